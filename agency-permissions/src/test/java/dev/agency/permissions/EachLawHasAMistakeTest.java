package dev.agency.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.testkit.PlantedMistakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which laws are shown to be able to fail, and which are not yet. */
class EachLawHasAMistakeTest {
  private static final Path SOURCES = Path.of("src/test/java");

  /** Classes whose mistakes are planted where the proof stands that tries them by the thousand. */
  private static final ImmutableMap<String, String> ELSEWHERE =
      ImmutableMap.of(
          "OracleProperties", "OracleProofTest",
          "LeakProperties", "leak/LeakGateProofTest",
          "ProjectionProperties", "view/ProjectionSaboteursTest",
          "RowsProperties", "RowsProperties");

  /** What is still to be shown. The list gets shorter: whoever writes a law plants its mistake. */
  private static final ImmutableSet<String> STILL_WITHOUT =
      ImmutableSet.of(
          "CoverProperties",
          "PolicyComparisonProperties",
          "PolicyProperties",
          "ReachesTest",
          "ShownMessageProperties",
          "SqlRendererProperties");

  @Test
  void aClassOfLawsHasMistakesOrIsNamedAsOneThatLacksThem() throws IOException {
    assertThat(STILL_WITHOUT).hasSizeLessThanOrEqualTo(6);
    assertThat(PlantedMistakes.missingIn(SOURCES))
        .containsExactlyInAnyOrderElementsOf(Sets.union(ELSEWHERE.keySet(), STILL_WITHOUT));
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
