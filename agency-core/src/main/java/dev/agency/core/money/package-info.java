/**
 * Exact money: amounts, bags of currencies, sums before rounding, and rates.
 *
 * <p>{@link dev.agency.core.money.Money} is a whole number of minor units in one currency. {@link
 * dev.agency.core.money.MoneyBag} keeps several currencies apart. {@link
 * dev.agency.core.money.ExactMoney} is a sum that is not rounded yet, such as 7 minutes at 95 euro
 * an hour. {@link dev.agency.core.money.BillRate} is what a client pays for time and {@link
 * dev.agency.core.money.CostRate} what that time costs the agency; they are two types because one
 * must never stand in for the other.
 *
 * <p>Nothing here uses floating point, and nothing wraps around: an amount that does not fit is an
 * {@link dev.agency.core.error.AmountOverflowException}, unlike currencies are a {@link
 * dev.agency.core.error.CurrencyMismatchException}. What the package does not do: format for a
 * locale, know exchange rates, or add tax.
 *
 * <p>Start at {@link dev.agency.core.money.Money}.
 */
package dev.agency.core.money;
