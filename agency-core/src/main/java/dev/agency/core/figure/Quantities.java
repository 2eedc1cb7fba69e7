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

  /** Minutes the budget was estimated at. */
  public static final Quantity BUDGET_MINUTES = new Quantity("budgetMinutes", Sensitivity.TIME);

  /** Minutes worked, billable or not. */
  public static final Quantity WORKED_MINUTES = new Quantity("workedMinutes", Sensitivity.TIME);

  /** Minutes worked that are marked billable. */
  public static final Quantity BILLABLE_MINUTES = new Quantity("billableMinutes", Sensitivity.TIME);

  /** Minutes worked that nobody approved yet. */
  public static final Quantity UNAPPROVED_MINUTES =
      new Quantity("unapprovedMinutes", Sensitivity.TIME);

  /** Minutes of the burn basis. */
  public static final Quantity USED_MINUTES = new Quantity("usedMinutes", Sensitivity.TIME);

  /** Used minutes over budgeted minutes. */
  public static final Quantity MINUTES_BURN = new Quantity("minutesBurn", Sensitivity.TIME);

  /** Logged minutes over the capacity of those who logged them. */
  public static final Quantity COVERAGE = new Quantity("coverage", Sensitivity.TIME);

  /** What the budget may charge in total. */
  public static final Quantity BUDGET_TOTAL = new Quantity("budgetTotal", Sensitivity.BILLING);

  /** What the client pays for an hour or a day. */
  public static final Quantity BILL_RATE = new Quantity("billRate", Sensitivity.BILLING);

  /** The basis priced at the bill rates, uncapped, with billable expenses. */
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

  /** What may still be invoiced. */
  public static final Quantity TO_INVOICE = new Quantity("toInvoice", Sensitivity.BILLING);

  /** What the agency earns by the work. */
  public static final Quantity REVENUE = new Quantity("revenue", Sensitivity.REVENUE);

  /** What a deal is worth. */
  public static final Quantity DEAL_VALUE = new Quantity("dealValue", Sensitivity.REVENUE);

  /** What an hour or a day of a person costs. */
  public static final Quantity COST_RATE = new Quantity("costRate", Sensitivity.COST);

  /** What all worked time costs, before expenses. */
  public static final Quantity LABOUR_COST = new Quantity("labourCost", Sensitivity.COST);

  /** What the expenses cost the agency. */
  public static final Quantity EXPENSE_COST = new Quantity("expenseCost", Sensitivity.COST);

  /** What the work costs in all. */
  public static final Quantity USED_COST = new Quantity("usedCost", Sensitivity.COST);

  /** Minutes whose cost rate is missing: it tells who has one. */
  public static final Quantity UNPRICED_COST_MINUTES =
      new Quantity("unpricedCostMinutes", Sensitivity.COST);

  /** Revenue less cost. */
  public static final Quantity PROFIT = new Quantity("profit", Sensitivity.PROFIT);

  /** Profit over revenue. */
  public static final Quantity MARGIN = new Quantity("margin", Sensitivity.PROFIT);

  /**
   * The margin as green, amber or red: a declared release, shown on purpose to roles that may not
   * see the margin itself.
   */
  public static final Quantity MARGIN_BAND = new Quantity("marginBand", Sensitivity.PROFIT);

  /** An e-mail address, telephone number or the like. */
  public static final Quantity CONTACT_DETAILS =
      new Quantity("contactDetails", Sensitivity.PERSONAL);

  private static final ImmutableList<Quantity> ALL =
      ImmutableList.of(
          NAME,
          DATES,
          STATE,
          PROGRESS,
          ELAPSED,
          BUDGET_MINUTES,
          WORKED_MINUTES,
          BILLABLE_MINUTES,
          UNAPPROVED_MINUTES,
          USED_MINUTES,
          MINUTES_BURN,
          COVERAGE,
          BUDGET_TOTAL,
          BILL_RATE,
          USED_VALUE,
          UNPRICED_VALUE_MINUTES,
          CHARGEABLE,
          OVER_CAP,
          BUDGET_REMAINING,
          BURN,
          INVOICED,
          DRAFTED,
          TO_INVOICE,
          REVENUE,
          DEAL_VALUE,
          COST_RATE,
          LABOUR_COST,
          EXPENSE_COST,
          USED_COST,
          UNPRICED_COST_MINUTES,
          PROFIT,
          MARGIN,
          MARGIN_BAND,
          CONTACT_DETAILS);

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
