package dev.agency.core.calendar;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
  private final WorkSchedule schedule = SampleAgency.workSchedule();
  private final PersonId person = schedule.person();

  private PersonCalendar calendar(ImmutableList<HolidayCalendar> holidays, Leave... leaves) {
    return new PersonCalendar(
        person, Optional.of(schedule), holidays, ImmutableList.copyOf(leaves));
  }

  @Test
  void aWeekIsThePatternOfItsDays() {
    WorkingDays week =
        calendar(ImmutableList.of()).over(DateRange.of(day(Month.MARCH, 2), day(Month.MARCH, 9)));
    assertThat(week.capacity(week.range())).isEqualTo(2_064);
    assertThat(week.patternAt(4)).isEqualTo(240);
    assertThat(week.capacityAt(week.indexOf(day(Month.MARCH, 7)))).isZero();
    assertThat(week.isOffAt(5)).isTrue();
  }

  @Test
  void aHolidayWithinALeaveIsChargedOnce() {
    Leave christmas =
        SampleAgency.leave()
            .withDays(DateRange.closed(day(Month.DECEMBER, 21), day(Month.DECEMBER, 31)));
    WorkSchedule full = schedule.withPatterns(SampleAgency.workPattern());
    DateRange week = DateRange.of(day(Month.DECEMBER, 21), day(Month.DECEMBER, 28));
    WorkingDays days =
        new PersonCalendar(
                person,
                Optional.of(full),
                ImmutableList.of(SampleAgency.holidayCalendar()),
                ImmutableList.of(christmas))
            .over(week);
    assertThat(days.holidayAt(3)).as("Christmas Eve is half off").isEqualTo(228);
    assertThat(days.awayAt(3)).as("leave takes the other half").isEqualTo(228);
    assertThat(days.holidayAt(4)).as("Christmas is a Friday").isEqualTo(240);
    assertThat(days.awayAt(4)).isZero();
    assertThat(days.capacity(week)).isZero();
    assertThat(days.isAwayAt(5)).as("on Saturday, too").isTrue();
  }

  @Test
  void twoCalendarsThatListOneDayTakeItOnce() {
    HolidayCalendar office =
        SampleAgency.holidayCalendar().withId(HolidayCalendarId.of("office")).withName("Office");
    DateRange may = DateRange.of(day(Month.MAY, 1), day(Month.MAY, 2));
    WorkingDays days = calendar(ImmutableList.of(SampleAgency.holidayCalendar(), office)).over(may);
    assertThat(days.holidayAt(0)).isEqualTo(240);
    assertThat(days.capacity(may)).isZero();
  }

  @Test
  void leaveThatIsAskedForIsToldAndTakesNothing() {
    Leave asked =
        SampleAgency.leave()
            .withState(LeaveState.PENDING)
            .withDays(DateRange.of(day(Month.MARCH, 2), day(Month.MARCH, 4)));
    Leave granted =
        asked
            .withId(LeaveId.of("a-13"))
            .withState(LeaveState.APPROVED)
            .withPart(DayPart.ofMinutes(120));
    Leave refused = asked.withId(LeaveId.of("a-14")).withState(LeaveState.REJECTED);
    WorkingDays days =
        calendar(ImmutableList.of(), asked, granted, refused)
            .over(DateRange.of(day(Month.MARCH, 2), day(Month.MARCH, 9)));
    assertThat(days.awayAt(0)).isEqualTo(120);
    assertThat(days.capacityAt(0)).isEqualTo(336);
    assertThat(days.pendingAt(0)).as("no more than is left").isEqualTo(336);
    assertThat(days.pendingAt(2)).isZero();
    assertThat(days.isAwayAt(0)).as("two hours are not a day").isFalse();
  }

  @Test
  void whoHasNoScheduleWorksNothing() {
    PersonCalendar unknown =
        new PersonCalendar(
            person,
            Optional.empty(),
            ImmutableList.of(SampleAgency.holidayCalendar()),
            ImmutableList.of(SampleAgency.leave()));
    WorkingDays days = unknown.over(DateRange.of(day(Month.JULY, 1), day(Month.AUGUST, 1)));
    assertThat(days.capacity(days.range())).isZero();
    assertThat(days.isOffAt(0)).as("not employed, so no day off either").isFalse();
  }

  @Test
  void whatIsOfSomebodyElseIsRefused() {
    PersonId other = PersonId.of("p-other");
    assertThat(
            Refused.problems(
                () ->
                    new PersonCalendar(
                        other,
                        Optional.of(schedule),
                        ImmutableList.of(),
                        ImmutableList.of(SampleAgency.leave()))))
        .containsExactly("/schedule INCONSISTENT", "/leaves/0 INCONSISTENT");
    assertThat(
            Refused.problems(
                () ->
                    calendar(
                        ImmutableList.of(
                            SampleAgency.holidayCalendar(), SampleAgency.holidayCalendar()),
                        SampleAgency.leave(),
                        SampleAgency.leave())))
        .containsExactly("/holidays/1 DUPLICATE_ID", "/leaves/1 DUPLICATE_ID");
  }

  @Test
  void moreThanTenYearsOrNoEndIsRefused() {
    PersonCalendar calendar = calendar(ImmutableList.of());
    LocalDate start = day(Month.MARCH, 2);
    assertThat(Refused.problems(() -> calendar.over(DateRange.startingOn(start))))
        .containsExactly("/days OUT_OF_RANGE");
    assertThat(Refused.problems(() -> calendar.over(DateRange.of(start, start.plusDays(3_654)))))
        .containsExactly("/days OUT_OF_RANGE");
    WorkingDays most = calendar.over(DateRange.of(start, start.plusDays(3_653)));
    assertThat(most.length()).isEqualTo(3_653);
    assertThat(Refused.problems(() -> most.capacity(DateRange.startingOn(start))))
        .containsExactly("/days OUT_OF_RANGE");
  }
}
