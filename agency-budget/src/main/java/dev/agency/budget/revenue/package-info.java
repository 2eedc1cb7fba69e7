/**
 * What of a price is revenue, what may be invoiced, and what closing a month means.
 *
 * <p>Three questions that are often taken for one. {@link
 * dev.agency.budget.revenue.RecognitionCalculator} says what of a fixed price is earned by a day:
 * on one date, by percent of completion with its provision for a loss, or in parts. {@link
 * dev.agency.budget.revenue.InvoicingCalculator} says what was invoiced and written off, and what
 * may be invoiced now: the work for time and materials, the schedule for a fixed price, fees and
 * overage for a retainer. {@link dev.agency.budget.revenue.PeriodCloseCalculator} posts what
 * becomes known late, so that a locked month stands as it was told.
 *
 * <p>Plain values come in, and each report keeps the steps that lead to it.
 *
 * <p>Start at {@link dev.agency.budget.revenue.RecognitionCalculator}.
 */
package dev.agency.budget.revenue;
