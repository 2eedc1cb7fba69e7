package dev.agency.core.booking;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A booking in two parts: what it takes before a day, and what it takes from that day on.
 *
 * <p>Together they take what it took. A part of a {@linkplain BookingAmount.Total sum} that takes
 * nothing is left out, so there may be only one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before the part before the day, which keeps the identifier; empty if it takes nothing
 * @param after the part from the day on; empty if it takes nothing
 */
public record Split(Optional<Booking> before, Optional<Booking> after) {
  /**
   * Creates a split.
   *
   * @param before the part before the day
   * @param after the part from the day on
   * @throws dev.agency.core.error.InvalidModelException if there is no part ({@code EMPTY})
   */
  public Split {
    Invariants.of("a split")
        .require(
            before.isPresent() || after.isPresent(),
            "before",
            ErrorCode.EMPTY,
            "or the part after must be given")
        .verify();
  }

  /**
   * Returns the parts.
   *
   * @return one or two bookings, in the order of their days
   */
  public ImmutableList<Booking> parts() {
    return Stream.of(before, after)
        .flatMap(Optional::stream)
        .collect(ImmutableList.toImmutableList());
  }
}
