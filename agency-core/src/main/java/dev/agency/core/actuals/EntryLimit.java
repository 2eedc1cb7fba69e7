package dev.agency.core.actuals;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Problem;
import java.util.Optional;

/**
 * How long one time entry may be. A day has at most 25 hours, when clocks go back, so longer
 * entries are most often mistakes such as minutes typed for hours. A host whose entries are totals
 * of several days raises the limit on purpose.
 *
 * @param maxMinutes the most minutes one entry may have, 1 to 10,000,000
 */
public record EntryLimit(long maxMinutes) {
  /** Twenty-five hours, the longest day there is. */
  public static final EntryLimit LONGEST_DAY = new EntryLimit(1_500);

  /**
   * Creates a limit.
   *
   * @param maxMinutes the most minutes one entry may have
   * @throws dev.agency.core.error.InvalidModelException if the limit is not 1 to 10,000,000
   */
  public EntryLimit {
    Invariants.of("an entry limit")
        .between("maxMinutes", maxMinutes, 1, TimeEntry.MAX_MINUTES)
        .verify();
  }

  /**
   * Checks the minutes of an entry.
   *
   * @param minutes the minutes
   * @return what is wrong with them ({@code NEGATIVE} or {@code OUT_OF_RANGE}, at {@code
   *     /minutes}); empty if they are fine
   */
  public Optional<Problem> check(long minutes) {
    if (minutes < 0) {
      return Optional.of(
          new Problem(
              "/minutes", ErrorCode.NEGATIVE, "The minutes of a time entry must not be negative."));
    }
    if (minutes > maxMinutes) {
      return Optional.of(
          new Problem(
              "/minutes",
              ErrorCode.OUT_OF_RANGE,
              "The minutes of a time entry must be at most " + maxMinutes + "."));
    }
    return Optional.empty();
  }
}
