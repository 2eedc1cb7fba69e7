package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveKind;
import dev.agency.core.capacity.CapacityEngine.Figures;
import dev.agency.core.capacity.SlowCapacity.Mistake;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;

/** What holds of the capacity of every agency, whoever answers. */
enum CapacityLaw {
  /** Everything is as the models have it, day by day and booking by booking. */
  DEFINITION {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      SlowCapacity slow =
          new SlowCapacity(drawn.input(), drawn.horizon(), drawn.rules(), Mistake.NONE);
      Figures figures = figures(engine, drawn, drawn.input());
      for (DateRange days : List.of(drawn.range(), drawn.horizon())) {
        for (Person person : drawn.input().people()) {
          assertThat(figures.of(person.id(), days)).isEqualTo(slow.of(person.id(), days));
        }
        for (DisciplineId craft : DrawnCapacity.CRAFTS) {
          assertThat(figures.of(craft, days)).isEqualTo(slow.of(craft, days));
          assertThat(figures.demand(craft, days)).isEqualTo(slow.demand(craft, days));
        }
      }
    }
  },
  /** Two parts of some days add up to them. */
  SPLIT {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      Figures figures = figures(engine, drawn, drawn.input());
      LocalDate start = drawn.horizon().start();
      LocalDate end = drawn.horizon().endOrThrow();
      LocalDate cut = drawn.range().start();
      if (start.isBefore(cut)) {
        for (Person person : drawn.input().people()) {
          assertThat(
                  figures
                      .of(person.id(), DateRange.of(start, cut))
                      .plus(figures.of(person.id(), DateRange.of(cut, end))))
              .isEqualTo(figures.of(person.id(), drawn.horizon()));
        }
        for (DisciplineId craft : DrawnCapacity.CRAFTS) {
          assertThat(
                  figures.demand(craft, DateRange.of(start, cut)).confirmed()
                      + figures.demand(craft, DateRange.of(cut, end)).confirmed())
              .isEqualTo(figures.demand(craft, drawn.horizon()).confirmed());
        }
      }
    }
  },
  /** What is free less what is too much is the capacity less the load, each summed by days. */
  BALANCE {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      SlowCapacity slow =
          new SlowCapacity(drawn.input(), drawn.horizon(), drawn.rules(), Mistake.NONE);
      Figures figures = figures(engine, drawn, drawn.input());
      for (Person person : drawn.input().people()) {
        Availability has = figures.of(person.id(), drawn.range());
        long free = slow.free(person.id(), drawn.range());
        long over = slow.over(person.id(), drawn.range());
        assertThat(has.free()).isEqualTo(free);
        assertThat(has.over()).isEqualTo(over);
        assertThat(has.capacity() - has.load()).isEqualTo(free - over);
      }
    }
  },
  /** What bookings take one by one is what is booked. */
  BOOKINGS {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      CapacitySnapshot snapshot = engine.build(drawn.input(), drawn.horizon(), drawn.rules());
      for (PersonId person : snapshot.people()) {
        Availability has = snapshot.availability(person, drawn.range());
        assertThat(
                minutes(
                    snapshot,
                    drawn,
                    drawn.input().bookings().stream()
                        .filter(each -> each.person().equals(Optional.of(person)))
                        .toList()))
            .isEqualTo(has.confirmed() + has.tentative());
      }
      for (DisciplineId craft : DrawnCapacity.CRAFTS) {
        UnfilledDemand asked = snapshot.demand(craft, drawn.range());
        assertThat(
                minutes(
                    snapshot,
                    drawn,
                    drawn.input().bookings().stream()
                        .filter(each -> each.discipline().equals(Optional.of(craft)))
                        .toList()))
            .isEqualTo(asked.confirmed() + asked.tentative());
      }
    }

    private static long minutes(
        CapacitySnapshot snapshot, DrawnAgency drawn, List<Booking> bookings) {
      return bookings.stream()
          .mapToLong(each -> snapshot.minutesOf(each.id(), drawn.range()))
          .sum();
    }
  },
  /** One leave more raises the capacity of nobody on any day. */
  LEAVE {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      Figures before = figures(engine, drawn, drawn.input());
      Figures after = figures(engine, drawn, drawn.withLeave());
      for (Person person : drawn.input().people()) {
        for (DateRange day : days(drawn)) {
          assertThat(after.of(person.id(), day).capacity())
              .isLessThanOrEqualTo(before.of(person.id(), day).capacity());
        }
      }
    }
  },
  /** One leave more leaves no discipline more time on any day, if bookings stay as they are. */
  LEFT {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      DrawnAgency keeping = drawn.keeping();
      Figures before = figures(engine, keeping, keeping.input());
      Figures after = figures(engine, keeping, keeping.withLeave());
      for (DisciplineId craft : DrawnCapacity.CRAFTS) {
        for (DateRange day : days(drawn)) {
          assertThat(left(after, craft, day)).isLessThanOrEqualTo(left(before, craft, day));
        }
      }
    }

    private static long left(Figures figures, DisciplineId craft, DateRange day) {
      Availability has = figures.of(craft, day);
      UnfilledDemand asked = figures.demand(craft, day);
      return has.capacity()
          - has.confirmed()
          - has.tentative()
          - asked.confirmed()
          - asked.tentative();
    }
  },
  /** One booking more lowers what is too much of nobody, and raises what is free of nobody. */
  OVER {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      CapacitySnapshot before = engine.build(drawn.input(), drawn.horizon(), drawn.rules());
      if (drawn.isNew()) {
        CapacitySnapshot after = engine.with(before, drawn.added());
        for (PersonId person : before.people()) {
          Availability was = before.availability(person, drawn.range());
          Availability is = after.availability(person, drawn.range());
          assertThat(is.over()).isGreaterThanOrEqualTo(was.over());
          assertThat(is.free()).isLessThanOrEqualTo(was.free());
        }
      }
    }
  },
  /** A calendar of holidays that somebody has twice takes what it takes once. */
  HOLIDAYS {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      CapacityInput.Builder twice = drawn.input().toBuilder();
      for (HolidayCalendar calendar : drawn.input().holidayCalendars()) {
        HolidayCalendarId again = HolidayCalendarId.of(calendar.id().value() + "-again");
        twice.addHolidayCalendars(calendar.withId(again));
        drawn
            .input()
            .holidaysByPerson()
            .forEach(
                (person, id) -> {
                  if (id.equals(calendar.id())) {
                    twice.putHolidaysByPerson(person, again);
                  }
                });
      }
      Figures once = figures(engine, drawn, drawn.input());
      Figures both = figures(engine, drawn, twice.build());
      for (Person person : drawn.input().people()) {
        assertThat(both.of(person.id(), drawn.range()))
            .isEqualTo(once.of(person.id(), drawn.range()));
      }
    }
  },
  /** Everybody counts under one discipline, so that all disciplines are all people. */
  ONCE {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      Figures figures = figures(engine, drawn, drawn.input());
      Availability people = Availability.zero();
      for (Person person : drawn.input().people()) {
        people = people.plus(figures.of(person.id(), drawn.range()));
      }
      Availability crafts = Availability.zero();
      for (DisciplineId craft : DrawnCapacity.CRAFTS) {
        crafts = crafts.plus(figures.of(craft, drawn.range()));
      }
      assertThat(crafts).isEqualTo(people);
    }
  },
  /** A changed snapshot is the one of the changed input, and a change that is undone is none. */
  CHANGE {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      CapacitySnapshot before = engine.build(drawn.input(), drawn.horizon(), drawn.rules());
      CapacitySnapshot after = engine.with(before, drawn.added());
      same(after, engine.build(drawn.withBooking(), drawn.horizon(), drawn.rules()));
      if (drawn.isNew()) {
        same(engine.without(after, drawn.added().id()), before);
      }
      Commitment other =
          drawn.rules().counts() == Commitment.CONFIRMED
              ? Commitment.WITH_TENTATIVE
              : Commitment.CONFIRMED;
      same(
          after.counting(other),
          engine.build(
              drawn.withBooking(),
              drawn.horizon(),
              new CapacityRules(other, drawn.rules().busyFrom())));
    }
  },
  /** What is tried out is the snapshot of the input that has all of it. */
  OVERLAY {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      CapacitySnapshot base = engine.build(drawn.input(), drawn.horizon(), drawn.rules());
      CapacityInput more = drawn.withBooking().withLeaves(drawn.withLeave().leaves());
      CapacityInput won =
          more.withBookings(
              more.bookings().stream()
                  .map(each -> isOf(drawn, each) ? each.withStatus(BookingStatus.CONFIRMED) : each)
                  .toList());
      same(
          engine.view(
              base, base.whatIf().with(drawn.leave()).with(drawn.added()).won(drawn.deal())),
          engine.build(won, drawn.horizon(), drawn.rules()));
      CapacityInput lost =
          more.withBookings(more.bookings().stream().filter(each -> !isOf(drawn, each)).toList());
      same(
          engine.view(
              base, base.whatIf().with(drawn.added()).lost(drawn.deal()).with(drawn.leave())),
          engine.build(lost, drawn.horizon(), drawn.rules()));
    }

    private static boolean isOf(DrawnAgency drawn, Booking booking) {
      return booking.deal().equals(Optional.of(drawn.deal()));
    }
  },
  /** Neither the order of the input nor why somebody is away matters. */
  ORDER {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      Random random = new Random(drawn.number());
      CapacityInput input = drawn.input();
      List<Leave> sick =
          input.leaves().stream().map(leave -> leave.withKind(LeaveKind.SICKNESS)).toList();
      CapacityInput other =
          input
              .withPeople(shuffled(input.people(), random))
              .withSchedules(shuffled(input.schedules(), random))
              .withHolidayCalendars(shuffled(input.holidayCalendars(), random))
              .withLeaves(shuffled(sick, random))
              .withBookings(shuffled(input.bookings(), random));
      same(
          engine.build(other, drawn.horizon(), drawn.rules()),
          engine.build(input, drawn.horizon(), drawn.rules()));
    }

    private static <T> ImmutableList<T> shuffled(List<T> list, Random random) {
      List<T> copy = new ArrayList<>(list);
      Collections.shuffle(copy, random);
      return ImmutableList.copyOf(copy);
    }
  },
  /** Days of the model are no instants: where the machine stands does not matter. */
  ZONES {
    @Override
    void check(CapacityEngine engine, DrawnAgency drawn) {
      TimeZone before = TimeZone.getDefault();
      try {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        CapacitySnapshot here = engine.build(drawn.input(), drawn.horizon(), drawn.rules());
        for (String zone : TIME_ZONES) {
          TimeZone.setDefault(TimeZone.getTimeZone(zone));
          same(engine.build(drawn.input(), drawn.horizon(), drawn.rules()), here);
        }
      } finally {
        TimeZone.setDefault(before);
      }
    }
  };

  /** One that is off by a quarter of an hour, and two with days that come twice or not at all. */
  static final ImmutableList<String> TIME_ZONES =
      ImmutableList.of("Asia/Kathmandu", "America/Santiago", "Pacific/Apia");

  /** Fails unless it holds. */
  abstract void check(CapacityEngine engine, DrawnAgency drawn);

  private static Figures figures(CapacityEngine engine, DrawnAgency drawn, CapacityInput input) {
    return engine.figures(input, drawn.horizon(), drawn.rules());
  }

  private static List<DateRange> days(DrawnAgency drawn) {
    return drawn
        .horizon()
        .start()
        .datesUntil(drawn.horizon().endOrThrow())
        .map(day -> DateRange.of(day, day.plusDays(1)))
        .toList();
  }

  static void same(CapacitySnapshot one, CapacitySnapshot other) {
    assertThat(one.people()).isEqualTo(other.people());
    assertThat(one.bookings()).isEqualTo(other.bookings());
    assertThat(one.disciplines()).isEqualTo(other.disciplines());
    assertThat(one.rules()).isEqualTo(other.rules());
    Buckets days = Buckets.of(one.horizon(), Granularity.DAY, WeekStart.ISO);
    for (PersonId person : one.people()) {
      assertThat(one.load(person, days)).isEqualTo(other.load(person, days));
    }
    assertThat(one.unfilled(days)).isEqualTo(other.unfilled(days));
    for (DisciplineId craft : one.disciplines()) {
      assertThat(one.load(craft, days)).isEqualTo(other.load(craft, days));
    }
  }
}
