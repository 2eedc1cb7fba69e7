package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.Map;

/**
 * How much each part of the health of a client counts beside the others.
 *
 * <p>With 2 for the satisfaction and 1 for the delivery, a client who is content and gets all late
 * is at two thirds. A part without a weight is not asked for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param weights the weight of each part, from 1 to 1,000, in the order of the parts
 */
public record HealthWeights(ImmutableSortedMap<HealthPart, Long> weights) {
  private static final long MOST = 1_000;

  private static final HealthWeights USUAL =
      of(
          ImmutableMap.of(
              HealthPart.SATISFACTION, 25L,
              HealthPart.RECOMMENDATION, 15L,
              HealthPart.DELIVERY, 25L,
              HealthPart.BUDGET, 15L,
              HealthPart.RETENTION, 20L));

  /**
   * Creates weights.
   *
   * @param weights the weight of each part
   * @throws dev.agency.core.error.InvalidModelException if there is none ({@code EMPTY}), or one is
   *     not from 1 to 1,000 ({@code OUT_OF_RANGE})
   */
  public HealthWeights {
    Invariants.of("health weights")
        .require(!weights.isEmpty(), "weights", ErrorCode.EMPTY, "must not be empty")
        .requireEach(
            "weights",
            weights.values(),
            weight -> weight >= 1 && weight <= MOST,
            ErrorCode.OUT_OF_RANGE,
            "must be from 1 to 1000")
        .verify();
  }

  /**
   * Returns weights.
   *
   * @param weights the weight of each part
   * @return the weights
   * @throws dev.agency.core.error.InvalidModelException if there is none ({@code EMPTY}), or one is
   *     not from 1 to 1,000 ({@code OUT_OF_RANGE})
   */
  public static HealthWeights of(Map<HealthPart, Long> weights) {
    return new HealthWeights(ImmutableSortedMap.copyOf(weights));
  }

  /**
   * Returns the weights an agency starts with.
   *
   * @return 25 for satisfaction and for delivery, 20 for retention, 15 for recommendation and for
   *     budget
   */
  public static HealthWeights usual() {
    return USUAL;
  }
}
