package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.util.List;
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
    DrawnPipeline world = drawn(seed);
    PipelineDemand pipeline =
        DrawnPipeline.of(world.studio(), world.periods(), world.deals(), ImmutableList.of());
    for (DealId deal : pipeline.deals()) {
      List<DealImpacts.Row> confirmed = DealImpacts.of(pipeline, deal, Outlook.CONFIRMED).rows();
      List<DealImpacts.Row> expected = DealImpacts.of(pipeline, deal, Outlook.EXPECTED).rows();
      List<DealImpacts.Row> allWon = DealImpacts.of(pipeline, deal, Outlook.ALL_WON).rows();
      for (int i = 0; i < confirmed.size(); i++) {
        assertThat(expected.get(i).slackMinutes())
            .isBetween(allWon.get(i).slackMinutes(), confirmed.get(i).slackMinutes());
      }
    }
  }

  @Property
  void bookingLessThanTheLinesChangesNoSum(@ForAll long seed) {
    DrawnPipeline world = drawn(seed);
    Deal deal =
        world.deals().get(0).deal().toBuilder()
            .plan(world.studio().horizon())
            .lines(ImmutableList.of(SampleAgency.serviceLine().withEstimatedMinutes(30_000)))
            .build();
    Booking own =
        SampleAgency.dealPlaceholder().toBuilder()
            .deal(deal.id())
            .days(world.periods().get(0))
            .amount(new BookingAmount.Total(1 + Math.floorMod(seed, 30_000L)))
            .build();
    for (List<Booking> bookings : List.of(ImmutableList.<Booking>of(), ImmutableList.of(own))) {
      PipelineDemand pipeline =
          DrawnPipeline.of(
              world.studio(),
              ImmutableList.of(world.studio().horizon()),
              List.of(new OpenDeal(deal, BasisPoints.of(5_000), ImmutableList.copyOf(bookings))),
              ImmutableList.of());
      assertThat(pipeline.minutes(deal.id(), DisciplineId.of("design"), 0)).isEqualTo(30_000);
    }
  }

  @Property
  void theDisciplinesTogetherAreThePeopleAndNobodyTwice(@ForAll long seed) {
    DrawnPipeline world = drawn(seed);
    PipelineDemand pipeline = world.pipeline();
    for (int p = 0; p < world.periods().size(); p++) {
      DateRange days = world.periods().get(p);
      int from = Math.toIntExact(days.start().toEpochDay() - DrawnPipeline.FIRST.toEpochDay());
      int to = from + Math.toIntExact(days.days().orElseThrow());
      long people = 0;
      for (Studio.Row row : world.studio().people()) {
        for (int day = from; day < to; day++) {
          people += row.gross().get(day);
        }
      }
      long disciplines = 0;
      for (DisciplineId discipline : pipeline.disciplines()) {
        disciplines += pipeline.minutes(discipline, p).gross();
      }
      assertThat(disciplines).isEqualTo(people);
    }
  }
}
