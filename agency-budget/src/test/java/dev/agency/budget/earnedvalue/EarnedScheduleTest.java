package dev.agency.budget.earnedvalue;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EarnedScheduleTest {
  private static final Figure<Amount<Measure.Minutes>> BUDGET = minutes(100);

  private final PlannedValue<Measure.Minutes> plan = plan(10, 20, 40, 70, 100);

  private static PlannedValue<Measure.Minutes> plan(long... ends) {
    return PlannedValue.of(
        LongStream.of(ends).mapToObj(Amount::minutes).collect(toImmutableList()));
  }

  private static Figure<Amount<Measure.Minutes>> minutes(long minutes) {
    return Figure.known(Amount.minutes(minutes));
  }

  private static EarnedSchedule schedule(
      PlannedValue<Measure.Minutes> plan, long earned, int period) {
    EarnedValue<Measure.Minutes> value =
        EarnedValue.of(BUDGET, plan.at(period, BUDGET), minutes(earned), minutes(1));
    return EarnedSchedule.of(plan, value, period);
  }

  private static Figure<Fraction> earned(PlannedValue<Measure.Minutes> plan, long earned) {
    return plan.earnedSchedule(BUDGET, minutes(earned));
  }

  private static Figure<Fraction> time(long top, long bottom) {
    return Figure.known(Fraction.of(top, bottom));
  }

  private static <T> Figure<T> unknown(UnknownReason reason) {
    return Figure.unknown(reason);
  }

  @Test
  void thirtyFivePercentShouldHaveBeenDoneThreeQuartersIntoTheThirdMonth() {
    EarnedSchedule third = schedule(plan, 35, 3);
    assertThat(third.earned()).isEqualTo(time(11, 4));
    assertThat(third.variance()).isEqualTo(time(-1, 4));
    assertThat(third.index()).isEqualTo(time(11, 12));
    assertThat(third.duration()).isEqualTo(Figure.known(5));
    assertThat(third.atCompletion()).isEqualTo(time(60, 11));
    assertThat(third.atCompletion(Figure.known(Fraction.ONE))).isEqualTo(time(21, 4));
    assertThat(third.toCompleteIndex()).isEqualTo(time(9, 8));
  }

  @Test
  void workThatIsLateGoesOnBeingLate() {
    // By the seventh month of five all is planned, and 80 % done.
    EarnedSchedule late = schedule(plan, 80, 7);
    assertThat(late.earned()).isEqualTo(time(13, 3));
    assertThat(late.variance()).isEqualTo(time(-8, 3));
    assertThat(late.toCompleteIndex()).isEqualTo(unknown(UnknownReason.UNACHIEVABLE));
    assertThat(schedule(plan, 80, 5).toCompleteIndex())
        .isEqualTo(unknown(UnknownReason.UNACHIEVABLE));
    // When it is done at last, it took seven.
    assertThat(schedule(plan, 100, 7).index()).isEqualTo(time(5, 7));
    assertThat(schedule(plan, 100, 7).atCompletion()).isEqualTo(time(7, 1));
    assertThat(schedule(plan, 100, 7).toCompleteIndex()).isEqualTo(time(0, 1));
  }

  @Test
  void whileThePlanStaysAsItIsTheLastPeriodCounts() {
    PlannedValue<Measure.Minutes> pause = plan(10, 40, 40, 40, 100);
    assertThat(earned(pause, 40)).isEqualTo(time(4, 1));
    assertThat(earned(pause, 39)).isEqualTo(time(59, 30));
    assertThat(earned(pause, 55)).isEqualTo(time(17, 4));
    assertThat(earned(plan(0, 0, 100), 0)).isEqualTo(time(2, 1));
  }

  @Test
  void allIsEarnedWhenThePlanFirstComesToTheBudget() {
    PlannedValue<Measure.Minutes> early = plan(50, 100, 100, 100);
    assertThat(earned(early, 100)).isEqualTo(time(2, 1));
    assertThat(earned(early, 130)).isEqualTo(time(2, 1));
    assertThat(early.duration(BUDGET)).isEqualTo(Figure.known(2));
  }

  @Test
  void nothingIsPlannedBeforeTheFirstPeriodAndAllAfterTheLast() {
    assertThat(plan.at(0, BUDGET)).isEqualTo(minutes(0));
    assertThat(plan.at(3, BUDGET)).isEqualTo(minutes(40));
    assertThat(plan.at(9, BUDGET)).isEqualTo(minutes(100));
    assertThat(earned(plan, 0)).isEqualTo(time(0, 1));
    assertThat(earned(plan, 5)).isEqualTo(time(1, 2));
  }

  @Test
  void whereNothingIsEarnedNothingTellsThePace() {
    EarnedSchedule none = schedule(plan, 0, 2);
    assertThat(none.index()).isEqualTo(time(0, 1));
    assertThat(none.atCompletion()).isEqualTo(unknown(UnknownReason.NOTHING_EARNED));
    assertThat(none.atCompletion(Figure.known(Fraction.ZERO)))
        .isEqualTo(unknown(UnknownReason.NO_PACE));
    assertThat(none.atCompletion(Figure.known(Fraction.ONE))).isEqualTo(time(7, 1));
  }

  @Test
  void aPlanThatStopsShortTellsOnlyWhatItHolds() {
    PlannedValue<Measure.Minutes> half = plan(20, 50);
    assertThat(earned(half, 30)).isEqualTo(time(4, 3));
    assertThat(earned(half, 50)).isEqualTo(unknown(UnknownReason.PLAN_MISSES_TOTAL));
    assertThat(earned(half, 100)).isEqualTo(unknown(UnknownReason.PLAN_MISSES_TOTAL));
    assertThat(half.at(3, BUDGET)).isEqualTo(unknown(UnknownReason.PLAN_MISSES_TOTAL));
    assertThat(half.duration(BUDGET)).isEqualTo(unknown(UnknownReason.PLAN_MISSES_TOTAL));
    assertThat(schedule(half, 30, 2).atCompletion())
        .isEqualTo(unknown(UnknownReason.PLAN_MISSES_TOTAL));
  }

  @Test
  void aPlanThatPassesTheBudgetHasNoEndAtIt() {
    PlannedValue<Measure.Minutes> over = plan(60, 140);
    assertThat(over.duration(BUDGET)).isEqualTo(unknown(UnknownReason.PLAN_MISSES_TOTAL));
    assertThat(earned(over, 80)).isEqualTo(time(5, 4));
    assertThat(earned(over, 100)).isEqualTo(unknown(UnknownReason.PLAN_MISSES_TOTAL));
  }

  @Test
  void withoutABudgetThePlanTellsUpToItsEnd() {
    Figure<Amount<Measure.Minutes>> none = Figure.unknown(UnknownReason.NO_TOTAL);
    assertThat(plan.earnedSchedule(none, minutes(35))).isEqualTo(time(11, 4));
    assertThat(plan.earnedSchedule(none, minutes(100))).isEqualTo(unknown(UnknownReason.NO_TOTAL));
    assertThat(plan.at(3, none)).isEqualTo(minutes(40));
    assertThat(plan.at(6, none)).isEqualTo(unknown(UnknownReason.NO_TOTAL));
    assertThat(plan.duration(none)).isEqualTo(unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void withoutPeriodsThereIsNoPlan() {
    assertThat(plan().at(1, BUDGET)).isEqualTo(unknown(UnknownReason.NO_PLAN));
    assertThat(plan().duration(BUDGET)).isEqualTo(unknown(UnknownReason.NO_PLAN));
    assertThat(earned(plan(), 10)).isEqualTo(unknown(UnknownReason.NO_PLAN));
    assertThat(schedule(plan(), 10, 1).variance()).isEqualTo(unknown(UnknownReason.NO_PLAN));
    assertThat(plan.earnedSchedule(BUDGET, Figure.unknown(UnknownReason.NO_PROGRESS)))
        .isEqualTo(unknown(UnknownReason.NO_PROGRESS));
  }

  @Test
  void aPlanThatFallsIsRefused() {
    assertThat(Refused.sentences(() -> plan(10, 20, 15, 30, 29)))
        .containsExactly(
            "/ends/2 INCONSISTENT The ends of a plan must not be less than at the end of the period"
                + " before.",
            "/ends/4 INCONSISTENT The ends of a plan must not be less than at the end of the period"
                + " before.");
    assertThat(Refused.problems(() -> plan(-1, 5))).containsExactly("/ends/0 NEGATIVE");
  }

  @Test
  void aPeriodBeforeTheFirstIsRefused() {
    assertThat(Refused.problems(() -> plan.at(-1, BUDGET))).containsExactly("/period OUT_OF_RANGE");
    assertThat(Refused.problems(() -> schedule(plan, 10, 0)))
        .containsExactly("/period OUT_OF_RANGE");
    assertThat(Refused.problems(() -> earned(plan, -1))).containsExactly("/earned NEGATIVE");
  }

  @Test
  void twoCurrenciesDoNotMix() {
    Amount<Measure.Value> euro = Amount.value(Money.of("1.00", "EUR"));
    Amount<Measure.Value> dollar = Amount.value(Money.of("1.00", "USD"));
    assertThat(Refused.code(() -> PlannedValue.of(List.of(euro, dollar))))
        .isEqualTo(ErrorCode.CURRENCY_MISMATCH);
    assertThat(Refused.code(() -> PlannedValue.of(List.of(euro)).duration(Figure.known(dollar))))
        .isEqualTo(ErrorCode.CURRENCY_MISMATCH);
  }

  @Test
  void bothAreEqualByWhatTheyHoldAndShowNoAmount() {
    assertThat(plan).isEqualTo(plan(10, 20, 40, 70, 100)).isNotEqualTo(plan(10));
    assertThat(plan).hasSameHashCodeAs(plan(10, 20, 40, 70, 100));
    assertThat(plan).hasToString("a plan of 5 periods");
    assertThat(plan.ends()).hasSize(5);
    assertThat(schedule(plan, 35, 3))
        .isEqualTo(schedule(plan, 35, 3))
        .hasSameHashCodeAs(schedule(plan, 35, 3))
        .isNotEqualTo(schedule(plan, 35, 4))
        .hasToString("an earned schedule at period 3");
    assertThat(schedule(plan, 35, 3).period()).isEqualTo(3);
  }

  @Test
  void aPlanWithoutACurveOfItsOwnIsEven() {
    PlannedValue<Measure.Minutes> even =
        PlannedValue.evenly(
            DateRange.closed(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8)),
            Amount.minutes(100));
    assertThat(even.ends()).hasSize(7);
    assertThat(even.at(0, BUDGET)).isEqualTo(minutes(0));
    assertThat(even.at(1, BUDGET)).isEqualTo(Figure.known(Amount.minutes(Fraction.of(100, 7))));
    assertThat(even.at(7, BUDGET)).isEqualTo(BUDGET);
    assertThat(even.at(8, BUDGET)).isEqualTo(BUDGET);
    assertThat(even.duration(BUDGET)).isEqualTo(Figure.known(7));
    assertThat(
            PlannedValue.evenly(
                DateRange.startingOn(LocalDate.of(2026, 3, 2)), Amount.minutes(100)))
        .as("days without an end are no plan")
        .isEqualTo(plan());
    assertThat(
            Refused.code(
                () ->
                    PlannedValue.evenly(
                        DateRange.closed(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2)),
                        Amount.minutes(-1))))
        .isEqualTo(ErrorCode.NEGATIVE);
  }

  @Test
  void aPlanInMinutesIsOneInMoneyToo() {
    PlannedValue<Measure.Value> sold =
        plan.scaled(Amount.minutes(100), Amount.value(Money.of("900.00", "EUR")));
    assertThat(sold.ends())
        .extracting(Amount::rounded)
        .extracting(Object::toString)
        .containsExactly("90.00", "180.00", "360.00", "630.00", "900.00");
    assertThat(plan.scaled(Amount.minutes(100), Amount.minutes(100))).isEqualTo(plan);
    assertThat(plan.scaled(Amount.minutes(200), Amount.minutes(100)).ends())
        .as("a plan that comes to half of the whole comes to half of the total")
        .endsWith(Amount.minutes(50));
    assertThat(Refused.code(() -> plan.scaled(Amount.minutes(0), Amount.minutes(1))))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
  }
}
