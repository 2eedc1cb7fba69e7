package dev.agency.core.pricing;

import dev.agency.core.money.CostRate;
import java.util.Objects;
import java.util.Optional;

/**
 * What an hour of somebody costs on a day, and why that much.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rate the person's rate
 * @param level where the rate was found
 * @param overhead what comes on top of it, which may be in another currency; empty if nothing does
 */
public record ChosenCostRate(CostRate rate, Level level, Optional<CostRate> overhead) {
  /**
   * Creates a chosen rate.
   *
   * @param rate the person's rate
   * @param level where the rate was found
   * @param overhead what comes on top of it
   */
  public ChosenCostRate {
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(overhead, "overhead");
  }

  /** Returns where the rate was found, without the rate, which is sensitive. */
  @Override
  public String toString() {
    return "ChosenCostRate[" + level + (overhead.isPresent() ? ", with overhead]" : "]");
  }

  /** Which rate a cost was taken from. The first that holds wins. */
  public enum Level {
    /** What the person costs on this budget. */
    BUDGET_AND_PERSON,
    /** What the person costs anywhere. */
    PERSON
  }
}
