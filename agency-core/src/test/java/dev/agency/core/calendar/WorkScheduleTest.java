package dev.agency.core.calendar;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkScheduleTest {
  // 5 January 2026 is a Monday.
  private static final LocalDate MONDAY = day(Month.JANUARY, 5);

  private final WorkPattern pattern = SampleAgency.workPattern();
  private final WorkSchedule schedule = SampleAgency.workSchedule();

  private static WorkPattern pattern(LocalDate from, long... minutes) {
    return WorkPattern.builder()
        .validFrom(from)
        .minutes(LongStream.of(minutes).boxed().toList())
        .build();
  }

  @Test
  void aWeekIsWrittenFromMonday() {
    assertThat(pattern.minutesOn(MONDAY)).isEqualTo(456);
    assertThat(pattern.minutesOn(MONDAY.plusDays(4))).as("Friday").isEqualTo(240);
    assertThat(pattern.minutesOn(MONDAY.plusDays(5))).as("Saturday").isZero();
    assertThat(pattern.minutesOn(MONDAY.plusDays(6))).as("Sunday").isZero();
    assertThat(pattern.minutesOn(MONDAY.plusDays(7))).isEqualTo(456);
    assertThat(pattern.minutesOn(MONDAY.minusDays(3))).as("Friday before").isEqualTo(240);
  }

  @Test
  void twoWeeksTakeTurnsFromTheOneItStartsIn() {
    // From Wednesday on: Mondays 480 in the first week, 240 in the second.
    WorkPattern turns = pattern(MONDAY.plusDays(2), 480, 0, 0, 0, 0, 0, 0, 240, 0, 0, 0, 0, 0, 0);
    assertThat(turns.minutesOn(MONDAY)).isEqualTo(480);
    assertThat(turns.minutesOn(MONDAY.plusDays(7))).isEqualTo(240);
    assertThat(turns.minutesOn(MONDAY.plusDays(14))).isEqualTo(480);
    assertThat(turns.minutesOn(MONDAY.minusDays(7))).isEqualTo(240);
  }

  @Test
  void aPatternThatStartsOnASundayBelongsToTheWeekBeforeIt() {
    WorkPattern turns = pattern(MONDAY.minusDays(1), 1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0);
    assertThat(turns.minutesOn(MONDAY)).isEqualTo(2);
    assertThat(turns.minutesOn(MONDAY.plusDays(7))).isEqualTo(1);
  }

  @Test
  void theLatestPatternHolds() {
    LocalDate june30 = day(Month.JUNE, 30);
    assertThat(schedule.minutesOn(june30)).as("Tuesday").isEqualTo(456);
    assertThat(schedule.minutesOn(day(Month.JULY, 1))).as("Wednesday").isEqualTo(456);
    assertThat(schedule.minutesOn(day(Month.JULY, 2))).as("part-time Thursday").isZero();
    assertThat(schedule.minutesOn(day(Month.JUNE, 25))).as("full Thursday").isEqualTo(456);
  }

  @Test
  void nobodyWorksOutsideOfTheirEmployment() {
    assertThat(schedule.minutesOn(MONDAY.minusDays(3))).isZero();
    assertThat(schedule.minutesOn(LocalDate.of(2027, 12, 29))).as("Wednesday").isEqualTo(456);
    assertThat(schedule.minutesOn(LocalDate.of(2028, 1, 3))).as("after the end").isZero();
  }

  @Test
  void beforeTheFirstPatternNobodyWorks() {
    WorkSchedule earlier = schedule.withEmployment(DateRange.startingOn(MONDAY.minusDays(30)));
    assertThat(earlier.minutesOn(MONDAY.minusDays(7))).isZero();
    assertThat(earlier.minutesOn(MONDAY)).isEqualTo(456);
  }

  @Test
  void aPatternIsWholeWeeks() {
    String weeks =
        "/minutes OUT_OF_RANGE The minutes of a pattern must have seven values for each of 1 to 52"
            + " weeks.";
    assertThat(Refused.sentences(() -> pattern(MONDAY))).containsExactly(weeks);
    assertThat(Refused.sentences(() -> pattern(MONDAY, 480, 480))).containsExactly(weeks);
    assertThat(Refused.sentences(() -> pattern.withMinutes(Collections.nCopies(7 * 53, 0L))))
        .containsExactly(weeks);
    assertThat(pattern.withMinutes(Collections.nCopies(7 * 52, 0L)).minutes()).hasSize(364);
  }

  @Test
  void aDayHas24Hours() {
    String day = "/minutes OUT_OF_RANGE The minutes of a pattern must be from 0 to 1440 each.";
    assertThat(Refused.sentences(() -> pattern(MONDAY, 1_441, 0, 0, 0, 0, 0, 0)))
        .containsExactly(day);
    assertThat(Refused.sentences(() -> pattern(MONDAY, 0, 0, 0, 0, 0, 0, -1))).containsExactly(day);
    assertThat(pattern(MONDAY, 1_440, 0, 0, 0, 0, 0, 0).minutesOn(MONDAY)).isEqualTo(1_440);
  }

  @Test
  void aPatternStartsInTheCalendarOfTheModels() {
    assertThat(Refused.problems(() -> pattern.withValidFrom(LocalDate.of(2200, 1, 1))))
        .containsExactly("/validFrom DATE_OUT_OF_RANGE");
  }

  @Test
  void aScheduleHasPatternsInOrder() {
    WorkPattern later = pattern.withValidFrom(MONDAY.plusDays(1));
    String order =
        "/patterns OVERLAP The patterns of a work schedule must each start after the one before"
            + " it.";
    assertThat(Refused.sentences(() -> schedule.withPatterns(ImmutableList.of())))
        .containsExactly("/patterns EMPTY The patterns of a work schedule must not be empty.");
    assertThat(Refused.sentences(() -> schedule.withPatterns(later, pattern)))
        .containsExactly(order);
    assertThat(Refused.sentences(() -> schedule.withPatterns(pattern, pattern)))
        .containsExactly(order);
  }
}
