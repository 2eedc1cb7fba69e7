package dev.agency.core.booking;

import dev.agency.core.calendar.WorkingDays;

/** What places bookings: as it is, or with a mistake in one of its answers. */
class Places {
  static final Places AS_IT_IS = new Places();

  Placement place(Booking booking, WorkingDays days) {
    return Placement.of(booking, days);
  }

  Placement.Sums add(Booking booking, WorkingDays days, int[] minutes) {
    return Placement.add(booking, days, minutes);
  }
}
