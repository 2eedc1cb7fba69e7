package dev.agency.core.calendar;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that says when one person works: the schedule, the holidays they have and their leaves.
 *
 * <p>Mira works 456 minutes a day and 240 on Fridays, has the holidays of Berlin and is away for
 * two weeks in July; {@link #over} tells what that leaves of each day. Without a schedule a person
 * works 0 minutes on each day, and neither holidays nor leave take any.
 *
 * <p>Immutable and thread-safe.
 *
 * @param person whose calendar it is
 * @param schedule their schedule, empty if none is known
 * @param holidays the holiday calendars of the person, each once; a day in two of them is off once
 * @param leaves the leaves of the person, of any state, each once
 */
public record PersonCalendar(
    PersonId person,
    Optional<WorkSchedule> schedule,
    ImmutableList<HolidayCalendar> holidays,
    ImmutableList<Leave> leaves) {
  /**
   * Creates a calendar.
   *
   * @param person whose calendar it is
   * @param schedule their schedule, empty if none is known
   * @param holidays the holiday calendars of the person
   * @param leaves the leaves of the person
   * @throws dev.agency.core.error.InvalidModelException if the schedule or a leave is of somebody
   *     else ({@code INCONSISTENT}), or a calendar or a leave stands twice ({@code DUPLICATE_ID})
   */
  public PersonCalendar {
    Objects.requireNonNull(person, "person");
    Invariants rules =
        Invariants.of("a person's calendar")
            .require(
                schedule.isEmpty() || schedule.get().person().equals(person),
                "schedule",
                ErrorCode.INCONSISTENT,
                "must be of the same person")
            .requireEach(
                "leaves",
                leaves,
                leave -> leave.person().equals(person),
                ErrorCode.INCONSISTENT,
                "must be of the same person");
    // Most people have one calendar and few leaves: a set for each would cost more than all else.
    if (holidays.size() > 1) {
      rules.unique("holidays", holidays.stream().map(HolidayCalendar::id).toList());
    }
    if (leaves.size() > 1) {
      rules.unique("leaves", leaves.stream().map(Leave::id).toList());
    }
    rules.verify();
  }

  /**
   * Returns the calendars of many people.
   *
   * @param people the people, each once
   * @param schedules the schedules of these and others, of each at most one
   * @param holidays tells which holiday calendars a person has
   * @param leaves the leaves of these and others
   * @return the calendar of each, in the order of the people
   * @throws dev.agency.core.error.InvalidModelException if somebody has two schedules ({@code
   *     DUPLICATE_ID}), or by the rules of one calendar
   */
  public static ImmutableMap<PersonId, PersonCalendar> ofEach(
      Collection<PersonId> people,
      Collection<WorkSchedule> schedules,
      Function<PersonId, ImmutableList<HolidayCalendar>> holidays,
      Collection<Leave> leaves) {
    Invariants.of("calendars of people")
        .unique("schedules", schedules.stream().map(WorkSchedule::person).toList())
        .verify();
    ImmutableMap<PersonId, WorkSchedule> scheduleOf =
        Maps.uniqueIndex(schedules, WorkSchedule::person);
    ImmutableListMultimap<PersonId, Leave> leavesOf = Multimaps.index(leaves, Leave::person);
    return people.stream()
        .map(
            person ->
                new PersonCalendar(
                    person,
                    Optional.ofNullable(scheduleOf.get(person)),
                    holidays.apply(person),
                    leavesOf.get(person)))
        .collect(toImmutableMap(PersonCalendar::person, calendar -> calendar));
  }

  /**
   * Returns the days of a range one by one, with what the person works on each.
   *
   * @param days the days, with an end, at most ten years
   * @return the resolved days
   * @throws dev.agency.core.error.InvalidModelException if the days have no end or are more than
   *     ten years ({@code OUT_OF_RANGE})
   */
  public WorkingDays over(DateRange days) {
    return WorkingDays.of(this, days);
  }
}
