package dev.agency.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the README to what is there: its code is code that runs, its commands can be found. */
class ReadmeTest {
  private static final String QUICKSTART =
      "agency-examples/quickstart/src/main/java/dev/agency/examples/quickstart/Quickstart.java";
  private static final int MAX_LINES = 50;

  @Test
  void itsCodeIsTheQuickstart() {
    ImmutableList<String> blocks =
        Documents.find("```java\n(.*?)\n```", Documents.read("README.md"));
    ImmutableList<String> regions =
        Documents.find("// snippet:start\n(.*?)\n *// snippet:end", Documents.read(QUICKSTART));
    assertThat(blocks).isNotEmpty();
    assertThat(blocks).isEqualTo(regions);
    assertThat(blocks).allSatisfy(block -> assertThat(block.lines().count()).isLessThan(MAX_LINES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "test"})
  void theCommandAfterAMarkCanBeFound(String mark) {
    ImmutableList<String> commands =
        Documents.find("<!-- " + mark + " -->\n```\\w*\n(.*?)\n```", Documents.read("README.md"));
    assertThat(commands).singleElement().asString().isNotBlank();
  }
}
