package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code of the README is code that runs, and what it says comes out is asserted there. */
class ReadmeTest {
  /**
   * Where there is code of the README; that of alerts needs permissions, and stands beside both.
   */
  private static final ImmutableList<Path> TESTS =
      ImmutableList.of(
          Path.of("src/test/java"), Path.of("../agency-examples/proofs/src/test/java"));

  @Test
  void eachBlockOfCodeIsThatOfATest() throws IOException {
    ImmutableList<String> blocks =
        find("```java\n(.*?)\n```", Files.readString(Path.of("README.md")));
    ImmutableList.Builder<String> regions = ImmutableList.builder();
    for (Path tests : TESTS) {
      for (Path test : readmeTests(tests)) {
        regions.addAll(find("// readme:start\n(.*?)\n *// readme:end", Files.readString(test)));
      }
    }
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(9);
    assertThat(regions.build()).containsExactlyInAnyOrderElementsOf(blocks);
  }

  private static ImmutableList<Path> readmeTests(Path tests) throws IOException {
    try (Stream<Path> files = Files.walk(tests)) {
      return files
          .filter(file -> file.toString().endsWith("ReadmeTest.java"))
          .sorted()
          .collect(toImmutableList());
    }
  }

  /** Returns the first group of each match, indented as little as it can be. */
  private static ImmutableList<String> find(String regex, String text) {
    return Pattern.compile(regex, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1).stripIndent())
        .collect(toImmutableList());
  }
}
