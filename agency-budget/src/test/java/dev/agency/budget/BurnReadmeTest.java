package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RateBook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first code of the README is this code, and it runs. */
class BurnReadmeTest {
  /** 80 of 100 hours at EUR 95, which cost EUR 50 each, and a flight. */
  private static BurnScenario website() {
    BurnExample website =
        BurnExample.timeAndMaterials("EUR").line("design", 6_000, "95").cost("ada", "50");
    for (int day = 2; day < 12; day++) {
      website.time("ada", "design", LocalDate.of(2026, 3, day).toString(), 480);
    }
    return website.expense("2026-03-12", "300", "330", expense -> expense).asOf("2026-03-31");
  }

  @Test
  @SuppressWarnings("NullAway") // its budget is among those asked for
  void theExampleRuns() {
    Budget budget = website().budget();
    RateBook rates = website().rates();
    List<BudgetId> budgetIds = ImmutableList.of(budget.id(), BudgetId.of("b-2"));
    List<TimeEntry> entries = website().facts().entries();
    List<Expense> expenses = website().facts().expenses();
    List<Invoice> invoices = ImmutableList.of();
    // readme:start
    ImmutableMap<BudgetId, BurnFacts> facts =
        BurnFacts.byBudget(budgetIds, entries, expenses, invoices); // one pass for all
    BurnReport report =
        BurnCalculator.calculate(
            budget, facts.get(budget.id()), rates, BurnSettings.usual(), LocalDate.of(2026, 3, 31));

    report.budget().usedValue(); // Known(EUR 7930.00)
    report.budget().burn(); // Known(83.47%)
    report.budget().marginBand(); // Known(GREEN)
    report.crossings().get(0).day(); // Optional[2026-03-11]: the day 75 % was reached
    report.explain(Quantities.USED_COST); // the entries, expenses and rates that sum to it
    // readme:end
    assertThat(report.budget().usedValue()).isEqualTo(Figure.known(Money.of("7930.00", "EUR")));
    assertThat(report.budget().burn()).isEqualTo(Figure.known(BasisPoints.of(8_347)));
    assertThat(report.budget().marginBand()).isEqualTo(Figure.known(MarginBand.GREEN));
    assertThat(report.crossings().get(0).threshold()).isEqualTo(BasisPoints.ofPercent(75));
    assertThat(report.crossings().get(0).day()).contains(LocalDate.of(2026, 3, 11));
    assertThat(report.explain(Quantities.USED_COST).lines())
        .extracting(ExplanationLine::source)
        .contains(ExplanationLine.Source.ENTRY, ExplanationLine.Source.EXPENSE)
        .hasSize(11);
  }
}
