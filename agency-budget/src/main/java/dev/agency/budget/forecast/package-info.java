/**
 * What work will have taken when it is done, and how well that was known before.
 *
 * <p>An {@link dev.agency.budget.forecast.EacMethod} estimates the whole from an {@link
 * dev.agency.budget.forecast.EacPoint}, which is where the work stands. Hosts may add methods of
 * their own and score them beside those of the library.
 *
 * <p>Start at {@link dev.agency.budget.forecast.EacMethod}.
 */
package dev.agency.budget.forecast;
