package dev.agency.core.deal;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import java.util.Objects;

/**
 * A deal that was lost, and the time that nobody needs to keep for it any more.
 *
 * <p>Immutable and thread-safe.
 *
 * @param deal the deal, in its lost stage
 * @param released its bookings, which are dropped: whoever stores bookings removes them
 */
public record Loss(Deal deal, ImmutableList<Booking> released) {
  /**
   * Creates a loss.
   *
   * @param deal the deal
   * @param released its bookings
   */
  public Loss {
    Objects.requireNonNull(deal, "deal");
    Objects.requireNonNull(released, "released");
  }
}
