package dev.agency.core.calendar;

import static com.google.common.collect.ImmutableList.toImmutableList;

import dev.agency.core.testkit.PlantedMistake;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Mistakes that are planted, each with the law that has to find it. */
enum LeaveSaboteur implements PlantedMistake {
  A_HOLIDAY_AMID_A_LEAVE_IS_CHARGED_AGAIN(
      LeaveLaw.ONCE,
      new Calendars() {
        @Override
        long leave(List<Leave> leaves, LocalDate day, long work, long holiday) {
          return super.leave(leaves, day, work, 0);
        }
      }),
  LEAVE_THAT_IS_ASKED_FOR_TAKES(
      LeaveLaw.ONCE,
      new Calendars() {
        @Override
        long leave(List<Leave> leaves, LocalDate day, long work, long holiday) {
          return super.leave(
              leaves.stream().map(each -> each.withState(LeaveState.APPROVED)).toList(),
              day,
              work,
              holiday);
        }
      }),
  HOLIDAYS_OF_TWO_CALENDARS_ADD_UP(
      LeaveLaw.UNION,
      new Calendars() {
        @Override
        long holiday(List<HolidayCalendar> calendars, LocalDate day, long work) {
          long sum = calendars.stream().mapToLong(each -> each.minutesOff(day, work)).sum();
          return Math.min(work, sum);
        }
      }),
  A_UNION_HAS_ONE_HOLIDAY_A_DAY(
      LeaveLaw.UNION,
      new Calendars() {
        @Override
        HolidayCalendar union(HolidayCalendar one, HolidayCalendar other) {
          return super.union(
              one,
              other.withHolidays(
                  other.holidays().stream()
                      .filter(
                          each ->
                              one.holidays().stream()
                                  .noneMatch(own -> own.date().equals(each.date())))
                      .collect(toImmutableList())));
        }
      }),
  THE_FIRST_HOLIDAY_OF_A_DAY_COUNTS(
      LeaveLaw.FOUND,
      new Calendars() {
        @Override
        long holiday(HolidayCalendar calendar, LocalDate day, long work) {
          return calendar.holidays().stream()
              .filter(each -> each.date().equals(day))
              .findFirst()
              .map(first -> first.part().of(work))
              .orElse(0L);
        }
      });

  private final LeaveLaw law;

  @SuppressWarnings("ImmutableEnumChecker") // nothing an engine is made of ever changes
  private final Calendars engine;

  LeaveSaboteur(LeaveLaw law, Calendars engine) {
    this.law = law;
    this.engine = engine;
  }

  @Override
  public LeaveLaw law() {
    return law;
  }

  @Override
  public void tryOn(long seed) {
    law.check(engine, DrawnDay.all().generator(180).next(new Random(seed)).value());
  }
}
