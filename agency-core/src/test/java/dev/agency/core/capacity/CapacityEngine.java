package dev.agency.core.capacity;

import dev.agency.core.booking.Booking;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;

/** What answers about capacity: the library, or one with a mistake. */
class CapacityEngine {
  static final CapacityEngine LIBRARY = new CapacityEngine();

  /** What is had and booked on some days. */
  interface Figures {
    Availability of(PersonId person, DateRange days);

    Availability of(DisciplineId discipline, DateRange days);

    UnfilledDemand demand(DisciplineId discipline, DateRange days);
  }

  CapacitySnapshot build(CapacityInput input, DateRange horizon, CapacityRules rules) {
    return CapacitySnapshot.of(input, horizon, rules);
  }

  CapacitySnapshot with(CapacitySnapshot snapshot, Booking booking) {
    return snapshot.with(booking);
  }

  CapacitySnapshot without(CapacitySnapshot snapshot, BookingId id) {
    return snapshot.without(id);
  }

  CapacitySnapshot view(CapacitySnapshot snapshot, WhatIf changes) {
    return changes.view();
  }

  Figures figures(CapacityInput input, DateRange horizon, CapacityRules rules) {
    CapacitySnapshot snapshot = build(input, horizon, rules);
    return new Figures() {
      @Override
      public Availability of(PersonId person, DateRange days) {
        return snapshot.availability(person, days);
      }

      @Override
      public Availability of(DisciplineId discipline, DateRange days) {
        return snapshot.availability(discipline, days);
      }

      @Override
      public UnfilledDemand demand(DisciplineId discipline, DateRange days) {
        return snapshot.demand(discipline, days);
      }
    };
  }
}
