package dev.agency.core.pricing;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * What each hour of anybody costs on top of their own rate: rent, tools, those who log no time.
 *
 * <p>With a person at EUR 40 and an overhead of 12 an hour of theirs costs 52.
 *
 * <p>Immutable and thread-safe.
 *
 * @param during the days it holds
 * @param rate the amount per hour
 */
public record Overhead(DateRange during, CostRate rate) {
  /**
   * Creates an overhead.
   *
   * @param during the days it holds
   * @param rate the amount per hour
   * @throws dev.agency.core.error.InvalidModelException if the rate is per day ({@code
   *     INCONSISTENT})
   */
  public Overhead {
    Objects.requireNonNull(during, "during");
    Invariants.of("an overhead")
        .require(
            rate.rate().per() == RateUnit.HOUR,
            "rate",
            ErrorCode.INCONSISTENT,
            "must be per hour, as how long a day is differs from person to person")
        .verify();
  }

  /** Returns when it holds, without the rate, which is sensitive. */
  @Override
  public String toString() {
    return "Overhead[" + during + "]";
  }
}
