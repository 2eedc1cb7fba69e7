package dev.agency.budget.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Utilization;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of staffing, for a week of two people of 2,400 minutes each, or of nobody. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class StaffingMetricsProperties extends Laws {
  private static final long PAIR = 4_800;

  /** The metric as it is shown. */
  Figure<Fraction> shown(Ratio ratio) {
    return ratio.value();
  }

  private static Figure<Fraction> expected(long above, long below, UnknownReason reason) {
    return below == 0 ? Figure.unknown(reason) : Figure.known(Fraction.of(above, below));
  }

  private static StaffingMetrics worked(long worked, long billable, long capacity) {
    return StaffingMetrics.of(
        "web",
        StaffingMetricsTest.WEEK,
        new Utilization(worked, billable, capacity, Optional.empty()),
        Availability.zero(),
        List.of(),
        List.of());
  }

  /** Ada is booked by the day for some minutes, and nobody for some of design. */
  private static StaffingMetrics booked(long ada, long nobody, boolean staffed) {
    CapacitySnapshot snapshot = StaffingMetricsTest.booked(ada, nobody);
    return StaffingMetrics.of(
        "web",
        StaffingMetricsTest.WEEK,
        new Utilization(0, 0, 0, Optional.empty()),
        staffed
            ? snapshot.availability(StaffingMetricsTest.WEB, StaffingMetricsTest.WEEK)
            : Availability.zero(),
        staffed ? snapshot.bench(StaffingMetricsTest.WEEK, 0) : List.of(),
        List.of(snapshot.demand(StaffingMetricsTest.DESIGN, StaffingMetricsTest.WEEK)));
  }

  @Property
  void utilizationIsWorkedOverCapacityWhereThereIsAny(
      @ForAll @LongRange(min = 0, max = 9) long worked,
      @ForAll @LongRange(min = 0, max = 3) long capacity) {
    assertThat(shown(worked(worked, 0, capacity).utilization()))
        .isEqualTo(expected(worked, capacity, UnknownReason.NO_CAPACITY));
  }

  @Property
  void billableUtilizationIsBillableOverCapacityWhereThereIsAny(
      @ForAll @LongRange(min = 0, max = 9) long billable,
      @ForAll @LongRange(min = 0, max = 3) long capacity) {
    assertThat(shown(worked(9, billable, capacity).billable()))
        .isEqualTo(expected(billable, capacity, UnknownReason.NO_CAPACITY));
  }

  @Property
  void theBenchIsWhatIsFreeOfAllThereIs(
      @ForAll @LongRange(min = 1, max = 8) long hours,
      @ForAll @LongRange(min = 0, max = 2) long staffed) {
    assertThat(shown(booked(60 * hours, 0, staffed > 0).bench()))
        .isEqualTo(
            staffed > 0
                ? expected(PAIR - 300 * hours, PAIR, UnknownReason.NO_CAPACITY)
                : Figure.unknown(UnknownReason.NO_CAPACITY));
  }

  @Property
  void demandIsFilledByWhoIsBooked(
      @ForAll @LongRange(min = 0, max = 3) long hours,
      @ForAll @LongRange(min = 0, max = 3) long open) {
    Ratio filled = booked(60 * hours, 60 * open, true).filled();
    assertThat(shown(filled))
        .isEqualTo(expected(hours, hours + open, UnknownReason.NOTHING_PLANNED));
  }
}
