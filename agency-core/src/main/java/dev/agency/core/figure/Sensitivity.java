package dev.agency.core.figure;

/**
 * How sensitive a quantity is. Policies hide and show whole classes, so a new field is hidden with
 * its class on the day it is added.
 */
public enum Sensitivity {
  /** Names, dates, states: what everyone who may see the record sees. */
  PUBLIC,
  /** Minutes and hours. */
  TIME,
  /** What the client is or will be charged: budget totals, bill rates, used value, invoices. */
  BILLING,
  /** What the agency earns: revenue, deal values, realised rates. */
  REVENUE,
  /** What the work costs the agency: cost rates, labour cost, expenses at cost. */
  COST,
  /** What is left: profit, margin, markup on cost. */
  PROFIT,
  /** What concerns one person: pay, leave, contact details. */
  PERSONAL
}
