package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.booking.Booking;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.testkit.SaboteurHunt;
import java.util.EnumSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** What holds of every pipeline over a snapshot. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class PipelineSnapshotProperties {
  private static final long SEED = 20_261_214;
  private static final double ENOUGH = 20;

  /** At least so many percent of the draws are of each of these. */
  private static void bar(String label, boolean is) {
    Statistics.label(label)
        .collect(is)
        .coverage(checker -> checker.check(true).percentage(share -> share >= ENOUGH));
  }

  private static boolean isBooked(OpenDeal open) {
    return !open.bookings().isEmpty();
  }

  @Property
  void itDoesNotMatterWhetherTheSnapshotHasTheBookingsOfTheDeals(@ForAll long seed) {
    DrawnDeals drawn = DrawnDeals.of(seed);
    SnapshotLaw.SAME.check(SnapshotEngine.LIBRARY, drawn);
    bar("bookings", drawn.deals().stream().anyMatch(PipelineSnapshotProperties::isBooked));
  }

  @Property
  void whatIsLeftIsWhatIsFreeLessWhatIsTooMuchAndWhatNobodyFillsYet(@ForAll long seed) {
    DrawnDeals drawn = DrawnDeals.of(seed);
    SnapshotLaw.LEFT.check(SnapshotEngine.LIBRARY, drawn);
    bar("placeholders", drawn.input().bookings().stream().anyMatch(Booking::isPlaceholder));
  }

  @Property
  void aDealWithoutLinesAsksForWhatItsBookingsTake(@ForAll long seed) {
    DrawnDeals drawn = DrawnDeals.of(seed);
    SnapshotLaw.BOOKINGS.check(SnapshotEngine.LIBRARY, drawn);
    bar("bookings", isBooked(drawn.deals().get(1)));
  }

  @Property
  void theTimeZoneOfTheMachineDoesNotMatterToAPipeline(@ForAll long seed) {
    DrawnDeals drawn = DrawnDeals.of(seed);
    SnapshotLaw.ZONES.check(SnapshotEngine.LIBRARY, drawn);
    bar("bookings", drawn.deals().stream().anyMatch(PipelineSnapshotProperties::isBooked));
  }

  @Example
  void everyLawFindsWhatIsPlantedForIt() {
    assertThat(
            new SaboteurHunt("pipelines over a snapshot", SEED, 180, 3)
                .run(
                    EnumSet.allOf(SnapshotSaboteur.class),
                    SnapshotSaboteur::law,
                    PlantedMistake::tryOn))
        .as("laws with a saboteur")
        .containsExactlyInAnyOrder(SnapshotLaw.values());
  }
}
