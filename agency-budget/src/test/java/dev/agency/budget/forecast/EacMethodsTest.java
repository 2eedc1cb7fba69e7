package dev.agency.budget.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EacMethodsTest {
  /** EUR 100,000 at the end of the third month: 40 % planned, 35 % done, 36,000 used. */
  private final EacPoint relaunch = point("100000", "40000", "35000", "36000");

  private static EacPoint point(String budget, String planned, String earned, String actual) {
    return new EacPoint(
        new BigDecimal(budget),
        Optional.of(planned).filter(text -> !text.equals("-")).map(BigDecimal::new),
        new BigDecimal(earned),
        new BigDecimal(actual),
        Optional.empty());
  }

  private static EacMethod named(String name) {
    return EacMethods.all().stream()
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Figure<BigDecimal> known(String number) {
    return Figure.known(new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource({
    "plan, 100000",
    "remainingAtPlan, 101000",
    "cpi, 102857.1428571429",
    "cpiSpi, 112408.1632653061",
    "weighted, 104221.5743440233",
    "halfCpi, 101915.4929577465",
    "shrunkCpi, 102300",
  })
  void theMethodsDifferInThePaceOfTheRest(String name, String whole) {
    assertThat(named(name).estimate(relaunch)).isEqualTo(known(whole));
  }

  @Test
  void atThePaceSoFarFiveMillionBecomeSix() {
    assertThat(EacMethods.cpi().estimate(point("5000000", "-", "1500000", "1800000")))
        .isEqualTo(known("6000000"));
  }

  @Test
  void whatIsBookedIsTakenAtItsWord() {
    EacPoint booked =
        new EacPoint(
            relaunch.budget(),
            relaunch.planned(),
            relaunch.earned(),
            relaunch.actual(),
            Optional.of(new BigDecimal("70000.5")));
    assertThat(EacMethods.bottomUp().estimate(booked)).isEqualTo(known("106000.5"));
    assertThat(EacMethods.bottomUp().estimate(relaunch))
        .isEqualTo(Figure.unknown(UnknownReason.NO_BOOKINGS));
  }

  @ParameterizedTest
  @CsvSource({
    "cpi, 100, 40, 35, 0, NOTHING_USED",
    "cpiSpi, 100, 40, 35, 0, NOTHING_USED",
    "weighted, 100, 40, 35, 0, NOTHING_USED",
    "halfCpi, 100, 40, 35, 0, NOTHING_USED",
    "cpi, 100, 40, 0, 36, NOTHING_EARNED",
    "cpiSpi, 100, 40, 0, 36, NOTHING_EARNED",
    "weighted, 100, 40, 0, 36, NOTHING_EARNED",
    "cpiSpi, 100, 0, 35, 36, NOTHING_PLANNED",
    "weighted, 100, 0, 35, 36, NOTHING_PLANNED",
    "cpiSpi, 100, -, 35, 36, NO_PLAN",
    "weighted, 100, -, 35, 36, NO_PLAN",
    "halfCpi, 100, 40, 35, -35, NO_PACE",
    "weighted, 100, 5, 35, -20, NO_PACE",
    "shrunkCpi, 100, 40, 35, -15, NO_PACE",
    "shrunkCpi, 100, 40, 50, -20, NO_PACE",
    "cpi, 100, 40, 50, -10, NO_PACE",
    "halfCpi, 100, 40, 50, -10, NO_PACE",
    "shrunkCpi, 0, 0, 0, 0, NOTHING_USED",
    "shrunkCpi, 0, 0, 0, 7, NOTHING_EARNED",
  })
  void withoutAPaceThereIsNoEstimate(
      String name,
      String budget,
      String planned,
      String earned,
      String actual,
      UnknownReason reason) {
    assertThat(named(name).estimate(point(budget, planned, earned, actual)))
        .isEqualTo(Figure.unknown(reason));
  }

  @ParameterizedTest
  @CsvSource({"remainingAtPlan, 136", "halfCpi, 236", "shrunkCpi, 376"})
  void whatBelievesInMoreThanCpiEstimatesBeforeAnythingIsEarned(String name, String whole) {
    assertThat(named(name).estimate(point("100", "40", "0", "36"))).isEqualTo(known(whole));
  }

  @Test
  void thePlanIsKnownBeforeAnythingIsDone() {
    EarnedValue<Measure.Minutes> planned =
        EarnedValue.of(
            Figure.known(Amount.minutes(100)),
            Figure.unknown(UnknownReason.NO_PLAN),
            Figure.unknown(UnknownReason.NO_PROGRESS),
            Figure.unknown(UnknownReason.NO_ENTRIES));
    Figure<Amount<Measure.Minutes>> none = Figure.unknown(UnknownReason.NO_BOOKINGS);
    assertThat(EacMethods.estimate(EacMethods.plan(), planned, none))
        .isEqualTo(Figure.known(Amount.minutes(100)));
    assertThat(EacMethods.estimate(EacMethods.cpi(), planned, none))
        .isEqualTo(Figure.unknown(UnknownReason.NO_PROGRESS));
    EarnedValue<Measure.Minutes> unplanned =
        EarnedValue.of(
            Figure.unknown(UnknownReason.NO_ESTIMATE),
            planned.planned(),
            planned.earned(),
            planned.actual());
    assertThat(EacMethods.estimate(EacMethods.plan(), unplanned, none))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
  }

  @Test
  void aShrunkCpiWithoutWeightIsCpi() {
    assertThat(EacMethods.shrunkCpi(BasisPoints.ZERO, BigDecimal.ONE).estimate(relaunch))
        .isEqualTo(EacMethods.cpi().estimate(relaunch));
  }

  @Test
  void aShrunkCpiLeansTowardsItsPrior() {
    // PF = (35,000 + 15,000) / (36,000 + 15,000 / 0.75), so 36,000 + 65,000 × 1.12.
    EacMethod slow = EacMethods.shrunkCpi(BasisPoints.ofPercent(15), new BigDecimal("0.75"));
    assertThat(slow.estimate(relaunch)).isEqualTo(known("108800"));
  }

  @Test
  void aWeightIsNotNegativeAndAPriorAboveZero() {
    assertThat(Refused.problems(() -> EacMethods.shrunkCpi(BasisPoints.of(-1), BigDecimal.ZERO)))
        .containsExactly("/weight NEGATIVE", "/prior OUT_OF_RANGE");
  }

  @Test
  void theStandardIsAShrunkCpi() {
    assertThat(EacMethods.usual().name()).isEqualTo("shrunkCpi");
    assertThat(EacMethods.usual()).hasToString("shrunkCpi");
    assertThat(EacMethods.usual().estimate(relaunch))
        .isEqualTo(
            EacMethods.shrunkCpi(BasisPoints.ofPercent(15), BigDecimal.ONE).estimate(relaunch));
  }

  @Test
  void allMethodsHaveNamesOfTheirOwn() {
    assertThat(EacMethods.all()).extracting(EacMethod::name).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void anEstimateIsInTheMeasureAndCurrencyOfTheBudget() {
    EarnedValue<Measure.Cost> value =
        EarnedValue.of(
            Figure.known(cost("100000")),
            Figure.known(cost("40000")),
            Figure.known(cost("35000")),
            Figure.known(cost("36000")));
    assertThat(
            EacMethods.estimate(
                EacMethods.usual(), value, Figure.unknown(UnknownReason.NO_BOOKINGS)))
        .isEqualTo(Figure.known(cost("102300")));
    assertThat(EacMethods.estimate(EacMethods.bottomUp(), value, Figure.known(cost("60000.5"))))
        .isEqualTo(Figure.known(cost("96000.5")));
  }

  private static Amount<Measure.Cost> cost(String euro) {
    return Amount.cost(Money.of(euro, "EUR"));
  }

  @Test
  void anEstimateIsUnknownForTheReasonOfWhatItNeeds() {
    Figure<Amount<Measure.Cost>> none = Figure.unknown(UnknownReason.NO_BOOKINGS);
    EarnedValue<Measure.Cost> value =
        EarnedValue.of(
            Figure.known(cost("100000")),
            Figure.unknown(UnknownReason.PLAN_MISSES_TOTAL),
            Figure.known(cost("35000")),
            Figure.known(cost("36000")));
    assertThat(EacMethods.estimate(EacMethods.cpiSpi(), value, none))
        .isEqualTo(Figure.unknown(UnknownReason.PLAN_MISSES_TOTAL));
    EarnedValue<Measure.Cost> unpriced =
        EarnedValue.of(
            value.budget(),
            value.planned(),
            value.earned(),
            Figure.unknown(UnknownReason.UNPRICED));
    assertThat(EacMethods.estimate(EacMethods.usual(), unpriced, none))
        .isEqualTo(Figure.unknown(UnknownReason.UNPRICED));
  }
}
