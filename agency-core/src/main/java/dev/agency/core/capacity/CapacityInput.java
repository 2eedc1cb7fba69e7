package dev.agency.core.capacity;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.style.AgencyStyle;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.immutables.value.Value;

/**
 * All that capacity follows from: the people, when they work, when they do not, and what they are
 * booked for.
 *
 * <p>In which order each kind stands changes no answer. Whether somebody is archived does not
 * matter: their employment says until when they work. Who has no schedule works nothing. Bookings
 * of a discipline are demand of it and nobody's load. All bookings that reach into the days that
 * will be asked about belong here, with all their days.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class CapacityInput implements WithCapacityInput
    permits ImmutableCapacityInput {
  private static final String UNKNOWN = "must be of people of the input";

  /** What is the same for all snapshots, put together for the first of them. */
  private final Supplier<InputIndex> index = Suppliers.memoize(() -> InputIndex.of(this));

  CapacityInput() {}

  /**
   * Starts a new input.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns what people have by their calendars, and are booked for.
   *
   * <p>A host that has the calendar of each person, as {@link PersonCalendar#ofEach} makes them,
   * says in no other place who has which holidays.
   *
   * @param people the people, each once
   * @param calendars the calendar of each person; somebody without one works 0 minutes, and those
   *     of others are left out
   * @param bookings bookings of the people and of disciplines, each once
   * @return the input, with each calendar of holidays once, however many people have it
   * @throws dev.agency.core.error.InvalidModelException if people, bookings, leaves or different
   *     calendars of holidays have the same id ({@code DUPLICATE_ID}), or a booking is of somebody
   *     else ({@code UNKNOWN_REFERENCE})
   */
  public static CapacityInput of(
      Collection<Person> people,
      Map<PersonId, PersonCalendar> calendars,
      Collection<Booking> bookings) {
    Builder input = builder().people(people).bookings(bookings);
    Set<HolidayCalendar> holidays = new LinkedHashSet<>();
    for (Person person : people) {
      PersonCalendar calendar = calendars.get(person.id());
      if (calendar != null) {
        calendar.schedule().ifPresent(input::addSchedules);
        input.addAllLeaves(calendar.leaves());
        holidays.addAll(calendar.holidays());
        input.putAllHolidaysByPerson(
            person.id(), Lists.transform(calendar.holidays(), HolidayCalendar::id));
      }
    }
    return input.holidayCalendars(holidays).build();
  }

  /**
   * Returns the people.
   *
   * @return the people, each once
   */
  public abstract ImmutableList<Person> people();

  /**
   * Returns when they work.
   *
   * @return at most one schedule for each of the people
   */
  public abstract ImmutableList<WorkSchedule> schedules();

  /**
   * Returns the calendars of holidays.
   *
   * @return the calendars, each once
   */
  public abstract ImmutableList<HolidayCalendar> holidayCalendars();

  /**
   * Returns which calendars each person has.
   *
   * @return the calendars by person, none for who has no holidays
   */
  public abstract ImmutableSetMultimap<PersonId, HolidayCalendarId> holidaysByPerson();

  /**
   * Returns when they are away.
   *
   * @return leaves of the people, of any state, each once
   */
  public abstract ImmutableList<Leave> leaves();

  /**
   * Returns what they are booked for.
   *
   * @return bookings of the people and of disciplines, each once
   */
  public abstract ImmutableList<Booking> bookings();

  /**
   * Returns a builder filled from this input.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  InputIndex index() {
    return index.get();
  }

  /** Refuses what stands twice, and what is of somebody who is not there. */
  @Value.Check
  void check() {
    Set<PersonId> people = new HashSet<>(Lists.transform(people(), Person::id));
    Set<HolidayCalendarId> calendars =
        new HashSet<>(Lists.transform(holidayCalendars(), HolidayCalendar::id));
    Invariants.of("a capacity input")
        .unique("people", Lists.transform(people(), Person::id))
        .unique("schedules", Lists.transform(schedules(), WorkSchedule::person))
        .unique("holidayCalendars", Lists.transform(holidayCalendars(), HolidayCalendar::id))
        .unique("leaves", Lists.transform(leaves(), Leave::id))
        .unique("bookings", Lists.transform(bookings(), Booking::id))
        .requireEach(
            "schedules",
            schedules(),
            schedule -> people.contains(schedule.person()),
            ErrorCode.UNKNOWN_REFERENCE,
            UNKNOWN)
        .requireEach(
            "holidaysByPerson",
            holidaysByPerson().keySet(),
            people::contains,
            ErrorCode.UNKNOWN_REFERENCE,
            UNKNOWN)
        .requireEach(
            "holidaysByPerson",
            holidaysByPerson().values(),
            calendars::contains,
            ErrorCode.UNKNOWN_REFERENCE,
            "must be calendars of the input")
        .requireEach(
            "leaves",
            leaves(),
            leave -> people.contains(leave.person()),
            ErrorCode.UNKNOWN_REFERENCE,
            UNKNOWN)
        .requireEach(
            "bookings",
            bookings(),
            booking -> booking.person().map(people::contains).orElse(true),
            ErrorCode.UNKNOWN_REFERENCE,
            UNKNOWN)
        .verify();
  }

  /** Builds inputs. */
  public static final class Builder extends ImmutableCapacityInput.Builder {
    Builder() {}
  }
}
