package dev.agency.core.booking;

import dev.agency.core.time.DateRange;

/**
 * How many minutes a booking takes on some days, as its placement has it.
 *
 * <p>A booking says what was agreed; how much of it falls on which day follows from the calendar of
 * its person, which whoever has it answers with a {@link Placement}:
 *
 * <pre>{@code
 * Placed placed =
 *     (booking, days) -> Placement.of(booking, mira.over(booking.days())).minutesIn(days);
 * }</pre>
 */
@FunctionalInterface
public interface Placed {
  /**
   * Returns what a booking takes on some days.
   *
   * @param booking the booking
   * @param days some days within those of the booking, with an end
   * @return the minutes, not negative; never more for fewer days
   */
  long minutes(Booking booking, DateRange days);
}
