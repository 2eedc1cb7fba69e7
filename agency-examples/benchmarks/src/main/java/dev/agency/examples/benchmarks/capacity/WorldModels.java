package dev.agency.examples.benchmarks.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;

/** A world in the models of this library. */
public final class WorldModels {
  private final CapacityWorld world;

  /**
   * Makes the models of a world.
   *
   * @param world the world
   */
  public WorldModels(CapacityWorld world) {
    this.world = world;
  }

  /**
   * Returns the snapshot of the year.
   *
   * @return the snapshot, in which confirmed bookings count
   */
  public CapacitySnapshot snapshot() {
    return CapacitySnapshot.of(input(), CapacityWorld.YEAR, CapacityRules.usual());
  }

  /**
   * Returns all that capacity follows from.
   *
   * @return the input
   */
  public CapacityInput input() {
    CapacityInput.Builder input = CapacityInput.builder();
    for (int calendar = 0; calendar < CapacityWorld.CALENDARS; calendar++) {
      input.addHolidayCalendars(holidays(calendar));
    }
    for (int person = 0; person < world.people; person++) {
      input.addPeople(person(person));
      input.addSchedules(schedule(person));
      input.putHolidaysByPerson(world.personId(person), calendarId(world.calendars[person]));
      for (int i = 0; i < CapacityWorld.DRAWN_LEAVES; i++) {
        input.addLeaves(leave(person, i));
      }
    }
    world.bookings.forEach(booking -> input.addBookings(booking(booking)));
    return input.build();
  }

  private static HolidayCalendarId calendarId(int calendar) {
    return HolidayCalendarId.of("calendar-" + calendar);
  }

  private HolidayCalendar holidays(int calendar) {
    HolidayCalendar.Builder holidays =
        HolidayCalendar.builder().id(calendarId(calendar)).name("Calendar " + calendar);
    for (int day = 0; day < CapacityWorld.DAYS; day++) {
      byte part = world.holidays[calendar][day];
      if (part > 0) {
        holidays.addHolidays(
            new Holiday(
                CapacityWorld.date(day), "Holiday", part == 1 ? DayPart.half() : DayPart.whole()));
      }
    }
    return holidays.build();
  }

  private Person person(int person) {
    Person.Builder model = Person.builder();
    model
        .id(world.personId(person))
        .name("Person " + person)
        .discipline(world.disciplineId(world.discipline(person)));
    if (world.isVersatile(person)) {
      int next = (world.discipline(person) + 1) % CapacityWorld.DISCIPLINES;
      model.addAlsoQualified(world.disciplineId(next));
    }
    return model.build();
  }

  private WorkSchedule schedule(int person) {
    LocalDate joins = CapacityWorld.date(world.joins[person]);
    WorkSchedule.Builder schedule = WorkSchedule.builder();
    schedule
        .person(world.personId(person))
        .employment(
            world.leaves[person] < CapacityWorld.DAYS
                ? DateRange.of(joins, CapacityWorld.date(world.leaves[person]))
                : DateRange.startingOn(joins))
        .addPatterns(pattern(world.patterns[person], 0));
    if (world.changes[person] < CapacityWorld.DAYS) {
      schedule.addPatterns(pattern(world.laterPatterns[person], world.changes[person]));
    }
    return schedule.build();
  }

  private static WorkPattern pattern(int pattern, int from) {
    return WorkPattern.builder()
        .validFrom(CapacityWorld.date(from))
        .addAllMinutes(
            CapacityWorld.PATTERNS.get(pattern).stream()
                .map(Integer::longValue)
                .collect(toImmutableList()))
        .build();
  }

  private Leave leave(int person, int number) {
    int leave = person * CapacityWorld.LEAVES_OF_PERSON + number;
    return Leave.builder()
        .id(LeaveId.of("leave-" + (100_000 + leave)))
        .person(world.personId(person))
        .days(
            DateRange.of(
                CapacityWorld.date(world.awayFrom[leave]),
                CapacityWorld.date(world.awayEnd[leave])))
        .part(world.awayHalf[leave] ? DayPart.half() : DayPart.whole())
        .state(world.awayApproved[leave] ? LeaveState.APPROVED : LeaveState.PENDING)
        .build();
  }

  /**
   * Returns a booking.
   *
   * @param booking the booking as numbers
   * @return the booking, for one of the projects
   */
  public Booking booking(PlainBooking booking) {
    return Booking.builder()
        .id(BookingId.of("booking-" + (100_000 + booking.number())))
        .person(world.personId(booking.person()))
        .project(ProjectId.of("project-" + booking.number() % 100))
        .days(DateRange.of(CapacityWorld.date(booking.from()), CapacityWorld.date(booking.end())))
        .amount(
            switch (booking.kind()) {
              case PER_DAY -> new BookingAmount.PerDay(booking.amount());
              case PERCENT -> new BookingAmount.Percent(BasisPoints.of(booking.amount()));
              case TOTAL -> new BookingAmount.Total(booking.amount());
            })
        .status(booking.tentative() ? BookingStatus.TENTATIVE : BookingStatus.CONFIRMED)
        .build();
  }

  /**
   * Returns some days.
   *
   * @param from the first day
   * @param end the first day after
   * @return the days
   */
  public static DateRange days(int from, int end) {
    return DateRange.of(CapacityWorld.date(from), CapacityWorld.date(end));
  }

  /**
   * Returns the weeks of the year.
   *
   * @return the days of each week
   */
  public static ImmutableList<DateRange> weeks() {
    ImmutableList.Builder<DateRange> weeks = ImmutableList.builder();
    for (int day = 0; day < CapacityWorld.DAYS; day += 7) {
      weeks.add(DateRange.of(CapacityWorld.date(day), CapacityWorld.date(day + 7)));
    }
    return weeks.build();
  }
}
