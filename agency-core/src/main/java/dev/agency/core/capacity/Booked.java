package dev.agency.core.capacity;

import dev.agency.core.booking.Booking;

/**
 * A booking with its days as numbers, so that its dates are looked at once: they lie apart in
 * memory, and waiting for them would be most of what a snapshot takes.
 *
 * @param booking the booking
 * @param first its first day since 1970
 * @param end the day after its last since 1970
 */
record Booked(Booking booking, int first, int end) {
  static Booked of(Booking booking) {
    return new Booked(
        booking,
        Math.toIntExact(booking.days().start().toEpochDay()),
        Math.toIntExact(booking.days().endOrThrow().toEpochDay()));
  }
}
