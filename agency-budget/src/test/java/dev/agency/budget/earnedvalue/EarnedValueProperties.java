package dev.agency.budget.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.EacMethod;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of earned value, for the drawn projects of {@link Series}. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class EarnedValueProperties extends Laws {
  EarnedValue<Measure.Minutes> value(Series series) {
    return series.value();
  }

  Figure<Amount<Measure.Minutes>> toComplete(
      EarnedValue<Measure.Minutes> value, Figure<Amount<Measure.Minutes>> whole) {
    return value.toComplete(whole);
  }

  Figure<Fraction> costIndex(EarnedValue<Measure.Minutes> value) {
    return value.costIndex();
  }

  Figure<Fraction> toCompleteIndex(EarnedValue<Measure.Minutes> value) {
    return value.toCompleteIndex();
  }

  EarnedSchedule schedule(Series series) {
    return series.schedule();
  }

  Figure<Fraction> atCompletion(EarnedSchedule schedule) {
    return schedule.atCompletion();
  }

  Figure<Fraction> toCompleteIndex(EarnedSchedule schedule) {
    return schedule.toCompleteIndex();
  }

  Fraction earnedSchedule(
      PlannedValue<Measure.Minutes> plan,
      Figure<Amount<Measure.Minutes>> budget,
      Amount<Measure.Minutes> earned) {
    return plan.earnedSchedule(budget, Figure.known(earned)).ifKnown().orElseThrow();
  }

  @Provide
  Arbitrary<List<Long>> steps() {
    return Arbitraries.longs().between(1, 10_000).list().ofMinSize(1).ofMaxSize(12);
  }

  @Property
  void theEstimateIsWhatWasUsedAndWhatIsToComplete(@ForAll long seed) {
    EarnedValue<Measure.Minutes> value = value(Series.drawn(seed));
    for (EacMethod method : EacMethods.all()) {
      Figure<Amount<Measure.Minutes>> whole = estimate(method, Series.drawn(seed));
      assertThat(value.actual().with(toComplete(value, whole), Amount::plus)).isEqualTo(whole);
      assertThat(value.budget().with(value.varianceAtCompletion(whole), Amount::minus))
          .isEqualTo(whole);
    }
  }

  private static Figure<Amount<Measure.Minutes>> estimate(EacMethod method, Series series) {
    return EacMethods.estimate(method, series.value(), series.bookings());
  }

  @Property
  void atTheNeededPaceTheRestTakesWhatIsLeft(@ForAll long seed) {
    EarnedValue<Measure.Minutes> value = value(Series.drawn(seed));
    Figure<Fraction> pace = toCompleteIndex(value);
    if (pace.ifKnown().filter(index -> index.signum() > 0).isPresent()) {
      // (BAC - AC) × TCPI = BAC - EV, and the whole ends at the budget.
      assertThat(value.budget().with(value.actual(), Amount::minus).with(pace, Amount::times))
          .isEqualTo(value.budget().with(value.earned(), Amount::minus));
      assertThat(value.atCompletion(pace)).isEqualTo(value.budget());
    }
  }

  @Property
  void variancesAndIndicesTellTheSameSide(@ForAll long seed) {
    EarnedValue<Measure.Minutes> value = value(Series.drawn(seed));
    value
        .scheduleIndex()
        .ifKnown()
        .ifPresent(
            index ->
                assertThat(index.compareTo(Fraction.ONE))
                    .isEqualTo(value.scheduleVariance().ifKnown().orElseThrow().signum()));
    costIndex(value)
        .ifKnown()
        .filter(index -> value.actual().ifKnown().orElseThrow().signum() > 0)
        .ifPresent(
            index ->
                assertThat(index.compareTo(Fraction.ONE))
                    .isEqualTo(value.costVariance().ifKnown().orElseThrow().signum()));
  }

  @Property
  void indicesDoNotDependOnTheUnit(
      @ForAll long seed, @ForAll @LongRange(min = 2, max = 60) long k) {
    Series series = Series.drawn(seed);
    Series scaled = series.scaledBy(k);
    EarnedValue<Measure.Minutes> value = value(series);
    assertThat(value(scaled).costIndex()).isEqualTo(value.costIndex());
    assertThat(value(scaled).scheduleIndex()).isEqualTo(value.scheduleIndex());
    assertThat(value(scaled).complete()).isEqualTo(value.complete());
    assertThat(value(scaled).spent()).isEqualTo(value.spent());
    assertThat(value(scaled).toCompleteIndex()).isEqualTo(value.toCompleteIndex());
    assertThat(scaled.schedule()).isEqualTo(series.schedule());
    assertThat(value(scaled).atCompletion(value.costIndex()))
        .isEqualTo(value.atCompletion(value.costIndex()).map(whole -> whole.times(Fraction.of(k))));
  }

  @Property
  void onPlanEveryMethodSaysTheBudget(
      @ForAll @LongRange(min = 1, max = 1_000_000) long budget,
      @ForAll @LongRange(min = 1, max = 1_000_000) long done) {
    long earned = Math.min(budget, done);
    Series onPlan =
        new Series(
            budget,
            ImmutableList.of(earned, budget),
            earned,
            earned,
            1,
            OptionalLong.of(budget - earned));
    assertThat(value(onPlan).costIndex()).isEqualTo(Figure.known(Fraction.ONE));
    assertThat(value(onPlan).scheduleIndex()).isEqualTo(Figure.known(Fraction.ONE));
    for (EacMethod method : EacMethods.all()) {
      assertThat(estimate(method, onPlan)).as(method.name()).isEqualTo(onPlan.value().budget());
    }
  }

  @Property
  void anIndexIsUnknownExactlyWhenItsDenominatorIsZero(@ForAll long seed) {
    Series series = Series.drawn(seed);
    EarnedValue<Measure.Minutes> value = value(series);
    assertThat(isUnknown(costIndex(value), UnknownReason.NOTHING_USED))
        .isEqualTo(series.actual() == 0);
    assertThat(costIndex(value).ifKnown().isPresent()).isEqualTo(series.actual() != 0);
    assertThat(value.complete().ifKnown().isPresent()).isEqualTo(series.budget() != 0);
    assertThat(isUnknown(value.complete(), UnknownReason.NO_TOTAL)).isEqualTo(series.budget() == 0);
    value
        .planned()
        .ifKnown()
        .ifPresent(
            planned ->
                assertThat(isUnknown(value.scheduleIndex(), UnknownReason.NOTHING_PLANNED))
                    .isEqualTo(planned.signum() == 0));
    assertThat(isUnknown(value.toCompleteIndex(), UnknownReason.UNACHIEVABLE))
        .isEqualTo(series.earned() < series.budget() && series.actual() >= series.budget());
  }

  private static boolean isUnknown(Figure<?> figure, UnknownReason reason) {
    return figure.equals(Figure.unknown(reason));
  }

  @Property
  void whoEarnsMoreIsNeverEarlierInThePlan(
      @ForAll long seed, @ForAll @LongRange(min = 0, max = 100) long more) {
    Series less = Series.drawn(seed);
    Figure<Fraction> before = schedule(less).earned();
    Figure<Fraction> after = schedule(less.withEarned(less.earned() + more)).earned();
    // Where the plan goes on at the budget, all is earned when it first came to it.
    Assume.that(less.earned() + more < less.budget());
    before
        .with(after, Fraction::compareTo)
        .ifKnown()
        .ifPresent(order -> assertThat(order).isNotPositive());
  }

  @Property
  void whereThePlanRisesItPlansAtTheEarnedScheduleWhatIsEarned(
      @ForAll("steps") List<Long> steps, @ForAll @LongRange(min = 0, max = 1_000) long perMille) {
    List<Amount<Measure.Minutes>> ends = new ArrayList<>();
    Amount<Measure.Minutes> end = Amount.minutes(0);
    for (long step : steps) {
      end = end.plus(Amount.minutes(step));
      ends.add(end);
    }
    PlannedValue<Measure.Minutes> plan = PlannedValue.of(ends);
    Figure<Amount<Measure.Minutes>> budget = Figure.known(end);
    Amount<Measure.Minutes> earned = end.times(Fraction.of(perMille, 1_000));
    Fraction time = earnedSchedule(plan, budget, earned);
    assertThat(planned(plan, budget, time)).isEqualTo(earned);
  }

  /** What is planned at a time between two periods, on a line from the one to the other. */
  private static Amount<Measure.Minutes> planned(
      PlannedValue<Measure.Minutes> plan, Figure<Amount<Measure.Minutes>> budget, Fraction time) {
    int before = time.top().divide(time.bottom()).intValueExact();
    Amount<Measure.Minutes> from = plan.at(before, budget).ifKnown().orElseThrow();
    Amount<Measure.Minutes> to = plan.at(before + 1, budget).ifKnown().orElseThrow();
    return from.plus(to.minus(from).times(time.minus(Fraction.of(before))));
  }

  @Property
  void atThePaceSoFarTheWholeTakesThePlannedTimeOverTheIndex(@ForAll long seed) {
    EarnedSchedule schedule = schedule(Series.drawn(seed));
    atCompletion(schedule)
        .ifKnown()
        .ifPresent(
            whole ->
                assertThat(schedule.index().map(whole::times))
                    .isEqualTo(schedule.duration().map(Fraction::of)));
  }

  @Property
  void atTheNeededPaceInTimeTheWholeEndsAsPlanned(@ForAll long seed) {
    EarnedSchedule schedule = schedule(Series.drawn(seed));
    Figure<Fraction> pace = toCompleteIndex(schedule);
    if (pace.ifKnown().filter(index -> index.signum() > 0).isPresent()) {
      assertThat(schedule.atCompletion(pace)).isEqualTo(schedule.duration().map(Fraction::of));
    }
  }
}
