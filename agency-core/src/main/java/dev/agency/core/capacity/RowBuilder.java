package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingTerms;
import dev.agency.core.booking.Placement;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Builds the rows of people one after the other, on the same working arrays. */
final class RowBuilder {
  private final Horizon horizon;
  private final boolean withTentative;
  private final int[] unplaced;
  private final BitSet withUnplaced = new BitSet();

  /** What is taken of each of the days of a person, which may be more than those of the horizon. */
  private int[] confirmed;

  private int[] tentative;

  /** The bookings that reach into the horizon, those that are confirmed and those that are not. */
  private final List<BookingTerms> sure = new ArrayList<>();

  private final List<BookingTerms> maybe = new ArrayList<>();
  private boolean allAtOnce;
  private long all;

  RowBuilder(Horizon horizon, boolean withTentative) {
    this.horizon = horizon;
    this.withTentative = withTentative;
    confirmed = new int[horizon.days];
    tentative = new int[horizon.days];
    unplaced = new int[horizon.days];
  }

  /** Builds the row of a person, with both lists of the same bookings. */
  PersonRow build(
      PersonCalendar calendar, ImmutableList<Booking> bookings, List<BookingTerms> terms) {
    WorkingDays days = calendar.over(reach(terms));
    int shift = days.indexOf(horizon.range.start());
    clear(days.length());
    place(sure, calendar, days, shift, confirmed);
    place(maybe, calendar, days, shift, tentative);
    return row(calendar, bookings, days, shift);
  }

  private void place(
      List<BookingTerms> some,
      PersonCalendar calendar,
      WorkingDays days,
      int shift,
      int[] minutes) {
    for (BookingTerms each : some) {
      int from = offset(each.firstDay());
      int to = offset(each.endDay());
      count(
          from,
          allAtOnce || (from >= 0 && to <= horizon.days)
              ? each.add(days, shift + from, shift + to, minutes)
              : addAlone(each, calendar.over(each.booking().days()), minutes));
    }
  }

  /** Keeps the bookings that reach into the horizon, and returns the days that they need. */
  private DateRange reach(List<BookingTerms> bookings) {
    sure.clear();
    maybe.clear();
    int start = 0;
    int end = horizon.days;
    for (BookingTerms each : bookings) {
      int from = offset(each.firstDay());
      int to = offset(each.endDay());
      if (from < horizon.days && to > 0) {
        (each.isConfirmed() ? sure : maybe).add(each);
        start = Math.min(start, from);
        end = Math.max(end, to);
      }
    }
    // A horizon of years and bookings of years at both its ends may be too much for one.
    allAtOnce = end - start <= DateRange.MAX_DAYS;
    boolean same = start == 0 && end == horizon.days;
    return same || !allAtOnce
        ? horizon.range
        : DateRange.of(
            LocalDate.ofEpochDay(horizon.first + start), LocalDate.ofEpochDay(horizon.first + end));
  }

  /** Returns the number of a day of the horizon, negative before it. */
  private int offset(int epochDay) {
    return Math.toIntExact(epochDay - horizon.first);
  }

  private void clear(int days) {
    if (days > confirmed.length) {
      confirmed = new int[days];
      tentative = new int[days];
    }
    Arrays.fill(confirmed, 0, days, 0);
    Arrays.fill(tentative, 0, days, 0);
    if (!withUnplaced.isEmpty()) {
      Arrays.fill(unplaced, 0);
      withUnplaced.clear();
    }
    all = 0;
  }

  /** Adds a booking that reaches out of the horizon to the minutes of the days of that. */
  private Placement.Sums addAlone(BookingTerms each, WorkingDays ofBooking, int[] minutes) {
    int[] own = new int[ofBooking.length()];
    Placement.Sums sums = Placement.add(each.booking(), ofBooking, own);
    int from = offset(each.firstDay());
    int end = Math.min(own.length, horizon.days - from);
    for (int day = Math.max(0, -from); day < end; day++) {
      minutes[from + day] += own[day];
    }
    return sums;
  }

  private void count(int from, Placement.Sums sums) {
    all += sums.placed() + sums.unplaced();
    if (all > Integer.MAX_VALUE) {
      throw InvalidModelException.at(
          "/bookings",
          ErrorCode.OUT_OF_RANGE,
          "The bookings of a person must be at most 2147483647 minutes in all.");
    }
    if (sums.unplaced() > 0) {
      int day = Math.max(0, from);
      unplaced[day] += Math.toIntExact(sums.unplaced());
      withUnplaced.set(day);
    }
  }

  private PersonRow row(
      PersonCalendar calendar, ImmutableList<Booking> bookings, WorkingDays days, int shift) {
    BitSet marked = days.touched(shift, shift + horizon.days);
    marked.or(withUnplaced);
    MarkedDays at = new MarkedDays(marked, horizon.days);
    int[] sums = new int[(horizon.days + 1) * PersonRow.WIDTH];
    int[] free = new int[horizon.days + 1];
    addUp(days, shift, sums, free);
    return new PersonRow(calendar, bookings, withTentative, sums, free, at, marks(at, days, shift));
  }

  /** Adds up all days, in a loop by itself, for one without anything rare in it is faster. */
  private void addUp(WorkingDays days, int shift, int[] sums, int[] free) {
    int capacity = 0;
    int agreedSoFar = 0;
    int wishedSoFar = 0;
    int left = 0;
    for (int day = 0; day < horizon.days; day++) {
      int has = days.capacityAt(shift + day);
      int agreed = confirmed[shift + day];
      int wished = tentative[shift + day];
      capacity += has;
      agreedSoFar += agreed;
      wishedSoFar += wished;
      left += Math.max(0, has - agreed - (withTentative ? wished : 0));
      int at = (day + 1) * PersonRow.WIDTH;
      sums[at] = capacity;
      sums[at + PersonRow.CONFIRMED] = agreedSoFar;
      sums[at + PersonRow.TENTATIVE] = wishedSoFar;
      free[day + 1] = left;
    }
  }

  /** Adds up what is rare on the days that have any of it. */
  private int[] marks(MarkedDays at, WorkingDays days, int shift) {
    int[] marks = new int[(at.count() + 1) * PersonRow.MARKS];
    int holiday = 0;
    int away = 0;
    int pending = 0;
    int withoutDay = 0;
    for (int number = 0; number < at.count(); number++) {
      int day = at.day(number);
      holiday += days.holidayAt(shift + day);
      away += days.awayAt(shift + day);
      pending += days.pendingAt(shift + day);
      withoutDay += unplaced[day];
      int to = (number + 1) * PersonRow.MARKS;
      marks[to + PersonRow.HOLIDAY] = holiday;
      marks[to + PersonRow.AWAY] = away;
      marks[to + PersonRow.PENDING] = pending;
      marks[to + PersonRow.UNPLACED] = withoutDay;
    }
    return marks;
  }
}
