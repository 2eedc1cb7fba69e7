package dev.agency.core.capacity;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
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
 * A snapshot as the demand of a pipeline sees it: without the bookings of the deals, with what is
 * tentative taking time, and with the work of all disciplines whose placeholders are to be laid
 * over it, so that no day of a discipline is added up twice.
 *
 * <p>Immutable and thread-safe.
 */
final class SnapshotView implements DisciplineView {
  private final CapacitySnapshot snapshot;
  private final ImmutableMap<DisciplineId, DisciplineWork> work;

  SnapshotView(CapacitySnapshot snapshot, List<OpenDeal> deals) {
    ImmutableSet<DealId> open =
        deals.stream().map(each -> each.deal().id()).collect(toImmutableSet());
    ImmutableMap<BookingId, Optional<Booking>> gone =
        Maps.toMap(snapshot.index.get().of(open), booking -> Optional.empty());
    CapacitySnapshot rest = gone.isEmpty() ? snapshot : snapshot.changed(gone, ImmutableList.of());
    this.snapshot = rest;
    ImmutableListMultimap.Builder<DisciplineId, Booking> placeholders =
        ImmutableListMultimap.builder();
    for (OpenDeal deal : deals) {
      for (Booking booking : deal.bookings()) {
        booking.discipline().ifPresent(discipline -> placeholders.put(discipline, booking));
      }
    }
    ImmutableMap.Builder<DisciplineId, DisciplineWork> all = ImmutableMap.builder();
    placeholders
        .build()
        .asMap()
        .forEach(
            (discipline, bookings) ->
                all.put(
                    discipline,
                    rest.disciplineDays(discipline).over(ImmutableList.copyOf(bookings))));
    this.work = all.buildOrThrow();
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

  /** Returns what one booking of the deals takes on some of its days, from its sums up to each. */
  Placed placed(Booking placed) {
    DisciplineWork days = placed.discipline().map(work::get).orElse(null);
    long[] minutes =
        days == null ? snapshot.minutesByDay(placed) : OpenDemand.minutes(placed, days);
    long[] sums = new long[minutes.length + 1];
    for (int day = 0; day < minutes.length; day++) {
      sums[day + 1] = sums[day] + minutes[day];
    }
    long first = placed.days().start().toEpochDay();
    return (booking, some) ->
        sums[Math.toIntExact(some.endOrThrow().toEpochDay() - first)]
            - sums[Math.toIntExact(some.start().toEpochDay() - first)];
  }
}
