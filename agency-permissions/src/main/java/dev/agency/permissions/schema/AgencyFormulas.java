package dev.agency.permissions.schema;

import static dev.agency.core.figure.Quantities.ADJUSTED_GROSS_INCOME;
import static dev.agency.core.figure.Quantities.BILLABLE_MINUTES;
import static dev.agency.core.figure.Quantities.BILLABLE_SHARE;
import static dev.agency.core.figure.Quantities.BILL_RATE;
import static dev.agency.core.figure.Quantities.BUDGET_MINUTES;
import static dev.agency.core.figure.Quantities.BUDGET_REMAINING;
import static dev.agency.core.figure.Quantities.BUDGET_TOTAL;
import static dev.agency.core.figure.Quantities.BURN;
import static dev.agency.core.figure.Quantities.CAPACITY_CHECK;
import static dev.agency.core.figure.Quantities.CHARGEABLE;
import static dev.agency.core.figure.Quantities.CLIENT_HEALTH;
import static dev.agency.core.figure.Quantities.COMPLETION;
import static dev.agency.core.figure.Quantities.COST_AFTER;
import static dev.agency.core.figure.Quantities.COST_AT_COMPLETION;
import static dev.agency.core.figure.Quantities.COST_CHECK;
import static dev.agency.core.figure.Quantities.COST_COST_INDEX;
import static dev.agency.core.figure.Quantities.COST_DELTA;
import static dev.agency.core.figure.Quantities.COST_MARKUP;
import static dev.agency.core.figure.Quantities.COST_RATE;
import static dev.agency.core.figure.Quantities.COST_SCHEDULE_INDEX;
import static dev.agency.core.figure.Quantities.COST_TOTAL;
import static dev.agency.core.figure.Quantities.DEAL_VALUE;
import static dev.agency.core.figure.Quantities.DELIVERY_CHECK;
import static dev.agency.core.figure.Quantities.DELIVERY_EFFICIENCY;
import static dev.agency.core.figure.Quantities.EARNED_COST;
import static dev.agency.core.figure.Quantities.EARNED_MINUTES;
import static dev.agency.core.figure.Quantities.EARNED_VALUE;
import static dev.agency.core.figure.Quantities.ESTIMATED_COST;
import static dev.agency.core.figure.Quantities.ESTIMATED_MARGIN;
import static dev.agency.core.figure.Quantities.ESTIMATED_MINUTES;
import static dev.agency.core.figure.Quantities.ESTIMATED_PROFIT;
import static dev.agency.core.figure.Quantities.EXPENSE_COST;
import static dev.agency.core.figure.Quantities.FORECAST_COST;
import static dev.agency.core.figure.Quantities.FORECAST_MARGIN;
import static dev.agency.core.figure.Quantities.FORECAST_PROFIT;
import static dev.agency.core.figure.Quantities.FORECAST_REVENUE;
import static dev.agency.core.figure.Quantities.FORMER_REVENUE;
import static dev.agency.core.figure.Quantities.GROSS_RETENTION;
import static dev.agency.core.figure.Quantities.INVOICED;
import static dev.agency.core.figure.Quantities.LABOUR_COST;
import static dev.agency.core.figure.Quantities.MARGIN;
import static dev.agency.core.figure.Quantities.MARGIN_AFTER;
import static dev.agency.core.figure.Quantities.MARGIN_BAND;
import static dev.agency.core.figure.Quantities.MARGIN_CHECK;
import static dev.agency.core.figure.Quantities.MARGIN_DELTA;
import static dev.agency.core.figure.Quantities.MARGIN_TOTAL;
import static dev.agency.core.figure.Quantities.MINUTES_AFTER;
import static dev.agency.core.figure.Quantities.MINUTES_AT_COMPLETION;
import static dev.agency.core.figure.Quantities.MINUTES_BURN;
import static dev.agency.core.figure.Quantities.MINUTES_BURN_AFTER;
import static dev.agency.core.figure.Quantities.MINUTES_COST_INDEX;
import static dev.agency.core.figure.Quantities.MINUTES_DELTA;
import static dev.agency.core.figure.Quantities.MINUTES_REMAINING;
import static dev.agency.core.figure.Quantities.MINUTES_SCHEDULE_INDEX;
import static dev.agency.core.figure.Quantities.NET_RETENTION;
import static dev.agency.core.figure.Quantities.OVERHEAD_COST;
import static dev.agency.core.figure.Quantities.OVERHEAD_RATE;
import static dev.agency.core.figure.Quantities.PASSED_THROUGH;
import static dev.agency.core.figure.Quantities.PLANNED_COST;
import static dev.agency.core.figure.Quantities.PLANNED_MINUTES;
import static dev.agency.core.figure.Quantities.PLANNED_VALUE;
import static dev.agency.core.figure.Quantities.PRICE_DELTA;
import static dev.agency.core.figure.Quantities.PROFIT;
import static dev.agency.core.figure.Quantities.PROFIT_AFTER;
import static dev.agency.core.figure.Quantities.PROFIT_DELTA;
import static dev.agency.core.figure.Quantities.PROFIT_TOTAL;
import static dev.agency.core.figure.Quantities.PROGRESS;
import static dev.agency.core.figure.Quantities.REALISATION;
import static dev.agency.core.figure.Quantities.REALISED_RATE;
import static dev.agency.core.figure.Quantities.REALISED_REVENUE;
import static dev.agency.core.figure.Quantities.RECOGNISED_REVENUE;
import static dev.agency.core.figure.Quantities.RETAINED_REVENUE;
import static dev.agency.core.figure.Quantities.REVENUE;
import static dev.agency.core.figure.Quantities.REVENUE_AFTER;
import static dev.agency.core.figure.Quantities.SALARY;
import static dev.agency.core.figure.Quantities.SATISFACTION;
import static dev.agency.core.figure.Quantities.THIRD_PARTY_COST;
import static dev.agency.core.figure.Quantities.TO_INVOICE;
import static dev.agency.core.figure.Quantities.USED_COST;
import static dev.agency.core.figure.Quantities.USED_MINUTES;
import static dev.agency.core.figure.Quantities.USED_VALUE;
import static dev.agency.core.figure.Quantities.VALUE_AT_COMPLETION;
import static dev.agency.core.figure.Quantities.VALUE_COST_INDEX;
import static dev.agency.core.figure.Quantities.VALUE_SCHEDULE_INDEX;
import static dev.agency.core.figure.Quantities.WORKED_MINUTES;
import static dev.agency.core.figure.Quantities.WRITTEN_OFF;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.Release.Kind;

/** What follows from what on any project, whatever it is charged by and however far it is. */
final class AgencyFormulas {
  /**
   * What holds on any project. Cost is that of the burn calculator and overhead, which a host may
   * add. Planned values and the earned cost are facts: they are sums over items of their own
   * weights.
   */
  static final ImmutableList<Equation> EQUATIONS =
      ImmutableList.<Equation>builder()
          // Time.
          .add(Equation.product(BILLABLE_MINUTES, WORKED_MINUTES, BILLABLE_SHARE))
          .add(Equation.sum(USED_MINUTES, WORKED_MINUTES))
          .add(Equation.sum(MINUTES_REMAINING, BUDGET_MINUTES).minus(USED_MINUTES))
          .add(Equation.ratio(MINUTES_BURN, USED_MINUTES, BUDGET_MINUTES))
          // What the client is charged.
          .add(Equation.sum(BUDGET_REMAINING, BUDGET_TOTAL).minus(USED_VALUE))
          .add(Equation.ratio(BURN, USED_VALUE, BUDGET_TOTAL))
          .add(Equation.sum(TO_INVOICE, CHARGEABLE).minus(WRITTEN_OFF, INVOICED))
          // What the agency earns.
          .add(Equation.product(REVENUE, BILLABLE_MINUTES, BILL_RATE))
          .add(Equation.ratio(REALISED_RATE, REVENUE, WORKED_MINUTES))
          .add(Equation.product(RECOGNISED_REVENUE, COMPLETION, BUDGET_TOTAL))
          .add(Equation.sum(REALISED_REVENUE, REVENUE).minus(WRITTEN_OFF))
          .add(Equation.ratio(REALISATION, REALISED_REVENUE, USED_VALUE))
          // What it costs, and what is left.
          .add(Equation.sum(PROFIT, REVENUE).minus(USED_COST))
          .add(Equation.ratio(MARGIN, PROFIT, REVENUE))
          .add(Equation.ratio(COST_MARKUP, PROFIT, USED_COST))
          .add(Equation.sum(ADJUSTED_GROSS_INCOME, REVENUE).minus(PASSED_THROUGH, THIRD_PARTY_COST))
          .add(Equation.sum(USED_COST, LABOUR_COST, EXPENSE_COST, OVERHEAD_COST))
          .add(Equation.product(LABOUR_COST, WORKED_MINUTES, COST_RATE))
          .add(Equation.product(OVERHEAD_COST, WORKED_MINUTES, OVERHEAD_RATE))
          // At the end.
          .add(Equation.sum(FORECAST_PROFIT, FORECAST_REVENUE).minus(FORECAST_COST))
          .add(Equation.ratio(FORECAST_MARGIN, FORECAST_PROFIT, FORECAST_REVENUE))
          .add(Equation.ratio(COMPLETION, USED_COST, FORECAST_COST))
          // Before the start.
          .add(Equation.product(ESTIMATED_COST, ESTIMATED_MINUTES, COST_RATE))
          .add(Equation.sum(ESTIMATED_PROFIT, DEAL_VALUE).minus(ESTIMATED_COST))
          .add(Equation.ratio(ESTIMATED_MARGIN, ESTIMATED_PROFIT, DEAL_VALUE))
          // Earned value in its three measures.
          .add(Equation.product(EARNED_MINUTES, PROGRESS, BUDGET_MINUTES))
          .add(Equation.ratio(MINUTES_SCHEDULE_INDEX, EARNED_MINUTES, PLANNED_MINUTES))
          .add(Equation.ratio(MINUTES_COST_INDEX, EARNED_MINUTES, USED_MINUTES))
          .add(
              Equation.sum(MINUTES_AT_COMPLETION, USED_MINUTES, BUDGET_MINUTES)
                  .minus(EARNED_MINUTES))
          .add(Equation.product(EARNED_VALUE, PROGRESS, BUDGET_TOTAL))
          .add(Equation.ratio(VALUE_SCHEDULE_INDEX, EARNED_VALUE, PLANNED_VALUE))
          .add(Equation.ratio(VALUE_COST_INDEX, EARNED_VALUE, USED_VALUE))
          .add(Equation.sum(VALUE_AT_COMPLETION, USED_VALUE, BUDGET_TOTAL).minus(EARNED_VALUE))
          .add(Equation.ratio(COST_SCHEDULE_INDEX, EARNED_COST, PLANNED_COST))
          .add(Equation.ratio(COST_COST_INDEX, EARNED_COST, USED_COST))
          .add(Equation.sum(COST_AT_COMPLETION, USED_COST, ESTIMATED_COST).minus(EARNED_COST))
          // Metrics of roles: parts of a health score weigh as much as a host says.
          .add(Equation.ratio(DELIVERY_EFFICIENCY, BUDGET_MINUTES, WORKED_MINUTES))
          .add(Equation.ratio(GROSS_RETENTION, RETAINED_REVENUE, FORMER_REVENUE))
          .add(Equation.ratio(NET_RETENTION, RECOGNISED_REVENUE, FORMER_REVENUE))
          .add(Equation.sum(CLIENT_HEALTH, SATISFACTION, GROSS_RETENTION, VALUE_AT_COMPLETION))
          // Changes.
          .add(Equation.product(COST_DELTA, MINUTES_DELTA, COST_RATE))
          .add(Equation.sum(PROFIT_DELTA, PRICE_DELTA).minus(COST_DELTA))
          .add(Equation.sum(MINUTES_AFTER, BUDGET_MINUTES, MINUTES_DELTA))
          .add(Equation.ratio(MINUTES_BURN_AFTER, USED_MINUTES, MINUTES_AFTER))
          .add(Equation.sum(REVENUE_AFTER, FORECAST_REVENUE, PRICE_DELTA))
          .add(Equation.sum(COST_AFTER, FORECAST_COST, COST_DELTA))
          .add(Equation.sum(PROFIT_AFTER, FORECAST_PROFIT, PROFIT_DELTA))
          .add(Equation.ratio(MARGIN_AFTER, PROFIT_AFTER, REVENUE_AFTER))
          .add(Equation.sum(MARGIN_DELTA, MARGIN_AFTER).minus(FORECAST_MARGIN))
          .build();

  /** A cost rate and a salary are those of a person, the overhead rate is that of the tenant. */
  static final ImmutableSet<Quantity> GLOBALS = ImmutableSet.of(COST_RATE, OVERHEAD_RATE, SALARY);

  static final ImmutableList<Release> RELEASES =
      ImmutableList.of(
          new Release(MARGIN_BAND, Kind.BAND, MARGIN),
          new Release(COST_TOTAL, Kind.GUARDED_TOTAL, USED_COST),
          new Release(PROFIT_TOTAL, Kind.GUARDED_TOTAL, PROFIT),
          new Release(MARGIN_TOTAL, Kind.GUARDED_TOTAL, MARGIN),
          new Release(CAPACITY_CHECK, Kind.CHECK, ESTIMATED_MINUTES),
          new Release(COST_CHECK, Kind.CHECK, ESTIMATED_COST),
          new Release(DELIVERY_CHECK, Kind.CHECK, ESTIMATED_MINUTES),
          new Release(MARGIN_CHECK, Kind.CHECK, ESTIMATED_MARGIN));

  private AgencyFormulas() {}
}
