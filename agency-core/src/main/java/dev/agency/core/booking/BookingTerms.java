package dev.agency.core.booking;

import dev.agency.core.booking.BookingAmount.PerDay;
import dev.agency.core.booking.BookingAmount.Percent;
import dev.agency.core.booking.BookingAmount.Total;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * All of a booking that its {@link Placement} follows from, side by side, for whoever places
 * thousands of them again and again: a booking is a dozen objects that lie apart in memory, and
 * waiting for them would be most of what that takes.
 *
 * <p>Three hours a day from 2 to 27 March 2026 are the days 20,514 to 20,540 since 1970, the second
 * exclusive, and 180 minutes of each. Immutable and thread-safe.
 */
public final class BookingTerms {
  /** What the amount is. */
  enum Kind {
    PER_DAY,
    PERCENT,
    TOTAL
  }

  private final Booking booking;
  private final @Nullable PersonId person;
  private final int firstDay;
  private final int endDay;
  private final boolean isConfirmed;
  final Kind kind;

  /** The minutes, or the basis points. */
  final int amount;

  final LeavePolicy leave;
  final boolean overtime;
  final boolean evenly;

  private BookingTerms(Booking booking, Kind kind, long amount) {
    this.booking = booking;
    this.kind = kind;
    this.amount = Math.toIntExact(amount);
    person = booking.person().orElse(null);
    firstDay = Math.toIntExact(booking.days().start().toEpochDay());
    endDay = Math.toIntExact(booking.days().endOrThrow().toEpochDay());
    isConfirmed = booking.status() == BookingStatus.CONFIRMED;
    leave = booking.leavePolicy();
    overtime = booking.offDayPolicy() == OffDayPolicy.OVERTIME;
    evenly = booking.spread() == Spread.EVENLY;
  }

  /**
   * Returns the terms of a booking.
   *
   * @param booking the booking
   * @return its terms
   */
  public static BookingTerms of(Booking booking) {
    BookingAmount amount = booking.amount();
    if (amount instanceof PerDay perDay) {
      return new BookingTerms(booking, Kind.PER_DAY, perDay.minutes());
    }
    return amount instanceof Percent percent
        ? new BookingTerms(booking, Kind.PERCENT, percent.share().value())
        : new BookingTerms(booking, Kind.TOTAL, ((Total) amount).minutes());
  }

  /**
   * Returns the booking.
   *
   * @return the booking
   */
  public Booking booking() {
    return booking;
  }

  /**
   * Returns its first day.
   *
   * @return the number of days since 1970-01-01
   */
  public int firstDay() {
    return firstDay;
  }

  /**
   * Returns the day after its last.
   *
   * @return the number of days since 1970-01-01
   */
  public int endDay() {
    return endDay;
  }

  /**
   * Returns whether it is agreed.
   *
   * @return whether it is confirmed
   */
  public boolean isConfirmed() {
    return isConfirmed;
  }

  /**
   * Places the booking on top of others, for whoever knows by number on which days it is; they are
   * not compared with its dates.
   *
   * @param days the days of its person, with all those of the booking
   * @param first the index of the first day of the booking among these days
   * @param end the index of the first day after it
   * @param minutes what is taken of each of these days, to which that of the booking is added. The
   *     sums must fit
   * @return what becomes of the minutes of the booking
   * @throws dev.agency.core.error.InvalidModelException as {@link Placement#of} does
   * @throws IndexOutOfBoundsException if there are minutes of fewer days
   */
  public Placement.Sums add(WorkingDays days, int first, int end, int[] minutes) {
    check(days, first, end);
    return Layout.add(this, days, first, end - first, minutes, first);
  }

  /** Refuses a placeholder, and days that are of somebody else or too few. */
  void check(WorkingDays days, int first, int end) {
    Invariants.of("a placement")
        .require(
            person != null && person.equals(days.person()),
            "person",
            ErrorCode.INCONSISTENT,
            "must be the one of the booking")
        .require(
            first >= 0 && end <= days.length(),
            "days",
            ErrorCode.OUT_OF_RANGE,
            "must have all those of the booking")
        .verify();
  }
}
