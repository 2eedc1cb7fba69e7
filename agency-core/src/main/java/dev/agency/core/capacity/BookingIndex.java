package dev.agency.core.capacity;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import dev.agency.core.booking.Booking;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bookings of a snapshot by their ids, and which are for a deal: a large table that many
 * snapshots share, and the few changes since.
 */
final class BookingIndex {
  /** So many changes are written into a table of their own, or each would copy all before it. */
  private static final int MAX_CHANGES = 64;

  private final Map<BookingId, Booking> table;
  private final ImmutableMap<BookingId, Optional<Booking>> changes;
  private final ImmutableMap<DealId, ImmutableSet<BookingId>> ofDeals;

  private BookingIndex(
      Map<BookingId, Booking> table,
      ImmutableMap<BookingId, Optional<Booking>> changes,
      ImmutableMap<DealId, ImmutableSet<BookingId>> ofDeals) {
    this.table = table;
    this.changes = changes;
    this.ofDeals = ofDeals;
  }

  static BookingIndex of(List<Booking> bookings) {
    Map<BookingId, Booking> table = Maps.newHashMapWithExpectedSize(bookings.size());
    SetMultimap<DealId, BookingId> ofDeals = LinkedHashMultimap.create();
    for (Booking booking : bookings) {
      table.put(booking.id(), booking);
      booking.deal().ifPresent(deal -> ofDeals.put(deal, booking.id()));
    }
    return new BookingIndex(
        table,
        ImmutableMap.of(),
        ImmutableMap.copyOf(Maps.transformValues(ofDeals.asMap(), ImmutableSet::copyOf)));
  }

  Optional<Booking> find(BookingId id) {
    Optional<Booking> changed = changes.get(id);
    return changed == null ? Optional.ofNullable(table.get(id)) : changed;
  }

  /** Returns the bookings for some deals. */
  ImmutableSet<BookingId> of(Collection<DealId> deals) {
    return deals.stream()
        .flatMap(deal -> ofDeals.getOrDefault(deal, ImmutableSet.of()).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  BookingIndex changed(Map<BookingId, Optional<Booking>> more) {
    Map<BookingId, Optional<Booking>> all = new LinkedHashMap<>(changes);
    all.putAll(more);
    if (all.size() <= MAX_CHANGES) {
      return new BookingIndex(table, ImmutableMap.copyOf(all), ofDealsAfter(more));
    }
    Map<BookingId, Booking> copy = new LinkedHashMap<>(table);
    all.forEach(
        (id, booking) ->
            booking.ifPresentOrElse(present -> copy.put(id, present), () -> copy.remove(id)));
    return new BookingIndex(copy, ImmutableMap.of(), ofDealsAfter(more));
  }

  private ImmutableMap<DealId, ImmutableSet<BookingId>> ofDealsAfter(
      Map<BookingId, Optional<Booking>> more) {
    SetMultimap<DealId, BookingId> gone = HashMultimap.create();
    SetMultimap<DealId, BookingId> come = LinkedHashMultimap.create();
    more.forEach(
        (id, now) -> {
          find(id).flatMap(Booking::deal).ifPresent(deal -> gone.put(deal, id));
          now.flatMap(Booking::deal).ifPresent(deal -> come.put(deal, id));
        });
    if (gone.equals(come)) {
      return ofDeals;
    }
    Map<DealId, ImmutableSet<BookingId>> after = new LinkedHashMap<>(ofDeals);
    for (DealId deal : Sets.union(gone.keySet(), come.keySet())) {
      Set<BookingId> ids = new LinkedHashSet<>(ofDeals.getOrDefault(deal, ImmutableSet.of()));
      ids.removeAll(gone.get(deal));
      ids.addAll(come.get(deal));
      after.put(deal, ImmutableSet.copyOf(ids));
    }
    return ImmutableMap.copyOf(after);
  }
}
