package dev.agency.examples.quickstart;

import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.view.Projection;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** The code of the README: a budget, its burn, and what an account manager may see of it. */
public final class Quickstart {
  private Quickstart() {}

  /**
   * Runs the example.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    ImmutableMap<BudgetId, String> accountManagers =
        ImmutableMap.of(BudgetId.of("site-2026"), "mia"); // of the host
    // snippet:start
    ServiceLine design =
        ServiceLine.builder()
            .id(LineId.of("design"))
            .name("Design")
            .estimatedMinutes(40 * 60)
            .billRate(BillRate.perHour("95.00", "EUR"))
            .build();
    Budget budget =
        Budget.builder()
            .id(BudgetId.of("site-2026"))
            .project(ProjectId.of("site"))
            .name("Website")
            .currency(Currency.getInstance("EUR"))
            .pricing(TimeAndMaterials.builder().cap(Money.of("4000", "EUR")).build())
            .minutesPerDay(480)
            .addLines(design)
            .build();
    LocalDate day = LocalDate.of(2026, 3, 2);
    PersonId ana = PersonId.of("ana");
    TimeEntry entry =
        TimeEntry.builder()
            .id(TimeEntryId.of("T-1"))
            .budget(budget.id())
            .line(design.id())
            .person(ana)
            .date(day)
            .minutes(427)
            .approval(Approval.APPROVED)
            .build();
    CostRate cost = CostRate.perHour("41.50", "EUR");
    RateBook rates = RateBook.of(List.of(new DatedCostRate(ana, DateRange.startingOn(day), cost)));
    BurnFacts facts = BurnFacts.builder().addEntries(entry).build();
    BurnReport burn = BurnCalculator.calculate(budget, facts, rates, BurnSettings.usual(), day);

    Relations<BudgetBurn> burns =
        Relations.of(BudgetBurn.TYPE)
            .tenant("tenant", any -> TenantId.of("studio"))
            .attribute("accountManager", row -> accountManagers.get(row.budget()))
            .reach(Reach.ACCOUNT, Condition.subjectIs("accountManager"))
            .build();
    PermissionEvaluator permissions =
        Presets.policy().against(Catalogue.of(BudgetBurn.TYPE)).with(burns);
    HeldRole role = new HeldRole(Presets.accountManager().id(), DateRange.startingOn(day));
    Principal mia = Principal.of(TenantId.of("studio"), PersonId.of("mia"), role);
    Projection<BudgetBurn> seen =
        permissions.subject(mia, day).view(BudgetBurn.TYPE, burn.budget()).orElseThrow();
    out.println("used value: " + seen.get(BudgetBurn.USED_VALUE));
    out.println("burn:       " + seen.get(BudgetBurn.BURN));
    out.println("used cost:  " + seen.get(BudgetBurn.USED_COST));
    // snippet:end
  }
}
