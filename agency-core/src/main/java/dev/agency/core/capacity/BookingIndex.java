package dev.agency.core.capacity;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.core.booking.Booking;
import dev.agency.core.id.BookingId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bookings of a snapshot by their ids: a large table that many snapshots share, and the few
 * changes since.
 */
final class BookingIndex {
  /** So many changes are written into a table of their own, or each would copy all before it. */
  private static final int MOST_CHANGES = 64;

  private final Map<BookingId, Booking> table;
  private final ImmutableMap<BookingId, Optional<Booking>> changes;

  private BookingIndex(
      Map<BookingId, Booking> table, ImmutableMap<BookingId, Optional<Booking>> changes) {
    this.table = table;
    this.changes = changes;
  }

  static BookingIndex of(List<Booking> bookings) {
    Map<BookingId, Booking> table = Maps.newHashMapWithExpectedSize(bookings.size());
    for (Booking booking : bookings) {
      table.put(booking.id(), booking);
    }
    return new BookingIndex(table, ImmutableMap.of());
  }

  Optional<Booking> find(BookingId id) {
    Optional<Booking> changed = changes.get(id);
    return changed == null ? Optional.ofNullable(table.get(id)) : changed;
  }

  BookingIndex changed(Map<BookingId, Optional<Booking>> more) {
    Map<BookingId, Optional<Booking>> all = new LinkedHashMap<>(changes);
    all.putAll(more);
    if (all.size() <= MOST_CHANGES) {
      return new BookingIndex(table, ImmutableMap.copyOf(all));
    }
    Map<BookingId, Booking> copy = new LinkedHashMap<>(table);
    all.forEach(
        (id, booking) ->
            booking.ifPresentOrElse(present -> copy.put(id, present), () -> copy.remove(id)));
    return new BookingIndex(copy, ImmutableMap.of());
  }
}
