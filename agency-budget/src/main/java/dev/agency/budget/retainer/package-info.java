/**
 * How the minutes of a retainer come out, period by period.
 *
 * <p>{@link dev.agency.budget.retainer.RetainerCalculator} takes the terms of a retainer, the
 * minutes that were used ({@link dev.agency.budget.retainer.RetainerUse}) and a day, and returns a
 * {@link dev.agency.budget.retainer.RetainerReport}: a {@link
 * dev.agency.budget.retainer.RetainerPeriod} for each period, with what came in, what was repaid,
 * used, lost and carried on, and what of it is billed. Unused minutes are lots that know the period
 * they come from; overrun is a debt. Every period balances, and says so in words.
 *
 * <p>Plain values come in: which time counts as used, and that it is approved, is decided before.
 *
 * <p>Start at {@link dev.agency.budget.retainer.RetainerCalculator}.
 */
package dev.agency.budget.retainer;
