package dev.agency.budget.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No class of properties is left without mistakes that show that they can fail. */
class EachLawHasAMistakeTest {
  private static final Path TESTS = Path.of("src/test/java/dev/agency/budget");

  /** Classes whose mistakes are planted where they stand, and why they need no list of them. */
  private static final ImmutableMap<String, String> ELSEWHERE =
      ImmutableMap.of(
          "BurnOracleProperties", "an oracle with saboteurs of its own",
          "ReportingProperties", "an oracle with saboteurs of its own",
          "BurnJsonProperties", "of JSON, which golden files pin",
          "HostileBurnsProperties", "refusals by example, each with its code");

  @Test
  void eachClassOfPropertiesHasATableOfMistakes() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      List<Path> classes =
          files.filter(file -> file.toString().endsWith("Properties.java")).sorted().toList();
      assertThat(classes).hasSizeGreaterThan(12);
      for (Path file : classes) {
        String name = file.getFileName().toString().replace(".java", "");
        Path table = file.resolveSibling(name.replace("Properties", "LawsTest") + ".java");
        assertThat(ELSEWHERE.containsKey(name) || Files.exists(table)).as(name).isTrue();
      }
    }
  }
}
