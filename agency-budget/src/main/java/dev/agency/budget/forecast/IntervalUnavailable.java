package dev.agency.budget.forecast;

import dev.agency.core.figure.UnknownReason;
import java.util.Objects;

/**
 * Why there is no interval: mostly too few finished projects.
 *
 * <p>An interval for 80 % of the outcomes needs 9 projects that had work left at the same share of
 * their budget earned; with 7 the answer is {@code TOO_FEW_PROJECTS}, 9 needed, 7 there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what the bounds would be
 * @param reason {@code TOO_FEW_PROJECTS}; {@code NOTHING_LEFT} if the estimate leaves no work to be
 *     done; {@code NEVER_ON_PLAN} for a run-out day that most likely never comes; {@code
 *     BOOKINGS_UNTESTED} for one by bookings; or why there is no estimate for an interval to lie
 *     around, such as {@code NO_PROGRESS}
 * @param needed how many finished projects the level needs
 * @param have how many there are that can be compared; none of them with bookings
 */
public record IntervalUnavailable<T>(UnknownReason reason, int needed, int have)
    implements IntervalResult<T> {
  /**
   * Creates the statement.
   *
   * @param reason why there is no interval
   * @param needed how many finished projects the level needs
   * @param have how many there are
   */
  public IntervalUnavailable {
    Objects.requireNonNull(reason, "reason");
  }
}
