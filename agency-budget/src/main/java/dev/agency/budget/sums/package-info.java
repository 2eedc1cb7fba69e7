/**
 * The state of a burn: minutes, and nothing but minutes; and sums of them at given rates.
 *
 * <p>{@link dev.agency.budget.sums.BurnSums} holds the minutes of each {@link
 * dev.agency.budget.sums.CellKey} (a budget, line and person, billable or not) on each day. Sums
 * are an abelian group, so that parts computed apart add up to the whole and an edit is a
 * subtraction and an addition. Money is not in them: prices, caps and rounding are applied when
 * somebody asks, and a rate that comes late needs no rewriting.
 *
 * <p>For millions of entries {@link dev.agency.budget.sums.EntryTable} holds them in columns, and
 * {@link dev.agency.budget.sums.BatchBurn} adds up minutes, value and cost by budget and week or
 * month.
 *
 * <p>Start at {@link dev.agency.budget.sums.BurnSums}.
 */
package dev.agency.budget.sums;
