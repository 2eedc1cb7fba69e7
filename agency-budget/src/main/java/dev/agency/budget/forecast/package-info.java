/**
 * What work will have taken when it is done, and how well that was known before.
 *
 * <p>An {@link dev.agency.budget.forecast.EacMethod} estimates the whole from an {@link
 * dev.agency.budget.forecast.EacPoint}, which is where the work stands. A {@link
 * dev.agency.budget.forecast.HistoryMethod} learns from the {@link
 * dev.agency.budget.forecast.History} of an agency first. A {@link
 * dev.agency.budget.forecast.Backtest} scores methods on finished projects, each of which they must
 * not know; the {@link dev.agency.budget.forecast.Interval}s of a {@link
 * dev.agency.budget.forecast.Forecast} take from the same projects how far a method is off. Hosts
 * may add methods of their own and score them beside those of the library.
 *
 * <p>Amounts are exact decimals until they are shown, and there is no floating point in here.
 *
 * <p>Start at {@link dev.agency.budget.forecast.Backtest} to choose a method, and at {@link
 * dev.agency.budget.forecast.ForecastCalculator} to use it.
 */
package dev.agency.budget.forecast;
