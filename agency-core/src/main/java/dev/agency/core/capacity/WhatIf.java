package dev.agency.core.capacity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.calendar.Leave;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.LeaveId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Changes that are tried out on a snapshot, which stays as it is.
 *
 * <pre>{@code
 * CapacitySnapshot then = snapshot.whatIf().won(relaunch).without(workshop).view();
 * }</pre>
 *
 * <p>However many changes there are, only the rows of people and disciplines that they touch are
 * built, each once; all others are shared with the snapshot. The result is the one of building a
 * snapshot of the changed input.
 *
 * <p>Immutable and thread-safe.
 */
public final class WhatIf {
  private final CapacitySnapshot base;
  private final ImmutableMap<BookingId, Optional<Booking>> bookings;
  private final ImmutableMap<LeaveId, Leave> leaves;

  private WhatIf(
      CapacitySnapshot base,
      Map<BookingId, Optional<Booking>> bookings,
      Map<LeaveId, Leave> leaves) {
    this.base = base;
    this.bookings = ImmutableMap.copyOf(bookings);
    this.leaves = ImmutableMap.copyOf(leaves);
  }

  static WhatIf nothing(CapacitySnapshot base) {
    return new WhatIf(base, ImmutableMap.of(), ImmutableMap.of());
  }

  /**
   * Returns these changes and one booking, in the place of the one of its id if there is one.
   *
   * @param booking the booking
   * @return the changes
   */
  public WhatIf with(Booking booking) {
    return changed(ImmutableMap.of(booking.id(), Optional.of(booking)));
  }

  /**
   * Returns these changes and one booking less.
   *
   * @param id the booking; nothing changes if there is none of that id
   * @return the changes
   */
  public WhatIf without(BookingId id) {
    return changed(ImmutableMap.of(id, Optional.empty()));
  }

  /**
   * Returns these changes and the tentative bookings of some deals confirmed.
   *
   * @param deals the deals
   * @return the changes
   */
  public WhatIf won(DealId... deals) {
    return ofDeals(
        ImmutableSet.copyOf(deals),
        booking -> Optional.of(booking.withStatus(BookingStatus.CONFIRMED)));
  }

  /**
   * Returns these changes and all bookings of some deals gone.
   *
   * @param deals the deals
   * @return the changes
   */
  public WhatIf lost(DealId... deals) {
    return ofDeals(ImmutableSet.copyOf(deals), booking -> Optional.empty());
  }

  private WhatIf ofDeals(Set<DealId> deals, Function<Booking, Optional<Booking>> then) {
    Map<BookingId, Optional<Booking>> more = new LinkedHashMap<>();
    for (Booking booking : view().bookings()) {
      if (booking.deal().map(deals::contains).orElse(false)) {
        more.put(booking.id(), then.apply(booking));
      }
    }
    return changed(more);
  }

  /**
   * Returns these changes and one leave, in the place of the one of its id if there is one.
   *
   * @param leave a leave of one of the people
   * @return the changes
   */
  public WhatIf with(Leave leave) {
    Map<LeaveId, Leave> all = new LinkedHashMap<>(leaves);
    all.put(leave.id(), leave);
    return new WhatIf(base, bookings, all);
  }

  private WhatIf changed(Map<BookingId, Optional<Booking>> more) {
    Map<BookingId, Optional<Booking>> all = new LinkedHashMap<>(bookings);
    all.putAll(more);
    return new WhatIf(base, all, leaves);
  }

  /**
   * Returns the capacity with all changes.
   *
   * @return a snapshot of the same days, people and rules
   * @throws dev.agency.core.error.InvalidModelException if a booking or a leave is of a person who
   *     is not of the snapshot ({@code UNKNOWN_REFERENCE})
   */
  public CapacitySnapshot view() {
    return base.changed(bookings, leaves.values());
  }
}
