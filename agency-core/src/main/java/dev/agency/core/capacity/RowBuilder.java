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

  private final List<Booked> reaching = new ArrayList<>();
  private boolean allAtOnce;
  private long all;

  RowBuilder(Horizon horizon, boolean withTentative) {
    this.horizon = horizon;
    this.withTentative = withTentative;
    confirmed = new int[horizon.days];
    tentative = new int[horizon.days];
    unplaced = new int[horizon.days];
  }

  PersonRow build(PersonCalendar calendar, List<Booked> bookings) {
    WorkingDays days = calendar.over(reach(bookings));
    int shift = days.indexOf(horizon.range.start());
    clear(days.length());
    for (Booked each : reaching) {
      Booking booking = each.booking();
      int[] minutes = booking.status() == BookingStatus.CONFIRMED ? confirmed : tentative;
      count(
          each,
          allAtOnce || (each.from() >= 0 && each.to() <= horizon.days)
              ? Placement.add(booking, days, shift + each.from(), shift + each.to(), minutes)
              : addAlone(each, calendar.over(booking.days()), minutes));
    }
    return row(calendar, bookings, days, shift);
  }

  /** Keeps the bookings that reach into the horizon, and returns the days that they need. */
  private DateRange reach(List<Booked> bookings) {
    reaching.clear();
    int start = 0;
    int end = horizon.days;
    for (Booked each : bookings) {
      if (each.from() < horizon.days && each.to() > 0) {
        reaching.add(each);
        start = Math.min(start, each.from());
        end = Math.max(end, each.to());
      }
    }
    // A horizon of years and bookings of years at both its ends may be too much for one.
    allAtOnce = end - start <= DateRange.MOST_DAYS;
    boolean same = start == 0 && end == horizon.days;
    return same || !allAtOnce
        ? horizon.range
        : DateRange.of(
            LocalDate.ofEpochDay(horizon.first + start), LocalDate.ofEpochDay(horizon.first + end));
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
  private Placement.Sums addAlone(Booked each, WorkingDays ofBooking, int[] minutes) {
    int[] own = new int[ofBooking.length()];
    Placement.Sums sums = Placement.add(each.booking(), ofBooking, own);
    int end = Math.min(own.length, horizon.days - each.from());
    for (int day = Math.max(0, -each.from()); day < end; day++) {
      minutes[each.from() + day] += own[day];
    }
    return sums;
  }

  private void count(Booked each, Placement.Sums sums) {
    all += sums.placed() + sums.unplaced();
    if (all > Integer.MAX_VALUE) {
      throw InvalidModelException.at(
          "/bookings",
          ErrorCode.OUT_OF_RANGE,
          "The bookings of a person must be at most 2147483647 minutes in all.");
    }
    if (sums.unplaced() > 0) {
      int day = Math.max(0, each.from());
      unplaced[day] += Math.toIntExact(sums.unplaced());
      withUnplaced.set(day);
    }
  }

  private PersonRow row(
      PersonCalendar calendar, List<Booked> bookings, WorkingDays days, int shift) {
    ImmutableList.Builder<Booking> models = ImmutableList.builderWithExpectedSize(bookings.size());
    bookings.forEach(each -> models.add(each.booking()));
    BitSet marked = days.touched(shift, shift + horizon.days);
    marked.or(withUnplaced);
    MarkedDays at = new MarkedDays(marked, horizon.days);
    int[] sums = new int[(horizon.days + 1) * PersonRow.WIDTH];
    int[] free = new int[horizon.days + 1];
    addUp(days, shift, sums, free);
    return new PersonRow(
        calendar, models.build(), withTentative, sums, free, at, marks(at, days, shift));
  }

  /** Adds up all days, in a loop by itself, for one without anything rare in it is faster. */
  private void addUp(WorkingDays days, int shift, int[] sums, int[] free) {
    int capacity = 0;
    int sure = 0;
    int maybe = 0;
    int left = 0;
    for (int day = 0; day < horizon.days; day++) {
      int has = days.capacityAt(shift + day);
      int agreed = confirmed[shift + day];
      int wished = tentative[shift + day];
      capacity += has;
      sure += agreed;
      maybe += wished;
      left += Math.max(0, has - agreed - (withTentative ? wished : 0));
      int at = (day + 1) * PersonRow.WIDTH;
      sums[at] = capacity;
      sums[at + PersonRow.CONFIRMED] = sure;
      sums[at + PersonRow.TENTATIVE] = maybe;
      free[day + 1] = left;
    }
  }

  /** Adds up what is rare on the days that have any of it. */
  private int[] marks(MarkedDays at, WorkingDays days, int shift) {
    int[] marks = new int[(at.count() + 1) * PersonRow.MARKS];
    int before = 0;
    for (int number = 0; number < at.count(); number++) {
      int day = at.day(number);
      int now = before + PersonRow.MARKS;
      marks[now] = marks[before] + days.holidayAt(shift + day);
      marks[now + PersonRow.AWAY] = marks[before + PersonRow.AWAY] + days.awayAt(shift + day);
      marks[now + PersonRow.PENDING] =
          marks[before + PersonRow.PENDING] + days.pendingAt(shift + day);
      marks[now + PersonRow.UNPLACED] = marks[before + PersonRow.UNPLACED] + unplaced[day];
      before = now;
    }
    return marks;
  }
}
