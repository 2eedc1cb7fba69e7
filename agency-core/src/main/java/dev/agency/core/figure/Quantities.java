package dev.agency.core.figure;

import com.google.common.collect.ImmutableList;

/**
 * The agency's catalogue of quantities, each with its sensitivity class.
 *
 * <p>Burn has three measures that are never one field with an argument: {@link #USED_MINUTES},
 * {@link #USED_VALUE} and {@link #USED_COST}; a field that changes its meaning leaks.
 */
public final class Quantities {
  /** A name, number or label. */
  public static final Quantity NAME = new Quantity("name", Sensitivity.PUBLIC);

  /** A day or range of days. */
  public static final Quantity DATES = new Quantity("dates", Sensitivity.PUBLIC);

  /** The state something is in. */
  public static final Quantity STATE = new Quantity("state", Sensitivity.PUBLIC);

  /** How much of the work is done, as posted. */
  public static final Quantity PROGRESS = new Quantity("progress", Sensitivity.PUBLIC);

  /** How much of the planned time has passed. */
  public static final Quantity ELAPSED = new Quantity("elapsed", Sensitivity.PUBLIC);

  /** What clients answer when they are asked how content they are. */
  public static final Quantity SATISFACTION = new Quantity("satisfaction", Sensitivity.PUBLIC);

  /** Minutes the budget was estimated at. */
  public static final Quantity BUDGET_MINUTES = new Quantity("budgetMinutes", Sensitivity.TIME);

  /** Minutes the work of a deal is estimated at. */
  public static final Quantity ESTIMATED_MINUTES =
      new Quantity("estimatedMinutes", Sensitivity.TIME);

  /** Minutes that people can still be given. */
  public static final Quantity FREE_MINUTES = new Quantity("freeMinutes", Sensitivity.TIME);

  /** Minutes that holidays and leave take of what people would work. */
  public static final Quantity AWAY_MINUTES = new Quantity("awayMinutes", Sensitivity.TIME);

  /** Minutes that are needed and not free. */
  public static final Quantity SHORT_MINUTES = new Quantity("shortMinutes", Sensitivity.TIME);

  /** Minutes that people are booked for. */
  public static final Quantity SCHEDULED_MINUTES =
      new Quantity("scheduledMinutes", Sensitivity.TIME);

  /** Minutes worked, billable or not. */
  public static final Quantity WORKED_MINUTES = new Quantity("workedMinutes", Sensitivity.TIME);

  /** Minutes worked that are marked billable. */
  public static final Quantity BILLABLE_MINUTES = new Quantity("billableMinutes", Sensitivity.TIME);

  /** Billable minutes over worked minutes. */
  public static final Quantity BILLABLE_SHARE = new Quantity("billableShare", Sensitivity.TIME);

  /** Budgeted minutes over worked minutes: whether work is done in the hours it was sold by. */
  public static final Quantity DELIVERY_EFFICIENCY =
      new Quantity("deliveryEfficiency", Sensitivity.TIME);

  /** Minutes worked that nobody approved yet. */
  public static final Quantity UNAPPROVED_MINUTES =
      new Quantity("unapprovedMinutes", Sensitivity.TIME);

  /** Minutes of the burn basis. */
  public static final Quantity USED_MINUTES = new Quantity("usedMinutes", Sensitivity.TIME);

  /** Pieces of the burn basis: those that were delivered, on lines sold by the piece. */
  public static final Quantity USED_PIECES = new Quantity("usedPieces", Sensitivity.TIME);

  /** Budgeted minutes less used minutes. */
  public static final Quantity MINUTES_REMAINING =
      new Quantity("minutesRemaining", Sensitivity.TIME);

  /** Used minutes over budgeted minutes. */
  public static final Quantity MINUTES_BURN = new Quantity("minutesBurn", Sensitivity.TIME);

  /** Logged minutes over the capacity of those who logged them. */
  public static final Quantity COVERAGE = new Quantity("coverage", Sensitivity.TIME);

  /** Earned value in minutes: what should be done by now. */
  public static final Quantity PLANNED_MINUTES = new Quantity("plannedMinutes", Sensitivity.TIME);

  /** Earned value in minutes: what is done, as planned; what it took are the used minutes. */
  public static final Quantity EARNED_MINUTES = new Quantity("earnedMinutes", Sensitivity.TIME);

  /** Earned minutes over planned minutes. */
  public static final Quantity MINUTES_SCHEDULE_INDEX =
      new Quantity("minutesScheduleIndex", Sensitivity.TIME);

  /** Earned minutes over used minutes. */
  public static final Quantity MINUTES_COST_INDEX =
      new Quantity("minutesCostIndex", Sensitivity.TIME);

  /** The minutes the work will have taken, at the pace so far. */
  public static final Quantity MINUTES_AT_COMPLETION =
      new Quantity("minutesAtCompletion", Sensitivity.TIME);

  /** The minutes a change adds. */
  public static final Quantity MINUTES_DELTA = new Quantity("minutesDelta", Sensitivity.TIME);

  /** Budgeted minutes with a change. */
  public static final Quantity MINUTES_AFTER = new Quantity("minutesAfter", Sensitivity.TIME);

  /** Used minutes over budgeted minutes with a change. */
  public static final Quantity MINUTES_BURN_AFTER =
      new Quantity("minutesBurnAfter", Sensitivity.TIME);

  /** Minutes that people are booked for and do not have, day by day. */
  public static final Quantity OVERBOOKED_MINUTES =
      new Quantity("overbookedMinutes", Sensitivity.TIME);

  /** Whether people have the time, as a check of a set-up: a declared release. */
  public static final Quantity CAPACITY_CHECK = new Quantity("capacityCheck", Sensitivity.TIME);

  /** Whether dates, scope and sequence fit, as a check of a set-up: a declared release. */
  public static final Quantity DELIVERY_CHECK = new Quantity("deliveryCheck", Sensitivity.TIME);

  /** What the budget may charge in total. */
  public static final Quantity BUDGET_TOTAL = new Quantity("budgetTotal", Sensitivity.BILLING);

  /** What the client pays for an hour or a day. */
  public static final Quantity BILL_RATE = new Quantity("billRate", Sensitivity.BILLING);

  /** What the client pays for a piece. */
  public static final Quantity PIECE_PRICE = new Quantity("piecePrice", Sensitivity.BILLING);

  /** Minutes beyond the allowance of a retainer that are charged; none without an overage rate. */
  public static final Quantity BILLED_MINUTES = new Quantity("billedMinutes", Sensitivity.BILLING);

  /** The basis priced at bill rates and piece prices, uncapped, with billable expenses. */
  public static final Quantity USED_VALUE = new Quantity("usedValue", Sensitivity.BILLING);

  /** Minutes whose bill rate is missing. */
  public static final Quantity UNPRICED_VALUE_MINUTES =
      new Quantity("unpricedValueMinutes", Sensitivity.BILLING);

  /** What of the used value may be charged under the caps. */
  public static final Quantity CHARGEABLE = new Quantity("chargeable", Sensitivity.BILLING);

  /** What of the used value lies above the caps. */
  public static final Quantity OVER_CAP = new Quantity("overCap", Sensitivity.BILLING);

  /** What is left of the total. */
  public static final Quantity BUDGET_REMAINING =
      new Quantity("budgetRemaining", Sensitivity.BILLING);

  /** Used value over the total. */
  public static final Quantity BURN = new Quantity("burn", Sensitivity.BILLING);

  /** What was invoiced, credit notes taken off, drafts apart. */
  public static final Quantity INVOICED = new Quantity("invoiced", Sensitivity.BILLING);

  /** Invoices that were not sent yet. */
  public static final Quantity DRAFTED = new Quantity("drafted", Sensitivity.BILLING);

  /** What is chargeable and will not be invoiced. */
  public static final Quantity WRITTEN_OFF = new Quantity("writtenOff", Sensitivity.BILLING);

  /** What the client is charged for what only passes through the agency, such as media. */
  public static final Quantity PASSED_THROUGH = new Quantity("passedThrough", Sensitivity.BILLING);

  /** What may still be invoiced. */
  public static final Quantity TO_INVOICE = new Quantity("toInvoice", Sensitivity.BILLING);

  /** Earned value at bill rates: what should be done by now. */
  public static final Quantity PLANNED_VALUE = new Quantity("plannedValue", Sensitivity.BILLING);

  /** Earned value at bill rates: what is done, as planned; what it took is the used value. */
  public static final Quantity EARNED_VALUE = new Quantity("earnedValue", Sensitivity.BILLING);

  /** Earned value over planned value. */
  public static final Quantity VALUE_SCHEDULE_INDEX =
      new Quantity("valueScheduleIndex", Sensitivity.BILLING);

  /** Earned value over used value. */
  public static final Quantity VALUE_COST_INDEX =
      new Quantity("valueCostIndex", Sensitivity.BILLING);

  /** What the work will have been worth at bill rates, at the pace so far. */
  public static final Quantity VALUE_AT_COMPLETION =
      new Quantity("valueAtCompletion", Sensitivity.BILLING);

  /** What a change adds to the price. */
  public static final Quantity PRICE_DELTA = new Quantity("priceDelta", Sensitivity.BILLING);

  /** What the agency earns by the work. */
  public static final Quantity REVENUE = new Quantity("revenue", Sensitivity.REVENUE);

  /** Revenue over worked minutes. */
  public static final Quantity REALISED_RATE = new Quantity("realisedRate", Sensitivity.REVENUE);

  /** How much of a price is earned by percentage of completion: cost to date over forecast cost. */
  public static final Quantity COMPLETION = new Quantity("completion", Sensitivity.REVENUE);

  /** The price times its completion. */
  public static final Quantity RECOGNISED_REVENUE =
      new Quantity("recognisedRevenue", Sensitivity.REVENUE);

  /** What was recognised of clients in the twelve months before the last. */
  public static final Quantity FORMER_REVENUE = new Quantity("formerRevenue", Sensitivity.REVENUE);

  /** What of it was recognised in the last twelve months again, of each client at most as much. */
  public static final Quantity RETAINED_REVENUE =
      new Quantity("retainedRevenue", Sensitivity.REVENUE);

  /** Retained revenue over that of the year before. */
  public static final Quantity GROSS_RETENTION =
      new Quantity("grossRetention", Sensitivity.REVENUE);

  /** Recognised revenue over that of the year before, of the same clients. */
  public static final Quantity NET_RETENTION = new Quantity("netRetention", Sensitivity.REVENUE);

  /** How well it goes with a client, as a weighted mean: it tells the parts it is made of. */
  public static final Quantity CLIENT_HEALTH = new Quantity("clientHealth", Sensitivity.REVENUE);

  /** Revenue less what was written off. */
  public static final Quantity REALISED_REVENUE =
      new Quantity("realisedRevenue", Sensitivity.REVENUE);

  /** How much of the used value is realised: realised revenue over it. */
  public static final Quantity REALISATION = new Quantity("realisation", Sensitivity.REVENUE);

  /** What the agency will have earned at the end. */
  public static final Quantity FORECAST_REVENUE =
      new Quantity("forecastRevenue", Sensitivity.REVENUE);

  /** What the agency will have earned with a change. */
  public static final Quantity REVENUE_AFTER = new Quantity("revenueAfter", Sensitivity.REVENUE);

  /** What a deal is worth. */
  public static final Quantity DEAL_VALUE = new Quantity("dealValue", Sensitivity.REVENUE);

  /** What an hour or a day of a person costs. */
  public static final Quantity COST_RATE = new Quantity("costRate", Sensitivity.COST);

  /** What the agency itself costs for an hour that is worked, the same for everybody. */
  public static final Quantity OVERHEAD_RATE = new Quantity("overheadRate", Sensitivity.COST);

  /** What all worked time costs, before expenses. */
  public static final Quantity LABOUR_COST = new Quantity("labourCost", Sensitivity.COST);

  /** What the expenses cost the agency. */
  public static final Quantity EXPENSE_COST = new Quantity("expenseCost", Sensitivity.COST);

  /** What of it was bought from others for the client, such as subcontractors. */
  public static final Quantity THIRD_PARTY_COST = new Quantity("thirdPartyCost", Sensitivity.COST);

  /** The share of the work in what the agency itself costs. */
  public static final Quantity OVERHEAD_COST = new Quantity("overheadCost", Sensitivity.COST);

  /** What the work costs in all. */
  public static final Quantity USED_COST = new Quantity("usedCost", Sensitivity.COST);

  /**
   * The cost of at least three people, none of whom outweighs the others: a guarded total, a
   * declared release.
   */
  public static final Quantity COST_TOTAL = new Quantity("costTotal", Sensitivity.COST);

  /** Minutes whose cost rate is missing: it tells who has one. */
  public static final Quantity UNPRICED_COST_MINUTES =
      new Quantity("unpricedCostMinutes", Sensitivity.COST);

  /** What the work of a deal is estimated to cost. */
  public static final Quantity ESTIMATED_COST = new Quantity("estimatedCost", Sensitivity.COST);

  /** What the work will have cost at the end. */
  public static final Quantity FORECAST_COST = new Quantity("forecastCost", Sensitivity.COST);

  /** What of an expected loss is set aside, as the cost so far does not show it yet. */
  public static final Quantity PROVISION = new Quantity("provision", Sensitivity.COST);

  /** Earned value in cost: what should be done by now. */
  public static final Quantity PLANNED_COST = new Quantity("plannedCost", Sensitivity.COST);

  /** Earned value in cost: what is done, as planned; what it took is the used cost. */
  public static final Quantity EARNED_COST = new Quantity("earnedCost", Sensitivity.COST);

  /** Earned cost over planned cost. */
  public static final Quantity COST_SCHEDULE_INDEX =
      new Quantity("costScheduleIndex", Sensitivity.COST);

  /** Earned cost over used cost. */
  public static final Quantity COST_COST_INDEX = new Quantity("costCostIndex", Sensitivity.COST);

  /** What the work will have cost, at the pace so far. */
  public static final Quantity COST_AT_COMPLETION =
      new Quantity("costAtCompletion", Sensitivity.COST);

  /** What a change costs. */
  public static final Quantity COST_DELTA = new Quantity("costDelta", Sensitivity.COST);

  /** What the work will have cost with a change. */
  public static final Quantity COST_AFTER = new Quantity("costAfter", Sensitivity.COST);

  /** Whether an estimated cost is plausible, as a check of a set-up: a declared release. */
  public static final Quantity COST_CHECK = new Quantity("costCheck", Sensitivity.COST);

  /** Revenue less cost. */
  public static final Quantity PROFIT = new Quantity("profit", Sensitivity.PROFIT);

  /** Profit over revenue. */
  public static final Quantity MARGIN = new Quantity("margin", Sensitivity.PROFIT);

  /** Profit over cost. */
  public static final Quantity COST_MARKUP = new Quantity("costMarkup", Sensitivity.PROFIT);

  /** Revenue less what passes through and what was bought from others: it tells what that cost. */
  public static final Quantity ADJUSTED_GROSS_INCOME =
      new Quantity("adjustedGrossIncome", Sensitivity.PROFIT);

  /** The value of a deal less its estimated cost. */
  public static final Quantity ESTIMATED_PROFIT =
      new Quantity("estimatedProfit", Sensitivity.PROFIT);

  /** Estimated profit over the value of the deal. */
  public static final Quantity ESTIMATED_MARGIN =
      new Quantity("estimatedMargin", Sensitivity.PROFIT);

  /** Forecast revenue less forecast cost. */
  public static final Quantity FORECAST_PROFIT = new Quantity("forecastProfit", Sensitivity.PROFIT);

  /** Forecast profit over forecast revenue. */
  public static final Quantity FORECAST_MARGIN = new Quantity("forecastMargin", Sensitivity.PROFIT);

  /** What a change adds to the price less what it costs. */
  public static final Quantity PROFIT_DELTA = new Quantity("profitDelta", Sensitivity.PROFIT);

  /** Forecast profit with a change. */
  public static final Quantity PROFIT_AFTER = new Quantity("profitAfter", Sensitivity.PROFIT);

  /** Forecast margin with a change. */
  public static final Quantity MARGIN_AFTER = new Quantity("marginAfter", Sensitivity.PROFIT);

  /** How a change moves the forecast margin. */
  public static final Quantity MARGIN_DELTA = new Quantity("marginDelta", Sensitivity.PROFIT);

  /** The profit on the work of at least three people: a guarded total, a declared release. */
  public static final Quantity PROFIT_TOTAL = new Quantity("profitTotal", Sensitivity.PROFIT);

  /** The margin on the work of at least three people: a guarded total, a declared release. */
  public static final Quantity MARGIN_TOTAL = new Quantity("marginTotal", Sensitivity.PROFIT);

  /**
   * The margin as green, amber or red: a declared release, shown on purpose to roles that may not
   * see the margin itself.
   */
  public static final Quantity MARGIN_BAND = new Quantity("marginBand", Sensitivity.PROFIT);

  /** Whether an estimated margin is above its floor, as a check of a set-up: a declared release. */
  public static final Quantity MARGIN_CHECK = new Quantity("marginCheck", Sensitivity.PROFIT);

  /** An e-mail address, telephone number or the like. */
  public static final Quantity CONTACT_DETAILS =
      new Quantity("contactDetails", Sensitivity.PERSONAL);

  /** What a person is paid for a period. */
  public static final Quantity SALARY = new Quantity("salary", Sensitivity.PERSONAL);

  /** Minutes a person is employed for in that period. */
  public static final Quantity CONTRACT_MINUTES =
      new Quantity("contractMinutes", Sensitivity.PERSONAL);

  /** When and why a person is away. */
  public static final Quantity LEAVE = new Quantity("leave", Sensitivity.PERSONAL);

  private static final ImmutableList<Quantity> ALL =
      ImmutableList.of(
          NAME,
          DATES,
          STATE,
          PROGRESS,
          ELAPSED,
          SATISFACTION,
          BUDGET_MINUTES,
          ESTIMATED_MINUTES,
          FREE_MINUTES,
          AWAY_MINUTES,
          SHORT_MINUTES,
          SCHEDULED_MINUTES,
          WORKED_MINUTES,
          BILLABLE_MINUTES,
          BILLABLE_SHARE,
          DELIVERY_EFFICIENCY,
          UNAPPROVED_MINUTES,
          USED_MINUTES,
          USED_PIECES,
          MINUTES_REMAINING,
          MINUTES_BURN,
          COVERAGE,
          PLANNED_MINUTES,
          EARNED_MINUTES,
          MINUTES_SCHEDULE_INDEX,
          MINUTES_COST_INDEX,
          MINUTES_AT_COMPLETION,
          MINUTES_DELTA,
          MINUTES_AFTER,
          MINUTES_BURN_AFTER,
          OVERBOOKED_MINUTES,
          CAPACITY_CHECK,
          DELIVERY_CHECK,
          BUDGET_TOTAL,
          BILL_RATE,
          PIECE_PRICE,
          BILLED_MINUTES,
          USED_VALUE,
          UNPRICED_VALUE_MINUTES,
          CHARGEABLE,
          OVER_CAP,
          BUDGET_REMAINING,
          BURN,
          INVOICED,
          DRAFTED,
          WRITTEN_OFF,
          PASSED_THROUGH,
          TO_INVOICE,
          PLANNED_VALUE,
          EARNED_VALUE,
          VALUE_SCHEDULE_INDEX,
          VALUE_COST_INDEX,
          VALUE_AT_COMPLETION,
          PRICE_DELTA,
          REVENUE,
          REALISED_RATE,
          COMPLETION,
          RECOGNISED_REVENUE,
          FORMER_REVENUE,
          RETAINED_REVENUE,
          GROSS_RETENTION,
          NET_RETENTION,
          CLIENT_HEALTH,
          REALISED_REVENUE,
          REALISATION,
          FORECAST_REVENUE,
          REVENUE_AFTER,
          DEAL_VALUE,
          COST_RATE,
          OVERHEAD_RATE,
          LABOUR_COST,
          EXPENSE_COST,
          THIRD_PARTY_COST,
          OVERHEAD_COST,
          USED_COST,
          COST_TOTAL,
          UNPRICED_COST_MINUTES,
          ESTIMATED_COST,
          FORECAST_COST,
          PROVISION,
          PLANNED_COST,
          EARNED_COST,
          COST_SCHEDULE_INDEX,
          COST_COST_INDEX,
          COST_AT_COMPLETION,
          COST_DELTA,
          COST_AFTER,
          COST_CHECK,
          PROFIT,
          MARGIN,
          COST_MARKUP,
          ADJUSTED_GROSS_INCOME,
          ESTIMATED_PROFIT,
          ESTIMATED_MARGIN,
          FORECAST_PROFIT,
          FORECAST_MARGIN,
          PROFIT_DELTA,
          PROFIT_AFTER,
          MARGIN_AFTER,
          MARGIN_DELTA,
          PROFIT_TOTAL,
          MARGIN_TOTAL,
          MARGIN_BAND,
          MARGIN_CHECK,
          CONTACT_DETAILS,
          SALARY,
          CONTRACT_MINUTES,
          LEAVE);

  private Quantities() {}

  /**
   * Returns the whole catalogue, so that a policy may name what no record type shows yet.
   *
   * @return the quantities in the order they are declared here
   */
  public static ImmutableList<Quantity> all() {
    return ALL;
  }
}
