package dev.agency.budget.forecast;

/**
 * An interval for what is not known yet, or the statement that there is none.
 *
 * <p>A range that is made up is worse than none: who reads "40 to 60 hours" plans with it. So an
 * interval comes from enough finished projects or not at all.
 *
 * <p>Immutable and thread-safe, as its bounds must be.
 *
 * @param <T> what the bounds are, such as an amount or a day
 */
public sealed interface IntervalResult<T> permits Interval, IntervalUnavailable {}
