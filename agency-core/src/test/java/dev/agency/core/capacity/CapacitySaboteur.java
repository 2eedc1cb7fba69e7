package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import dev.agency.core.booking.Booking;
import dev.agency.core.calendar.Leave;
import dev.agency.core.capacity.SlowCapacity.Mistake;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Mistakes that are planted, each with the law that has to find it. */
enum CapacitySaboteur implements PlantedMistake {
  LEAVE_TAKES_A_HOLIDAY_AGAIN(
      CapacityLaw.DEFINITION, new Slow(Mistake.LEAVE_TAKES_A_HOLIDAY_AGAIN)),
  EACH_RANGE_HAS_ITS_END(
      CapacityLaw.SPLIT,
      new Slow(Mistake.NONE) {
        @Override
        DateRange days(DateRange asked, DateRange horizon) {
          LocalDate end = asked.endOrThrow();
          return end.isBefore(horizon.endOrThrow())
              ? DateRange.of(asked.start(), end.plusDays(1))
              : asked;
        }
      }),
  A_LONG_DAY_HIDES_BEHIND_A_SHORT_ONE(
      CapacityLaw.BALANCE, new Slow(Mistake.A_LONG_DAY_HIDES_BEHIND_A_SHORT_ONE)),
  A_BOOKING_OF_THE_SNAPSHOT_IS_LOST(
      CapacityLaw.BOOKINGS,
      new CapacityEngine() {
        @Override
        CapacitySnapshot build(CapacityInput input, DateRange horizon, CapacityRules rules) {
          CapacitySnapshot all = super.build(input, horizon, rules);
          CapacitySnapshot fewer =
              input.bookings().isEmpty() ? all : all.without(input.bookings().get(0).id());
          return new CapacitySnapshot(
              all.horizon,
              all.rules,
              all.staff,
              fewer.rows,
              fewer.disciplines,
              fewer.demand,
              all.index);
        }
      }),
  ONLY_THE_LAST_LEAVE_OF_SOMEBODY_COUNTS(
      CapacityLaw.LEAVE,
      new CapacityEngine() {
        @Override
        CapacitySnapshot build(CapacityInput input, DateRange horizon, CapacityRules rules) {
          Map<PersonId, Leave> last = new LinkedHashMap<>();
          input.leaves().forEach(leave -> last.put(leave.person(), leave));
          return super.build(input.withLeaves(last.values()), horizon, rules);
        }
      }),
  A_PLACEHOLDER_SHRINKS_ON_LEAVE(
      CapacityLaw.LEFT, new Slow(Mistake.A_PLACEHOLDER_SHRINKS_ON_LEAVE)),
  A_BOOKING_TAKES_THE_PLACE_OF_ALL_OTHERS(
      CapacityLaw.OVER,
      new CapacityEngine() {
        @Override
        CapacitySnapshot with(CapacitySnapshot snapshot, Booking booking) {
          CapacitySnapshot alone = snapshot;
          for (Booking each : snapshot.bookings()) {
            if (each.person().isPresent() && each.person().equals(booking.person())) {
              alone = alone.without(each.id());
            }
          }
          return super.with(alone, booking);
        }
      }),
  HOLIDAYS_OF_TWO_CALENDARS_ADD_UP(
      CapacityLaw.HOLIDAYS, new Slow(Mistake.HOLIDAYS_OF_TWO_CALENDARS_ADD_UP)),
  WHO_IS_QUALIFIED_COUNTS_TWICE(CapacityLaw.ONCE, new Slow(Mistake.WHO_IS_QUALIFIED_COUNTS_TWICE)),
  A_CHANGE_LEAVES_THE_ROW_OF_ITS_PERSON(
      CapacityLaw.CHANGE,
      new Stale() {
        @Override
        CapacitySnapshot mixed(CapacitySnapshot old, CapacitySnapshot now) {
          return of(now, old.rows, now.disciplines, now.demand);
        }
      }),
  A_CHANGE_LEAVES_THE_ROW_OF_ITS_DISCIPLINE(
      CapacityLaw.CHANGE,
      new Stale() {
        @Override
        CapacitySnapshot mixed(CapacitySnapshot old, CapacitySnapshot now) {
          return of(now, now.rows, old.disciplines, now.demand);
        }
      }),
  A_CHANGE_LEAVES_WHAT_IS_ASKED_OF_ITS_DISCIPLINE(
      CapacityLaw.CHANGE,
      new Stale() {
        @Override
        CapacitySnapshot mixed(CapacitySnapshot old, CapacitySnapshot now) {
          return of(now, now.rows, now.disciplines, old.demand);
        }
      }),
  WHAT_IS_TRIED_OUT_LEAVES_THE_ROWS_OF_DISCIPLINES(
      CapacityLaw.OVERLAY,
      new Stale() {
        @Override
        CapacitySnapshot mixed(CapacitySnapshot old, CapacitySnapshot now) {
          return of(now, now.rows, old.disciplines, now.demand);
        }
      }),
  THE_LAST_BOOKING_IS_FORGOTTEN(
      CapacityLaw.ORDER,
      new CapacityEngine() {
        @Override
        CapacitySnapshot build(CapacityInput input, DateRange horizon, CapacityRules rules) {
          ImmutableList<Booking> all = input.bookings();
          return super.build(
              input.withBookings(Iterables.limit(all, Math.max(0, all.size() - 1))),
              horizon,
              rules);
        }
      }),
  A_DAY_IS_THE_INSTANT_IT_BEGINS_AT(
      CapacityLaw.ZONES,
      new CapacityEngine() {
        @Override
        CapacitySnapshot build(CapacityInput input, DateRange horizon, CapacityRules rules) {
          return super.build(
              input.withBookings(
                  input.bookings().stream()
                      .map(each -> each.withDays(instants(each.days())))
                      .toList()),
              horizon,
              rules);
        }
      });

  private final CapacityLaw law;

  @SuppressWarnings("ImmutableEnumChecker") // nothing an engine is made of ever changes
  private final CapacityEngine engine;

  CapacitySaboteur(CapacityLaw law, CapacityEngine engine) {
    this.law = law;
    this.engine = engine;
  }

  @Override
  public CapacityLaw law() {
    return law;
  }

  @Override
  public void tryOn(long seed) {
    law.check(engine, DrawnAgency.of(seed));
  }

  /** Returns some days as a machine has them that takes each for the instant it begins at there. */
  static DateRange instants(DateRange days) {
    return DateRange.of(instant(days.start()), instant(days.endOrThrow()));
  }

  private static LocalDate instant(LocalDate day) {
    long millis = day.atStartOfDay(ZoneId.systemDefault()).toInstant().toEpochMilli();
    return LocalDate.ofEpochDay(Math.floorDiv(millis, 86_400_000L));
  }

  /** Capacity as it is defined, with one mistake. */
  private static class Slow extends CapacityEngine {
    private final Mistake mistake;

    Slow(Mistake mistake) {
      this.mistake = mistake;
    }

    DateRange days(DateRange asked, DateRange horizon) {
      return asked;
    }

    @Override
    Figures figures(CapacityInput input, DateRange horizon, CapacityRules rules) {
      SlowCapacity slow = new SlowCapacity(input, horizon, rules, mistake);
      return new Figures() {
        @Override
        public Availability of(PersonId person, DateRange asked) {
          return slow.of(person, days(asked, horizon));
        }

        @Override
        public Availability of(DisciplineId discipline, DateRange asked) {
          return slow.of(discipline, days(asked, horizon));
        }

        @Override
        public UnfilledDemand demand(DisciplineId discipline, DateRange asked) {
          return slow.demand(discipline, days(asked, horizon));
        }
      };
    }
  }

  /** Something of what was before stays after a change. */
  private abstract static class Stale extends CapacityEngine {
    abstract CapacitySnapshot mixed(CapacitySnapshot old, CapacitySnapshot now);

    static CapacitySnapshot of(
        CapacitySnapshot now,
        ImmutableList<PersonRow> rows,
        ImmutableMap<DisciplineId, DisciplineRow> disciplines,
        ImmutableSortedMap<DisciplineId, OpenDemand> demand) {
      return new CapacitySnapshot(
          now.horizon, now.rules, now.staff, rows, disciplines, demand, now.index);
    }

    @Override
    CapacitySnapshot with(CapacitySnapshot snapshot, Booking booking) {
      return mixed(snapshot, super.with(snapshot, booking));
    }

    @Override
    CapacitySnapshot view(CapacitySnapshot snapshot, WhatIf changes) {
      return mixed(snapshot, super.view(snapshot, changes));
    }
  }
}
