package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.Placement;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds the rows of people one after the other, on the same working arrays. */
final class RowBuilder {
  private final Horizon horizon;
  private final boolean withTentative;
  private final int[] confirmed;
  private final int[] tentative;
  private final int[] unplaced;
  private final int[] marks;
  private final short[] markDays;
  private final List<Booking> reaching = new ArrayList<>();
  private boolean anyUnplaced;
  private long all;

  RowBuilder(Horizon horizon, boolean withTentative) {
    this.horizon = horizon;
    this.withTentative = withTentative;
    confirmed = new int[horizon.days];
    tentative = new int[horizon.days];
    unplaced = new int[horizon.days];
    marks = new int[(horizon.days + 1) * PersonRow.MARKS];
    markDays = new short[horizon.days];
  }

  PersonRow build(PersonCalendar calendar, ImmutableList<Booking> bookings) {
    Arrays.fill(confirmed, 0);
    Arrays.fill(tentative, 0);
    if (anyUnplaced) {
      Arrays.fill(unplaced, 0);
    }
    anyUnplaced = false;
    all = 0;
    WorkingDays days = calendar.over(reach(bookings));
    for (Booking booking : reaching) {
      // A horizon of years and bookings of years at both its ends may be too much for one.
      place(
          Placement.of(
              booking, days.covers(booking.days()) ? days : calendar.over(booking.days())));
    }
    return row(calendar, bookings, days);
  }

  /** Keeps the bookings that reach into the horizon, and returns the days that they need. */
  private DateRange reach(ImmutableList<Booking> bookings) {
    reaching.clear();
    long last = horizon.first + horizon.days;
    long start = horizon.first;
    long end = last;
    for (Booking booking : bookings) {
      long from = booking.days().start().toEpochDay();
      long to = booking.days().end().orElseThrow().toEpochDay();
      if (from < last && to > horizon.first) {
        reaching.add(booking);
        start = Math.min(start, from);
        end = Math.max(end, to);
      }
    }
    boolean same = start == horizon.first && end == last;
    return same || end - start > DateRange.MOST_DAYS
        ? horizon.range
        : DateRange.of(LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(end));
  }

  private void place(Placement placement) {
    all += placement.placed() + placement.unplaced();
    if (all > Integer.MAX_VALUE) {
      throw InvalidModelException.at(
          "/bookings",
          ErrorCode.OUT_OF_RANGE,
          "The bookings of a person must be at most 2147483647 minutes in all.");
    }
    Booking booking = placement.booking();
    int offset = Math.toIntExact(booking.days().start().toEpochDay() - horizon.first);
    int[] minutes = booking.status() == BookingStatus.CONFIRMED ? confirmed : tentative;
    int end = Math.min(placement.length(), horizon.days - offset);
    for (int day = Math.max(0, -offset); day < end; day++) {
      minutes[offset + day] += placement.minutesAt(day);
    }
    if (placement.unplaced() > 0) {
      unplaced[Math.max(0, offset)] += Math.toIntExact(placement.unplaced());
      anyUnplaced = true;
    }
  }

  private PersonRow row(
      PersonCalendar calendar, ImmutableList<Booking> bookings, WorkingDays days) {
    int shift = days.indexOf(horizon.range.start());
    int[] sums = new int[(horizon.days + 1) * PersonRow.WIDTH];
    short[] markOf = new short[horizon.days + 1];
    int mark = 0;
    int capacity = 0;
    int sure = 0;
    int maybe = 0;
    int free = 0;
    for (int day = 0; day < horizon.days; day++) {
      int has = days.capacityAt(shift + day);
      int agreed = confirmed[day];
      int wished = tentative[day];
      capacity += has;
      sure += agreed;
      maybe += wished;
      free += Math.max(0, has - agreed - (withTentative ? wished : 0));
      int at = (day + 1) * PersonRow.WIDTH;
      sums[at] = capacity;
      sums[at + PersonRow.CONFIRMED] = sure;
      sums[at + PersonRow.TENTATIVE] = maybe;
      sums[at + PersonRow.FREE] = free;
      // Holidays, leave and minutes without a day are rare.
      if (has != days.patternAt(shift + day)
          || days.pendingAt(shift + day) != 0
          || unplaced[day] != 0) {
        markDays[mark] = (short) (day + 1);
        mark++;
        mark(mark * PersonRow.MARKS, day, days, shift + day);
      }
      markOf[day + 1] = (short) mark;
    }
    return new PersonRow(
        calendar,
        bookings,
        withTentative,
        sums,
        markOf,
        Arrays.copyOf(markDays, mark),
        Arrays.copyOf(marks, (mark + 1) * PersonRow.MARKS));
  }

  private void mark(int at, int day, WorkingDays days, int index) {
    int before = at - PersonRow.MARKS;
    marks[at] = marks[before] + days.holidayAt(index);
    marks[at + PersonRow.AWAY] = marks[before + PersonRow.AWAY] + days.awayAt(index);
    marks[at + PersonRow.PENDING] = marks[before + PersonRow.PENDING] + days.pendingAt(index);
    marks[at + PersonRow.UNPLACED] = marks[before + PersonRow.UNPLACED] + unplaced[day];
  }
}
