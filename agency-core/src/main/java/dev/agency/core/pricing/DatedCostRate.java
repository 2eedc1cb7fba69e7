package dev.agency.core.pricing;

import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * What a person costs on certain days.
 *
 * @param person whose cost this is
 * @param during the days it holds
 * @param rate the cost of an hour or a day
 */
public record DatedCostRate(PersonId person, DateRange during, CostRate rate) {
  /**
   * Creates a dated rate.
   *
   * @param person whose cost this is
   * @param during the days it holds
   * @param rate the cost of an hour or a day
   */
  public DatedCostRate {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(during, "during");
    Objects.requireNonNull(rate, "rate");
  }

  /** Returns whose rate it is and when it holds, without the rate, which is sensitive. */
  @Override
  public String toString() {
    return "DatedCostRate[" + person + ", " + during + "]";
  }
}
