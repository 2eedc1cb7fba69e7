package dev.agency.permissions.gate;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import java.util.Objects;

/**
 * What to hide, everywhere, so that nothing leaks.
 *
 * <p>Ratios are given up first, then sums and products, and plain facts last: of {@code revenue}
 * and {@code margin} the margin goes. Between equals PROFIT goes before COST, PERSONAL, REVENUE,
 * BILLING and TIME, and then what stands first in the catalogue.
 *
 * <p>Immutable and thread-safe.
 *
 * @param hide the quantities to hide; none where nothing leaks
 * @param cheapest whether no cheaper repair exists; otherwise the search was given up and this is
 *     one that cannot be reduced
 */
public record Repair(ImmutableSet<Quantity> hide, boolean cheapest) {
  /**
   * Creates a repair.
   *
   * @param hide the quantities to hide
   * @param cheapest whether no cheaper repair exists
   */
  public Repair {
    Objects.requireNonNull(hide, "hide");
  }
}
