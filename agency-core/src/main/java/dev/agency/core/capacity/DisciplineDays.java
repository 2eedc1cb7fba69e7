package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import com.google.common.primitives.ImmutableLongArray;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * The people of a discipline, of whom it can be told how much they work on the days of some
 * bookings, also on those outside of the horizon. Immutable and thread-safe.
 */
final class DisciplineDays {
  private final Horizon horizon;
  private final DisciplineRow row;
  private final List<PersonCalendar> calendars;

  private DisciplineDays(Horizon horizon, DisciplineRow row, List<PersonCalendar> calendars) {
    this.horizon = horizon;
    this.row = row;
    this.calendars = calendars;
  }

  static DisciplineDays of(
      Horizon horizon,
      DisciplineRow row,
      Staff staff,
      ImmutableList<PersonRow> rows,
      DisciplineId discipline) {
    return new DisciplineDays(
        horizon,
        row,
        Lists.transform(staff.byDiscipline.get(discipline), person -> rows.get(person).calendar));
  }

  /** Returns the work of all days of some bookings, each day added up once. */
  DisciplineWork over(List<Booking> bookings) {
    RangeSet<Long> days = TreeRangeSet.create();
    for (Booking booking : bookings) {
      long end = booking.days().endOrThrow().toEpochDay();
      days.add(Range.closedOpen(booking.days().start().toEpochDay(), end));
    }
    ImmutableSortedMap.Builder<Long, ImmutableLongArray> stretches =
        ImmutableSortedMap.naturalOrder();
    Range<Long> inside = Range.closedOpen(horizon.first, horizon.first + horizon.days);
    if (days.intersects(inside)) {
      stretches.put(horizon.first, inside());
    }
    days.remove(inside);
    for (Range<Long> range : days.asRanges()) {
      for (long start = range.lowerEndpoint();
          start < range.upperEndpoint();
          start += DateRange.MAX_DAYS) {
        stretches.put(
            start, outside(start, Math.min(range.upperEndpoint(), start + DateRange.MAX_DAYS)));
      }
    }
    return new DisciplineWork(row.people(), stretches.buildOrThrow());
  }

  private ImmutableLongArray inside() {
    ImmutableLongArray.Builder work = ImmutableLongArray.builder(horizon.days);
    for (int day = 0; day < horizon.days; day++) {
      Availability has = row.between(day, day + 1);
      work.add(has.capacity() + has.away());
    }
    return work.build();
  }

  private ImmutableLongArray outside(long start, long end) {
    DateRange range = DateRange.of(LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(end));
    long[] sums = new long[Math.toIntExact(end - start)];
    for (PersonCalendar calendar : calendars) {
      WorkingDays days = calendar.over(range);
      for (int day = 0; day < sums.length; day++) {
        sums[day] += days.workAt(day);
      }
    }
    return ImmutableLongArray.copyOf(sums);
  }
}
