package dev.agency.budget;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.testkit.PassLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A run shows what it proved: no class of laws is silent. */
class EachLawPrintsALineTest {
  private static final Path TESTS = Path.of("src/test/java");

  /** A row of the table of docs/budget/laws.md: the law, and the class that shows it first. */
  private static final Pattern ROW =
      Pattern.compile("^\\| ([^|]+) \\| `(\\w+)`", Pattern.MULTILINE);

  private static final Pattern PRINTED = Pattern.compile("\"PASS[ \"]|PassLine\\.class");

  @Test
  void noClassOfPropertiesIsSilent() throws IOException {
    assertThat(PassLine.missingIn(TESTS)).isEmpty();
  }

  @Test
  void noLawOfTheTableIsShownInSilence() throws IOException {
    ImmutableMap<String, Path> sources = sources();
    String table = Files.readString(Path.of("../docs/budget/laws.md"));
    int laws = 0;
    for (MatchResult row : ROW.matcher(table).results().toList()) {
      Path source = sources.get(row.group(2));
      if (source != null && !row.group(1).contains("example")) {
        assertThat(PRINTED.matcher(Files.readString(source)).find()).as(row.group(2)).isTrue();
        laws++;
      }
    }
    assertThat(laws).isGreaterThan(35);
  }

  private static ImmutableMap<String, Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().matches(".*(Test|Properties)\\.java"))
          .collect(
              toImmutableMap(
                  file -> file.getFileName().toString().replace(".java", ""), file -> file));
    }
  }
}
