package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.testkit.PlantedMistakes;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No class of properties is left without mistakes that show that they can fail. */
class EachLawHasAMistakeTest {
  private static final Path SOURCES = Path.of("src/test/java");

  /** Classes whose mistakes are planted where they stand, and why they need no list of them. */
  private static final ImmutableMap<String, String> ELSEWHERE =
      ImmutableMap.of(
          "BurnOracleProperties", "an oracle with saboteurs of its own",
          "ReportingProperties", "an oracle with saboteurs of its own",
          "BurnJsonProperties", "of JSON, which golden files pin",
          "HostileBurnsProperties", "refusals by example, each with its code");

  @Test
  void eachClassOfPropertiesHasATableOfMistakes() throws IOException {
    assertThat(PlantedMistakes.missingIn(SOURCES))
        .containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
  }

  @Test
  void eachLawOfAnEnumHasAMistake() throws IOException {
    assertThat(PlantedMistakes.unplantedIn(SOURCES)).isEmpty();
  }
}
