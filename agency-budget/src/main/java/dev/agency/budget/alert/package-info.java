/**
 * Warnings that come while something can still be done, and do not come where nothing is wrong.
 *
 * <p>{@link dev.agency.budget.alert.AlertBacktest} shows how well the rules would have warned of
 * projects that are done.
 *
 * <p>Start at {@link dev.agency.budget.alert.AlertBacktest}.
 */
package dev.agency.budget.alert;
