package dev.agency.examples.quickstart.guide;

import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.figure.Quantities;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.Decision;
import dev.agency.permissions.Delegation;
import dev.agency.permissions.Grant;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.LeakyRoles;
import dev.agency.permissions.PermissionEvaluator;
import dev.agency.permissions.Policy;
import dev.agency.permissions.PolicyReport;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.view.Projection;
import java.io.PrintStream;
import java.time.LocalDate;

/** The code of {@code docs/permissions.md}. */
final class PermissionsPage {
  private PermissionsPage() {}

  static void run(PrintStream out) {
    // snippet:start
    FieldSet shown = FieldSet.empty().plus(Quantities.NAME, Quantities.REVENUE, Quantities.MARGIN);
    Role sales =
        Role.builder()
            .id(RoleId.of("sales"))
            .name("Sales")
            .addGrants(Grant.allow("budgetBurn", Action.VIEW, Reach.ACCOUNT, shown))
            .build();
    Policy policy = Policy.builder().name("Studio").version("1").addRoles(sales).build();
    Catalogue catalogue = Catalogue.of(BudgetBurn.TYPE);

    PolicyReport report = policy.analyze(catalogue);
    for (LeakyRoles leaky : report.leaks()) {
      leaky.sentences().forEach(sentence -> out.println(inLines(sentence)));
    }
    report.repairs().forEach(out::println);
    // snippet:end
    LocalDate day = LocalDate.of(2026, 3, 6);
    BudgetBurn burn =
        BurnExample.timeAndMaterials("EUR")
            .line("design", 40 * 60, "95.00")
            .cost("ana", "41.50")
            .time("ana", "design", "2026-03-02", 10 * 60)
            .reportAsOf("2026-03-06")
            .budget();
    ImmutableMap<BudgetId, String> accountManagers = ImmutableMap.of(burn.budget(), "mia");
    out.println();
    // snippet:start
    Policy repaired = policy.repairedBy(report.repairs());
    Relations<BudgetBurn> burns =
        Relations.of(BudgetBurn.TYPE)
            .tenant("tenant", any -> TenantId.of("studio"))
            .attribute("accountManager", row -> accountManagers.get(row.budget()))
            .reach(Reach.ACCOUNT, Condition.subjectIs("accountManager"))
            .build();
    PermissionEvaluator permissions = repaired.against(catalogue).with(burns);
    HeldRole held = new HeldRole(sales.id(), DateRange.startingOn(day));
    Principal mia = Principal.of(TenantId.of("studio"), PersonId.of("mia"), held);
    Subject today = permissions.subject(mia, day);

    Projection<BudgetBurn> seen = today.view(BudgetBurn.TYPE, burn).orElseThrow();
    out.println("revenue: " + seen.get(BudgetBurn.REVENUE));
    out.println("margin:  " + seen.get(BudgetBurn.MARGIN));
    Decision edit = today.decide(Action.EDIT, BudgetBurn.TYPE, burn);
    out.println("may edit: " + edit.allowed());
    // snippet:end
    out.println();
    // snippet:start
    Principal ben = Principal.of(TenantId.of("studio"), PersonId.of("ben"));
    DateRange leave = DateRange.of(day, day.plusWeeks(2));
    if (permissions.delegate(mia, ben, sales.id(), leave) instanceof Delegation.Granted yes) {
      PersonId by = yes.held().delegatedBy().orElseThrow();
      out.println(ben.person() + " is " + yes.held().role() + " for " + by);
    }
    if (permissions.delegate(ben, mia, sales.id(), leave) instanceof Delegation.Refused no) {
      no.reasons().forEach(reason -> out.println(reason.sentence()));
    }
    // snippet:end
  }

  /** Breaks a long sentence where a page would. */
  private static String inLines(String sentence) {
    return sentence.replaceAll("(.{1,100})(?: |$)", "$1\n").stripTrailing();
  }
}
