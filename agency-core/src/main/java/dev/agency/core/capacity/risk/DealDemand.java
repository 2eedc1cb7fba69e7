package dev.agency.core.capacity.risk;

import com.google.common.collect.ImmutableMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import java.util.Objects;

/**
 * What an open deal takes of each discipline in each period, if it is won.
 *
 * <p>Immutable and thread-safe.
 *
 * @param deal the deal
 * @param probability how likely it is won, from 0 to 100 %
 * @param minutes what it takes, not negative; what is not named takes nothing
 */
public record DealDemand(
    DealId deal, BasisPoints probability, ImmutableMap<RiskCell, Long> minutes) {
  /**
   * Creates a demand.
   *
   * @param deal the deal
   * @param probability how likely it is won
   * @param minutes what it takes
   * @throws dev.agency.core.error.InvalidModelException if the probability is not from 0 to 100 %
   *     ({@code OUT_OF_RANGE}) or minutes are negative ({@code NEGATIVE})
   */
  public DealDemand {
    Objects.requireNonNull(deal, "deal");
    Objects.requireNonNull(minutes, "minutes");
    Invariants rules =
        Invariants.of("a demand of a deal")
            .require(
                probability.isProportion(),
                "probability",
                ErrorCode.OUT_OF_RANGE,
                "must be from 0 to 100 %");
    minutes.values().forEach(some -> rules.notNegative("minutes", some));
    rules.verify();
  }
}
