package dev.agency.permissions.gate;

import static dev.agency.core.figure.Quantities.COST_COST_INDEX;
import static dev.agency.core.figure.Quantities.COST_MARKUP;
import static dev.agency.core.figure.Quantities.COST_TOTAL;
import static dev.agency.core.figure.Quantities.FORECAST_MARGIN;
import static dev.agency.core.figure.Quantities.MARGIN;
import static dev.agency.core.figure.Quantities.MARGIN_BAND;
import static dev.agency.core.figure.Quantities.MINUTES_COST_INDEX;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.USED_COST;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.RecordType;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.time.DateRange;
import dev.agency.permissions.Grant;
import dev.agency.permissions.HeldRole;
import dev.agency.permissions.Policy;
import dev.agency.permissions.Principal;
import dev.agency.permissions.Reach;
import dev.agency.permissions.Relations;
import dev.agency.permissions.Role;
import dev.agency.permissions.RoleId;
import dev.agency.permissions.Subject;
import dev.agency.permissions.leak.Leak;
import dev.agency.permissions.leak.RowSpaceAudit;
import dev.agency.permissions.schema.Action;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Catalogue;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.FieldSet;
import dev.agency.permissions.schema.Regime;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Attacks the gate does not cover, each of which succeeds here by a policy that is accepted and on
 * nothing but what its views show. Who needs to be safe from one of them hides more than the gate
 * asks for.
 */
class KnownLimitsTest {
  private static final TenantId STUDIO = TenantId.of("studio");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  /** What three people cost an hour, which nobody below is told. */
  private static final ImmutableList<Long> RATES = ImmutableList.of(40L, 55L, 70L);

  /**
   * Some work of some people.
   *
   * @param hours what each worked
   * @param rates what each costs an hour
   * @param revenue what it earns
   * @param earned the hours that are done, as planned
   */
  private record Work(List<Long> hours, List<Long> rates, long revenue, long earned) {
    static Work of(long revenue, Long... hours) {
      return new Work(ImmutableList.copyOf(hours), RATES, revenue, 60);
    }

    long worked() {
      return hours.stream().mapToLong(Long::longValue).sum();
    }

    long cost() {
      long cost = 0;
      for (int person = 0; person < hours.size(); person++) {
        cost += hours.get(person) * rates.get(person);
      }
      return cost;
    }

    /** Green is a margin of 20 % or more. */
    String band() {
      return (revenue - cost()) * 100 >= 20 * revenue ? "GREEN" : "AMBER";
    }
  }

  private static final Field<Work, Long> EARNS = Field.of(REVENUE, Work::revenue);
  private static final Field<Work, Long> HOURS = Field.of(WORKED_MINUTES, Work::worked);
  private static final Field<Work, Long> COST = Field.of(USED_COST, Work::cost);
  private static final Field<Work, Long> TOTAL = Field.of(COST_TOTAL, Work::cost);
  private static final Field<Work, String> BAND = Field.of(MARGIN_BAND, Work::band);

  /** In percent, as the three after it. */
  private static final Field<Work, Long> SHARE =
      Field.of(MARGIN, work -> 100 * (work.revenue() - work.cost()) / work.revenue());

  private static final Field<Work, Long> MARKUP =
      Field.of(COST_MARKUP, work -> 100 * (work.revenue() - work.cost()) / work.cost());

  private static final Field<Work, Long> SHARE_AT_THE_END =
      Field.of(FORECAST_MARGIN, work -> 100 * (work.revenue() - work.cost()) / work.revenue());

  private static final Field<Work, Long> INDEX_OF_MINUTES =
      Field.of(MINUTES_COST_INDEX, work -> 100 * work.earned() / work.worked());

  /** Where all cost the same what was done would have cost that by the hour. */
  private static final Field<Work, Long> INDEX_OF_COST =
      Field.of(COST_COST_INDEX, work -> 100 * work.earned() * work.rates().get(0) / work.cost());

  /** Somebody who sees some figures of all work and not its cost, by a policy that is accepted. */
  private static final class Viewer {
    private final RecordType<Work> type;
    private final Subject subject;

    Viewer(Grain grain, Quantity... shown) {
      type =
          RecordType.of(
              "work",
              grain,
              ImmutableList.of(
                  EARNS,
                  HOURS,
                  COST,
                  TOTAL,
                  BAND,
                  SHARE,
                  MARKUP,
                  SHARE_AT_THE_END,
                  INDEX_OF_MINUTES,
                  INDEX_OF_COST));
      Role role =
          Role.builder()
              .id(RoleId.of("viewer"))
              .name("Viewer")
              .addGrants(Grant.allow("work", Action.VIEW, Reach.ALL, FieldSet.empty().plus(shown)))
              .build();
      subject =
          Policy.builder()
              .name("Limits")
              .version("1")
              .addRoles(role)
              .build()
              .against(Catalogue.of(type))
              .with(Relations.of(type).tenant("tenant", work -> STUDIO).build())
              .subject(
                  Principal.of(
                      STUDIO,
                      PersonId.of("ana"),
                      new HeldRole(role.id(), DateRange.startingOn(TODAY))),
                  TODAY);
    }

    <V> V see(Work work, Field<Work, V> field) {
      assertThat(isHidden(work, COST)).isTrue();
      return subject.view(type, work).orElseThrow().get(field).ifVisible().orElseThrow();
    }

    boolean isHidden(Work work, Field<Work, ?> field) {
      return subject.view(type, work).orElseThrow().hidden().contains(field);
    }
  }

  @Test
  void totalsOfSeveralBudgetsOverTheSamePeopleSolveTheirRates() {
    Viewer viewer = new Viewer(Grain.BUDGET, COST_TOTAL, WORKED_MINUTES);
    ImmutableList<Work> budgets =
        ImmutableList.of(
            Work.of(9_000, 10L, 20L, 30L),
            Work.of(9_000, 20L, 10L, 30L),
            Work.of(9_000, 30L, 20L, 20L));
    List<RowSpaceAudit.Total> totals = new ArrayList<>();
    for (int budget = 0; budget < 3; budget++) {
      // Who worked how long is theirs to know; a total says nothing else of them.
      List<Long> hours = budgets.get(budget).hours();
      totals.add(
          new RowSpaceAudit.Total(
              "budget " + budget,
              ImmutableMap.of("ana", hours.get(0), "ben", hours.get(1), "cleo", hours.get(2))));
    }
    ImmutableList<RowSpaceAudit.Solved> solved = RowSpaceAudit.solvable(totals);
    assertThat(solved).hasSize(3);
    for (int person = 0; person < 3; person++) {
      BigInteger sum = BigInteger.ZERO;
      for (int budget = 0; budget < 3; budget++) {
        BigInteger factor =
            solved.get(person).factors().getOrDefault("budget " + budget, BigInteger.ZERO);
        long total = viewer.see(budgets.get(budget), TOTAL);
        sum = sum.add(factor.multiply(BigInteger.valueOf(total)));
      }
      assertThat(sum.divide(solved.get(person).multiple()))
          .isEqualTo(RATES.get(person).longValue());
    }
  }

  @Test
  void aTotalBeforeAndAfterAnEntryTellsTheRateOfWhoMadeIt() {
    Viewer viewer = new Viewer(Grain.BUDGET, COST_TOTAL, WORKED_MINUTES);
    Work before = Work.of(9_000, 10L, 20L, 30L);
    Work after = Work.of(9_000, 10L, 20L, 38L);
    long cost = viewer.see(after, TOTAL) - viewer.see(before, TOTAL);
    long hours = viewer.see(after, HOURS) - viewer.see(before, HOURS);
    assertThat(cost / hours).isEqualTo(RATES.get(2));
  }

  @Test
  void aBandTellsTheCostToWhoMayEditThePrice() {
    Viewer viewer = new Viewer(Grain.BUDGET, REVENUE, MARGIN_BAND);
    long low = 1;
    long high = 1_000_000;
    while (low < high) {
      long price = (low + high) / 2;
      if (viewer.see(Work.of(price, 10L, 20L, 30L), BAND).equals("GREEN")) {
        high = price;
      } else {
        low = price + 1;
      }
    }
    // Green is a margin of 20 %, as they knew or find out with a second project.
    assertThat(low * 80 / 100).isEqualTo(Work.of(low, 10L, 20L, 30L).cost());
  }

  @Test
  void whoKnowsTheRevenueFromOutsideComputesTheCost() {
    Quantity[] ratios = {MARGIN, COST_MARKUP, FORECAST_MARGIN};
    Viewer viewer = new Viewer(Grain.BUDGET, ratios);
    Work website = Work.of(4_500, 10L, 20L, 30L);
    assertThat(viewer.isHidden(website, EARNS)).isTrue();
    long revenueInTheNews = 4_500;
    assertThat(revenueInTheNews * (100 - viewer.see(website, SHARE)) / 100)
        .isEqualTo(website.cost());
    ImmutableSet<Seen> withTheNews =
        ImmutableSet.<Seen>builder()
            .addAll(Sight.of("ratios", Grain.BUDGET, ratios).seen())
            .add(new Seen(REVENUE, Grain.BUDGET))
            .build();
    assertThat(
            LeakGate.of(AgencySchema.usual())
                .leaks(Observer.of(new Sight("with the news", withTheNews))))
        .isTrue();
  }

  @Test
  void aBandAndARevenueBoundTheCost() {
    Viewer viewer = new Viewer(Grain.BUDGET, REVENUE, MARGIN_BAND);
    Work green = Work.of(5_000, 10L, 20L, 30L);
    Work amber = Work.of(4_000, 10L, 20L, 30L);
    assertThat(viewer.see(green, BAND)).isEqualTo("GREEN");
    assertThat(green.cost()).isLessThanOrEqualTo(viewer.see(green, EARNS) * 80 / 100);
    assertThat(viewer.see(amber, BAND)).isEqualTo("AMBER");
    assertThat(amber.cost()).isGreaterThan(viewer.see(amber, EARNS) * 80 / 100);
  }

  /** So show bands by budget or project. */
  @Test
  void bandsOfOnePersonOverSeveralWeeksTellTheirRate() {
    Viewer viewer = new Viewer(Grain.PERSON, REVENUE, WORKED_MINUTES, MARGIN_BAND);
    long above = 0;
    long atMost = Long.MAX_VALUE;
    for (long price = 60; price <= 80; price++) {
      Work week = new Work(ImmutableList.of(10L), ImmutableList.of(55L), 10 * price, 10);
      long bound = viewer.see(week, EARNS) * 80 / 100 / viewer.see(week, HOURS);
      if (viewer.see(week, BAND).equals("GREEN")) {
        atMost = Math.min(atMost, bound);
      } else {
        above = Math.max(above, bound);
      }
    }
    assertThat(above).isEqualTo(54);
    assertThat(atMost).isEqualTo(55);
  }

  @Test
  void whereEverybodyCostsTheSameAnIndexOfMinutesIsThatOfCost() {
    Viewer viewer = new Viewer(Grain.BUDGET, MINUTES_COST_INDEX, WORKED_MINUTES);
    Work equals =
        new Work(ImmutableList.of(30L, 30L, 20L), ImmutableList.of(50L, 50L, 50L), 9_000, 60);
    assertThat(viewer.isHidden(equals, INDEX_OF_COST)).isTrue();
    assertThat(viewer.see(equals, INDEX_OF_MINUTES)).isEqualTo(INDEX_OF_COST.read(equals));
  }

  /**
   * So charge expenses with a surcharge, or show no value that is used to whoever must not know
   * what they cost.
   */
  @Test
  void anExpenseThatIsChargedAtCostTellsItsCost() {
    ImmutableList<Quantity> shown =
        ImmutableList.of(Quantities.USED_VALUE, Quantities.BILLABLE_MINUTES, Quantities.BILL_RATE);
    // Accepted, as the account manager and the project manager of the presets are.
    assertThat(
            LeakGate.of(AgencySchema.usual())
                .leaks(
                    Observer.of(Sight.of("budget", Grain.BUDGET, shown.toArray(Quantity[]::new)))))
        .isFalse();
    long hours = 40;
    long hourly = 90;
    long expenseAtCost = 350;
    long usedValue = hours * hourly + expenseAtCost;
    assertThat(usedValue - hours * hourly).isEqualTo(expenseAtCost);
    // The gate finds it where the schema is told that expenses are charged at cost.
    Quantity time = new Quantity("valueOfTime", Sensitivity.BILLING);
    AgencySchema atCost =
        AgencySchema.usual()
            .withEquations(
                Equation.product(time, Quantities.BILLABLE_MINUTES, Quantities.BILL_RATE))
            .withRegimes(
                Regime.of(
                    "expenses at cost",
                    "The client pays what an expense cost.",
                    Equation.sum(Quantities.USED_VALUE, time, Quantities.EXPENSE_COST)));
    assertThat(
            LeakGate.of(atCost)
                .find(
                    Observer.of(Sight.of("budget", Grain.BUDGET, shown.toArray(Quantity[]::new)))))
        .extracting(Leak::secret)
        .contains(Quantities.EXPENSE_COST);
  }
}
