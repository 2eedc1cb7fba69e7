package dev.agency.core.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingTerms;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.HolidayCalendarId;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What an input says of each of its people, by number: the same for all snapshots, whatever their
 * horizon and rules, and so put together once.
 *
 * <p>Immutable and thread-safe.
 */
final class InputIndex {
  final Staff staff;

  /** By person. */
  final ImmutableList<PersonCalendar> calendars;

  /** Of disciplines, without a person. */
  final ImmutableListMultimap<DisciplineId, Booking> open;

  /** Made when first asked for: figures need none. */
  final Supplier<BookingIndex> byId;

  /** By person, in the order in which they were given. */
  final ImmutableList<ImmutableList<Booking>> bookings;

  /** By person: what follows from these. */
  final ImmutableList<ImmutableList<BookingTerms>> terms;

  private InputIndex(CapacityInput input) {
    staff = new Staff(input.people());
    calendars = calendars(input, staff);
    byId = Suppliers.memoize(() -> BookingIndex.of(input.bookings()));
    ImmutableListMultimap.Builder<DisciplineId, Booking> ofDisciplines =
        ImmutableListMultimap.builder();
    ListMultimap<Integer, Booking> ofPeople = ArrayListMultimap.create(staff.ids.size(), 16);
    for (Booking booking : input.bookings()) {
      booking
          .person()
          .ifPresentOrElse(
              person -> ofPeople.put(staff.number(person), booking),
              () -> ofDisciplines.put(booking.discipline().orElseThrow(), booking));
    }
    open = ofDisciplines.build();
    bookings =
        IntStream.range(0, staff.ids.size())
            .mapToObj(person -> ImmutableList.copyOf(ofPeople.get(person)))
            .collect(toImmutableList());
    terms =
        bookings.stream()
            .map(own -> own.stream().map(BookingTerms::of).collect(toImmutableList()))
            .collect(toImmutableList());
  }

  static InputIndex of(CapacityInput input) {
    return new InputIndex(input);
  }

  private static ImmutableList<PersonCalendar> calendars(CapacityInput input, Staff staff) {
    ImmutableMap<HolidayCalendarId, HolidayCalendar> holidays =
        Maps.uniqueIndex(input.holidayCalendars(), HolidayCalendar::id);
    return PersonCalendar.ofEach(
            staff.ids,
            input.schedules(),
            person ->
                input.holidaysByPerson().get(person).stream()
                    .map(id -> Objects.requireNonNull(holidays.get(id)))
                    .collect(toImmutableList()),
            input.leaves())
        .values()
        .asList();
  }
}
