/**
 * How much of a budget is used, what it costs, and what explains it.
 *
 * <p>{@link dev.agency.budget.BurnCalculator} takes a budget, its {@link
 * dev.agency.budget.BurnFacts}, the rates, the {@link dev.agency.budget.BurnSettings} and a day,
 * and returns a {@link dev.agency.budget.BurnReport}: one {@link dev.agency.budget.BudgetBurn} for
 * the whole, rows per line, person and week, and the {@link dev.agency.budget.Crossing}s of the
 * thresholds. Each kind of row publishes its record type, so that permissions can hide parts of it.
 *
 * <p>{@link dev.agency.budget.AgencyFacts} takes what happened on all budgets, and sorts it to
 * each.
 *
 * <p>Minutes used, value used and cost used are three fields that never share a name. Unknown is
 * not zero: a missing rate shows as a partial or unknown figure. Every amount can be explained by
 * the entries behind it, to the fraction of a cent.
 *
 * <p>Start at {@link dev.agency.budget.BurnCalculator}.
 */
package dev.agency.budget;
