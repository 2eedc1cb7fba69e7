package dev.agency.core.testkit;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Generators of people's calendars and bookings that meet: all lie in the weeks around the turn of
 * 2026 to 2027, so that patterns change, holidays fall into leave and bookings run into both.
 *
 * <p>Immutable and thread-safe.
 */
public final class CapacityArbitraries {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 14);

  private CapacityArbitraries() {}

  /** Numbers without the usual favour for the smallest, or all would meet at one day. */
  private static Arbitrary<Integer> evenly(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .withDistribution(RandomDistribution.uniform());
  }

  /**
   * Returns days of the weeks that all is about.
   *
   * @return the days
   */
  public static Arbitrary<LocalDate> days() {
    return evenly(0, 40).map(FIRST::plusDays);
  }

  /**
   * Returns ranges of those days, and of some weeks around them.
   *
   * @return ranges with an end
   */
  public static Arbitrary<DateRange> ranges() {
    return Combinators.combine(evenly(-10, 40), evenly(1, 30))
        .as((start, days) -> DateRange.of(FIRST.plusDays(start), FIRST.plusDays(start + days)));
  }

  /**
   * Returns schedules whose patterns change within those days.
   *
   * @param person whose they are
   * @return the schedules
   */
  public static Arbitrary<WorkSchedule> schedules(PersonId person) {
    Arbitrary<DateRange> employment =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(DateRange.startingOn(LocalDate.of(2020, 1, 1)))),
            Tuple.of(1, days().map(DateRange::startingOn)),
            Tuple.of(1, ranges()));
    Arbitrary<LocalDate> from =
        Arbitraries.frequencyOf(
            Tuple.of(3, evenly(1, 900).map(FIRST::minusDays)), Tuple.of(1, days()));
    return Combinators.combine(
            employment,
            CalendarArbitraries.workPatterns(),
            CalendarArbitraries.workPatterns().optional(),
            from,
            days())
        .as(
            (employed, first, second, start, change) -> {
              WorkSchedule.Builder schedule =
                  WorkSchedule.builder()
                      .person(person)
                      .employment(employed)
                      .addPatterns(first.withValidFrom(start));
              if (second.isPresent() && change.isAfter(start)) {
                schedule.addPatterns(second.get().withValidFrom(change));
              }
              return schedule.build();
            });
  }

  /**
   * Returns calendars of holidays on those days.
   *
   * @return calendars, all of one name
   */
  public static Arbitrary<HolidayCalendar> holidayCalendars() {
    return Combinators.combine(days(), Arbitraries.of("a", "b"), CalendarArbitraries.dayParts())
        .as(Holiday::new)
        .list()
        .uniqueElements()
        .ofMinSize(3)
        .ofMaxSize(12)
        .map(
            list ->
                HolidayCalendar.builder()
                    .id(HolidayCalendarId.of("cal"))
                    .name("Calendar")
                    .holidays(
                        list.stream()
                            .sorted(Comparator.comparing(Holiday::date))
                            .collect(ImmutableList.toImmutableList()))
                    .build());
  }

  /**
   * Returns leaves of one person on those days.
   *
   * @param person whose they are
   * @return up to four leaves
   */
  public static Arbitrary<ImmutableList<Leave>> leaves(PersonId person) {
    return Combinators.combine(
            ranges(),
            CalendarArbitraries.dayParts(),
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(LeaveState.APPROVED)),
                Tuple.of(1, Arbitraries.of(LeaveState.class))))
        .as(
            (range, part, state) ->
                Leave.builder()
                    .id(LeaveId.of("a"))
                    .person(person)
                    .days(range)
                    .part(part)
                    .state(state)
                    .build())
        .list()
        .ofMaxSize(4)
        .map(
            list -> {
              List<Leave> numbered = new ArrayList<>();
              for (Leave each : list) {
                numbered.add(
                    each.withId(LeaveId.of("a-" + person.value() + "-" + numbered.size())));
              }
              return ImmutableList.copyOf(numbered);
            });
  }

  /**
   * Returns calendars of a person.
   *
   * @param person whose they are
   * @return calendars, some of them without a schedule
   */
  public static Arbitrary<PersonCalendar> personCalendars(PersonId person) {
    Arbitrary<ImmutableList<HolidayCalendar>> calendars =
        holidayCalendars()
            .list()
            .ofMaxSize(2)
            .map(
                list ->
                    list.size() < 2
                        ? ImmutableList.copyOf(list)
                        : ImmutableList.of(
                            list.get(0), list.get(1).withId(HolidayCalendarId.of("cal-2"))));
    return Combinators.combine(schedules(person).optional(0.9), calendars, leaves(person))
        .as((schedule, holidays, leaves) -> new PersonCalendar(person, schedule, holidays, leaves));
  }

  /**
   * Returns calendars of one person.
   *
   * @return the calendars
   */
  public static Arbitrary<PersonCalendar> personCalendars() {
    return personCalendars(PersonId.of("p-mira"));
  }

  /**
   * Returns bookings of a person on those days, of any amount and policy.
   *
   * @param person who is booked
   * @return the bookings
   */
  public static Arbitrary<Booking> bookings(PersonId person) {
    return Combinators.combine(
            BookingArbitraries.bookings(), ranges(), BookingArbitraries.bookingAmounts())
        .as(
            (booking, days, amount) ->
                booking.toBuilder()
                    .person(person)
                    .discipline(Optional.empty())
                    .days(days)
                    .amount(amount)
                    .build());
  }
}
