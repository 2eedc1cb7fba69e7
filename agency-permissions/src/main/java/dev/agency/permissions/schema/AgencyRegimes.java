package dev.agency.permissions.schema;

import static dev.agency.core.figure.Quantities.ADJUSTED_GROSS_INCOME;
import static dev.agency.core.figure.Quantities.BILLABLE_MINUTES;
import static dev.agency.core.figure.Quantities.BILLABLE_SHARE;
import static dev.agency.core.figure.Quantities.BILL_RATE;
import static dev.agency.core.figure.Quantities.BUDGET_MINUTES;
import static dev.agency.core.figure.Quantities.BUDGET_TOTAL;
import static dev.agency.core.figure.Quantities.CHARGEABLE;
import static dev.agency.core.figure.Quantities.COMPLETION;
import static dev.agency.core.figure.Quantities.CONTRACT_MINUTES;
import static dev.agency.core.figure.Quantities.COST_AT_COMPLETION;
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
import static dev.agency.core.figure.Quantities.MINUTES_AT_COMPLETION;
import static dev.agency.core.figure.Quantities.MINUTES_COST_INDEX;
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
import static dev.agency.core.figure.Quantities.TO_INVOICE;
import static dev.agency.core.figure.Quantities.USED_COST;
import static dev.agency.core.figure.Quantities.USED_MINUTES;
import static dev.agency.core.figure.Quantities.USED_PIECES;
import static dev.agency.core.figure.Quantities.USED_VALUE;
import static dev.agency.core.figure.Quantities.VALUE_AT_COMPLETION;
import static dev.agency.core.figure.Quantities.VALUE_COST_INDEX;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;
import static dev.agency.core.figure.Quantities.WRITTEN_OFF;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows beside on some projects: by how they are charged, what they cost, how far they are
 * and what a change changes; and which of that holds at once.
 */
final class AgencyRegimes {
  // How a project is charged. What is used over a cap or a price depends on it: a fixed price is
  // charged whether it is used up or not.

  private static final Equation USED_OVER = Equation.sum(OVER_CAP, USED_VALUE).minus(CHARGEABLE);

  private static final Regime FIXED_PRICE =
      Regime.of(
          "fixed price",
          "The price, or a retainer that was not exceeded, is the revenue.",
          Equation.sum(CHARGEABLE, BUDGET_TOTAL),
          Equation.sum(REVENUE, BUDGET_TOTAL),
          Equation.sum(FORECAST_REVENUE, BUDGET_TOTAL));

  private static final Regime PERCENT_OF_COMPLETION =
      Regime.of(
          "percent of completion",
          "A fixed price is earned as its cost is spent.",
          Equation.sum(CHARGEABLE, BUDGET_TOTAL),
          Equation.sum(REVENUE, RECOGNISED_REVENUE),
          Equation.sum(FORECAST_REVENUE, BUDGET_TOTAL));

  private static final Regime PRICE_USED_UP =
      Regime.of("price used up", "More was used than the fixed price covers.", USED_OVER);

  /** Otherwise nothing is set aside, and that tells only that no loss is expected. */
  private static final Regime EXPECTED_LOSS =
      Regime.of(
          "expected loss",
          "What of a loss is not shown by the cost so far is set aside.",
          Equation.sum(PROVISION, RECOGNISED_REVENUE).minus(USED_COST, FORECAST_PROFIT));

  private static final Regime BELOW_CAP =
      Regime.of(
          "time and materials below the cap",
          "All that was used is charged.",
          Equation.sum(CHARGEABLE, USED_VALUE),
          Equation.sum(REVENUE, CHARGEABLE),
          Equation.sum(OVER_CAP));

  private static final Regime AT_CAP =
      Regime.of(
          "time and materials at the cap",
          "The cap is charged.",
          Equation.sum(CHARGEABLE, BUDGET_TOTAL),
          Equation.sum(REVENUE, CHARGEABLE),
          Equation.sum(FORECAST_REVENUE, BUDGET_TOTAL),
          USED_OVER);

  private static final Regime NON_BILLABLE =
      Regime.of(
          "not billable",
          "Nobody pays for it.",
          Equation.sum(REVENUE),
          Equation.sum(FORECAST_REVENUE),
          Equation.sum(PRICE_DELTA));

  // What it costs.

  private static final Regime NO_OVERHEAD =
      Regime.of("no overhead", "No overhead is counted.", Equation.sum(OVERHEAD_RATE));

  /**
   * What is sold is sold by the hour or by the piece: either tells what was used. The revenue is
   * then the agency's own, and tells no cost.
   */
  private static final Regime NO_EXPENSES =
      Regime.of(
              "no expenses",
              "Nothing was spent but time.",
              Equation.sum(EXPENSE_COST),
              Equation.sum(THIRD_PARTY_COST),
              Equation.sum(PASSED_THROUGH),
              Equation.product(USED_VALUE, BILLABLE_MINUTES, BILL_RATE),
              Equation.ratio(USED_PIECES, USED_VALUE, PIECE_PRICE))
          .opening(ADJUSTED_GROSS_INCOME);

  private static final Regime ALL_BOUGHT =
      Regime.of(
          "all bought from others",
          "All that was spent but time was bought from others for the client.",
          Equation.sum(EXPENSE_COST, THIRD_PARTY_COST));

  private static final Regime NOTHING_PASSED_THROUGH =
      Regime.of(
          "nothing passed through",
          "All that the client pays is for the agency's work and purchases.",
          Equation.sum(PASSED_THROUGH));

  // How far it is.

  /** What was not begun has bought nothing: its revenue tells no cost. */
  private static final Regime NOT_STARTED =
      Regime.of(
              "not started",
              "Nothing was worked or earned, and what it sold for is forecast.",
              Equation.sum(WORKED_MINUTES),
              Equation.sum(EXPENSE_COST),
              Equation.sum(THIRD_PARTY_COST),
              Equation.sum(PASSED_THROUGH),
              Equation.sum(USED_VALUE),
              Equation.sum(REVENUE),
              Equation.sum(FORECAST_REVENUE, DEAL_VALUE),
              Equation.sum(OVER_CAP))
          .opening(ADJUSTED_GROSS_INCOME);

  private static final Regime COMPLETION_AS_POSTED =
      Regime.of(
          "completion as posted",
          "As much of the cost is spent as was posted of the work.",
          Equation.sum(COMPLETION, PROGRESS),
          Equation.ratio(FORECAST_COST, USED_COST, COMPLETION));

  private static final Regime FINISHED =
      Regime.of(
          "finished",
          "What was forecast has come.",
          Equation.sum(FORECAST_REVENUE, REVENUE),
          Equation.sum(FORECAST_COST, USED_COST));

  private static final Regime WORK_DONE =
      Regime.of(
          "work done",
          "All that was planned should be done by now, and is.",
          Equation.sum(EARNED_MINUTES, BUDGET_MINUTES),
          Equation.sum(PLANNED_MINUTES, BUDGET_MINUTES),
          Equation.sum(EARNED_VALUE, BUDGET_TOTAL),
          Equation.sum(PLANNED_VALUE, BUDGET_TOTAL),
          Equation.ratio(PROGRESS, EARNED_VALUE, BUDGET_TOTAL),
          Equation.sum(EARNED_COST, ESTIMATED_COST),
          Equation.sum(PLANNED_COST, ESTIMATED_COST));

  /**
   * In general an estimate is made of all three of what is planned, earned and used; this one needs
   * only two of them.
   */
  private static final Regime REST_AT_THE_PACE_SO_FAR =
      Regime.of(
          "rest at the pace so far",
          "The rest of the work is forecast to take what the work so far took.",
          Equation.ratio(MINUTES_AT_COMPLETION, BUDGET_MINUTES, MINUTES_COST_INDEX),
          Equation.ratio(VALUE_AT_COMPLETION, BUDGET_TOTAL, VALUE_COST_INDEX),
          Equation.ratio(COST_AT_COMPLETION, ESTIMATED_COST, COST_COST_INDEX));

  private static final Regime EVEN_PROGRESS =
      Regime.of(
          "even progress",
          "As much of the cost is earned as of the work.",
          Equation.product(EARNED_COST, PROGRESS, ESTIMATED_COST));

  // What of it is invoiced. That of the other two quantities which is zero then is left as it is:
  // so all and nothing may be judged in one regime, and each of them tells what is chargeable.

  private static final Regime FULLY_INVOICED =
      Regime.of(
          "fully invoiced",
          "All that is chargeable was invoiced.",
          Equation.sum(INVOICED, CHARGEABLE));

  private static final Regime NOTHING_INVOICED =
      Regime.of(
          "nothing invoiced",
          "All that is chargeable is to be invoiced.",
          Equation.sum(TO_INVOICE, CHARGEABLE));

  private static final Regime NO_WRITE_OFFS =
      Regime.of("no write-offs", "Nothing was written off.", Equation.sum(WRITTEN_OFF));

  // How time counts.

  private static final Regime FULLY_BILLABLE =
      Regime.of(
          "fully billable",
          "All time is billable.",
          Equation.sum(BILLABLE_MINUTES, WORKED_MINUTES),
          Equation.ratio(BILLABLE_SHARE, BILLABLE_MINUTES, WORKED_MINUTES));

  private static final Regime BILLABLE_BASIS =
      Regime.of(
          "billable basis",
          "Only billable time counts as used.",
          Equation.sum(USED_MINUTES, BILLABLE_MINUTES));

  /**
   * Scheduled minutes are then as good as worked and used ones. By a basis of scheduled time they
   * are the used minutes, which tells no more than if they are the worked ones, too.
   */
  private static final Regime WORKED_AS_PLANNED =
      Regime.of(
          "worked as planned",
          "As much was worked as was scheduled.",
          Equation.sum(SCHEDULED_MINUTES, WORKED_MINUTES));

  // What a change changes.

  private static final Regime PRICE_UNCHANGED =
      Regime.of(
          "price unchanged",
          "A change takes other hours for the same price, or there is none.",
          Equation.sum(PRICE_DELTA));

  /** The profit of a change that costs nothing is its price, and tells no cost. */
  private static final Regime HOURS_UNCHANGED =
      Regime.of(
              "hours unchanged",
              "A change has another price for the same hours, or there is none.",
              Equation.sum(MINUTES_DELTA))
          .opening(PROFIT_DELTA);

  // What else may be the same.

  private static final Regime AS_SOLD =
      Regime.of(
          "as sold",
          "The budget is what the deal was won with.",
          Equation.sum(DEAL_VALUE, BUDGET_TOTAL),
          Equation.sum(ESTIMATED_MINUTES, BUDGET_MINUTES));

  private static final Regime SALARIED =
      Regime.of(
          "salaried",
          "A cost rate is a salary by the hour.",
          Equation.ratio(COST_RATE, SALARY, CONTRACT_MINUTES));

  /** What may hold, each alone. */
  private static final ImmutableList<Regime> ALONE =
      ImmutableList.of(
          FIXED_PRICE,
          PERCENT_OF_COMPLETION,
          EXPECTED_LOSS,
          BELOW_CAP,
          AT_CAP,
          NON_BILLABLE,
          FINISHED,
          NO_OVERHEAD,
          NO_EXPENSES,
          ALL_BOUGHT,
          NOTHING_PASSED_THROUGH,
          FULLY_INVOICED,
          NOTHING_INVOICED,
          NO_WRITE_OFFS,
          FULLY_BILLABLE,
          WORK_DONE,
          COMPLETION_AS_POSTED,
          NOT_STARTED,
          AS_SOLD,
          BILLABLE_BASIS,
          WORKED_AS_PLANNED,
          SALARIED,
          EVEN_PROGRESS,
          REST_AT_THE_PACE_SO_FAR,
          PRICE_UNCHANGED,
          HOURS_UNCHANGED);

  private static final ImmutableList<ImmutableList<Regime>> WAYS_TO_CHARGE =
      ImmutableList.of(
          ImmutableList.of(FIXED_PRICE, PRICE_USED_UP),
          ImmutableList.of(PERCENT_OF_COMPLETION, PRICE_USED_UP, EXPECTED_LOSS),
          ImmutableList.of(BELOW_CAP),
          ImmutableList.of(AT_CAP),
          ImmutableList.of(NON_BILLABLE),
          // Time at a rate, as the general equations have it: expenses are charged beside.
          ImmutableList.of());

  private static final ImmutableList<Regime> LABOUR_ONLY =
      ImmutableList.of(NO_OVERHEAD, NO_EXPENSES);

  private static final ImmutableList<ImmutableList<Regime>> COSTS =
      ImmutableList.of(
          LABOUR_ONLY,
          ImmutableList.of(NO_OVERHEAD, ALL_BOUGHT),
          ImmutableList.of(NO_EXPENSES),
          ImmutableList.of(ALL_BOUGHT));

  private static final ImmutableList<ImmutableList<Regime>> STATES =
      ImmutableList.of(
          ImmutableList.of(FINISHED, WORK_DONE),
          ImmutableList.of(FINISHED, EVEN_PROGRESS),
          ImmutableList.of(FINISHED, EVEN_PROGRESS, REST_AT_THE_PACE_SO_FAR),
          ImmutableList.of(COMPLETION_AS_POSTED, EVEN_PROGRESS),
          ImmutableList.of(COMPLETION_AS_POSTED, EVEN_PROGRESS, REST_AT_THE_PACE_SO_FAR),
          ImmutableList.of(FINISHED),
          ImmutableList.of(COMPLETION_AS_POSTED));

  private static final ImmutableList<ImmutableList<Regime>> CHANGES =
      ImmutableList.of(
          ImmutableList.of(PRICE_UNCHANGED, HOURS_UNCHANGED),
          ImmutableList.of(PRICE_UNCHANGED),
          ImmutableList.of(HOURS_UNCHANGED),
          ImmutableList.of());

  private static final ImmutableList<Regime> BEFORE_THE_START =
      ImmutableList.of(
          NOT_STARTED,
          NOT_STARTED.and(BELOW_CAP),
          NOT_STARTED.and(NON_BILLABLE),
          NOT_STARTED.and(PERCENT_OF_COMPLETION).and(EXPECTED_LOSS),
          // The price is charged at once, and has cost nothing yet: its profit tells no cost.
          NOT_STARTED.and(FIXED_PRICE).opening(PROFIT));

  /** What takes nothing away: what follows without it follows with it. */
  private static final ImmutableList<Regime> ALWAYS =
      ImmutableList.of(
          FULLY_INVOICED,
          NOTHING_INVOICED,
          NOTHING_PASSED_THROUGH,
          AS_SOLD,
          WORKED_AS_PLANNED,
          SALARIED);

  private static final ImmutableList<Regime> ALL_BILLABLE = ImmutableList.of(FULLY_BILLABLE);
  private static final ImmutableList<Regime> BY_BILLABLE = ImmutableList.of(BILLABLE_BASIS);
  private static final ImmutableList<Regime> NONE_WRITTEN_OFF = ImmutableList.of(NO_WRITE_OFFS);

  /**
   * Where nothing is written off, what is realised is the revenue. Where something is, that and the
   * realisation tell the revenue of what was used.
   */
  private static final ImmutableList<ImmutableList<Regime>> WRITE_OFFS =
      ImmutableList.of(NONE_WRITTEN_OFF, ImmutableList.of());

  /**
   * What may hold, alone and with as much beside as may hold at once.
   *
   * <p>The more holds, the more follows, but for a secret that is always the same then: where there
   * is no overhead, no overhead can be computed. So for each secret those conjunctions are here
   * that leave it something to be, and no smaller ones.
   */
  static final ImmutableList<Regime> REGIMES = regimes();

  private AgencyRegimes() {}

  private static ImmutableList<Regime> regimes() {
    Map<String, Regime> regimes = new LinkedHashMap<>();
    ALONE.forEach(regime -> regimes.put(regime.name(), regime));
    for (List<Regime> charged : WAYS_TO_CHARGE) {
      for (List<Regime> costs : COSTS) {
        for (List<Regime> state : STATES) {
          for (List<Regime> change : CHANGES) {
            if (isJudged(charged, costs, state)) {
              for (List<Regime> writtenOff : WRITE_OFFS) {
                add(regimes, charged, costs, state, change, ALL_BILLABLE, writtenOff, ALWAYS);
              }
            }
          }
        }
      }
    }
    // Where the share of what is billable is a secret.
    for (List<Regime> charged : WAYS_TO_CHARGE) {
      for (List<Regime> state : STATES) {
        List<Regime> change = CHANGES.get(0);
        add(regimes, charged, LABOUR_ONLY, state, change, BY_BILLABLE, NONE_WRITTEN_OFF, ALWAYS);
        add(regimes, charged, LABOUR_ONLY, state, change, NONE_WRITTEN_OFF, ALWAYS);
      }
    }
    // Work may be done before all of its cost has come: the completion still says something then.
    for (List<Regime> charged : WAYS_TO_CHARGE) {
      for (List<Regime> costs : COSTS) {
        for (List<Regime> change : ImmutableList.of(CHANGES.get(0), CHANGES.get(3))) {
          List<Regime> state = ImmutableList.of(WORK_DONE);
          add(regimes, charged, costs, state, change, ALL_BILLABLE, NONE_WRITTEN_OFF, ALWAYS);
        }
      }
    }
    // Before the start there is no cost: of a change of price alone nothing tells any.
    for (Regime charged : BEFORE_THE_START) {
      add(regimes, ImmutableList.of(charged, PRICE_UNCHANGED), NONE_WRITTEN_OFF, ALWAYS);
      add(regimes, ImmutableList.of(charged), NONE_WRITTEN_OFF, ALWAYS);
    }
    return ImmutableList.copyOf(regimes.values());
  }

  /** Whether a conjunction tells what no other does. */
  private static boolean isJudged(List<Regime> charged, List<Regime> costs, List<Regime> state) {
    if (charged.isEmpty() && costs.contains(NO_EXPENSES)) {
      return false; // it is time and materials below the cap
    }
    // An index of cost is no secret where all cost is labour and the work is done or even.
    return state.size() > 1 || costs.equals(LABOUR_ONLY);
  }

  @SafeVarargs
  private static void add(Map<String, Regime> regimes, List<Regime>... parts) {
    List<Regime> all = new ArrayList<>();
    for (List<Regime> some : parts) {
      all.addAll(some);
    }
    if (all.contains(NON_BILLABLE)) {
      all.remove(PRICE_UNCHANGED); // there is no price
    }
    Regime regime = all.stream().reduce(Regime::and).orElseThrow();
    if (all.contains(HOURS_UNCHANGED)
        && (all.contains(PRICE_UNCHANGED) || all.contains(NON_BILLABLE))) {
      // Where nothing changes, what is after is what was before, and that is a secret already.
      regime = regime.opening(PROFIT_AFTER, MARGIN_AFTER);
    }
    if (all.containsAll(LABOUR_ONLY) && (all.contains(WORK_DONE) || all.contains(EVEN_PROGRESS))) {
      // By minutes alone, with one cost rate for everybody: a known limit, and no secret.
      regime = regime.opening(COST_COST_INDEX);
    }
    regimes.putIfAbsent(regime.name(), regime);
  }
}
