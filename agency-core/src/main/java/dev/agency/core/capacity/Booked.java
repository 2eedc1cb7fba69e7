package dev.agency.core.capacity;

import dev.agency.core.booking.Booking;

/**
 * A booking with its days as numbers of the horizon, which is where most of a build waits: dates
 * lie apart in memory, so each is looked at once, in the order in which bookings are given.
 *
 * @param booking the booking
 * @param from the offset of its first day, negative before the horizon
 * @param to the offset of the first day after it
 */
record Booked(Booking booking, int from, int to) {
  static Booked of(Booking booking, Horizon horizon) {
    return new Booked(
        booking,
        Math.toIntExact(booking.days().start().toEpochDay() - horizon.first),
        Math.toIntExact(booking.days().endOrThrow().toEpochDay() - horizon.first));
  }
}
