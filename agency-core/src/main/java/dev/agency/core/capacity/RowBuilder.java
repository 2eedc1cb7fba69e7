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
import java.util.Arrays;

/** Builds the rows of people one after the other, on the same working arrays. */
final class RowBuilder {
  private static final int MAX_DAYS = 3_653;

  private final Horizon horizon;
  private final boolean withTentative;
  private final int[] confirmed;
  private final int[] tentative;
  private final int[] unplaced;
  private final int[] marks;
  private boolean anyUnplaced;
  private long all;

  RowBuilder(Horizon horizon, boolean withTentative) {
    this.horizon = horizon;
    this.withTentative = withTentative;
    confirmed = new int[horizon.days];
    tentative = new int[horizon.days];
    unplaced = new int[horizon.days];
    marks = new int[(horizon.days + 1) * PersonRow.MARKS];
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
    for (Booking booking : bookings) {
      if (reaches(booking)) {
        // A horizon of years and bookings of years at both its ends may be too much for one.
        place(
            Placement.of(
                booking, days.covers(booking.days()) ? days : calendar.over(booking.days())));
      }
    }
    return row(calendar, bookings, days);
  }

  private boolean reaches(Booking booking) {
    return booking.days().overlaps(horizon.range);
  }

  /** Returns the days that bookings need, which begin before the horizon or end after it. */
  private DateRange reach(ImmutableList<Booking> bookings) {
    LocalDate start = horizon.range.start();
    LocalDate end = horizon.range.end().orElseThrow();
    for (Booking booking : bookings) {
      if (reaches(booking)) {
        LocalDate from = booking.days().start();
        LocalDate to = booking.days().end().orElseThrow();
        start = from.isBefore(start) ? from : start;
        end = to.isAfter(end) ? to : end;
      }
    }
    boolean same = start.equals(horizon.range.start()) && end.equals(horizon.range.end().get());
    return same || end.toEpochDay() - start.toEpochDay() > MAX_DAYS
        ? horizon.range
        : DateRange.of(start, end);
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
    int capacity = 0;
    int sure = 0;
    int maybe = 0;
    int free = 0;
    int mark = 0;
    for (int day = 0; day < horizon.days; day++) {
      int has = days.capacityAt(shift + day);
      int rest = has - confirmed[day] - (withTentative ? tentative[day] : 0);
      capacity += has;
      sure += confirmed[day];
      maybe += tentative[day];
      free += Math.max(0, rest);
      int at = (day + 1) * PersonRow.WIDTH;
      sums[at] = capacity;
      sums[at + PersonRow.CONFIRMED] = sure;
      sums[at + PersonRow.TENTATIVE] = maybe;
      sums[at + PersonRow.FREE] = free;
      if (has != days.patternAt(shift + day)
          || days.pendingAt(shift + day) != 0
          || unplaced[day] != 0) {
        mark++;
        mark(mark * PersonRow.MARKS, day, days, shift + day);
      }
      markOf[day + 1] = (short) mark;
    }
    int[] marked = Arrays.copyOf(marks, (mark + 1) * PersonRow.MARKS);
    return new PersonRow(calendar, bookings, withTentative, sums, markOf, marked);
  }

  private void mark(int at, int day, WorkingDays days, int index) {
    int before = at - PersonRow.MARKS;
    marks[at] = marks[before] + days.holidayAt(index);
    marks[at + PersonRow.AWAY] = marks[before + PersonRow.AWAY] + days.awayAt(index);
    marks[at + PersonRow.PENDING] = marks[before + PersonRow.PENDING] + days.pendingAt(index);
    marks[at + PersonRow.UNPLACED] = marks[before + PersonRow.UNPLACED] + unplaced[day];
  }
}
