package dev.agency.budget.revenue;

import dev.agency.core.error.Invariants;
import dev.agency.core.money.Money;
import java.time.LocalDate;

/**
 * What some work will still cost, as it was expected on a day.
 *
 * <p>On 31 March EUR 9,000 were spent and 6,000 more expected; on 30 April 13,000 and 3,000. Each
 * is a measure of how far the work is, and the later one catches up what the earlier got wrong.
 * Until then the earlier holds: what is spent after it is no longer to come.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no money.
 *
 * @param day the day it was expected on; what was spent up to it is not part of it
 * @param cost the cost that is still to come, not negative
 */
public record CostToCome(LocalDate day, Money cost) {
  /**
   * Creates an expectation.
   *
   * @param day the day it was expected on
   * @param cost the cost that is still to come
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE}) or the cost is negative ({@code NEGATIVE})
   */
  public CostToCome {
    Invariants.of("a cost to come")
        .date("day", day)
        .notNegative("cost", cost.minorUnits())
        .verify();
  }

  /** Returns the day and no money. */
  @Override
  public String toString() {
    return "CostToCome as of " + day;
  }
}
