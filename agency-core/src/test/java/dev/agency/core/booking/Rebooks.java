package dev.agency.core.booking;

import dev.agency.core.booking.Handover.Successors;
import dev.agency.core.people.Person;
import java.time.LocalDate;
import java.util.List;

/** What changes bookings: as it is, or with a mistake in one of its answers. */
class Rebooks {
  static final Rebooks AS_IT_IS = new Rebooks();

  Split split(Booking booking, LocalDate at, Placed placed) {
    return Rebooking.split(booking, at, placed);
  }

  Booking moveBy(Booking booking, long days) {
    return Rebooking.moveBy(booking, days);
  }

  Booking moveTo(Booking booking, LocalDate start) {
    return Rebooking.moveTo(booking, start);
  }

  Handover handover(
      Person leaver, LocalDate from, List<Booking> bookings, Successors successors, Placed placed) {
    return Handover.of(leaver, from, bookings, successors, placed);
  }
}
