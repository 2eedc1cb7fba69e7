package dev.agency.core.scope;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;

/**
 * A change request that became an order, and the baseline it made. Both are stored together or not
 * at all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param request the request, applied
 * @param baseline the baseline from now on
 */
public record ChangeOrder(ChangeRequest request, Baseline baseline) {
  /**
   * Creates an order.
   *
   * @param request the request, applied
   * @param baseline the baseline from now on
   * @throws dev.agency.core.error.InvalidModelException if the request is not applied, or the
   *     baseline was not made by it ({@code INCONSISTENT})
   */
  public ChangeOrder {
    Invariants.of("a change order")
        .require(
            request.state() == ChangeState.APPLIED,
            "request",
            ErrorCode.INCONSISTENT,
            "must be applied")
        .require(
            baseline.order().filter(request.id()::equals).isPresent(),
            "baseline",
            ErrorCode.INCONSISTENT,
            "must be made by the request")
        .verify();
  }
}
