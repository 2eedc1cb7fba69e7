package dev.agency.examples.cli.story;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.Placement;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import java.util.List;

/** What the people of the story have, and what is booked of that. */
final class Staff {
  private Staff() {}

  /** Returns who has what free beside some bookings. */
  static CapacitySnapshot beside(StoryData data, List<Booking> bookings) {
    return CapacitySnapshot.of(
        CapacityInput.of(data.people(), calendars(data), bookings),
        data.days().booked(),
        CapacityRules.usual());
  }

  /** Returns what a booking takes of which day of its person. */
  static Placement placed(StoryData data, Booking booking) {
    return booking
        .person()
        .map(calendars(data)::get)
        .map(calendar -> Placement.of(booking, calendar.over(booking.days())))
        .orElseThrow();
  }

  private static ImmutableMap<PersonId, PersonCalendar> calendars(StoryData data) {
    return PersonCalendar.ofEach(
        Lists.transform(data.people(), Person::id),
        data.schedules(),
        person -> ImmutableList.of(data.holidays()),
        data.leaves());
  }
}
