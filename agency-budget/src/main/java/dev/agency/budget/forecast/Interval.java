package dev.agency.budget.forecast;

import dev.agency.core.figure.BasisPoints;
import java.util.Objects;
import java.util.Optional;

/**
 * An interval that holds the truth as often as its level says, as far as the project at hand is one
 * like those of the history.
 *
 * <p>From 1,100 to 1,450 hours at 80 %, from 12 projects: of ten such intervals eight hold what the
 * work takes in the end. Both bounds belong to it. It says nothing about projects of another kind.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what the bounds are
 * @param from the lower bound
 * @param to the upper bound; empty if there is none, as for the day a budget is used up where many
 *     of the past projects never used up theirs
 * @param level how often the truth lies within
 * @param projects how many finished projects it rests on
 */
public record Interval<T>(T from, Optional<T> to, BasisPoints level, int projects)
    implements IntervalResult<T> {
  /**
   * Creates an interval.
   *
   * @param from the lower bound
   * @param to the upper bound
   * @param level how often the truth lies within
   * @param projects how many finished projects it rests on
   */
  public Interval {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(level, "level");
  }

  /** Returns what it rests on, and no bounds. */
  @Override
  public String toString() {
    return "Interval[" + level + " from " + projects + " projects]";
  }
}
