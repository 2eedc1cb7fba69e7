package dev.agency.budget.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.forecast.EacMethod;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.testkit.PassLine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The laws of earned value, for the drawn projects of {@link Series}. */
@AddLifecycleHook(PassLine.class)
class EarnedValueProperties {
  @Property
  void theEstimateIsWhatWasUsedAndWhatIsToComplete(@ForAll long seed) {
    EarnedValue<Measure.Minutes> value = Series.drawn(seed).value();
    for (EacMethod method : EacMethods.all()) {
      Figure<Amount<Measure.Minutes>> whole = estimate(method, Series.drawn(seed));
      assertThat(value.actual().with(value.toComplete(whole), Amount::plus)).isEqualTo(whole);
      assertThat(value.budget().with(value.varianceAtCompletion(whole), Amount::minus))
          .isEqualTo(whole);
    }
  }

  private static Figure<Amount<Measure.Minutes>> estimate(EacMethod method, Series series) {
    return EacMethods.estimate(method, series.value(), series.bookings());
  }

  @Property
  void atTheNeededPaceTheRestTakesWhatIsLeft(@ForAll long seed) {
    EarnedValue<Measure.Minutes> value = Series.drawn(seed).value();
    Figure<Fraction> pace = value.toCompleteIndex();
    if (pace.ifKnown().filter(index -> index.signum() > 0).isPresent()) {
      // (BAC - AC) × TCPI = BAC - EV, and the whole ends at the budget.
      assertThat(value.budget().with(value.actual(), Amount::minus).with(pace, Amount::times))
          .isEqualTo(value.budget().with(value.earned(), Amount::minus));
      assertThat(value.atCompletion(pace)).isEqualTo(value.budget());
    }
  }

  @Property
  void variancesAndIndicesTellTheSameSide(@ForAll long seed) {
    EarnedValue<Measure.Minutes> value = Series.drawn(seed).value();
    value
        .scheduleIndex()
        .ifKnown()
        .ifPresent(
            index ->
                assertThat(index.compareTo(Fraction.ONE))
                    .isEqualTo(value.scheduleVariance().ifKnown().orElseThrow().signum()));
    value
        .costIndex()
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
    EarnedValue<Measure.Minutes> value = series.value();
    assertThat(scaled.value().costIndex()).isEqualTo(value.costIndex());
    assertThat(scaled.value().scheduleIndex()).isEqualTo(value.scheduleIndex());
    assertThat(scaled.value().complete()).isEqualTo(value.complete());
    assertThat(scaled.value().spent()).isEqualTo(value.spent());
    assertThat(scaled.value().toCompleteIndex()).isEqualTo(value.toCompleteIndex());
    assertThat(scaled.schedule()).isEqualTo(series.schedule());
    assertThat(scaled.value().atCompletion(value.costIndex()))
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
    assertThat(onPlan.value().costIndex()).isEqualTo(Figure.known(Fraction.ONE));
    assertThat(onPlan.value().scheduleIndex()).isEqualTo(Figure.known(Fraction.ONE));
    for (EacMethod method : EacMethods.all()) {
      assertThat(estimate(method, onPlan)).as(method.name()).isEqualTo(onPlan.value().budget());
    }
  }

  @Property
  void anIndexIsUnknownExactlyWhenItsDenominatorIsZero(@ForAll long seed) {
    Series series = Series.drawn(seed);
    EarnedValue<Measure.Minutes> value = series.value();
    assertThat(isUnknown(value.costIndex(), UnknownReason.NOTHING_USED))
        .isEqualTo(series.actual() == 0);
    assertThat(value.costIndex().ifKnown().isPresent()).isEqualTo(series.actual() != 0);
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
    Figure<Fraction> before = less.schedule().earned();
    Figure<Fraction> after = less.withEarned(less.earned() + more).schedule().earned();
    // Where the plan goes on at the budget, all is earned when it first came to it.
    Assume.that(less.earned() + more < less.budget());
    before
        .with(after, Fraction::compareTo)
        .ifKnown()
        .ifPresent(order -> assertThat(order).isNotPositive());
  }

  @Property
  void whereThePlanRisesItPlansAtTheEarnedScheduleWhatIsEarned(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 10_000) Long> steps,
      @ForAll @LongRange(min = 0, max = 1_000) long perMille) {
    List<Amount<Measure.Minutes>> ends = new ArrayList<>();
    Amount<Measure.Minutes> end = Amount.minutes(0);
    for (long step : steps) {
      end = end.plus(Amount.minutes(step));
      ends.add(end);
    }
    PlannedValue<Measure.Minutes> plan = PlannedValue.of(ends);
    Figure<Amount<Measure.Minutes>> budget = Figure.known(end);
    Amount<Measure.Minutes> earned = end.times(Fraction.of(perMille, 1_000));
    Fraction time = plan.earnedSchedule(budget, Figure.known(earned)).ifKnown().orElseThrow();
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
    EarnedSchedule schedule = Series.drawn(seed).schedule();
    schedule
        .atCompletion()
        .ifKnown()
        .ifPresent(
            whole ->
                assertThat(schedule.index().map(whole::times))
                    .isEqualTo(schedule.duration().map(Fraction::of)));
  }

  @Property
  void atTheNeededPaceInTimeTheWholeEndsAsPlanned(@ForAll long seed) {
    EarnedSchedule schedule = Series.drawn(seed).schedule();
    Figure<Fraction> pace = schedule.toCompleteIndex();
    if (pace.ifKnown().filter(index -> index.signum() > 0).isPresent()) {
      assertThat(schedule.atCompletion(pace)).isEqualTo(schedule.duration().map(Fraction::of));
    }
  }
}
