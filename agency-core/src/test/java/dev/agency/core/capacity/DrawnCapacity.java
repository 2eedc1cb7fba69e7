package dev.agency.core.capacity;

import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.LeavePolicy;
import dev.agency.core.booking.OffDayPolicy;
import dev.agency.core.booking.Spread;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveKind;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TeamId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Small agencies in which all that meets does so on the same few weeks. */
final class DrawnCapacity {
  static final LocalDate FIRST = LocalDate.of(2026, 12, 14);
  static final List<DisciplineId> CRAFTS =
      List.of(DisciplineId.of("code"), DisciplineId.of("design"), DisciplineId.of("nobody"));

  private final Random random;
  private final int people;

  DrawnCapacity(Random random) {
    this.random = random;
    this.people = 1 + random.nextInt(4);
  }

  DateRange range(int least, int most, int longest) {
    int start = least + random.nextInt(most - least);
    return DateRange.of(FIRST.plusDays(start), FIRST.plusDays(start + 1 + random.nextInt(longest)));
  }

  /** Some days of a horizon. */
  DateRange within(DateRange horizon) {
    int days = Math.toIntExact(horizon.days().orElseThrow());
    int start = random.nextInt(days);
    return DateRange.of(
        horizon.start().plusDays(start),
        horizon.start().plusDays(start + 1 + random.nextInt(days - start)));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  PersonId person() {
    return PersonId.of("p-" + random.nextInt(people));
  }

  CapacityRules rules() {
    return new CapacityRules(any(Commitment.values()), BasisPoints.ofPercent(random.nextInt(101)));
  }

  CapacityInput input() {
    CapacityInput.Builder input = CapacityInput.builder();
    for (int i = 0; i < 2; i++) {
      input.addHolidayCalendars(holidays("cal-" + i));
    }
    for (int i = 0; i < people; i++) {
      PersonId id = PersonId.of("p-" + i);
      int own = random.nextInt(2);
      Person.Builder person = Person.builder().id(id).name("Somebody").discipline(CRAFTS.get(own));
      if (random.nextBoolean()) {
        person.addAlsoQualified(CRAFTS.get(1 - own));
      }
      if (random.nextBoolean()) {
        person.team(TeamId.of("t-" + random.nextInt(2)));
      }
      input.addPeople(person.build());
      if (random.nextInt(8) > 0) {
        input.addSchedules(schedule(id));
      }
      for (int c = 0; c < 2; c++) {
        if (random.nextInt(3) > 0) {
          input.putHolidaysByPerson(id, HolidayCalendarId.of("cal-" + c));
        }
      }
    }
    for (int i = random.nextInt(7); i > 0; i--) {
      input.addLeaves(leave("a-" + i, person()));
    }
    for (int i = random.nextInt(8); i > 0; i--) {
      input.addBookings(booking("b-" + i));
    }
    return input.build();
  }

  private HolidayCalendar holidays(String id) {
    HolidayCalendar.Builder calendar =
        HolidayCalendar.builder().id(HolidayCalendarId.of(id)).name("Calendar");
    for (int day = -20; day < 70; day++) {
      if (random.nextInt(8) == 0) {
        calendar.addHolidays(new Holiday(FIRST.plusDays(day), "Day", part()));
      }
    }
    return calendar.build();
  }

  private DayPart part() {
    return switch (random.nextInt(4)) {
      case 0 -> DayPart.half();
      case 1 -> DayPart.ofMinutes(1 + random.nextInt(600));
      default -> DayPart.whole();
    };
  }

  private WorkSchedule schedule(PersonId person) {
    WorkSchedule.Builder schedule =
        WorkSchedule.builder()
            .person(person)
            .employment(
                switch (random.nextInt(6)) {
                  case 0 -> DateRange.startingOn(FIRST.plusDays(random.nextInt(40)));
                  case 1 -> range(-10, 20, 40);
                  default -> DateRange.startingOn(FIRST.minusYears(3));
                })
            .addPatterns(pattern(FIRST.minusDays(1 + random.nextInt(400))));
    if (random.nextInt(3) == 0) {
      schedule.addPatterns(pattern(FIRST.plusDays(random.nextInt(40))));
    }
    return schedule.build();
  }

  private WorkPattern pattern(LocalDate from) {
    WorkPattern.Builder pattern = WorkPattern.builder().validFrom(from);
    int weeks = 1 + random.nextInt(2);
    for (int day = 0; day < 7 * weeks; day++) {
      pattern.addMinutes(
          day % 7 > 4 || random.nextInt(7) == 0
              ? 0
              : List.of(480L, 456L, 241L).get(random.nextInt(3)));
    }
    return pattern.build();
  }

  Leave leave(String id, PersonId person) {
    return Leave.builder()
        .id(LeaveId.of(id))
        .person(person)
        .days(random.nextInt(9) == 0 ? DateRange.startingOn(FIRST.plusDays(30)) : range(-5, 40, 14))
        .part(part())
        .state(random.nextBoolean() ? LeaveState.APPROVED : any(LeaveState.values()))
        .kind(any(LeaveKind.values()))
        .build();
  }

  Booking booking(String id) {
    Booking.Builder booking =
        Booking.builder()
            .id(BookingId.of(id))
            .status(any(BookingStatus.values()))
            .days(random.nextInt(4) == 0 ? range(-60, 40, 120) : range(-10, 45, 12))
            .leavePolicy(any(LeavePolicy.values()))
            .offDayPolicy(random.nextInt(3) == 0 ? OffDayPolicy.OVERTIME : OffDayPolicy.SKIP)
            .spread(any(Spread.values()))
            .amount(amount());
    if (random.nextInt(3) == 0) {
      booking.deal(DealId.of("d-" + random.nextInt(2)));
    } else {
      booking.project(ProjectId.of("pr"));
    }
    return random.nextInt(3) == 0
        ? booking.discipline(CRAFTS.get(random.nextInt(5) % 3)).build()
        : booking.person(person()).build();
  }

  private BookingAmount amount() {
    return switch (random.nextInt(3)) {
      case 0 -> new BookingAmount.PerDay(1 + random.nextInt(700));
      case 1 -> new BookingAmount.Percent(BasisPoints.of(1 + random.nextInt(15_000)));
      default -> new BookingAmount.Total(1 + random.nextInt(9_000));
    };
  }
}
