package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.testkit.PlantedMistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No class of laws is left without mistakes that show that it can fail. */
class EachLawHasAMistakeTest {
  private static final Path SOURCES = Path.of("src/test/java");

  /** Classes whose mistakes are planted where the proof stands that tries them by the thousand. */
  private static final ImmutableMap<String, String> ELSEWHERE =
      ImmutableMap.of(
          "OracleProperties", "OracleProofTest",
          "LeakProperties", "gate/LeakGateProofTest",
          "ProjectionProperties", "view/ProjectionSaboteursTest",
          "RowsProperties", "RowsProperties");

  @Test
  void eachClassOfLawsHasATableOfMistakesHereOrElsewhere() throws IOException {
    assertThat(PlantedMistakes.missingIn(SOURCES))
        .containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
  }

  @Test
  void eachLawOfAnEnumHasAMistake() throws IOException {
    assertThat(PlantedMistakes.unplantedIn(SOURCES)).isEmpty();
  }

  @Test
  void mistakesArePlantedWhereTheyAreSaidToBe() throws IOException {
    for (Map.Entry<String, String> where : ELSEWHERE.entrySet()) {
      String source =
          Files.readString(SOURCES.resolve("dev/agency/permissions/" + where.getValue() + ".java"));
      assertThat(source).as(where.getKey()).containsPattern("[Pp]lanted|Saboteur|aMistake");
    }
  }
}
