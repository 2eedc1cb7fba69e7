package dev.agency.budget.earnedvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.testkit.Refused;
import org.junit.jupiter.api.Test;

class EarnedValueTest {
  /** A relaunch of EUR 100,000 at the end of its third month, of which 35 % are done. */
  private final EarnedValue<Measure.Cost> relaunch =
      EarnedValue.of(known("100000"), known("40000"), known("35000"), known("36000"));

  private static Amount<Measure.Cost> cost(String euro) {
    return Amount.cost(Money.of(euro, "EUR"));
  }

  private static Figure<Amount<Measure.Cost>> known(String euro) {
    return Figure.known(cost(euro));
  }

  private static EarnedValue<Measure.Minutes> minutes(
      long budget, long planned, long earned, long actual) {
    return EarnedValue.of(
        Figure.known(Amount.minutes(budget)),
        Figure.known(Amount.minutes(planned)),
        Figure.known(Amount.minutes(earned)),
        Figure.known(Amount.minutes(actual)));
  }

  private static Figure<Fraction> fraction(long top, long bottom) {
    return Figure.known(Fraction.of(top, bottom));
  }

  private static <T> Figure<T> unknown(UnknownReason reason) {
    return Figure.unknown(reason);
  }

  @Test
  void theRelaunchIsBehindAndOver() {
    assertThat(relaunch.scheduleVariance()).isEqualTo(known("-5000"));
    assertThat(relaunch.costVariance()).isEqualTo(known("-1000"));
    assertThat(relaunch.scheduleIndex()).isEqualTo(fraction(7, 8));
    assertThat(relaunch.costIndex()).isEqualTo(fraction(35, 36));
    assertThat(relaunch.complete()).isEqualTo(fraction(35, 100));
    assertThat(relaunch.spent()).isEqualTo(fraction(36, 100));
  }

  @Test
  void atThePaceSoFarFiveMillionBecomeSix() {
    EarnedValue<Measure.Cost> value =
        EarnedValue.of(known("5000000"), known("2000000"), known("1500000"), known("1800000"));
    Figure<Amount<Measure.Cost>> whole = value.atCompletion(value.costIndex());
    assertThat(whole).isEqualTo(known("6000000"));
    assertThat(value.toComplete(whole)).isEqualTo(known("4200000"));
    assertThat(value.varianceAtCompletion(whole)).isEqualTo(known("-1000000"));
    assertThat(value.toCompleteIndex(whole)).isEqualTo(value.costIndex());
  }

  @Test
  void theRestMustGoFasterToEndAtTheBudget() {
    // 65,000 of work with 64,000.
    assertThat(relaunch.toCompleteIndex()).isEqualTo(fraction(65, 64));
  }

  @Test
  void workThatIsLeftWithoutMeansIsUnachievable() {
    assertThat(minutes(100, 100, 90, 100).toCompleteIndex())
        .isEqualTo(unknown(UnknownReason.UNACHIEVABLE));
    assertThat(minutes(100, 100, 90, 130).toCompleteIndex())
        .isEqualTo(unknown(UnknownReason.UNACHIEVABLE));
    assertThat(minutes(100, 100, 90, 130).toCompleteIndex(Figure.known(Amount.minutes(150))))
        .isEqualTo(fraction(1, 2));
  }

  @Test
  void whereAllIsEarnedNothingMustBe() {
    assertThat(minutes(100, 100, 100, 180).toCompleteIndex())
        .isEqualTo(Figure.known(Fraction.ZERO));
    assertThat(minutes(100, 100, 120, 100).toCompleteIndex())
        .isEqualTo(Figure.known(Fraction.ZERO));
  }

  @Test
  void aShareOfNothingIsUnknownForItsReason() {
    assertThat(minutes(100, 10, 5, 0).costIndex()).isEqualTo(unknown(UnknownReason.NOTHING_USED));
    assertThat(minutes(100, 0, 5, 5).scheduleIndex())
        .isEqualTo(unknown(UnknownReason.NOTHING_PLANNED));
    assertThat(minutes(0, 0, 0, 5).complete()).isEqualTo(unknown(UnknownReason.NO_TOTAL));
    assertThat(minutes(0, 0, 0, 5).spent()).isEqualTo(unknown(UnknownReason.NO_TOTAL));
    assertThat(minutes(100, 10, 0, 5).atCompletion(Figure.known(Fraction.ZERO)))
        .isEqualTo(unknown(UnknownReason.NO_PACE));
  }

  @Test
  void creditsAndMoreThanAllAreLegal() {
    EarnedValue<Measure.Minutes> value = minutes(100, 80, 120, -20);
    assertThat(value.costVariance()).isEqualTo(Figure.known(Amount.minutes(140)));
    assertThat(value.costIndex()).isEqualTo(fraction(-6, 1));
    assertThat(value.complete()).isEqualTo(fraction(6, 5));
    assertThat(value.spent()).isEqualTo(fraction(-1, 5));
  }

  @Test
  void whatIsNotKnownStaysUnknownForItsReason() {
    EarnedValue<Measure.Cost> value =
        EarnedValue.of(
            known("100000"),
            unknown(UnknownReason.NO_PLAN),
            unknown(UnknownReason.NO_PROGRESS),
            known("36000"));
    assertThat(value.costIndex()).isEqualTo(unknown(UnknownReason.NO_PROGRESS));
    assertThat(value.scheduleVariance()).isEqualTo(unknown(UnknownReason.NO_PROGRESS));
    assertThat(value.toCompleteIndex()).isEqualTo(unknown(UnknownReason.NO_PROGRESS));
    assertThat(value.spent()).isEqualTo(fraction(36, 100));
  }

  @Test
  void ofACostThatIsNotWholeNoIndexIsTold() {
    Figure<Amount<Measure.Cost>> partly =
        Figure.partial(cost("30000"), Missing.of(600, MoneyBag.empty()));
    EarnedValue<Measure.Cost> value =
        EarnedValue.of(known("100000"), known("40000"), known("35000"), partly);
    assertThat(value.actual()).isEqualTo(partly);
    assertThat(value.costIndex()).isEqualTo(unknown(UnknownReason.UNPRICED));
    assertThat(value.costVariance()).isEqualTo(unknown(UnknownReason.UNPRICED));
    assertThat(value.scheduleIndex()).isEqualTo(fraction(7, 8));
  }

  @Test
  void budgetPlannedAndEarnedAreNeverNegative() {
    assertThat(Refused.sentences(() -> minutes(-1, -1, -1, -1)))
        .containsExactly(
            "/budget NEGATIVE The budget of an earned value must not be negative.",
            "/planned NEGATIVE The planned of an earned value must not be negative.",
            "/earned NEGATIVE The earned of an earned value must not be negative.");
  }

  @Test
  void twoCurrenciesDoNotMix() {
    EarnedValue<Measure.Cost> mixed =
        EarnedValue.of(
            known("100"),
            known("40"),
            known("35"),
            Figure.known(Amount.cost(Money.of("36", "USD"))));
    assertThat(Refused.code(mixed::costIndex)).isEqualTo(ErrorCode.CURRENCY_MISMATCH);
  }

  @Test
  void itIsEqualByItsAmountsAndShowsNone() {
    assertThat(minutes(4, 3, 2, 1)).isEqualTo(minutes(4, 3, 2, 1));
    assertThat(minutes(4, 3, 2, 1)).hasSameHashCodeAs(minutes(4, 3, 2, 1));
    assertThat(minutes(4, 3, 2, 1)).isNotEqualTo(minutes(4, 3, 2, 0));
    assertThat(relaunch).hasToString("an earned value");
  }
}
