/**
 * The one rule by which work is worth money to a client.
 *
 * <p>Reports, the diffs of a ledger, its running figures and the tables of bulk sums all ask {@link
 * dev.agency.budget.pricing.PricingRule}. It is not exported: a host asks for reports.
 */
package dev.agency.budget.pricing;
