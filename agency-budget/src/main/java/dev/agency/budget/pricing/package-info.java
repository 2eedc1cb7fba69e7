/**
 * The one rule by which work is worth money to a client, and the one by which it costs any.
 *
 * <p>Reports, the diffs of a ledger and the impact of a change ask {@link
 * dev.agency.budget.pricing.PricingRule} what work is worth; the running figures of a ledger and
 * the tables of bulk sums ask {@link dev.agency.budget.pricing.BillRates}, which has it ready in
 * whole numbers; reports and impacts ask {@link dev.agency.budget.pricing.CostRule} what it costs,
 * the figures and tables ask {@link dev.agency.budget.pricing.CostTable}, and {@link
 * dev.agency.budget.pricing.Shares} says how much of a whole that is. The package is not exported:
 * a host asks for reports. Start at {@link dev.agency.budget.pricing.PricingRule}.
 */
package dev.agency.budget.pricing;
