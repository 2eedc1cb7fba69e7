/**
 * What work is sold for and what people cost.
 *
 * <p>A {@link dev.agency.core.pricing.ServiceLine} is one line of an estimate or budget: so many
 * minutes of a discipline at a rate. {@link dev.agency.core.pricing.Pricing} says how the whole is
 * charged: a fixed price, the time worked up to a cap, or not at all. {@link
 * dev.agency.core.pricing.RateBook} holds what each person costs, by date.
 *
 * <p>Start at {@link dev.agency.core.pricing.ServiceLine}.
 */
package dev.agency.core.pricing;
