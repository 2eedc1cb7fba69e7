package dev.agency.budget.metrics;

import java.util.Objects;

/**
 * How punctual milestones are by one calendar: their current dates or those of the baseline.
 *
 * <p>Four drafts of weight 1 on time and a launch of weight 5 delivered ten days late: 4/5 by
 * count, 4/9 by weight, and 10/5 = 2 days late in the mean.
 *
 * <p>Immutable and thread-safe.
 *
 * @param byCount those on time over all that were judged
 * @param byWeight the weight of those on time over that of all
 * @param daysLate the days all of them are late together over how many there are: the mean schedule
 *     variance in days; days early are negative, days of what is still open count so far
 */
public record OnTime(Ratio byCount, Ratio byWeight, Ratio daysLate) {
  /**
   * Creates the punctuality of milestones.
   *
   * @param byCount those on time over all
   * @param byWeight the weight of those on time over that of all
   * @param daysLate the days late over how many there are
   */
  public OnTime {
    Objects.requireNonNull(byCount, "byCount");
    Objects.requireNonNull(byWeight, "byWeight");
    Objects.requireNonNull(daysLate, "daysLate");
  }
}
