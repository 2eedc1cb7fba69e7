/**
 * The state of a burn: minutes, and nothing but minutes.
 *
 * <p>{@link dev.agency.budget.sums.BurnSums} holds the minutes of each {@link
 * dev.agency.budget.sums.Cell} (a budget, line and person, billable or not) on each day. Sums are
 * an abelian group, so that parts computed apart add up to the whole and an edit is a subtraction
 * and an addition. Money is not in them: prices, caps and rounding are applied when somebody asks,
 * and a rate that comes late needs no rewriting.
 *
 * <p>Start at {@link dev.agency.budget.sums.BurnSums}.
 */
package dev.agency.budget.sums;
