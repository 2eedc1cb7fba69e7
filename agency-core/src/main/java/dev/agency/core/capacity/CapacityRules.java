package dev.agency.core.capacity;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import java.util.Objects;

/**
 * What an agency counts as load, and from when on it calls somebody busy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts which bookings take time
 * @param busyFrom the share of the capacity from which on a load is no longer {@link
 *     LoadSeries.Level#UNDER}, 0 to 100 %
 */
public record CapacityRules(Commitment counts, BasisPoints busyFrom) {
  private static final CapacityRules USUAL =
      new CapacityRules(Commitment.CONFIRMED, BasisPoints.ofPercent(80));

  /**
   * Creates rules.
   *
   * @param counts which bookings take time
   * @param busyFrom the share of the capacity from which on somebody is busy
   * @throws dev.agency.core.error.InvalidModelException if the share is not 0 to 100 %
   */
  public CapacityRules {
    Objects.requireNonNull(counts, "counts");
    Invariants.of("capacity rules")
        .require(
            busyFrom.isProportion(), "busyFrom", ErrorCode.OUT_OF_RANGE, "must be from 0 to 100 %")
        .verify();
  }

  /**
   * Returns the usual rules.
   *
   * @return agreed bookings count, and who is booked for less than 80 % has too little to do
   */
  public static CapacityRules usual() {
    return USUAL;
  }
}
