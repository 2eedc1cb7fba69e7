package dev.agency.core.pricing;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * What a person costs on certain days.
 *
 * @param person whose cost this is
 * @param during the days it holds
 * @param rate the cost of an hour; a rate per day is refused, as the day of a budget is not that of
 *     a person
 */
public record DatedCostRate(PersonId person, DateRange during, CostRate rate) {
  /**
   * Creates a dated rate.
   *
   * @param person whose cost this is
   * @param during the days it holds
   * @param rate the cost of an hour
   * @throws dev.agency.core.error.InvalidModelException if the rate is per day ({@code
   *     INCONSISTENT})
   */
  public DatedCostRate {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(during, "during");
    Invariants.of("a dated cost rate")
        .require(
            rate.rate().per() == RateUnit.HOUR,
            "rate",
            ErrorCode.INCONSISTENT,
            "must be per hour, as how long a day is differs from person to person")
        .verify();
  }

  /** Returns whose rate it is and when it holds, without the rate, which is sensitive. */
  @Override
  public String toString() {
    return "DatedCostRate[" + person + ", " + during + "]";
  }
}
