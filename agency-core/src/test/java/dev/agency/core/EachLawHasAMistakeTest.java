package dev.agency.core;

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
import org.junit.jupiter.api.io.TempDir;

/** No class of laws is left without mistakes that show that it can fail. */
class EachLawHasAMistakeTest {
  private static final Path SOURCES = Path.of("src/test/java");

  /** Classes whose mistakes are planted by a hunt, and where. */
  private static final ImmutableMap<String, String> HUNTED =
      ImmutableMap.<String, String>builder()
          .put("PlacementProperties", "booking/PlacementProperties")
          .put("RebookingProperties", "booking/RebookingProperties")
          .put("LeaveProperties", "calendar/LeaveProperties")
          .put("WorkingDaysProperties", "calendar/WorkingDaysProperties")
          .put("CandidateProperties", "capacity/CandidateProperties")
          .put("CapacityLaws", "capacity/CapacitySaboteurTest")
          .put("PipelineDemandProperties", "capacity/PipelineSaboteurTest")
          .put("PipelineSnapshotProperties", "capacity/PipelineSnapshotProperties")
          .put("StaffingLaws", "capacity/staffing/SaboteurTest")
          .put("WorkSequenceProperties", "project/SequenceSaboteurTest")
          .put("ScopeLaws", "scope/ScopeSaboteurTest")
          .buildOrThrow();

  /** Laws of generators, of forms that golden files pin, of refusals that each have their code. */
  private static final ImmutableSet<String> NO_KERNEL =
      ImmutableSet.of(
          "ValueArbitrariesProperties",
          "HostileModelsProperties",
          "InvariantsProperties",
          "JsonProperties",
          "EntryTotalsContract",
          "StoresModelContract");

  @Test
  void eachClassOfLawsHasATableOfMistakesOrAHunt() throws IOException {
    assertThat(Sets.difference(PlantedMistakes.missingIn(SOURCES), NO_KERNEL))
        .containsExactlyInAnyOrderElementsOf(HUNTED.keySet());
  }

  @Test
  void eachLawOfAnEnumHasAMistake() throws IOException {
    assertThat(PlantedMistakes.unplantedIn(SOURCES)).isEmpty();
  }

  @Test
  void aLawWithoutAMistakeIsFound(@TempDir Path sources) throws IOException {
    Files.writeString(sources.resolve("CoinLaw.java"), "enum CoinLaw {\n  FAIR,\n  ROUND;\n}\n");
    Files.writeString(sources.resolve("CoinProperties.java"), "// tries CoinLaw.ROUND\n");
    Files.writeString(
        sources.resolve("CoinSaboteur.java"), "enum CoinSaboteur {\n  LOADED(CoinLaw.FAIR);\n}\n");
    assertThat(PlantedMistakes.unplantedIn(sources)).containsExactly("CoinLaw.ROUND");
  }

  /** And it asks that each of its laws finds something. */
  @Test
  void aHuntIsWhereItIsSaidToBe() throws IOException {
    for (Map.Entry<String, String> hunt : HUNTED.entrySet()) {
      String source =
          Files.readString(SOURCES.resolve("dev/agency/core/" + hunt.getValue() + ".java"));
      assertThat(source)
          .as(hunt.getKey())
          .contains("new SaboteurHunt(")
          .containsPattern("(?:ExactlyInAnyOrder|SameElementsAs)\\(\\w*Laws?\\.\\w+\\(\\)");
    }
  }
}
