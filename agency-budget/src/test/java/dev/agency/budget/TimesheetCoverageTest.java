package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TimesheetCoverageTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final PersonId ADA = PersonId.of("ada");
  private static final DateRange FOUR_WEEKS = DateRange.of(MONDAY, MONDAY.plusWeeks(4));

  /** Ada works 40 hours a week and logged 40, 40, 30 and 10. */
  private static BurnExample ada() {
    BurnExample example = BurnExample.timeAndMaterials("EUR").line("design", 0, "95");
    int[] hours = {40, 40, 30, 10};
    for (int week = 0; week < hours.length; week++) {
      for (int day = 0; day < 5; day++) {
        LocalDate date = MONDAY.plusWeeks(week).plusDays(day);
        example.time("ada", "design", date.toString(), hours[week] * 60L / 5);
      }
    }
    return example;
  }

  private static WorkSchedule fullTime(String person, LocalDate start) {
    return WorkSchedule.builder()
        .person(PersonId.of(person))
        .employment(DateRange.startingOn(start))
        .addPatterns(
            WorkPattern.builder()
                .validFrom(start)
                .minutes(ImmutableList.of(480L, 480L, 480L, 480L, 480L, 0L, 0L))
                .build())
        .build();
  }

  private static TimesheetCoverage coverage(BurnScenario scenario, WorkSchedule... schedules) {
    return coverage(
        scenario.facts().entries(),
        Arrays.stream(schedules)
            .map(schedule -> calendar(schedule, ImmutableList.of()))
            .toArray(PersonCalendar[]::new));
  }

  private static TimesheetCoverage coverage(List<TimeEntry> entries, PersonCalendar... calendars) {
    return TimesheetCoverage.of(entries, List.of(calendars), FOUR_WEEKS, WeekStart.ISO);
  }

  private static PersonCalendar calendar(
      WorkSchedule schedule, ImmutableList<HolidayCalendar> holidays, Leave... leaves) {
    return new PersonCalendar(
        schedule.person(), Optional.of(schedule), holidays, ImmutableList.copyOf(leaves));
  }

  private static Leave leave(String first, String last, LeaveState state) {
    return Leave.builder()
        .id(LeaveId.of("away-" + first))
        .person(ADA)
        .days(DateRange.closed(LocalDate.parse(first), LocalDate.parse(last)))
        .state(state)
        .build();
  }

  /** Ada logged 40 hours in each of three weeks, and nothing in the fourth. */
  private static BurnScenario threeWeeks() {
    BurnExample example = BurnExample.timeAndMaterials("EUR").line("design", 0, "95");
    for (int day = 0; day < 21; day++) {
      if (day % 7 < 5) {
        example.time("ada", "design", MONDAY.plusDays(day).toString(), 480);
      }
    }
    return example.asOf("2026-03-29");
  }

  private static Figure<BasisPoints> reported(BurnScenario scenario, TimesheetCoverage coverage) {
    return scenario.with(scenario.facts().withTimesheets(coverage)).report().budget().coverage();
  }

  @Test
  void coverageIsWhatWasLoggedOfFourWholeWeeks() {
    BurnScenario scenario = ada().asOf("2026-03-29");
    TimesheetCoverage coverage = coverage(scenario, fullTime("ada", MONDAY.minusYears(1)));
    assertThat(coverage.weeks())
        .extracting(PersonWeek::loggedMinutes)
        .containsExactly(2_400L, 2_400L, 1_800L, 600L);
    assertThat(reported(scenario, coverage)).isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
  }

  @Test
  void aMissingMinuteIsNotRoundedAway() {
    TimesheetCoverage.Builder weeks = TimesheetCoverage.builder().weekStart(WeekStart.ISO);
    for (int week = 0; week < 4; week++) {
      weeks.addWeeks(
          new PersonWeek(ADA, MONDAY.plusWeeks(week), week == 3 ? 9_999 : 10_000, 10_000));
    }
    assertThat(weeks.build().of(ImmutableSet.of(ADA), LocalDate.of(2026, 3, 29)))
        .isEqualTo(Figure.known(BasisPoints.of(9_999)));
  }

  @Test
  void aWeekThatIsNotOverIsNotLookedAt() {
    BurnScenario scenario = ada().asOf("2026-03-28");
    TimesheetCoverage coverage = coverage(scenario, fullTime("ada", MONDAY.minusYears(1)));
    // The four whole weeks begin one week before the rows do.
    assertThat(reported(scenario, coverage)).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
  }

  @Test
  void overtimeDoesNotMakeUpForAWeekThatIsMissing() {
    BurnScenario scenario = ada().time("ada", "design", "2026-03-08", 1_500).asOf("2026-03-29");
    TimesheetCoverage coverage = coverage(scenario, fullTime("ada", MONDAY.minusYears(1)));
    assertThat(coverage.weeks().get(0).loggedMinutes()).isEqualTo(3_900);
    assertThat(reported(scenario, coverage)).isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
  }

  @Test
  void whoWasExpectedAndLoggedNothingLowersTheCoverage() {
    BurnScenario scenario = ada().asOf("2026-03-29");
    TimesheetCoverage coverage =
        coverage(
            scenario, fullTime("ada", MONDAY.minusYears(1)), fullTime("ben", MONDAY.minusYears(1)));
    BurnScenario expecting =
        scenario.with(scenario.facts().withExpectedPeople(PersonId.of("ben"), ADA));
    // 120 of 320 hours.
    assertThat(reported(expecting, coverage)).isEqualTo(Figure.known(BasisPoints.of(3_750)));
    assertThat(reported(scenario, coverage)).isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
    assertCode(() -> scenario.facts().withExpectedPeople(ADA, ADA), ErrorCode.DUPLICATE_ID);
  }

  @Test
  void weeksBeforeEmploymentAskForNoTimesheet() {
    BurnScenario scenario = ada().asOf("2026-03-29");
    TimesheetCoverage coverage = coverage(scenario, fullTime("ada", MONDAY.plusWeeks(3)));
    // 10 of 40 hours in the one week of work.
    assertThat(reported(scenario, coverage)).isEqualTo(Figure.known(BasisPoints.ofPercent(25)));
  }

  @Test
  void aWeekOfApprovedLeaveIsNoMissingTimesheet() {
    BurnScenario scenario = threeWeeks();
    WorkSchedule schedule = fullTime("ada", MONDAY.minusYears(1));
    Leave away = leave("2026-03-23", "2026-03-27", LeaveState.APPROVED);
    PersonCalendar calendar = calendar(schedule, ImmutableList.of(), away);
    TimesheetCoverage coverage = coverage(scenario.facts().entries(), calendar);
    assertThat(coverage.weeks())
        .extracting(PersonWeek::capacityMinutes)
        .containsExactly(2_400L, 2_400L, 2_400L, 0L);
    assertThat(reported(scenario, coverage)).isEqualTo(Figure.known(BasisPoints.ofPercent(100)));
    assertThat(reported(scenario, coverage(scenario, schedule)))
        .isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
  }

  @Test
  void leaveThatNobodyApprovedYetStillAsksForATimesheet() {
    BurnScenario scenario = threeWeeks();
    Leave asked = leave("2026-03-23", "2026-03-27", LeaveState.PENDING);
    PersonCalendar calendar =
        calendar(fullTime("ada", MONDAY.minusYears(1)), ImmutableList.of(), asked);
    assertThat(reported(scenario, coverage(scenario.facts().entries(), calendar)))
        .isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
  }

  @Test
  void aHolidayAndALeaveOfOneDayTakeItOnce() {
    BurnScenario scenario = threeWeeks();
    HolidayCalendar holidays =
        HolidayCalendar.builder()
            .id(HolidayCalendarId.of("berlin"))
            .name("Berlin")
            .addHolidays(new Holiday(LocalDate.of(2026, 3, 25), "A holiday", DayPart.whole()))
            .build();
    Leave away = leave("2026-03-25", "2026-03-26", LeaveState.APPROVED);
    PersonCalendar calendar =
        calendar(fullTime("ada", MONDAY.minusYears(1)), ImmutableList.of(holidays), away);
    TimesheetCoverage coverage = coverage(scenario.facts().entries(), calendar);
    // Three of the five days are left, of which none was logged: 120 of 144 hours.
    assertThat(coverage.weeks())
        .extracting(PersonWeek::capacityMinutes)
        .containsExactly(2_400L, 2_400L, 2_400L, 1_440L);
    assertThat(reported(scenario, coverage)).isEqualTo(Figure.known(BasisPoints.of(8_333)));
  }

  @Test
  void ofSomebodyWithoutAScheduleNoCapacityIsKnown() {
    BurnScenario scenario = ada().asOf("2026-03-29");
    PersonCalendar nothing =
        new PersonCalendar(ADA, Optional.empty(), ImmutableList.of(), ImmutableList.of());
    TimesheetCoverage coverage = coverage(scenario.facts().entries(), nothing);
    assertThat(coverage.weeks()).isEmpty();
    assertThat(reported(scenario, coverage)).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
  }

  @Test
  void capacityOfZeroOrUnknownLeavesCoverageUnknown() {
    BurnScenario scenario = ada().time("ben", "design", "2026-03-02", 60).asOf("2026-03-29");
    WorkSchedule ada = fullTime("ada", MONDAY.minusYears(1));
    WorkSchedule later = fullTime("ada", MONDAY.plusYears(1));
    Figure<BasisPoints> unknown = Figure.unknown(UnknownReason.NO_CAPACITY);
    assertThat(reported(scenario, coverage(scenario, ada))).isEqualTo(unknown);
    assertThat(scenario.report().budget().coverage()).isEqualTo(unknown);
    assertThat(coverage(scenario, later).of(ImmutableSet.of(ADA), scenario.asOf()))
        .isEqualTo(unknown);
    assertThat(coverage(scenario, ada).of(ImmutableSet.of(), scenario.asOf()))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ENTRIES));
  }

  @Test
  void rejectedTimeAndPartsOfWeeksAreLeftOut() {
    BurnScenario scenario =
        ada().time("ada", "2026-03-02", 60, e -> e.approval(Approval.REJECTED)).asOf("2026-03-29");
    TimesheetCoverage coverage =
        TimesheetCoverage.of(
            scenario.facts().entries(),
            List.of(calendar(fullTime("ada", MONDAY), ImmutableList.of())),
            DateRange.of(MONDAY.plusDays(1), MONDAY.plusWeeks(3).plusDays(6)),
            WeekStart.ISO);
    assertThat(coverage.weeks())
        .extracting(PersonWeek::week)
        .containsExactly(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2));
    assertThat(coverage(scenario, fullTime("ada", MONDAY)).weeks().get(0).loggedMinutes())
        .isEqualTo(2_400);
  }

  @Test
  void asOfADayItHasTheWeeksThatTheCoverageOfThatDayLooksAtAndHardlyMore() {
    List<TimeEntry> entries = ada().asOf("2026-04-05").facts().entries();
    List<PersonCalendar> calendars =
        List.of(calendar(fullTime("ada", MONDAY.minusYears(1)), ImmutableList.of()));
    DateRange around = DateRange.of(MONDAY.minusWeeks(9), MONDAY.plusWeeks(9));
    TimesheetCoverage all = TimesheetCoverage.of(entries, calendars, around, WeekStart.ISO);
    for (LocalDate day = MONDAY.plusWeeks(3); day.isBefore(MONDAY.plusWeeks(5)); ) {
      TimesheetCoverage then = TimesheetCoverage.asOf(entries, calendars, day, WeekStart.ISO);
      assertThat(then.of(ImmutableSet.of(ADA), day)).isEqualTo(all.of(ImmutableSet.of(ADA), day));
      assertThat(then.weeks()).hasSizeBetween(TimesheetCoverage.WEEKS, TimesheetCoverage.WEEKS + 1);
      day = day.plusDays(1);
    }
  }

  @Test
  void noTextShowsHowMuchAPersonWorks() {
    assertThat(new PersonWeek(ADA, MONDAY, 1_800, 2_280))
        .hasToString("PersonWeek[ada, 2026-03-02]");
  }

  @Test
  void mistakesAreRefused() {
    BurnScenario scenario = ada().asOf("2026-03-29");
    WorkSchedule ada = fullTime("ada", MONDAY);
    assertCode(() -> coverage(scenario, ada, ada), ErrorCode.DUPLICATE_ID);
    DateRange open = DateRange.startingOn(MONDAY);
    assertCode(
        () -> TimesheetCoverage.of(List.of(), List.of(), open, WeekStart.ISO),
        ErrorCode.MISSING_PROPERTY);
    DateRange elevenYears = DateRange.of(MONDAY, MONDAY.plusYears(11));
    PersonCalendar calendar = calendar(ada, ImmutableList.of());
    assertCode(
        () -> TimesheetCoverage.of(List.of(), List.of(calendar), elevenYears, WeekStart.ISO),
        ErrorCode.OUT_OF_RANGE);
    TimesheetCoverage.Builder rows = TimesheetCoverage.builder().weekStart(WeekStart.ISO);
    rows.addWeeks(new PersonWeek(ADA, MONDAY, 0, 0), new PersonWeek(ADA, MONDAY, 1, 1));
    assertCode(rows::build, ErrorCode.DUPLICATE_ID);
    TimesheetCoverage.Builder tuesday = TimesheetCoverage.builder().weekStart(WeekStart.ISO);
    tuesday.addWeeks(new PersonWeek(ADA, MONDAY.plusDays(1), 0, 0));
    assertCode(tuesday::build, ErrorCode.INCONSISTENT);
    assertCode(() -> new PersonWeek(ADA, MONDAY, -1, 0), ErrorCode.NEGATIVE);
    assertCode(() -> new PersonWeek(ADA, MONDAY, 0, 10_081), ErrorCode.OUT_OF_RANGE);
  }

  @Test
  void timesheetsByOtherWeeksThanTheReportAreRefused() {
    BurnScenario scenario =
        ada().settings(s -> s.weekStart(new WeekStart(DayOfWeek.SUNDAY))).asOf("2026-03-29");
    assertCode(
        () -> reported(scenario, coverage(scenario, fullTime("ada", MONDAY))),
        ErrorCode.INCONSISTENT);
  }

  private static void assertCode(ThrowingCallable action, ErrorCode code) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(
            InvalidModelException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
