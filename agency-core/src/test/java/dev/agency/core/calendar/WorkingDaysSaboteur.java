package dev.agency.core.calendar;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.PlantedMistake;
import dev.agency.core.time.DateRange;
import java.util.Random;

/** Mistakes that are planted, each with the law that has to find it. */
enum WorkingDaysSaboteur implements PlantedMistake {
  LEAVE_THAT_IS_ASKED_FOR_TAKES(
      WorkingDaysLaw.DEFINITION,
      new Calendars() {
        @Override
        WorkingDays days(PersonCalendar calendar, DateRange range) {
          return super.days(
              new PersonCalendar(
                  calendar.person(),
                  calendar.schedule(),
                  calendar.holidays(),
                  calendar.leaves().stream()
                      .map(
                          each ->
                              each.state() == LeaveState.PENDING
                                  ? each.withState(LeaveState.APPROVED)
                                  : each)
                      .collect(ImmutableList.toImmutableList())),
              range);
        }
      }),
  A_CYCLE_BEGINS_WITH_THE_DAYS_ASKED_ABOUT(
      WorkingDaysLaw.AROUND,
      new Calendars() {
        @Override
        WorkingDays days(PersonCalendar calendar, DateRange range) {
          return super.days(
              new PersonCalendar(
                  calendar.person(),
                  calendar.schedule().map(schedule -> beginning(schedule, range)),
                  calendar.holidays(),
                  calendar.leaves()),
              range);
        }

        private static WorkSchedule beginning(WorkSchedule schedule, DateRange range) {
          WorkPattern first = schedule.patterns().get(0);
          return schedule.withPatterns(first.withValidFrom(range.start()));
        }
      }),
  ONLY_THE_FIRST_LEAVE_COUNTS(
      WorkingDaysLaw.AROUND,
      new Calendars() {
        @Override
        WorkingDays days(PersonCalendar calendar, DateRange range) {
          ImmutableList<Leave> leaves = calendar.leaves();
          return super.days(
              new PersonCalendar(
                  calendar.person(),
                  calendar.schedule(),
                  calendar.holidays(),
                  leaves.subList(0, Math.min(1, leaves.size()))),
              range);
        }
      });

  private final WorkingDaysLaw law;

  @SuppressWarnings("ImmutableEnumChecker") // nothing an engine is made of ever changes
  private final Calendars engine;

  WorkingDaysSaboteur(WorkingDaysLaw law, Calendars engine) {
    this.law = law;
    this.engine = engine;
  }

  @Override
  public WorkingDaysLaw law() {
    return law;
  }

  @Override
  public void tryOn(long seed) {
    law.check(engine, DrawnDays.all().generator(180).next(new Random(seed)).value());
  }
}
