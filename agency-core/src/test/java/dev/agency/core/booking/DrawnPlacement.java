package dev.agency.core.booking;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.CapacityArbitraries;
import dev.agency.core.time.DateRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A booking of somebody, and the days around it that are known.
 *
 * @param calendar their calendar
 * @param booking the booking
 * @param before how many days before it are known
 * @param after how many days after it are known
 */
record DrawnPlacement(PersonCalendar calendar, Booking booking, int before, int after) {
  private static final PersonId MIRA = PersonId.of("p-mira");

  static Arbitrary<DrawnPlacement> all() {
    Arbitrary<Integer> around = Arbitraries.integers().between(0, 50);
    return Combinators.combine(
            CapacityArbitraries.personCalendars(MIRA),
            CapacityArbitraries.bookings(MIRA),
            around,
            around)
        .as(DrawnPlacement::new);
  }

  WorkingDays days() {
    return calendar.over(booking.days());
  }

  /** Returns the days of somebody who is never on leave. */
  WorkingDays daysWithoutLeave() {
    return new PersonCalendar(
            calendar.person(), calendar.schedule(), calendar.holidays(), ImmutableList.of())
        .over(booking.days());
  }

  WorkingDays daysAround() {
    return calendar.over(
        DateRange.of(
            booking.days().start().minusDays(before), booking.days().endOrThrow().plusDays(after)));
  }

  Booking with(LeavePolicy policy) {
    return booking.withLeavePolicy(policy);
  }

  /**
   * Returns a sum that is moved on leave and goes by capacity, which no rounding of it may miss.
   */
  Booking withSum(long minutes) {
    return booking
        .withAmount(new BookingAmount.Total(minutes))
        .withLeavePolicy(LeavePolicy.REDISTRIBUTE)
        .withSpread(Spread.BY_CAPACITY);
  }
}
