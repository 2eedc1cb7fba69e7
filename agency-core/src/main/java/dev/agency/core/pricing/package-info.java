/**
 * What work is sold for, what people cost, and what money is worth in another currency.
 *
 * <p>A {@link dev.agency.core.pricing.ServiceLine} is one line of an estimate or budget: so many
 * hours, days or pieces at a price. {@link dev.agency.core.pricing.Pricing} says how the whole is
 * charged: a fixed price, the time worked up to a cap, a fee each period, or not at all. {@link
 * dev.agency.core.pricing.RateCard} has what clients pay, {@link dev.agency.core.pricing.RateBook}
 * what each person costs, {@link dev.agency.core.pricing.Salary} turns pay into such a cost, and
 * {@link dev.agency.core.pricing.FxTable} has exchange rates.
 *
 * <p>All of these are dated and half-open; two that claim the same day are refused, the more
 * special one wins, the answer says which it was, and where none holds the answer is that none
 * does.
 *
 * <p>Start at {@link dev.agency.core.pricing.ServiceLine}.
 */
package dev.agency.core.pricing;
