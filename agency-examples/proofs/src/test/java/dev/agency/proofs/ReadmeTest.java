package dev.agency.proofs;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the README to what is there: its code is code that runs, its commands can be found. */
class ReadmeTest {
  private static final Path ROOT = root();
  private static final String QUICKSTART =
      "agency-examples/quickstart/src/main/java/dev/agency/examples/quickstart/Quickstart.java";
  private static final int MAX_LINES = 50;

  @Test
  void itsCodeIsTheQuickstart() throws IOException {
    ImmutableList<String> blocks = find("```java\n(.*?)\n```", read("README.md"));
    ImmutableList<String> regions =
        find("// snippet:start\n(.*?)\n *// snippet:end", read(QUICKSTART));
    assertThat(blocks).isNotEmpty();
    assertThat(blocks).isEqualTo(regions);
    assertThat(blocks).allSatisfy(block -> assertThat(block.lines().count()).isLessThan(MAX_LINES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "test"})
  void theCommandAfterAMarkCanBeFound(String mark) throws IOException {
    ImmutableList<String> commands =
        find("<!-- " + mark + " -->\n```\\w*\n(.*?)\n```", read("README.md"));
    assertThat(commands).singleElement().asString().isNotBlank();
  }

  @Test
  void everyLinkToAFileLeadsToOne() throws IOException {
    ImmutableList<String> links = find("\\]\\(([^):#]+)(?:#[^)]*)?\\)", read("README.md"));
    assertThat(links).isNotEmpty();
    assertThat(links).allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
  }

  /** Returns the first group of each match, indented as little as it can be. */
  private static ImmutableList<String> find(String regex, String text) {
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1).stripIndent().strip())
        .collect(toImmutableList());
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  /** The folder of the whole project, wherever below it the test is run. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("agency-core"))) {
      folder = Objects.requireNonNull(folder.getParent(), "This is not run inside the project.");
    }
    return folder;
  }
}
