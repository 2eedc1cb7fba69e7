package dev.agency.budget.earnedvalue;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class EarnedValueRowTest {
  private static final BudgetId BUDGET = BudgetId.of("b-relaunch");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 17);

  private static final LoggedTime LOGGED =
      new LoggedTime(Optional.of(DAY), Figure.known(BasisPoints.ofPercent(75)));

  private static EarnedValueRow<Measure.Minutes> minutes(long budget, long earned, long actual) {
    Amount<Measure.Minutes> whole = Amount.minutes(budget);
    PlannedValue<Measure.Minutes> plan =
        PlannedValue.of(
            ImmutableList.of(10L, 20L, 40L, 70L, 100L).stream()
                .map(percent -> whole.times(Fraction.of(percent, 100)))
                .collect(toImmutableList()));
    EarnedValue<Measure.Minutes> value =
        EarnedValue.of(
            Figure.known(whole),
            plan.at(3, Figure.known(whole)),
            Figure.known(Amount.minutes(earned)),
            Figure.known(Amount.minutes(actual)));
    return EarnedValueRow.of(
        BUDGET,
        DAY,
        DAY,
        ProgressMethod.POSTED,
        value,
        Optional.of(EarnedSchedule.of(plan, value, 3)),
        value.atCompletion(value.costIndex()),
        LOGGED);
  }

  @Test
  void aRowTellsHowFarTimeIsLogged() {
    EarnedValueRow<Measure.Minutes> row = minutes(100, 35, 36);
    assertThat(EarnedValueRow.IN_MINUTES.field("loggedThrough").orElseThrow().read(row))
        .isEqualTo(Optional.of(DAY));
    assertThat(EarnedValueRow.IN_MINUTES.field("coverage").orElseThrow().read(row))
        .isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
    assertThat(row.logged()).isEqualTo(LOGGED);
  }

  private static Money euro(String amount) {
    return Money.of(amount, "EUR");
  }

  @Test
  void minutesAreShownWholeAndIndicesWithFourDecimals() {
    EarnedValueRow<Measure.Minutes> row = minutes(60_000, 21_000, 21_600);
    assertThat(EarnedValueRow.BUDGET_MINUTES.read(row)).isEqualTo(Figure.known(60_000L));
    assertThat(EarnedValueRow.PLANNED_MINUTES.read(row)).isEqualTo(Figure.known(24_000L));
    assertThat(EarnedValueRow.EARNED_MINUTES.read(row)).isEqualTo(Figure.known(21_000L));
    assertThat(EarnedValueRow.USED_MINUTES.read(row)).isEqualTo(Figure.known(21_600L));
    assertThat(EarnedValueRow.MINUTES_BURN.read(row))
        .isEqualTo(Figure.known(BasisPoints.ofPercent(36)));
    assertThat(EarnedValueRow.MINUTES_SCHEDULE_INDEX.read(row)).isEqualTo(index("0.8750"));
    assertThat(EarnedValueRow.MINUTES_COST_INDEX.read(row)).isEqualTo(index("0.9722"));
    assertThat(EarnedValueRow.MINUTES_EARNED_SCHEDULE.read(row)).isEqualTo(index("2.7500"));
    assertThat(EarnedValueRow.MINUTES_TIME_INDEX.read(row)).isEqualTo(index("0.9167"));
    // 61,714.28 minutes
    assertThat(EarnedValueRow.MINUTES_AT_COMPLETION.read(row)).isEqualTo(Figure.known(61_714L));
  }

  private static Figure<BigDecimal> index(String number) {
    return Figure.known(new BigDecimal(number));
  }

  @Test
  void progressIsRoundedDownSoThatAllIsNotShownBeforeItIsDone() {
    Field<EarnedValueRow<Measure.Minutes>, ?> progress =
        EarnedValueRow.IN_MINUTES.field("progress").orElseThrow();
    assertThat(progress.read(minutes(60_000, 59_999, 1)))
        .isEqualTo(Figure.known(BasisPoints.of(9_999)));
    assertThat(progress.read(minutes(0, 0, 1))).isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void moneyIsShownInMinorUnitsRoundedHalfUp() {
    EarnedValue<Measure.Value> value =
        EarnedValue.of(
            Figure.known(Amount.value(euro("1000.01"))),
            Figure.known(Amount.value(euro("400.00"))),
            Figure.known(Amount.value(euro("1000.01")).times(Fraction.of(1, 2))),
            Figure.known(Amount.value(euro("-36.00"))));
    EarnedValueRow<Measure.Value> row =
        EarnedValueRow.of(
            BUDGET,
            DAY,
            DAY,
            ProgressMethod.MILESTONES,
            value,
            Optional.empty(),
            Figure.unknown(UnknownReason.NO_BOOKINGS),
            LOGGED);
    assertThat(EarnedValueRow.EARNED_VALUE.read(row)).isEqualTo(Figure.known(euro("500.01")));
    assertThat(EarnedValueRow.USED_VALUE.read(row)).isEqualTo(Figure.known(euro("-36.00")));
    assertThat(EarnedValueRow.BURN.read(row)).isEqualTo(Figure.known(BasisPoints.of(-360)));
    assertThat(EarnedValueRow.VALUE_TIME_INDEX.read(row))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PLAN));
    assertThat(EarnedValueRow.VALUE_AT_COMPLETION.read(row))
        .isEqualTo(Figure.unknown(UnknownReason.NO_BOOKINGS));
    assertThat(row.schedule()).isEmpty();
    assertThat(row.method()).isEqualTo(ProgressMethod.MILESTONES);
  }

  @Test
  void aRowOfCostHasNothingOfAnotherMeasure() {
    EarnedValue<Measure.Cost> value =
        EarnedValue.of(
            Figure.known(Amount.cost(euro("100.00"))),
            Figure.known(Amount.cost(euro("40.00"))),
            Figure.known(Amount.cost(euro("35.00"))),
            Figure.known(Amount.cost(euro("36.00"))));
    EarnedValueRow<Measure.Cost> row =
        EarnedValueRow.of(
            BUDGET,
            DAY,
            DAY,
            ProgressMethod.ITEMS_0_100,
            value,
            Optional.empty(),
            value.atCompletion(Figure.known(Fraction.ONE)),
            LOGGED);
    assertThat(EarnedValueRow.COST_AT_COMPLETION.read(row)).isEqualTo(Figure.known(euro("101.00")));
    assertThat(EarnedValueRow.COST_COST_INDEX.read(row)).isEqualTo(index("0.9722"));
    assertThat(classes(EarnedValueRow.IN_COST))
        .containsOnly(Sensitivity.PUBLIC, Sensitivity.COST, Sensitivity.TIME);
    assertThat(classes(EarnedValueRow.IN_VALUE))
        .containsOnly(Sensitivity.PUBLIC, Sensitivity.BILLING, Sensitivity.TIME);
    assertThat(classes(EarnedValueRow.IN_MINUTES))
        .containsOnly(Sensitivity.PUBLIC, Sensitivity.TIME);
  }

  @Test
  void howMuchOfTheCostIsEarnedIsNoPublicProgress() {
    assertThat(EarnedValueRow.IN_COST.field("progress").orElseThrow().quantity())
        .isEqualTo(Quantities.EARNED_COST);
    assertThat(EarnedValueRow.IN_COST.fields())
        .filteredOn(field -> field.quantity().sensitivity() == Sensitivity.PUBLIC)
        .extracting(Field::name)
        .containsExactly("budget", "asOf", "measuredOn", "method", "loggedThrough");
  }

  private static <R> ImmutableList<Sensitivity> classes(RecordType<R> type) {
    return type.fields().stream()
        .map(field -> field.quantity().sensitivity())
        .distinct()
        .collect(toImmutableList());
  }

  @Test
  void eachTypeShowsTheSameFiguresInItsOwnQuantities() {
    assertThat(EarnedValueRow.IN_MINUTES.fields())
        .extracting(Field::name)
        .containsExactly(
            "budget",
            "asOf",
            "measuredOn",
            "method",
            "progress",
            "budgetMinutes",
            "plannedMinutes",
            "earnedMinutes",
            "usedMinutes",
            "minutesBurn",
            "minutesScheduleIndex",
            "minutesCostIndex",
            "earnedSchedule",
            "timeIndex",
            "minutesAtCompletion",
            "loggedThrough",
            "coverage");
    assertThat(EarnedValueRow.IN_VALUE.fields()).hasSize(17);
    // There is no quantity for the used share of a cost.
    assertThat(EarnedValueRow.IN_COST.fields()).hasSize(16);
    assertThat(EarnedValueRow.IN_COST.field("estimatedCost").orElseThrow().quantity())
        .isEqualTo(Quantities.ESTIMATED_COST);
  }

  @Test
  void aRowIsEqualByItsPartsAndShowsNoAmount() {
    assertThat(minutes(100, 35, 36))
        .isEqualTo(minutes(100, 35, 36))
        .hasSameHashCodeAs(minutes(100, 35, 36))
        .isNotEqualTo(minutes(100, 35, 37))
        .hasToString("the earned value of b-relaunch as of 2026-04-17");
    assertThat(minutes(100, 35, 36).budget()).isEqualTo(BUDGET);
    assertThat(minutes(100, 35, 36).asOf()).isEqualTo(DAY);
    assertThat(minutes(100, 35, 36).value().earned()).isEqualTo(Figure.known(Amount.minutes(35)));
    assertThat(minutes(100, 50, 36).atCompletion()).isEqualTo(Figure.known(Amount.minutes(72)));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    EarnedValueRow<Measure.Minutes> row = minutes(Long.MAX_VALUE, 1, Long.MAX_VALUE);
    Assertions.assertThatExceptionOfType(AmountOverflowException.class)
        .isThrownBy(() -> EarnedValueRow.MINUTES_AT_COMPLETION.read(row));
  }
}
