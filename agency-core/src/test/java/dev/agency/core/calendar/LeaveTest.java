package dev.agency.core.calendar;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;

class LeaveTest {
  private static final LocalDate CHRISTMAS_EVE = day(Month.DECEMBER, 24);

  private final HolidayCalendar berlin = SampleAgency.holidayCalendar();
  private final WorkSchedule schedule = SampleAgency.workSchedule();
  private final Leave christmas =
      SampleAgency.leave()
          .withDays(DateRange.closed(day(Month.DECEMBER, 21), day(Month.DECEMBER, 27)));

  /** What is left of a day: the pattern, less holidays, less leave. */
  private long capacity(LocalDate day, Leave... leaves) {
    long work = schedule.minutesOn(day);
    long holiday = berlin.minutesOff(day, work);
    return work - holiday - SlowLeave.taken(ImmutableList.copyOf(leaves), day, work, holiday);
  }

  private long taken(LocalDate day, Leave leave) {
    long work = schedule.minutesOn(day);
    return SlowLeave.asked(leave, day, work, berlin.minutesOff(day, work));
  }

  @Test
  void aHolidayInALeaveIsChargedOnce() {
    Leave week =
        SampleAgency.leave().withDays(DateRange.closed(day(Month.APRIL, 27), day(Month.MAY, 3)));
    long sum = 0;
    for (LocalDate day :
        ImmutableList.of(27, 28, 29, 30).stream().map(d -> day(Month.APRIL, d)).toList()) {
      sum += taken(day, week);
    }
    assertThat(sum).as("four days of 456").isEqualTo(1_824);
    assertThat(taken(day(Month.MAY, 1), week)).as("Labour Day, a Friday").isZero();
    assertThat(taken(day(Month.MAY, 2), week)).as("a Saturday").isZero();
    assertThat(capacity(day(Month.MAY, 1), week)).isZero();
  }

  @Test
  void aHolidayOfHalfADayLeavesTheOtherHalfToTheLeave() {
    // 24 December 2026 is a Thursday, on which the designer does not work from July on.
    WorkPattern everyDay =
        WorkPattern.builder()
            .validFrom(day(Month.JULY, 1))
            .addMinutes(456, 456, 456, 456, 456, 0, 0)
            .build();
    long holiday = berlin.minutesOff(CHRISTMAS_EVE, everyDay.minutesOn(CHRISTMAS_EVE));
    assertThat(holiday).isEqualTo(228);
    assertThat(SlowLeave.asked(christmas, CHRISTMAS_EVE, 456, holiday)).isEqualTo(228);
    assertThat(SlowLeave.asked(christmas.withPart(DayPart.half()), CHRISTMAS_EVE, 456, holiday))
        .isEqualTo(228);
    assertThat(
            SlowLeave.asked(christmas.withPart(DayPart.ofMinutes(90)), CHRISTMAS_EVE, 456, holiday))
        .isEqualTo(90);
  }

  @Test
  void leavesOfOneDayAddUpToNoMoreThanTheDay() {
    LocalDate monday = day(Month.DECEMBER, 21);
    Leave morning = christmas.withPart(DayPart.ofMinutes(240));
    Leave afternoon = christmas.withPart(DayPart.half());
    assertThat(capacity(monday)).isEqualTo(456);
    assertThat(capacity(monday, morning)).isEqualTo(216);
    assertThat(capacity(monday, morning, afternoon)).isZero();
  }

  @Test
  void onlyApprovedLeaveTakesTime() {
    LocalDate monday = day(Month.DECEMBER, 21);
    assertThat(capacity(monday, christmas)).isZero();
    assertThat(capacity(monday, christmas.withState(LeaveState.PENDING))).isEqualTo(456);
    assertThat(capacity(monday, christmas.withState(LeaveState.REJECTED))).isEqualTo(456);
    assertThat(taken(monday, christmas.withState(LeaveState.PENDING)))
        .as("what a pending one asks for can be shown")
        .isEqualTo(456);
  }

  @Test
  void whySomebodyIsAwayIsNotShown() {
    Leave sick = christmas.withKind(LeaveKind.SICKNESS);
    assertThat(sick.toString()).doesNotContain("SICK");
  }

  @Test
  void aLeaveHasAtMostTenYears() {
    LocalDate start = day(Month.JANUARY, 1);
    assertThat(christmas.withDays(DateRange.of(start, start.plusDays(3_653))).days().days())
        .hasValue(3_653);
    assertThat(
            Refused.sentences(() -> christmas.withDays(DateRange.of(start, start.plusDays(3_654)))))
        .containsExactly("/days OUT_OF_RANGE The days of a leave must be at most ten years.");
    assertThat(christmas.withDays(DateRange.startingOn(start)).days().end()).isEmpty();
  }
}
