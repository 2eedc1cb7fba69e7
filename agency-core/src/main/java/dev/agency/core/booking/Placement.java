package dev.agency.core.booking;

import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;

/**
 * The minutes a booking takes of its person on each of its days.
 *
 * <p>It follows from the whole booking and the person's days, and from nothing else: who asks about
 * a month of a booking of a year gets that month of the year's placement. A day that is full takes
 * its share all the same, so that too much shows as too much. A <em>working day</em> is one with
 * work by pattern less holidays; Mira works 456 minutes a day and 240 on Fridays, a week of 2,064.
 *
 * <p><b>Per day</b>, 180 minutes, a week: 180 on each of the five days, 900 in all.
 *
 * <ul>
 *   <li>{@code KEEP}: 180 on each working day, with leave on it or not.
 *   <li>{@code REDUCE}: a day keeps the share of it that leave leaves, rounded half up. With half
 *       of Monday off, 90 on Monday; with all of it off, 0. The booking is reduced by 90 or 180.
 *   <li>{@code REDISTRIBUTE}: as {@code REDUCE}, and what leave took is laid over the days with
 *       capacity, by capacity. With Monday off, its 180 are 51, 51, 51 and 27 more on the others.
 *   <li>{@code OVERTIME}: 180 on days off, too: 1,260 in all.
 * </ul>
 *
 * <p><b>Percent</b>, 50 %, a week: 228 on each of four days and 120 on Friday, 1,032 in all. The
 * sum up to a day is rounded half up and a day takes what it adds, so that minutes never drift: a
 * third of days of 100 minutes is 33, 34, 33.
 *
 * <ul>
 *   <li>{@code KEEP}: of the pattern less holidays, whatever the leave.
 *   <li>{@code REDUCE} and {@code REDISTRIBUTE}: of the capacity. With Monday off it is 50 % of
 *       1,608, which is 804; there is no sum that the other days would owe.
 *   <li>{@code OVERTIME}: changes nothing, as half of a day off is nothing.
 * </ul>
 *
 * <p><b>Total</b>, 1,000 minutes, a week: by capacity 221, 221, 221, 221 and 116; evenly 200 each.
 * Rounded as a percentage is, so that the sum is exact.
 *
 * <ul>
 *   <li>{@code KEEP}: by the pattern less holidays, or the same on each working day.
 *   <li>{@code REDUCE}: as {@code KEEP}, and a day keeps the share that leave leaves. With Monday
 *       off 779 are placed and the booking is reduced by 221.
 *   <li>{@code REDISTRIBUTE}: by the capacity, or the same on each day that has any. With Monday
 *       off 284, 283, 284 and 149.
 *   <li>{@code OVERTIME}: evenly means days off, too, 143 or 142 a day; by capacity they take
 *       something only if no other day does, and then the same each.
 * </ul>
 *
 * <p>What no day can take is unplaced: a total on a weekend without {@code OVERTIME}, or with all
 * days on leave under {@code REDISTRIBUTE}. Off days amid a leave of whole days take nothing under
 * {@code REDUCE} and {@code REDISTRIBUTE}. A placeholder has no placement: it is of nobody.
 *
 * <p>Immutable and thread-safe.
 */
public final class Placement {
  private final Booking booking;
  private final int[] minutes;
  private final Sums sums;

  Placement(Booking booking, int[] minutes, Sums sums) {
    this.booking = booking;
    this.minutes = minutes;
    this.sums = sums;
  }

  /**
   * What becomes of the minutes of a booking on all its days.
   *
   * @param placed what the days take
   * @param reduced what leave took off, see {@link Placement#reduced()}
   * @param unplaced what no day takes, see {@link Placement#unplaced()}
   */
  public record Sums(long placed, long reduced, long unplaced) {}

  /**
   * Places a booking.
   *
   * @param booking the booking of a person
   * @param days the days of that person, with all those of the booking and as many more as there
   *     are; these change nothing
   * @return what each of its days takes
   * @throws dev.agency.core.error.InvalidModelException if the booking is a placeholder or of
   *     somebody else ({@code INCONSISTENT}), or one of its days is not among the days ({@code
   *     OUT_OF_RANGE})
   */
  public static Placement of(Booking booking, WorkingDays days) {
    BookingTerms terms = BookingTerms.of(booking);
    int first = days.indexOf(booking.days().start());
    int end = end(booking, days);
    terms.check(days, first, end);
    int[] minutes = new int[end - first];
    return new Placement(booking, minutes, Layout.add(terms, days, first, end - first, minutes, 0));
  }

  /**
   * Places a booking on top of others, for whoever wants what they take together.
   *
   * @param booking the booking of a person
   * @param days the days of that person, with all those of the booking
   * @param minutes what is taken of each of these days, to which that of the booking is added. The
   *     sums must fit
   * @return what becomes of the minutes of the booking
   * @throws dev.agency.core.error.InvalidModelException as {@link #of} does
   * @throws IndexOutOfBoundsException if there are minutes of fewer days
   */
  public static Sums add(Booking booking, WorkingDays days, int[] minutes) {
    return BookingTerms.of(booking)
        .add(days, days.indexOf(booking.days().start()), end(booking, days), minutes);
  }

  private static int end(Booking booking, WorkingDays days) {
    return days.indexOf(booking.days().endOrThrow());
  }

  /**
   * Returns the booking that is placed.
   *
   * @return the booking
   */
  public Booking booking() {
    return booking;
  }

  /**
   * Returns the number of days of the booking.
   *
   * @return the days, at least 1
   */
  public int length() {
    return minutes.length;
  }

  /**
   * Returns the minutes of one of its days.
   *
   * @param index the number of the day, from 0 for the first day of the booking
   * @return the minutes it takes on that day
   * @throws IndexOutOfBoundsException if the booking has no such day
   */
  public int minutesAt(int index) {
    return minutes[index];
  }

  /**
   * Returns the minutes of a day.
   *
   * @param day the day
   * @return the minutes the booking takes on that day, 0 outside of its days
   */
  public long minutesOn(LocalDate day) {
    long index = day.toEpochDay() - booking.days().start().toEpochDay();
    return index >= 0 && index < minutes.length ? minutes[Math.toIntExact(index)] : 0;
  }

  /**
   * Returns the minutes of some days.
   *
   * @param days the days, which may lie outside of those of the booking and go on without an end
   * @return the sum of what the booking takes on them
   */
  public long minutesIn(DateRange days) {
    long first = booking.days().start().toEpochDay();
    long from = Math.max(0, days.start().toEpochDay() - first);
    long end = days.end().map(day -> day.toEpochDay() - first).orElse(Long.MAX_VALUE);
    long sum = 0;
    for (long index = from; index < Math.min(end, minutes.length); index++) {
      sum += minutes[Math.toIntExact(index)];
    }
    return sum;
  }

  /**
   * Returns the minutes of all its days.
   *
   * @return the sum of what the booking takes
   */
  public long placed() {
    return sums.placed;
  }

  /**
   * Returns the minutes that leave took off the booking.
   *
   * @return what {@code REDUCE} dropped of an amount per day or a total, else 0
   */
  public long reduced() {
    return sums.reduced;
  }

  /**
   * Returns the minutes that no day takes.
   *
   * @return what is left of a total, or of what is to be moved, where no day can take any, else 0.
   *     For a total, {@link #placed}, {@link #reduced} and this add up to it
   */
  public long unplaced() {
    return sums.unplaced;
  }
}
