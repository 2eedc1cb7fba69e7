package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.project.Project;
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
  void theExampleRuns() {
    Budget budget = website().budget();
    Project project =
        Project.builder()
            .id(budget.project())
            .client(ClientId.of("client"))
            .name("Website")
            .build();
    RateBook rates = website().rates();
    BurnFacts facts = website().facts();
    List<TimeEntry> entries =
        ImmutableList.<TimeEntry>builder()
            .addAll(facts.entries())
            .add(
                facts
                    .entries()
                    .get(0)
                    .withId(TimeEntryId.of("other"))
                    .withBudget(BudgetId.of("b-2")))
            .build();
    List<ScheduledTime> scheduled = facts.scheduled();
    List<Delivery> deliveries = facts.deliveries();
    List<Expense> expenses = facts.expenses();
    List<Invoice> invoices = facts.invoices();
    List<WriteOff> writeOffs = facts.writeOffs();
    List<PeriodLock> locks = facts.locks();
    // readme:start
    AgencyFacts all =
        AgencyFacts.builder() // of all budgets: each fact is sorted to its own, once
            .entries(entries)
            .scheduled(scheduled)
            .deliveries(deliveries)
            .expenses(expenses)
            .invoices(invoices)
            .writeOffs(writeOffs)
            .locks(locks)
            .build();
    BurnReport report =
        BurnCalculator.calculate(
            budget,
            all.of(project, budget),
            rates,
            BurnSettings.usual(),
            LocalDate.of(2026, 3, 31));

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
