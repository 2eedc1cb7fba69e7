package dev.agency.core.capacity;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.Placed;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.util.List;
import java.util.Optional;

/**
 * A snapshot as the demand of a pipeline sees it: without the bookings of the deals, which it lays
 * over the days of their people one after the other. Not thread-safe.
 */
final class SnapshotView implements DisciplineView, Placed {
  private final CapacitySnapshot snapshot;

  /** The booking that was asked about last, and its sums up to each day. */
  private Optional<Booking> last = Optional.empty();

  private long[] sums = {};

  SnapshotView(CapacitySnapshot snapshot, List<OpenDeal> deals) {
    ImmutableSet<DealId> open =
        deals.stream().map(each -> each.deal().id()).collect(toImmutableSet());
    ImmutableMap<BookingId, Optional<Booking>> gone =
        snapshot.bookings().stream()
            .filter(booking -> booking.deal().filter(open::contains).isPresent())
            .collect(toImmutableMap(Booking::id, booking -> Optional.empty()));
    this.snapshot = gone.isEmpty() ? snapshot : snapshot.changed(gone, ImmutableList.of());
  }

  @Override
  public DateRange horizon() {
    return snapshot.horizon();
  }

  @Override
  public ImmutableSortedSet<DisciplineId> disciplines() {
    return snapshot.disciplines();
  }

  @Override
  public Optional<DisciplineId> disciplineOf(PersonId person) {
    return snapshot.primaryOf(person);
  }

  @Override
  public ImmutableSet<DisciplineId> alsoQualified(PersonId person) {
    return snapshot.alsoQualified(person);
  }

  @Override
  public Minutes minutes(DisciplineId discipline, DateRange days) {
    Availability has = snapshot.availability(discipline, days);
    UnfilledDemand unfilled = snapshot.demand(discipline, days);
    return new Minutes(
        has.gross(),
        has.holiday(),
        has.away(),
        has.confirmed(),
        has.tentative(),
        unfilled.confirmed() + unfilled.tentative(),
        has.free(),
        has.over());
  }

  @Override
  public long minutes(Booking booking, DateRange days) {
    if (last.filter(booking::equals).isEmpty()) {
      long[] minutes = snapshot.minutesByDay(booking);
      sums = new long[minutes.length + 1];
      for (int day = 0; day < minutes.length; day++) {
        sums[day + 1] = sums[day] + minutes[day];
      }
      last = Optional.of(booking);
    }
    long first = booking.days().start().toEpochDay();
    int from = Math.toIntExact(days.start().toEpochDay() - first);
    int to = Math.toIntExact(Periods.end(days).toEpochDay() - first);
    return sums[to] - sums[from];
  }
}
