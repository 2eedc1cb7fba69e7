package dev.agency.consumer.nojson;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Missing;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Burns a budget and shows it to two roles as a record of its own, without any Jackson that binds.
 */
public final class Consumer {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Money NOTHING = Money.ofMinor(0, "EUR");

  /**
   * What this host shows of a project.
   *
   * @param name its name
   * @param total what its budget may charge
   * @param cost what its work costs so far
   */
  record Sheet(String name, Money total, Figure<Money> cost) {
    static final Field<Sheet, String> NAME = Field.of(Quantities.NAME, Sheet::name);
    static final Field<Sheet, Money> TOTAL = Field.of(Quantities.BUDGET_TOTAL, Sheet::total);
    static final Field<Sheet, Figure<Money>> COST = Field.of(Quantities.USED_COST, Sheet::cost);
    static final RecordType<Sheet> TYPE =
        RecordType.of("sheet", Grain.PROJECT, ImmutableList.of(NAME, TOTAL, COST));
  }

  private Consumer() {}

  /**
   * Runs the example; it ends with an exception if a result is not the one expected.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    Sheet sheet = sheet(Money.of("7600.00", "EUR"));
    check(sheet.cost().equals(Figure.partial(NOTHING, Missing.unpriced(456))), "an unpriced day");

    Projection<Sheet> manager = view(Presets.accountManager(), Reach.ACCOUNT, sheet);
    check(manager.get(Sheet.TOTAL).ifVisible().equals(Optional.of(sheet.total())), "the total");
    check(manager.hidden().equals(ImmutableList.of(Sheet.COST)), "the cost is hidden");
    check(manager.get(Sheet.COST).ifVisible().isEmpty(), "even that the cost is unknown");

    Projection<Sheet> finance = view(Presets.finance(), Reach.ALL, sheet);
    check(finance.get(Sheet.COST).ifVisible().equals(Optional.of(sheet.cost())), "finance sees it");
    check(
        sheet.total().allocate(1, 1, 1).stream()
            .reduce(Money::plus)
            .equals(Optional.of(sheet.total())),
        "parts sum to the whole");
    check(
        ModuleLayer.boot().modules().stream().noneMatch(m -> m.getName().endsWith("databind")),
        "there is no databind");
    System.out.println("No JSON: showed " + sheet.name() + " to two roles");
  }

  /** A fixed price of which one day was worked by somebody without a cost rate. */
  private static Sheet sheet(Money price) {
    Budget budget =
        Budget.builder()
            .id(new BudgetId("relaunch"))
            .project(new ProjectId("north-site"))
            .name("Relaunch")
            .currency(price.currency())
            .pricing(new FixedPrice(price))
            .minutesPerDay(456)
            .build();
    TimeEntry day =
        TimeEntry.builder()
            .id(new TimeEntryId("t-1"))
            .budget(budget.id())
            .person(new PersonId("ben"))
            .date(TODAY)
            .minutes(456)
            .build();
    BudgetBurn burn =
        BurnCalculator.calculate(
                budget,
                BurnFacts.builder().addEntries(day).build(),
                RateBook.empty(),
                BurnSettings.usual(),
                TODAY)
            .budget();
    return new Sheet(burn.name(), price, burn.usedCost());
  }

  private static Projection<Sheet> view(Role role, Reach reach, Sheet sheet) {
    TenantId tenant = new TenantId("studio");
    Relations<Sheet> relations =
        Relations.of(Sheet.TYPE)
            .tenant("tenant", any -> tenant)
            .reach(Reach.ACCOUNT, reach == Reach.ACCOUNT ? Condition.always() : Condition.never())
            .build();
    HeldRole held = new HeldRole(role.id(), DateRange.startingOn(TODAY));
    Subject reader =
        Presets.policy()
            .against(Catalogue.of(Sheet.TYPE))
            .with(relations)
            .subject(Principal.of(tenant, new PersonId("mia"), held), TODAY);
    check(reader.can(Action.VIEW, Sheet.TYPE, sheet), "the role may view");
    return reader.view(Sheet.TYPE, sheet).orElseThrow();
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("Does not hold: " + what);
    }
  }
}
