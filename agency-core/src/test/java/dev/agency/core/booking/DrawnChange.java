package dev.agency.core.booking;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.testkit.BookingArbitraries;
import dev.agency.core.testkit.CapacityArbitraries;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Bookings of somebody, and what is to be done with them.
 *
 * @param bookings up to six bookings of two days to five weeks, each with an identifier of its own
 * @param placed a booking that is placed by the calendar
 * @param calendar the calendar of the person
 * @param part how far into a booking it is cut
 * @param one how many days a booking moves
 * @param other how many days it moves after that
 * @param after how many days from the first one the person leaves
 */
record DrawnChange(
    ImmutableList<Booking> bookings,
    Booking placed,
    PersonCalendar calendar,
    int part,
    long one,
    long other,
    int after) {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);
  private static final long FAR = 9_000;

  static final LocalDate BEFORE_ALL = FIRST.minusDays(1);
  static final Person LEAVER = person("leaver", "code");

  static Person person(String id, String discipline) {
    return Person.builder()
        .id(PersonId.of(id))
        .name(id)
        .discipline(DisciplineId.of(discipline))
        .build();
  }

  static Arbitrary<DrawnChange> all() {
    Arbitrary<Integer> parts = Arbitraries.integers().between(0, 99);
    Arbitrary<Long> moves = Arbitraries.longs().between(-FAR, FAR);
    return Combinators.combine(
            someBookings().list().uniqueElements(Booking::id).ofMinSize(1).ofMaxSize(6),
            CapacityArbitraries.bookings(LEAVER.id()),
            CapacityArbitraries.personCalendars(LEAVER.id()),
            parts,
            moves,
            moves,
            Arbitraries.integers().between(0, 70))
        .as(
            (bookings, placed, calendar, part, one, other, after) ->
                new DrawnChange(
                    ImmutableList.copyOf(bookings), placed, calendar, part, one, other, after));
  }

  private static Arbitrary<Booking> someBookings() {
    return Combinators.combine(
            BookingArbitraries.bookings(),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(2, 35))
        .as(
            (booking, start, days) ->
                booking.toBuilder()
                    .person(LEAVER.id())
                    .discipline(Optional.empty())
                    .days(DateRange.of(FIRST.plusDays(start), FIRST.plusDays(start + days)))
                    .build());
  }

  Booking booking() {
    return bookings.get(0);
  }

  LocalDate leavesOn() {
    return FIRST.plusDays(after);
  }

  /** Returns a day within a booking that is not its first. */
  LocalDate within(Booking booking) {
    long days = booking.days().days().orElseThrow();
    return booking.days().start().plusDays(1 + part % (days - 1));
  }
}
