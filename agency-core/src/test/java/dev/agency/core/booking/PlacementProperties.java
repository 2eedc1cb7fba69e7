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
import net.jqwik.api.statistics.Statistics;

/** What bookings take of which day, whatever the schedule, holidays, leave and policies. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class PlacementProperties {
  private static final long SEED = 20_261_214;

  @Provide
  Arbitrary<DrawnPlacement> placements() {
    return DrawnPlacement.all();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void partsAddUpToTheAmount(@ForAll("placements") DrawnPlacement drawn) {
    PlacementLaw.SUM.check(Places.AS_IT_IS, drawn);
    Placement placement = Placement.of(drawn.booking(), drawn.days());
    Statistics.label("what is left")
        .collect(placement.unplaced() > 0, placement.reduced() > 0)
        .coverage(
            coverage -> {
              coverage.check(true, false).percentage(p -> p >= 1);
              coverage.check(false, true).percentage(p -> p >= 1);
            });
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void keepIsBlindToLeave(@ForAll("placements") DrawnPlacement drawn) {
    PlacementLaw.KEEP.check(Places.AS_IT_IS, drawn);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void withoutLeaveAllPoliciesAreOne(@ForAll("placements") DrawnPlacement drawn) {
    PlacementLaw.PRESENT.check(Places.AS_IT_IS, drawn);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void reduceTakesNoMoreOfAnyDayThanKeepAndNothingOfADayOfLeave(
      @ForAll("placements") DrawnPlacement drawn) {
    PlacementLaw.REDUCED.check(Places.AS_IT_IS, drawn);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsKnownAroundABookingDoesNotMatter(@ForAll("placements") DrawnPlacement drawn) {
    PlacementLaw.AROUND.check(Places.AS_IT_IS, drawn);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whatIsAddedToOtherBookingsIsWhatIsPlaced(@ForAll("placements") DrawnPlacement drawn) {
    PlacementLaw.ADDED.check(Places.AS_IT_IS, drawn);
    Statistics.label("heeds leave")
        .collect(drawn.booking().leavePolicy() != LeavePolicy.KEEP)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 30));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void aTotalNeverDrifts(@ForAll("placements") DrawnPlacement drawn) {
    PlacementLaw.DRIFT.check(Places.AS_IT_IS, drawn);
    Statistics.label("drifts")
        .collect(drawn.days().capacity(drawn.booking().days()) > 0)
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 50));
  }

  @Example
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("placement", SEED, 180, 3)
                .run(
                    EnumSet.allOf(PlacementSaboteur.class),
                    PlacementSaboteur::law,
                    PlantedMistake::tryOn))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(PlacementLaw.values());
  }
}
