package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.RecognitionStep;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.budget.Recognition;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * A price of EUR 20,000 that becomes revenue as its cost is spent: 9,000 by the end of March, when
 * 6,000 are to come, then 1,000 a week.
 */
class PercentOfCompletionTest {
  private static final LocalDate MARCH_31 = LocalDate.of(2026, 3, 31);
  private static final LocalDate APRIL_26 = LocalDate.of(2026, 4, 26);
  private static final LocalDate APRIL_30 = LocalDate.of(2026, 4, 30);

  private static BurnScenario sold(CostToCome... estimates) {
    BurnExample website = BurnExample.fixedPrice("20000", "EUR");
    website.expense("2026-03-31", "9000", "0", some -> some);
    for (int week = 0; week < 5; week++) {
      String day = LocalDate.of(2026, 4, 1).plusWeeks(week).toString();
      website.expense(day, "1000", "0", some -> some);
    }
    BurnScenario scenario = website.asOf("2026-04-29");
    return scenario
        .with(scenario.budget().withRecognition(new Recognition.PercentOfCompletion()))
        .with(scenario.facts().withCostsToCome(estimates));
  }

  private static CostToCome toCome(LocalDate day, String cost) {
    return new CostToCome(day, Money.of(cost, "EUR"));
  }

  private static Figure<Money> eur(String amount) {
    return Figure.known(Money.of(amount, "EUR"));
  }

  @Test
  void betweenTwoEstimatesWhatIsSpentIsNoLongerToCome() {
    BurnScenario sold = sold(toCome(MARCH_31, "6000"), toCome(APRIL_30, "3000"));
    BudgetBurn before = sold.report().budget();
    assertThat(before.revenue()).as("14,000 of 15,000").isEqualTo(eur("18666.67"));
    assertThat(before.profit()).as("less 14,000 of the same day").isEqualTo(eur("4666.67"));
    assertThat(before.margin()).isEqualTo(Figure.known(BasisPoints.of(2_500)));
    assertThat(before.marginBand()).isEqualTo(Figure.known(MarginBand.AMBER));
    BudgetBurn after = sold.asOf(APRIL_30).report().budget();
    assertThat(after.revenue()).as("14,000 of 17,000").isEqualTo(eur("16470.59"));
    assertThat(after.profit()).isEqualTo(eur("2470.59"));
  }

  @Test
  void aWeekWithCostIsAStepAndKeepsItsRevenueInLaterReports() {
    BurnScenario sold = sold(toCome(MARCH_31, "6000"), toCome(APRIL_30, "3000"));
    BurnReport later = sold.asOf(APRIL_30).report();
    assertThat(later.recognition().orElseThrow().steps())
        .extracting(step -> step.day() + " " + step.cumulative())
        .as("9, 10, 11, 12 and 13 of 15, then 14 of 17")
        .containsExactly(
            "2026-03-31 " + eur("12000"),
            "2026-04-05 " + eur("13333.33"),
            "2026-04-12 " + eur("14666.67"),
            "2026-04-19 " + eur("16000"),
            "2026-04-26 " + eur("17333.33"),
            "2026-04-30 " + eur("16470.59"));
    assertThat(
            later
                .recognition()
                .orElseThrow()
                .recognisedIn(DateRange.closed(LocalDate.of(2026, 1, 1), APRIL_26)))
        .as("what the report of that day said")
        .isEqualTo(sold.asOf(APRIL_26).report().budget().revenue());
    assertThat(later.explain(Quantities.REVENUE).figure()).isEqualTo(eur("16470.59"));
  }

  @Test
  void theEndOfAMonthIsAStepWithinItsWeek() {
    BurnScenario sold = sold(toCome(LocalDate.of(2026, 3, 30), "15000"));
    assertThat(sold.report().recognition().orElseThrow().steps())
        .extracting(RecognitionStep::day)
        .startsWith(LocalDate.of(2026, 3, 30), MARCH_31, LocalDate.of(2026, 4, 5));
  }

  @Test
  void whatIsSpentBeyondTheEstimateIsNotRevenueBeyondThePrice() {
    BurnScenario sold = sold(toCome(MARCH_31, "2000"));
    assertThat(sold.report().budget().revenue()).as("14,000 of 14,000").isEqualTo(eur("20000"));
  }

  @Test
  void aLossIsSetAsideUntilTheCostShowsIt() {
    BurnScenario sold = sold(toCome(MARCH_31, "16000"));
    assertThat(sold.report().recognition().orElseThrow().steps())
        .extracting(step -> step.provision().map(exact -> exact.toMoney(RoundingMode.HALF_UP)))
        .as("5,000 will be lost: 16, 15, 14, 13, 12 and 11 of 25 of it are not in the cost yet")
        .containsExactly(
            eur("3200"), eur("3000"), eur("2800"), eur("2600"), eur("2400"), eur("2200"));
  }

  @Test
  void costThatComesBackIsToComeAgain() {
    BurnExample website = BurnExample.fixedPrice("20000", "EUR");
    website.expense("2026-03-31", "9000", "0", some -> some);
    website.expense("2026-04-10", "1000", "0", some -> some.cost(Money.of("-1000", "EUR")));
    BurnScenario scenario = website.asOf("2026-04-29");
    assertThat(
            scenario
                .with(scenario.budget().withRecognition(new Recognition.PercentOfCompletion()))
                .with(scenario.facts().withCostsToCome(toCome(MARCH_31, "6000")))
                .report()
                .budget()
                .revenue())
        .as("8,000 of 15,000")
        .isEqualTo(eur("10666.67"));
  }

  @Test
  void withoutAnEstimateNothingIsKnownOfTheRevenue() {
    assertThat(sold(toCome(APRIL_30, "3000")).report().budget().profit())
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
  }

  @Test
  void nothingSpentAndNothingToComeSaysNothing() {
    BurnScenario sold = sold(toCome(LocalDate.of(2026, 3, 1), "0"));
    assertThat(sold.asOf(LocalDate.of(2026, 3, 2)).report().budget().revenue())
        .isEqualTo(Figure.unknown(UnknownReason.NO_ESTIMATE));
    assertThat(sold.report().recognition().orElseThrow().steps().get(1).exact())
        .isEqualTo(Figure.known(ExactMoney.of(Money.of("20000", "EUR"))));
  }
}
