package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.Placement;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.id.PersonId;
import java.util.List;

/** What the people of the story have, and what is booked of that. */
final class Staff {
  private Staff() {}

  /** Returns who has what free beside some bookings. */
  static CapacitySnapshot beside(StoryData data, List<Booking> bookings) {
    CapacityInput.Builder input =
        CapacityInput.builder()
            .people(data.people())
            .schedules(data.schedules())
            .addHolidayCalendars(data.holidays())
            .leaves(data.leaves())
            .bookings(bookings);
    data.people().forEach(person -> input.putHolidaysByPerson(person.id(), data.holidays().id()));
    return CapacitySnapshot.of(input.build(), data.days().booked(), CapacityRules.usual());
  }

  /** Returns what a booking takes of which day of its person. */
  static Placement placed(StoryData data, Booking booking) {
    PersonId person = booking.person().orElseThrow();
    PersonCalendar calendar =
        new PersonCalendar(
            person,
            data.schedules().stream().filter(each -> each.person().equals(person)).findFirst(),
            ImmutableList.of(data.holidays()),
            data.leaves().stream()
                .filter(each -> each.person().equals(person))
                .collect(ImmutableList.toImmutableList()));
    return Placement.of(booking, calendar.over(booking.days()));
  }
}
