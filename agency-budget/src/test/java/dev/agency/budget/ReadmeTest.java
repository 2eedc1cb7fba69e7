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

/**
 * The code of the README and of its pages is code that runs, and what it says is asserted there.
 */
class ReadmeTest {
  private static final Path PAGES = Path.of("../docs/budget");

  /** Where their code stands; that of alerts needs permissions, and stands beside both. */
  private static final ImmutableList<Path> TESTS =
      ImmutableList.of(
          Path.of("src/test/java"), Path.of("../agency-examples/proofs/src/test/java"));

  @Test
  void eachBlockOfCodeIsThatOfATest() throws IOException {
    ImmutableList.Builder<String> blocks = ImmutableList.builder();
    blocks.addAll(blocks(Path.of("README.md")));
    for (Path page : files(PAGES, ".md")) {
      blocks.addAll(blocks(page));
    }
    ImmutableList.Builder<String> regions = ImmutableList.builder();
    for (Path tests : TESTS) {
      for (Path test : files(tests, "ReadmeTest.java")) {
        regions.addAll(find("// readme:start\n(.*?)\n *// readme:end", Files.readString(test)));
      }
    }
    assertThat(blocks.build()).hasSizeGreaterThanOrEqualTo(9);
    assertThat(regions.build()).containsExactlyInAnyOrderElementsOf(blocks.build());
  }

  @Test
  void eachPageSaysWhatItIsGoodForAndIsInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    ImmutableList<Path> pages = files(PAGES, ".md");
    assertThat(pages).hasSizeGreaterThan(10);
    for (Path page : pages) {
      assertThat(Files.readString(page)).matches("(?s)# [^\n]+\n\nGood for: .*");
      assertThat(readme).contains("](../docs/budget/" + page.getFileName() + ")");
    }
  }

  private static ImmutableList<String> blocks(Path page) throws IOException {
    return find("```java\n(.*?)\n```", Files.readString(page));
  }

  private static ImmutableList<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(end))
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
