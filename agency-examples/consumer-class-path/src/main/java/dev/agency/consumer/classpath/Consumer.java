package dev.agency.consumer.classpath;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Missing;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.DatedCostRate;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.Presets;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Subject;
import dev.agency.permissions.query.Condition;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.view.Projection;
import java.time.LocalDate;

/** Burns a budget whose facts arrive as JSON, on the class path with Jackson 3. */
public final class Consumer {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private static final RateBook RATES =
      RateBook.of(
          ImmutableList.of(
              new DatedCostRate(
                  new PersonId("ana"),
                  DateRange.startingOn(LocalDate.of(2026, 1, 1)),
                  CostRate.perHour("29.07", "EUR"))));

  private static final String BUDGET =
      """
      {"id":"relaunch","project":"north-site","name":"Relaunch","currency":"EUR",
       "pricing":{"type":"time-and-materials"},"minutesPerDay":456,
       "lines":[{"id":"design","name":"Design","estimatedMinutes":4560,
                 "billRate":{"amount":"95.00","currency":"EUR","per":"HOUR"}}]}
      """;

  private static final String ENTRIES =
      """
      [{"id":"t-1","budget":"relaunch","line":"design","person":"ana","date":"2026-03-02",
        "minutes":456,"approval":"APPROVED"},
       {"id":"t-2","budget":"relaunch","line":"design","person":"ben","date":"2026-03-02",
        "minutes":90,"approval":"APPROVED"}]
      """;

  private Consumer() {}

  /**
   * Runs the example; it ends with an exception if a result is not the one expected.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    Budget budget = AgencyJson3.read(BUDGET, Budget.class);
    ImmutableList<TimeEntry> entries = AgencyJson3.readList(ENTRIES, TimeEntry.class);
    check(
        AgencyJson3.readList(AgencyJson3.write(entries), TimeEntry.class).equals(entries),
        "the entries read back");

    BudgetBurn burn =
        BurnCalculator.calculate(
                budget,
                BurnFacts.builder().entries(entries).build(),
                RATES,
                BurnSettings.usual(),
                TODAY)
            .budget();
    check(
        burn.usedValue().equals(Figure.known(Money.of("864.50", "EUR"))),
        "546 minutes at EUR 95.00 an hour");
    check(
        burn.usedCost().equals(Figure.partial(Money.of("220.93", "EUR"), Missing.unpriced(90))),
        "nobody knows what Ben costs, and that is not zero");

    String shown = AgencyJson3.write(accountManager(burn));
    check(shown.contains("864.50") && !shown.contains("220.93"), "the value is shown, no cost is");

    check(
        refusal(ENTRIES.replace("456", "-456")).equals("NEGATIVE at /0/minutes"),
        "negative minutes are refused");
    check(!Consumer.class.getModule().isNamed(), "this runs on the class path");
    System.out.println("Class path, Jackson 3: burned " + budget.id());
  }

  private static Projection<BudgetBurn> accountManager(BudgetBurn burn) {
    HeldRole role = new HeldRole(Presets.accountManager().id(), DateRange.startingOn(TODAY));
    TenantId tenant = TenantId.of("studio");
    Relations<BudgetBurn> relations =
        Relations.of(BudgetBurn.TYPE)
            .tenant("tenant", any -> tenant)
            .attribute("accountManager", any -> "mia")
            .reach(Reach.ACCOUNT, Condition.subjectIs("accountManager"))
            .build();
    Subject subject =
        Presets.policy()
            .against(Catalogue.of(BudgetBurn.TYPE))
            .with(relations)
            .subject(Principal.of(tenant, PersonId.of("mia"), role), TODAY);
    return subject.view(BudgetBurn.TYPE, burn).orElseThrow();
  }

  private static String refusal(String json) {
    try {
      AgencyJson3.readList(json, TimeEntry.class);
      throw new IllegalStateException("Nothing was refused.");
    } catch (InvalidJsonException refused) {
      return refused.code() + " at " + refused.path();
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("Does not hold: " + what);
    }
  }
}
