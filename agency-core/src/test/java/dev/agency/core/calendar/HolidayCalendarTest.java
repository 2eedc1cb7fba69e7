package dev.agency.core.calendar;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
  private static final LocalDate CHRISTMAS_EVE = day(Month.DECEMBER, 24);
  private static final LocalDate CHRISTMAS = day(Month.DECEMBER, 25);

  private final HolidayCalendar berlin = SampleAgency.holidayCalendar();
  private final HolidayCalendar office =
      HolidayCalendar.builder()
          .id(HolidayCalendarId.of("office"))
          .name("Office")
          .addHolidays(new Holiday(CHRISTMAS_EVE, "Early close", DayPart.ofMinutes(300)))
          .addHolidays(Holiday.of(CHRISTMAS, "Christmas"))
          .addHolidays(Holiday.of(day(Month.DECEMBER, 31), "Inventory"))
          .build();

  @Test
  void aHolidayTakesItsPartOfTheDay() {
    assertThat(berlin.minutesOff(CHRISTMAS, 456)).isEqualTo(456);
    assertThat(berlin.minutesOff(CHRISTMAS_EVE, 456)).isEqualTo(228);
    assertThat(berlin.minutesOff(CHRISTMAS_EVE.minusDays(1), 456)).isZero();
    assertThat(berlin.minutesOff(CHRISTMAS, 0)).as("a day without work").isZero();
  }

  @Test
  void ofTwoHolidaysOnOneDayTheOneThatTakesMostCountsAndNotTheirSum() {
    ImmutableList<HolidayCalendar> both = ImmutableList.of(berlin, office);
    assertThat(HolidayCalendar.minutesOff(both, CHRISTMAS, 456)).isEqualTo(456);
    assertThat(HolidayCalendar.minutesOff(both, CHRISTMAS_EVE, 456)).isEqualTo(300);
    assertThat(HolidayCalendar.minutesOff(both, CHRISTMAS_EVE, 240)).isEqualTo(240);
    assertThat(HolidayCalendar.minutesOff(both, CHRISTMAS_EVE, 720)).isEqualTo(360);
    assertThat(HolidayCalendar.minutesOff(ImmutableList.of(), CHRISTMAS, 456)).isZero();
  }

  @Test
  void aUnionHasEachHolidayOnce() {
    HolidayCalendar union = berlin.union(office);
    assertThat(union.id()).isEqualTo(berlin.id());
    assertThat(union.holidays()).hasSize(6).contains(Holiday.of(CHRISTMAS, "Christmas"));
    assertThat(union.minutesOff(CHRISTMAS_EVE, 456)).isEqualTo(300);
    assertThat(union.union(office)).isEqualTo(union);
  }

  @Test
  void holidaysStandOnceAndInTheOrderOfTheirDays() {
    Holiday first = Holiday.of(day(Month.JANUARY, 1), "New Year");
    assertThat(Refused.sentences(() -> office.withHolidays(first, first)))
        .containsExactly(
            "/holidays/1 DUPLICATE_ID The holidays of a holiday calendar must not repeat an earlier"
                + " one.");
    assertThat(
            Refused.sentences(() -> office.withHolidays(Holiday.of(CHRISTMAS, "Christmas"), first)))
        .containsExactly(
            "/holidays INCONSISTENT The holidays of a holiday calendar must be in the order of"
                + " their days.");
  }

  @Test
  void aPartOfADayIsNotMoreThanTheDay() {
    assertThat(DayPart.ofMinutes(120).of(60)).isEqualTo(60);
    assertThat(DayPart.half().of(455)).as("rounded half up").isEqualTo(228);
    assertThat(new DayPart.Share(BasisPoints.ofPercent(100)).of(1_440)).isEqualTo(1_440);
    assertThat(DayPart.whole().of(0)).isZero();
  }

  @Test
  void aPartOfADayIsSomething() {
    assertThat(Refused.problems(() -> DayPart.ofMinutes(0)))
        .containsExactly("/minutes OUT_OF_RANGE");
    assertThat(Refused.problems(() -> DayPart.ofMinutes(1_441)))
        .containsExactly("/minutes OUT_OF_RANGE");
    assertThat(Refused.problems(() -> new DayPart.Share(BasisPoints.ZERO)))
        .containsExactly("/share OUT_OF_RANGE");
    assertThat(Refused.problems(() -> new DayPart.Share(BasisPoints.ofPercent(101))))
        .containsExactly("/share OUT_OF_RANGE");
    assertThat(Refused.problems(() -> Holiday.of(LocalDate.of(1899, 12, 31), "")))
        .containsExactly("/date DATE_OUT_OF_RANGE", "/name MALFORMED_NAME");
  }
}
