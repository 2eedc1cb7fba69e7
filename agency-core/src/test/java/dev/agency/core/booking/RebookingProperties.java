package dev.agency.core.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.testkit.SaboteurHunt;
import java.util.EnumSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of changed bookings hold, and each finds the mistakes that are planted for it. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class RebookingProperties {
  private static final long SEED = 20_261_126;

  /** A short run tries 200 changes, so whatever is found in one of 60 will be seen. */
  private static final int CHANGES = 180;

  private static final int BAR = 3;

  @Provide
  Arbitrary<DrawnChange> changes() {
    return DrawnChange.all();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aSplitKeepsTheSumAndEachDay(@ForAll("changes") DrawnChange drawn) {
    RebookingLaw.SUM.check(Rebooks.AS_IT_IS, drawn);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void thePartsMeetAtTheDayAndNothingElseChanges(@ForAll("changes") DrawnChange drawn) {
    RebookingLaw.PARTS.check(Rebooks.AS_IT_IS, drawn);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aSplitMovesNoMoreThanAMinuteADay(@ForAll("changes") DrawnChange drawn) {
    RebookingLaw.DAYS.check(Rebooks.AS_IT_IS, drawn);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void movesAddUpAndComeBack(@ForAll("changes") DrawnChange drawn) {
    RebookingLaw.MOVES.check(Rebooks.AS_IT_IS, drawn);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aHandoverLosesNothingAndLeavesTheLeaverOnlyWhatIsOpen(@ForAll("changes") DrawnChange drawn) {
    RebookingLaw.HANDOVER.check(Rebooks.AS_IT_IS, drawn);
  }

  @Example
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("rebooking", SEED, CHANGES, BAR)
                .run(
                    EnumSet.allOf(RebookingSaboteur.class),
                    RebookingSaboteur::law,
                    PlantedMistake::tryOn))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(RebookingLaw.values());
  }
}
