package dev.agency.core.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.core.capacity.risk.PipelineRisk;
import dev.agency.core.capacity.staffing.DealDemands;
import dev.agency.core.capacity.staffing.Staffing;
import dev.agency.core.capacity.staffing.StaffingPlan;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of every pipeline over a snapshot. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class PipelineSnapshotProperties {
  private static final DateRange HORIZON =
      DateRange.of(DrawnCapacity.FIRST, DrawnCapacity.FIRST.plusDays(40));
  private static final Buckets WEEKS = Buckets.of(HORIZON, Granularity.WEEK, WeekStart.ISO);
  private static final CapacityRules ALL =
      new CapacityRules(Commitment.WITH_TENTATIVE, BasisPoints.ofPercent(80));

  private static boolean isForADeal(Booking booking) {
    return booking.deal().isPresent();
  }

  private static CapacityInput without(CapacityInput input) {
    return input.withBookings(
        input.bookings().stream().filter(it -> !isForADeal(it)).collect(toImmutableList()));
  }

  /** Both deals of an agency, of which the second has no lines and no plan. */
  private static ImmutableList<OpenDeal> deals(CapacityInput input, Random random) {
    ImmutableList.Builder<OpenDeal> deals = ImmutableList.builder();
    for (String id : List.of("d-0", "d-1")) {
      Deal.Builder deal = SampleAgency.deal().toBuilder().id(DealId.of(id));
      if (id.equals("d-0")) {
        deal.plan(HORIZON)
            .lines(
                ImmutableList.of(
                    SampleAgency.serviceLine().withEstimatedMinutes(random.nextInt(9_000))));
      } else {
        deal.plan(Optional.empty()).lines(ImmutableList.of());
      }
      deals.add(
          new OpenDeal(
              deal.build(),
              BasisPoints.of(random.nextInt(10_001)),
              input.bookings().stream()
                  .filter(it -> it.deal().filter(DealId.of(id)::equals).isPresent())
                  .collect(toImmutableList())));
    }
    return deals.build();
  }

  @Property
  void itDoesNotMatterWhetherTheSnapshotHasTheBookingsOfTheDeals(@ForAll long seed) {
    Random random = new Random(seed);
    CapacityInput input = new DrawnCapacity(random).input();
    ImmutableList<OpenDeal> deals = deals(input, random);
    PipelineDemand with =
        PipelineDemand.of(CapacitySnapshot.build(input, HORIZON, ALL), WEEKS, deals);
    PipelineDemand without =
        PipelineDemand.of(CapacitySnapshot.build(without(input), HORIZON, ALL), WEEKS, deals);
    for (OpenDeal open : deals) {
      DealId deal = open.deal().id();
      assertThat(DealImpacts.of(with, deal, Outlook.EXPECTED).rows())
          .isEqualTo(DealImpacts.of(without, deal, Outlook.EXPECTED).rows());
      assertThat(with.ask(deal)).isEqualTo(without.ask(deal));
    }
  }

  @Property
  void whatIsLeftIsWhatIsFreeLessWhatIsTooMuchAndWhatNobodyFillsYet(@ForAll long seed) {
    Random random = new Random(seed);
    CapacityInput input = new DrawnCapacity(random).input();
    CapacitySnapshot rest = CapacitySnapshot.build(without(input), HORIZON, ALL);
    PipelineDemand pipeline =
        PipelineDemand.of(CapacitySnapshot.build(input, HORIZON, ALL), WEEKS, deals(input, random));
    for (DealId deal : pipeline.deals()) {
      for (DealImpacts.Row row : DealImpacts.of(pipeline, deal, Outlook.ALL_WON).rows()) {
        Availability has = rest.availability(row.discipline(), row.days());
        UnfilledDemand open = rest.demand(row.discipline(), row.days());
        assertThat(row.leftMinutes())
            .isEqualTo(has.free() - has.over() - open.confirmed() - open.tentative());
        assertThat(row.overMinutes()).isEqualTo(has.over());
      }
    }
  }

  @Property
  void aDealWithoutLinesAsksForWhatItsBookingsTake(@ForAll long seed) {
    Random random = new Random(seed);
    CapacityInput input = new DrawnCapacity(random).input();
    CapacitySnapshot snapshot = CapacitySnapshot.build(input, HORIZON, ALL);
    OpenDeal open = deals(input, random).get(1);
    DealId deal = open.deal().id();
    PipelineDemand pipeline = PipelineDemand.of(snapshot, WEEKS, ImmutableList.of(open));
    boolean sums =
        open.bookings().stream().anyMatch(it -> it.amount() instanceof BookingAmount.Total);
    long inPeriods = 0;
    for (int p = 0; p < pipeline.periods().size(); p++) {
      DateRange week = pipeline.periods().get(p);
      for (DisciplineId discipline : pipeline.disciplines()) {
        long minutes = pipeline.minutes(deal, discipline, p);
        long booked =
            open.bookings().stream()
                .filter(
                    it ->
                        it.discipline()
                            .or(() -> snapshot.primaryOf(it.person().orElseThrow()))
                            .filter(discipline::equals)
                            .isPresent())
                .mapToLong(it -> snapshot.minutesOf(it.id(), week))
                .sum();
        // Of a sum that finds no day the rest is spread over the days of the bookings.
        assertThat(minutes).isBetween(booked, sums ? Long.MAX_VALUE : booked);
        inPeriods += minutes;
      }
    }
    PipelineDemand.Ask ask = pipeline.ask(deal);
    assertThat(inPeriods + ask.outside() + ask.undated() + ask.unassigned())
        .isEqualTo(ask.minutes());
    assertThat(ask.isComplete()).isTrue();
  }

  /** Days are no instants for a pipeline either, nor for who can do its work. */
  @Property
  void theTimeZoneOfTheMachineDoesNotMatterToAPipeline(@ForAll long seed) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      List<Object> here = answers(seed);
      for (String zone : CapacityLaw.TIME_ZONES) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(answers(seed)).as(zone).isEqualTo(here);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static List<Object> answers(long seed) {
    Random random = new Random(seed);
    CapacityInput input = new DrawnCapacity(random).input();
    CapacitySnapshot snapshot = CapacitySnapshot.build(input, HORIZON, ALL);
    PipelineDemand pipeline = PipelineDemand.of(snapshot, WEEKS, deals(input, random));
    List<Object> answers = new ArrayList<>(PipelineRisk.of(pipeline, 60).rows());
    for (DealId deal : pipeline.deals()) {
      for (Outlook outlook : Outlook.values()) {
        answers.addAll(DealImpacts.of(pipeline, deal, outlook).rows());
      }
      StaffingPlan plan = StaffingPlan.builder().demands(DealDemands.of(pipeline, deal)).build();
      answers.add(plan);
      answers.add(Staffing.solve(snapshot, plan));
    }
    return answers;
  }
}
