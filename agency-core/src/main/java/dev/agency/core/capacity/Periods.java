package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.booking.Booking;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.time.DateRange;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What disciplines have in some periods, and how work without days is spread over them. */
final class Periods {
  final DisciplineView view;
  final ImmutableList<DateRange> periods;
  final ImmutableSortedSet<DisciplineId> disciplines;
  final DisciplineView.Minutes[][] minutes;

  Periods(DisciplineView view, Buckets buckets, List<OpenDeal> deals) {
    this.view = view;
    this.periods =
        buckets.list().stream().map(Buckets.Bucket::days).collect(ImmutableList.toImmutableList());
    this.disciplines = disciplines(view, deals);
    this.minutes = new DisciplineView.Minutes[disciplines.size()][periods.size()];
    for (int d = 0; d < minutes.length; d++) {
      for (int p = 0; p < periods.size(); p++) {
        minutes[d][p] = view.minutes(disciplines.asList().get(d), periods.get(p));
      }
    }
  }

  private static ImmutableSortedSet<DisciplineId> disciplines(
      DisciplineView view, List<OpenDeal> deals) {
    ImmutableSortedSet.Builder<DisciplineId> all = ImmutableSortedSet.naturalOrder();
    all.addAll(view.disciplines());
    for (OpenDeal open : deals) {
      open.deal().lines().stream()
          .map(ServiceLine::discipline)
          .flatMap(Optional::stream)
          .forEach(all::add);
      open.bookings().stream()
          .map(booking -> booking.discipline())
          .flatMap(Optional::stream)
          .forEach(all::add);
    }
    return all.build();
  }

  /**
   * Returns the disciplines a booking may be work of, by index: the one it counts under first, and
   * none of a person who is not known.
   */
  ImmutableList<Integer> mayDo(Booking booking) {
    if (booking.discipline().isPresent()) {
      return ImmutableList.of(index(booking.discipline().get()));
    }
    PersonId person = booking.person().orElseThrow();
    Optional<DisciplineId> own = view.disciplineOf(person);
    return own.isEmpty() || index(own.get()) < 0
        ? ImmutableList.of()
        : Stream.concat(own.stream(), view.alsoQualified(person).stream().sorted())
            .map(this::index)
            .filter(index -> index >= 0)
            .distinct()
            .collect(ImmutableList.toImmutableList());
  }

  private int index(DisciplineId discipline) {
    return disciplines.asList().indexOf(discipline);
  }

  /**
   * Spreads work over a window, and adds what falls into each period.
   *
   * @return what falls into none
   */
  long spread(int discipline, DateRange window, long work, long[] cells) {
    LocalDate start = later(window.start(), view.horizon().start());
    LocalDate end = earlier(window.endOrThrow(), view.horizon().endOrThrow());
    if (!start.isBefore(end)) {
      return work;
    }
    long days = ChronoUnit.DAYS.between(window.start(), window.endOrThrow());
    long known =
        share(work, ChronoUnit.DAYS.between(window.start(), end), days)
            - share(work, ChronoUnit.DAYS.between(window.start(), start), days);
    return work - known + spreadKnown(discipline, start, end, known, cells);
  }

  private long spreadKnown(
      int discipline, LocalDate start, LocalDate end, long work, long[] cells) {
    boolean byDays = capacity(discipline, start, end) == 0;
    long whole = byDays ? ChronoUnit.DAYS.between(start, end) : capacity(discipline, start, end);
    long upTo = 0;
    long placed = 0;
    LocalDate reached = start;
    for (int p = 0; p < periods.size(); p++) {
      LocalDate from = later(start, periods.get(p).start());
      LocalDate to = earlier(end, periods.get(p).endOrThrow());
      if (!from.isBefore(to)) {
        continue;
      }
      upTo += weight(byDays, discipline, reached, from);
      long before = share(work, upTo, whole);
      boolean wholePeriod =
          from.equals(periods.get(p).start()) && to.equals(periods.get(p).endOrThrow());
      upTo +=
          wholePeriod && !byDays
              ? minutes[discipline][p].capacity()
              : weight(byDays, discipline, from, to);
      long here = share(work, upTo, whole) - before;
      cells[p] += here;
      placed += here;
      reached = to;
    }
    return work - placed;
  }

  private long weight(boolean byDays, int discipline, LocalDate from, LocalDate to) {
    if (!from.isBefore(to)) {
      return 0;
    }
    return byDays ? ChronoUnit.DAYS.between(from, to) : capacity(discipline, from, to);
  }

  private long capacity(int discipline, LocalDate from, LocalDate to) {
    return view.minutes(disciplines.asList().get(discipline), DateRange.of(from, to)).capacity();
  }

  /** Returns a part of some work, rounded half up. */
  private static long share(long work, long part, long whole) {
    long product = work * part;
    if (Math.multiplyHigh(work, part) == 0 && product >= 0 && product < Long.MAX_VALUE / 2) {
      return (product + whole / 2) / whole;
    }
    return BigInteger.valueOf(work)
        .multiply(BigInteger.valueOf(part))
        .add(BigInteger.valueOf(whole / 2))
        .divide(BigInteger.valueOf(whole))
        .longValueExact();
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
