/**
 * A burn in the currency a group reports in.
 *
 * <p>An agency has clients who pay in euros, dollars and yen, and one board that reads euros.
 * {@link dev.agency.budget.reporting.CurrencyReport} takes a burn and a {@link
 * dev.agency.budget.reporting.ReportingCurrency} and says what was used, what it cost, what it
 * earned and what is still to invoice in that currency, line by line and with what there was no
 * rate for apart. {@link dev.agency.budget.reporting.ReportedTotal} adds up budgets, of one
 * reporting currency only.
 *
 * <p>The burn itself stays in the currency of its budget: this is a view on it.
 *
 * <p>Start at {@link dev.agency.budget.reporting.CurrencyReport}.
 */
package dev.agency.budget.reporting;
