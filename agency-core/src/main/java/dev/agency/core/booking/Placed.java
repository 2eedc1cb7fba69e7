package dev.agency.core.booking;

import dev.agency.core.time.DateRange;

/**
 * How many minutes a booking takes on some days, as its placement has it.
 *
 * <p>A booking says what was agreed; how much of it falls on which day follows from schedules,
 * holidays and leave, which this package does not know. Who has them answers.
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
