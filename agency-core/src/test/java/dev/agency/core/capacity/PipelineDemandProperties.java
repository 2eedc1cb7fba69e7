package dev.agency.core.capacity;

import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of the demand of every pipeline, against sums over single days. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
@StatisticsReport(onFailureOnly = true)
class PipelineDemandProperties {
  private static final double ENOUGH = 20;

  private static DrawnPipeline drawn(long seed) {
    return DrawnPipeline.of(seed);
  }

  /** At least so many percent of the draws are of each of these. */
  private static void bar(String label, double percent, boolean is) {
    Statistics.label(label)
        .collect(is)
        .coverage(checker -> checker.check(true).percentage(share -> share >= percent));
  }

  @Property
  void theWaterfallIsWhatPeopleHaveLessWhatEachOutlookTakes(@ForAll long seed) {
    DrawnPipeline drawn = drawn(seed);
    PipelineLaw.WATERFALL.check(PipelineEngine.LIBRARY, drawn);
    bar("deals that depend on each other", ENOUGH, !drawn.groups().isEmpty());
    bar("several deals", ENOUGH, drawn.deals().size() > 1);
  }

  @Property
  void aDealAsksForNothingTwice(@ForAll long seed) {
    DrawnPipeline drawn = drawn(seed);
    PipelineLaw.ONCE.check(PipelineEngine.LIBRARY, drawn);
    bar(
        "lines and bookings",
        ENOUGH,
        drawn.deals().stream()
            .anyMatch(open -> !open.deal().lines().isEmpty() && !open.bookings().isEmpty()));
    bar(
        "a booking of a line",
        ENOUGH,
        drawn.deals().stream()
            .flatMap(open -> open.bookings().stream())
            .anyMatch(booking -> booking.line().isPresent()));
  }

  @Property
  void noMinuteOfADealIsLost(@ForAll long seed) {
    DrawnPipeline drawn = drawn(seed);
    PipelineLaw.NOTHING_LOST.check(PipelineEngine.LIBRARY, drawn);
    PipelineDemand pipeline = drawn.pipeline();
    bar(
        "outside",
        ENOUGH,
        pipeline.deals().stream().anyMatch(deal -> pipeline.ask(deal).outside() > 0));
    bar("incomplete", 5, !pipeline.incomplete().isEmpty());
  }

  @Property
  void workWithoutDaysIsSpreadByCapacityUpToEachPeriod(@ForAll long seed) {
    DrawnPipeline drawn = drawn(seed);
    PipelineLaw.SPREAD.check(PipelineEngine.LIBRARY, drawn);
    bar("several periods", ENOUGH, drawn.periods().size() > 1);
  }

  @Property
  void theOrderOfDealsBookingsAndPeopleChangesNothing(@ForAll long seed) {
    DrawnPipeline drawn = drawn(seed);
    PipelineLaw.ORDER.check(PipelineEngine.LIBRARY, drawn);
    bar("several deals", ENOUGH, drawn.deals().size() > 1);
  }

  @Property
  void theWaterfallExpectsWhatTheRiskDoes(@ForAll long seed) {
    DrawnPipeline drawn = drawn(seed);
    PipelineLaw.EXPECTED.check(PipelineEngine.LIBRARY, drawn);
    bar("deals that depend on each other", ENOUGH, !drawn.groups().isEmpty());
  }

  @Property
  void expectedLiesBetweenConfirmedAndAllWonIfDealsAreIndependent(@ForAll long seed) {
    DrawnPipeline drawn = drawn(seed);
    PipelineLaw.BETWEEN.check(PipelineEngine.LIBRARY, drawn);
    bar("several deals", ENOUGH, drawn.deals().size() > 1);
  }

  @Property
  void bookingLessThanTheLinesChangesNoSum(@ForAll long seed) {
    DrawnPipeline drawn = drawn(seed);
    PipelineLaw.BOOKED.check(PipelineEngine.LIBRARY, drawn);
    bar("bookings", ENOUGH, drawn.deals().stream().anyMatch(open -> !open.bookings().isEmpty()));
  }

  @Property
  void theDisciplinesTogetherAreThePeopleAndNobodyTwice(@ForAll long seed) {
    DrawnPipeline drawn = drawn(seed);
    PipelineLaw.PEOPLE.check(PipelineEngine.LIBRARY, drawn);
    bar("who can do something else", ENOUGH, !drawn.studio().also().isEmpty());
  }
}
