/**
 * Warnings that come while something can still be done, and do not come where nothing is wrong.
 *
 * <p>{@link dev.agency.budget.alert.AlertCalculator} takes an {@link
 * dev.agency.budget.alert.AlertHistory} of dated facts and returns an {@link
 * dev.agency.budget.alert.AlertReport}: the {@link dev.agency.budget.alert.Alert}s so far by day,
 * and what each {@link dev.agency.budget.alert.AlertRule} says now, "unknown" with its reason
 * included. Each alert has a message whose words are made after projection, and the figures it
 * rests on. {@link dev.agency.budget.alert.AlertSettings} holds the limits.
 *
 * <p>{@link dev.agency.budget.alert.AlertBacktest} shows how well the rules would have warned of
 * projects that are done. Only the two cumulative sums reckon with floating point.
 *
 * <p>Start at {@link dev.agency.budget.alert.AlertCalculator}.
 */
package dev.agency.budget.alert;
