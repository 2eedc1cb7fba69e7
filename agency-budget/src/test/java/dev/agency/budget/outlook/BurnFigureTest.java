package dev.agency.budget.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnReport;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How figures of a burn follow from others of their row. */
class BurnFigureTest {
  /** 80 of 100 hours at EUR 95 that cost EUR 50 each, by three people, and a flight. */
  private static BurnReport website() {
    BurnExample website = BurnExample.timeAndMaterials("EUR").line("design", 6_000, "95");
    for (String person : new String[] {"ada", "ben", "eva", "kim"}) {
      website.cost(person, "50").time(person, "design", "2026-03-02", 1_200);
    }
    return website
        .expense("2026-03-12", "300", "330", expense -> expense)
        .invoice("2026-03-20", "2000.00", InvoiceState.SENT)
        .reportAsOf("2026-03-31");
  }

  private static <R> List<String> steps(BurnFigure<R> figure, BurnReport burn) {
    return figure.steps(figure.rows(burn).get(0)).stream()
        .map(
            step ->
                step.kind()
                    + " "
                    + step.measures().name()
                    + " "
                    + step.amount().ifKnown().map(BigDecimal::toPlainString).orElse("?"))
        .toList();
  }

  @Test
  void aShareIsANumeratorOverADenominator() {
    assertThat(steps(BurnFigure.BURN, website()))
        .containsExactly("NUMERATOR usedValue 7930.00", "DENOMINATOR budgetTotal 9500.00");
    assertThat(steps(BurnFigure.MARGIN, website()))
        .containsExactly("NUMERATOR profit 3630.00", "DENOMINATOR revenue 7930.00");
    assertThat(steps(BurnFigure.MARGIN_TOTAL, website()))
        .containsExactly("NUMERATOR profit 3630.00", "DENOMINATOR revenue 7930.00");
    assertThat(steps(BurnFigure.MINUTES_BURN, website()))
        .containsExactly("NUMERATOR usedMinutes 4800", "DENOMINATOR budgetMinutes 6000");
  }

  @Test
  void aSumIsWhatIsAddedAndTaken() {
    assertThat(steps(BurnFigure.PROFIT_TOTAL, website()))
        .containsExactly("ADDED revenue 7930.00", "TAKEN usedCost 4300.00");
    assertThat(steps(BurnFigure.COST_TOTAL, website()))
        .containsExactly(
            "ADDED labourCost 4000.00", "ADDED overheadCost 0.00", "ADDED expenseCost 300.00");
    assertThat(steps(BurnFigure.TO_INVOICE_NOW, website()))
        .containsExactly("ADDED chargeable 7930.00", "TAKEN invoiced 2000.00");
    assertThat(steps(BurnFigure.ADJUSTED_GROSS_INCOME, website()))
        .containsExactly(
            "ADDED revenue 7930.00", "TAKEN passedThrough 0.00", "TAKEN thirdPartyCost 0.00");
  }

  @Test
  void aGuardedTotalOfTooFewPeopleIsExplainedToWhoSeesTheCostAnyway() {
    BurnReport burn =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 6_000, "95")
            .cost("ada", "50")
            .time("ada", "design", "2026-03-02", 1_200)
            .reportAsOf("2026-03-31");
    assertThat(steps(BurnFigure.PROFIT_TOTAL, burn))
        .containsExactly("ADDED revenue 1900.00", "TAKEN usedCost 1000.00");
    assertThat(burn.budget().profitTotal())
        .isEqualTo(Figure.unknown(UnknownReason.FEW_CONTRIBUTORS));
    assertThat(OutlookStep.TYPE.fields())
        .extracting(Field::name)
        .doesNotContain("costTotal", "profitTotal", "marginTotal");
  }

  @Test
  void anotherPricingHasNoPeriodsAndNoSteps() {
    assertThat(BurnFigure.PERIOD_DEBT.rows(website())).isEmpty();
    assertThat(BurnFigure.COMPLETION.rows(website())).isEmpty();
  }

  @Test
  void eachStandsInItsRowUnderANameOfItsOwnAndEachStepHasAField() {
    assertThat(BurnFigure.ALL).extracting(BurnFigure::name).doesNotHaveDuplicates();
    assertThat(BurnFigure.ALL)
        .allSatisfy(
            figure -> {
              assertThat(BurnFigure.named(figure.name())).contains(figure);
              assertThat(OutlookFigure.named(figure.name())).isEmpty();
              assertThat(((ImmutableList<?>) figure.type().fields()).contains(figure.field()))
                  .isTrue();
            });
    assertThat(BurnFigure.named("marginToo")).isEmpty();
  }

  @Test
  void theFieldsOfTheBudgetAreNamedAsTheyAreExplained() {
    Field<BudgetBurn, ?> field = BurnFigure.BURN.field();
    assertThat(field.name()).isEqualTo(BurnFigure.BURN.name());
  }
}
