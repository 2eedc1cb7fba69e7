package dev.agency.core.capacity.risk;

import java.util.Objects;

/**
 * What one deal, or one group of deals that depend on each other, adds to a risk: the risk with it
 * less the risk without.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cell the discipline and the period
 * @param probability what it adds to the probability of a shortage, in basis points
 * @param expectedShort what it adds to the mean of the shortage, in minutes
 */
public record MarginalRisk(RiskCell cell, long probability, long expectedShort) {
  /**
   * Creates a marginal risk.
   *
   * @param cell the discipline and the period
   * @param probability what it adds to the probability of a shortage
   * @param expectedShort what it adds to the mean of the shortage
   */
  public MarginalRisk {
    Objects.requireNonNull(cell, "cell");
  }
}
