package dev.agency.core.capacity;

import dev.agency.core.booking.Booking;
import dev.agency.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * The laws of capacity on drawn agencies, and that the draws try them: of what is drawn, enough is
 * too much, away, asked of a discipline or reaches beyond the days that are known.
 */
abstract class CapacityLaws {
  private static final double ENOUGH = 10;
  private static final double SOME = 4;

  @Provide
  Arbitrary<DrawnAgency> agencies() {
    return Arbitraries.longs().map(DrawnAgency::of).dontShrink();
  }

  /** At least so many percent of the draws are of each of these. */
  private static void bar(String label, double percent, boolean is) {
    Statistics.label(label)
        .collect(is)
        .coverage(checker -> checker.check(true).percentage(share -> share >= percent));
  }

  private static Availability all(DrawnAgency drawn) {
    CapacitySnapshot snapshot = CapacitySnapshot.of(drawn.input(), drawn.horizon(), drawn.rules());
    return snapshot.availability(snapshot.people(), drawn.horizon());
  }

  private static boolean reaches(Booking booking, DateRange horizon) {
    return booking.days().overlaps(horizon) && !booking.days().isWithin(horizon);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void allIsAsTheModelsHaveItDayByDay(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.DEFINITION.check(CapacityEngine.LIBRARY, drawn);
    bar("too much", ENOUGH, all(drawn).over() > 0);
    bar("no day takes it", 1, all(drawn).unplaced() > 0);
    bar("placeholders", ENOUGH, drawn.input().bookings().stream().anyMatch(Booking::isPlaceholder));
    bar(
        "beyond the horizon",
        ENOUGH,
        drawn.input().bookings().stream().anyMatch(each -> reaches(each, drawn.horizon())));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void partsOfSomeDaysAddUpToThem(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.SPLIT.check(CapacityEngine.LIBRARY, drawn);
    bar("two parts", ENOUGH, drawn.horizon().start().isBefore(drawn.range().start()));
    bar("booked", ENOUGH, all(drawn).load() > 0);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void freeLessOverIsCapacityLessLoadOnEachDay(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.BALANCE.check(CapacityEngine.LIBRARY, drawn);
    bar("both free and too much", ENOUGH, all(drawn).over() > 0 && all(drawn).free() > 0);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void bookingsOneByOneAreWhatIsBooked(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.BOOKINGS.check(CapacityEngine.LIBRARY, drawn);
    bar("two bookings", ENOUGH, drawn.input().bookings().size() > 1);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void leaveNeverRaisesCapacity(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.LEAVE.check(CapacityEngine.LIBRARY, drawn);
    bar("it takes some", ENOUGH, takes(drawn));
  }

  /** Whether the leave takes any capacity, and is not only of days that nobody works. */
  private static boolean takes(DrawnAgency drawn) {
    CapacitySnapshot before = CapacitySnapshot.of(drawn.input(), drawn.horizon(), drawn.rules());
    return before
            .whatIf()
            .with(drawn.leave())
            .view()
            .availability(before.people(), before.horizon())
            .capacity()
        < all(drawn).capacity();
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void moreLeaveNeverLeavesMore(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.LEFT.check(CapacityEngine.LIBRARY, drawn);
    bar(
        "it takes some of a placeholder",
        SOME,
        takes(drawn)
            && drawn.keeping().input().bookings().stream()
                .anyMatch(
                    each -> each.isPlaceholder() && each.days().overlaps(drawn.leave().days())));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void aBookingNeverLowersWhatIsTooMuch(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.OVER.check(CapacityEngine.LIBRARY, drawn);
    bar("one more", ENOUGH, drawn.isNew() && !drawn.added().isPlaceholder());
    bar("too much before", SOME, drawn.isNew() && all(drawn).over() > 0);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void holidaysThatSomebodyHasTwiceAreThoseOfOnce(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.HOLIDAYS.check(CapacityEngine.LIBRARY, drawn);
    bar("holidays", ENOUGH, all(drawn).holiday() > 0);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void nobodyIsCountedTwice(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.ONCE.check(CapacityEngine.LIBRARY, drawn);
    bar(
        "who can do something else",
        ENOUGH,
        drawn.input().people().stream().anyMatch(person -> !person.alsoQualified().isEmpty()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void aChangedSnapshotIsOneThatIsBuiltAnew(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.CHANGE.check(CapacityEngine.LIBRARY, drawn);
    bar("added", ENOUGH, drawn.isNew());
    bar("replaced", ENOUGH, !drawn.isNew());
    bar("of a discipline", ENOUGH, drawn.added().isPlaceholder());
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void anOverlayIsASnapshotThatIsBuiltAnew(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.OVERLAY.check(CapacityEngine.LIBRARY, drawn);
    bar("leave takes some", ENOUGH, takes(drawn));
    bar(
        "bookings of the deal",
        ENOUGH,
        drawn.withBooking().bookings().stream()
            .anyMatch(each -> each.deal().filter(drawn.deal()::equals).isPresent()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void neitherTheOrderOfTheInputNorAKindOfLeaveMatters(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.ORDER.check(CapacityEngine.LIBRARY, drawn);
    bar("two people", ENOUGH, drawn.input().people().size() > 1);
    bar("leave", ENOUGH, all(drawn).away() > 0);
  }

  @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  @StatisticsReport(onFailureOnly = true)
  void theTimeZoneOfTheMachineDoesNotMatter(@ForAll("agencies") DrawnAgency drawn) {
    CapacityLaw.ZONES.check(CapacityEngine.LIBRARY, drawn);
    bar("booked", ENOUGH, all(drawn).load() > 0);
  }
}
