package dev.agency.permissions.testkit.world;

import static dev.agency.core.figure.Quantities.ADJUSTED_GROSS_INCOME;
import static dev.agency.core.figure.Quantities.BILLABLE_MINUTES;
import static dev.agency.core.figure.Quantities.BILLABLE_SHARE;
import static dev.agency.core.figure.Quantities.BILL_RATE;
import static dev.agency.core.figure.Quantities.BUDGET_MINUTES;
import static dev.agency.core.figure.Quantities.BUDGET_TOTAL;
import static dev.agency.core.figure.Quantities.CHARGEABLE;
import static dev.agency.core.figure.Quantities.COMPLETION;
import static dev.agency.core.figure.Quantities.CONTRACT_MINUTES;
import static dev.agency.core.figure.Quantities.COST_COST_INDEX;
import static dev.agency.core.figure.Quantities.COST_RATE;
import static dev.agency.core.figure.Quantities.DEAL_VALUE;
import static dev.agency.core.figure.Quantities.EARNED_COST;
import static dev.agency.core.figure.Quantities.EARNED_MINUTES;
import static dev.agency.core.figure.Quantities.EARNED_VALUE;
import static dev.agency.core.figure.Quantities.ESTIMATED_COST;
import static dev.agency.core.figure.Quantities.ESTIMATED_MINUTES;
import static dev.agency.core.figure.Quantities.EXPENSE_COST;
import static dev.agency.core.figure.Quantities.FORECAST_COST;
import static dev.agency.core.figure.Quantities.FORECAST_PROFIT;
import static dev.agency.core.figure.Quantities.FORECAST_REVENUE;
import static dev.agency.core.figure.Quantities.INVOICED;
import static dev.agency.core.figure.Quantities.MARGIN_AFTER;
import static dev.agency.core.figure.Quantities.MINUTES_DELTA;
import static dev.agency.core.figure.Quantities.OVERHEAD_RATE;
import static dev.agency.core.figure.Quantities.OVER_CAP;
import static dev.agency.core.figure.Quantities.PASSED_THROUGH;
import static dev.agency.core.figure.Quantities.PIECE_PRICE;
import static dev.agency.core.figure.Quantities.PLANNED_COST;
import static dev.agency.core.figure.Quantities.PLANNED_MINUTES;
import static dev.agency.core.figure.Quantities.PLANNED_VALUE;
import static dev.agency.core.figure.Quantities.PRICE_DELTA;
import static dev.agency.core.figure.Quantities.PROFIT;
import static dev.agency.core.figure.Quantities.PROFIT_AFTER;
import static dev.agency.core.figure.Quantities.PROFIT_DELTA;
import static dev.agency.core.figure.Quantities.PROGRESS;
import static dev.agency.core.figure.Quantities.PROVISION;
import static dev.agency.core.figure.Quantities.RECOGNISED_REVENUE;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.SALARY;
import static dev.agency.core.figure.Quantities.SCHEDULED_MINUTES;
import static dev.agency.core.figure.Quantities.THIRD_PARTY_COST;
import static dev.agency.core.figure.Quantities.USED_COST;
import static dev.agency.core.figure.Quantities.USED_MINUTES;
import static dev.agency.core.figure.Quantities.USED_PIECES;
import static dev.agency.core.figure.Quantities.USED_VALUE;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;
import static dev.agency.core.figure.Quantities.WRITTEN_OFF;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Regime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What may hold of a project, in any conjunction that is free of contradictions: written for the
 * tests and on its own, so that a kind of project that the schema forgets is one of these.
 *
 * <p>The schema of the library names conjunctions of which it says that they tell all there is to
 * tell. Here none is named. A conjunction is drawn: some facts, none of which another rules out.
 */
public final class ProjectKinds {
  /**
   * Something that may hold.
   *
   * @param name what it is called
   * @param group facts of one group rule each other out
   * @param without what cannot hold beside it
   * @param equations what holds then
   */
  private record Fact(
      String name, String group, ImmutableSet<String> without, ImmutableList<Equation> equations) {
    private static Fact of(String name, String group, Equation... equations) {
      return new Fact(name, group, ImmutableSet.of(), ImmutableList.copyOf(equations));
    }

    private Fact not(String... names) {
      return new Fact(name, group, ImmutableSet.copyOf(names), equations);
    }

    private boolean fits(Fact other) {
      return !group.equals(other.group)
          && !without.contains(other.name)
          && !other.without.contains(name);
    }
  }

  private static final String BEFORE = "before it starts";
  private static final String RATE = "by rate";
  private static final String BY_COMPLETION = "price by completion";

  private static final ImmutableList<Fact> FACTS =
      ImmutableList.of(
          Fact.of(
              "at a price",
              "charge",
              is(CHARGEABLE, BUDGET_TOTAL),
              is(REVENUE, BUDGET_TOTAL),
              is(FORECAST_REVENUE, BUDGET_TOTAL)),
          Fact.of(
              BY_COMPLETION,
              "charge",
              is(CHARGEABLE, BUDGET_TOTAL),
              is(REVENUE, RECOGNISED_REVENUE),
              is(FORECAST_REVENUE, BUDGET_TOTAL)),
          Fact.of(
              RATE,
              "charge",
              is(CHARGEABLE, USED_VALUE),
              is(REVENUE, CHARGEABLE),
              Equation.sum(OVER_CAP)),
          Fact.of(
                  "up to the cap",
                  "charge",
                  is(CHARGEABLE, BUDGET_TOTAL),
                  is(REVENUE, CHARGEABLE),
                  is(FORECAST_REVENUE, BUDGET_TOTAL),
                  Equation.sum(OVER_CAP, USED_VALUE).minus(CHARGEABLE))
              .not(BEFORE),
          Fact.of(
                  "for nothing",
                  "charge",
                  Equation.sum(REVENUE),
                  Equation.sum(FORECAST_REVENUE),
                  Equation.sum(PRICE_DELTA))
              .not("same price"),
          Fact.of("within the price", "price", Equation.sum(OVER_CAP))
              .not(RATE, "up to the cap", "for nothing", BEFORE),
          Fact.of("over the price", "price", Equation.sum(OVER_CAP, USED_VALUE).minus(BUDGET_TOTAL))
              .not(RATE, "up to the cap", "for nothing", BEFORE),
          Fact.of(
                  BEFORE,
                  "start",
                  Equation.sum(WORKED_MINUTES),
                  Equation.sum(EXPENSE_COST),
                  Equation.sum(THIRD_PARTY_COST),
                  Equation.sum(PASSED_THROUGH),
                  Equation.sum(USED_VALUE),
                  Equation.sum(OVER_CAP))
              .not(
                  "over",
                  "only time",
                  "all bought",
                  "all billable",
                  "complete",
                  "as announced",
                  "evenly",
                  "same hours"),
          Fact.of("over", "end", is(FORECAST_COST, USED_COST), is(FORECAST_REVENUE, REVENUE)),
          Fact.of(
              "as announced",
              "end",
              is(COMPLETION, PROGRESS),
              Equation.ratio(FORECAST_COST, USED_COST, COMPLETION)),
          Fact.of("without overhead", "overhead", Equation.sum(OVERHEAD_RATE)),
          Fact.of(
              "set aside",
              "loss",
              Equation.sum(PROVISION, RECOGNISED_REVENUE).minus(USED_COST, FORECAST_PROFIT)),
          Fact.of("nothing through", "through", Equation.sum(PASSED_THROUGH)),
          Fact.of("all bought", "expenses", is(EXPENSE_COST, THIRD_PARTY_COST)),
          Fact.of(
              "only time",
              "expenses",
              Equation.sum(EXPENSE_COST),
              Equation.sum(THIRD_PARTY_COST),
              Equation.sum(PASSED_THROUGH),
              Equation.product(USED_VALUE, BILLABLE_MINUTES, BILL_RATE)),
          Fact.of(
                  "only pieces",
                  "expenses",
                  Equation.sum(EXPENSE_COST),
                  Equation.product(USED_VALUE, USED_PIECES, PIECE_PRICE))
              .not(BEFORE),
          Fact.of("all invoiced", "invoices", is(INVOICED, CHARGEABLE), Equation.sum(WRITTEN_OFF)),
          Fact.of("no invoice", "invoices", Equation.sum(INVOICED), Equation.sum(WRITTEN_OFF)),
          Fact.of("some invoices", "invoices", Equation.sum(WRITTEN_OFF)),
          Fact.of(
              "all billable",
              "basis",
              is(BILLABLE_MINUTES, WORKED_MINUTES),
              Equation.ratio(BILLABLE_SHARE, BILLABLE_MINUTES, WORKED_MINUTES)),
          Fact.of("billable counts", "basis", is(USED_MINUTES, BILLABLE_MINUTES)),
          Fact.of("as scheduled", "plan", is(SCHEDULED_MINUTES, WORKED_MINUTES)),
          Fact.of("the plan counts", "basis", is(USED_MINUTES, SCHEDULED_MINUTES)),
          Fact.of(
                  "complete",
                  "earned",
                  is(EARNED_MINUTES, BUDGET_MINUTES),
                  is(PLANNED_MINUTES, BUDGET_MINUTES),
                  is(EARNED_VALUE, BUDGET_TOTAL),
                  is(PLANNED_VALUE, BUDGET_TOTAL),
                  Equation.ratio(PROGRESS, EARNED_VALUE, BUDGET_TOTAL),
                  is(EARNED_COST, ESTIMATED_COST),
                  is(PLANNED_COST, ESTIMATED_COST))
              .not("as announced"),
          Fact.of("evenly", "earned", Equation.product(EARNED_COST, PROGRESS, ESTIMATED_COST)),
          Fact.of(
              "as offered",
              "offer",
              is(DEAL_VALUE, BUDGET_TOTAL),
              is(ESTIMATED_MINUTES, BUDGET_MINUTES)),
          Fact.of("on salary", "salary", Equation.ratio(COST_RATE, SALARY, CONTRACT_MINUTES)),
          Fact.of("same price", "price of a change", Equation.sum(PRICE_DELTA)),
          Fact.of("same hours", "hours of a change", Equation.sum(MINUTES_DELTA)));

  private ProjectKinds() {}

  private static Equation is(Quantity one, Quantity other) {
    return Equation.sum(one, other);
  }

  /**
   * Draws a kind of project.
   *
   * @param random where it comes from
   * @return what holds on it, named after the facts
   */
  public static Regime draw(SplittableRandom random) {
    List<Fact> left = new ArrayList<>(FACTS);
    List<Fact> drawn = new ArrayList<>();
    // Sometimes few, sometimes all there is room for.
    int most = random.nextInt(FACTS.size());
    while (!left.isEmpty() && drawn.size() < most) {
      Fact next = left.remove(random.nextInt(left.size()));
      if (drawn.stream().allMatch(next::fits)
          && !(isOfPrice(next) && !isAtPrice(drawn))
          && !(next.group().equals("loss") && !names(drawn).contains(BY_COMPLETION))) {
        drawn.add(next);
      }
    }
    return regime(drawn);
  }

  /** What is known of a price is so where there is one. */
  private static boolean isOfPrice(Fact fact) {
    return fact.group().equals("price");
  }

  private static boolean isAtPrice(List<Fact> drawn) {
    return names(drawn).contains("at a price") || names(drawn).contains(BY_COMPLETION);
  }

  private static Set<String> names(List<Fact> drawn) {
    Set<String> names = new LinkedHashSet<>();
    drawn.forEach(fact -> names.add(fact.name()));
    return names;
  }

  private static Regime regime(List<Fact> drawn) {
    Set<String> names = names(drawn);
    Regime regime = Regime.of("any project", "Nothing more is known of the project.");
    if (names.contains(BEFORE)) {
      regime = regime.and(Regime.of("sold", "It is forecast.", is(FORECAST_REVENUE, DEAL_VALUE)));
    }
    // In the order they are written in: what is forecast of nothing is nothing.
    for (Fact fact : FACTS) {
      if (drawn.contains(fact)) {
        regime =
            regime.and(Regime.of(fact.name(), "It is.", fact.equations().toArray(Equation[]::new)));
      }
    }
    if (names.contains("for nothing")) {
      regime = regime.and(Regime.of("free", "It is.", Equation.sum(FORECAST_REVENUE)));
    }
    // A change of the same hours costs nothing, so that its profit says nothing of costs.
    if (names.contains("same hours")) {
      regime = regime.opening(PROFIT_DELTA);
    }
    // What is not changed is afterwards what it was before.
    if (names.contains("same hours")
        && (names.contains("same price") || names.contains("for nothing"))) {
      regime = regime.opening(PROFIT_AFTER, MARGIN_AFTER);
    }
    // What has cost nothing yet has its price for a profit.
    if (names.contains(BEFORE) && names.contains("at a price")) {
      regime = regime.opening(PROFIT);
    }
    // Where nothing is bought, all revenue is the agency's own.
    if (names.contains("only time") || names.contains(BEFORE)) {
      regime = regime.opening(ADJUSTED_GROSS_INCOME);
    }
    // Everybody at one rate: an index of cost is one of minutes, as the known limits say.
    if (names.contains("without overhead")
        && (names.contains("only time") || names.contains("only pieces"))
        && (names.contains("complete") || names.contains("evenly"))) {
      regime = regime.opening(COST_COST_INDEX);
    }
    return regime;
  }
}
