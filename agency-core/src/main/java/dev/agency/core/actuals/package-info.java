/**
 * What happened: time, pieces delivered, expenses, invoices and what was written off.
 *
 * <p>A {@link dev.agency.core.actuals.TimeEntry} is whole minutes of a person on a day; the host
 * decides which day. Money is never stamped on it: it is priced from dated rates when somebody
 * asks, so that a late rate needs no rewriting. A {@link dev.agency.core.actuals.Delivery} is
 * pieces of a line in the same way. {@link dev.agency.core.actuals.Expense}, {@link
 * dev.agency.core.actuals.Invoice} and {@link dev.agency.core.actuals.WriteOff} carry amounts. A
 * {@link dev.agency.core.actuals.PeriodLock} says which months no longer change.
 *
 * <p>Start at {@link dev.agency.core.actuals.TimeEntry}.
 */
package dev.agency.core.actuals;
