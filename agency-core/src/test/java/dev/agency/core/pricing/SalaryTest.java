package dev.agency.core.pricing;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SalaryTest {
  private static final LocalDate NEW_YEAR = day(Month.JANUARY, 1);
  private static final LocalDate JULY = day(Month.JULY, 1);
  private static final DateRange YEAR_2026 = DateRange.of(NEW_YEAR, LocalDate.of(2027, 1, 1));

  /** The year 2026 has 261 weekdays; three holidays fall on one of them and one on a Saturday. */
  private static final HolidayCalendar HOLIDAYS =
      HolidayCalendar.builder()
          .id(HolidayCalendarId.of("h"))
          .name("Holidays")
          .addHolidays(Holiday.of(NEW_YEAR, "New Year"))
          .addHolidays(Holiday.of(day(Month.MAY, 1), "Labour Day"))
          .addHolidays(Holiday.of(day(Month.DECEMBER, 25), "Christmas"))
          .addHolidays(Holiday.of(day(Month.DECEMBER, 26), "Boxing Day"))
          .build();

  private final Salary salary = SampleAgency.salary();
  private final WorkPattern fullTime = pattern(NEW_YEAR, 480, 480, 480, 480, 480, 0, 0);

  private static WorkPattern pattern(LocalDate from, long... minutes) {
    return WorkPattern.builder()
        .validFrom(from)
        .minutes(LongStream.of(minutes).boxed().toList())
        .build();
  }

  private WorkSchedule schedule(DateRange employment, WorkPattern... patterns) {
    return WorkSchedule.builder()
        .person(salary.person())
        .employment(employment)
        .addPatterns(patterns)
        .build();
  }

  private static Figure<CostRate> perHour(String amount) {
    return Figure.known(CostRate.perHour(amount, "EUR"));
  }

  @Test
  void sixtyThousandOver2064HoursAre29Euros07() {
    long minutes = 0;
    for (LocalDate day = NEW_YEAR; day.getYear() == 2026; day = day.plusDays(1)) {
      long work = fullTime.minutesOn(day);
      minutes += work - HOLIDAYS.minutesOff(day, work);
    }
    assertThat(minutes).as("258 days of eight hours").isEqualTo(2_064 * 60);
    Figure<CostRate> cost = salary.hourlyCost(fullTime, ImmutableList.of(HOLIDAYS), JULY);
    assertThat(cost).isEqualTo(perHour("29.0698"));
    assertThat(cost.ifKnown().orElseThrow().forMinutes(60, 480).toMoney(RoundingMode.HALF_UP))
        .isEqualTo(Money.of("29.07", "EUR"));
  }

  @Test
  void publicHolidaysRaiseTheRateAndTheSameDayInTwoCalendarsDoesSoOnce() {
    assertThat(salary.hourlyCost(fullTime, ImmutableList.of(), JULY)).isEqualTo(perHour("28.7356"));
    assertThat(salary.hourlyCost(fullTime, ImmutableList.of(HOLIDAYS, HOLIDAYS), JULY))
        .isEqualTo(perHour("29.0698"));
  }

  @Test
  void whoJoinsInTheMiddleOfAYearCostsWhatAnHourOfAFullYearCosts() {
    WorkSchedule joined = schedule(DateRange.startingOn(JULY), fullTime);
    assertThat(salary.costRates(joined, ImmutableList.of(HOLIDAYS), YEAR_2026))
        .containsExactly(
            new DatedCostRate(
                salary.person(),
                DateRange.of(JULY, LocalDate.of(2027, 1, 1)),
                CostRate.perHour("29.0698", "EUR")));
  }

  @Test
  void partTimeHasTheHoursOfPartTimeFromItsFirstDay() {
    WorkSchedule less = schedule(YEAR_2026, fullTime, pattern(JULY, 480, 480, 480, 0, 0, 0, 0));
    ImmutableList<DatedCostRate> rates = salary.costRates(less, ImmutableList.of(), YEAR_2026);
    // 2026 has 52 Mondays, Tuesdays and Wednesdays: 156 days of eight hours are 1,248 hours.
    assertThat(rates)
        .containsExactly(
            new DatedCostRate(
                salary.person(), DateRange.of(NEW_YEAR, JULY), CostRate.perHour("28.7356", "EUR")),
            new DatedCostRate(
                salary.person(),
                DateRange.of(JULY, LocalDate.of(2027, 1, 1)),
                CostRate.perHour("48.0769", "EUR")));
    assertThat(RateBook.of(rates).costRate(salary.person(), JULY))
        .contains(CostRate.perHour("48.0769", "EUR"));
  }

  @Test
  void anHourOfAShortMonthIsDearer() {
    Salary monthly = salary.withAmount(Money.of("5000", "EUR")).withPer(Salary.Period.MONTH);
    // 20 working days in February 2026, 22 in March.
    assertThat(monthly.hourlyCost(fullTime, ImmutableList.of(), day(Month.FEBRUARY, 10)))
        .isEqualTo(perHour("31.25"));
    assertThat(monthly.hourlyCost(fullTime, ImmutableList.of(), day(Month.MARCH, 31)))
        .isEqualTo(perHour("28.4091"));
    DateRange firstQuarter = DateRange.of(NEW_YEAR, day(Month.APRIL, 1));
    assertThat(monthly.costRates(schedule(YEAR_2026, fullTime), ImmutableList.of(), firstQuarter))
        .extracting(rate -> rate.during().start())
        .containsExactly(NEW_YEAR, day(Month.FEBRUARY, 1), day(Month.MARCH, 1));
  }

  @Test
  void aYearWithoutWorkHasNoRate() {
    WorkPattern none = pattern(NEW_YEAR, 0, 0, 0, 0, 0, 0, 0);
    assertThat(salary.hourlyCost(none, ImmutableList.of(), JULY))
        .isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(salary.costRates(schedule(YEAR_2026, none), ImmutableList.of(), YEAR_2026))
        .isEmpty();
  }

  @Test
  void daysOutsideOfSalaryAndScheduleHaveNoRate() {
    Salary june = salary.withDuring(DateRange.of(day(Month.JUNE, 1), JULY));
    assertThat(june.costRates(schedule(YEAR_2026, fullTime), ImmutableList.of(), YEAR_2026))
        .extracting(DatedCostRate::during)
        .containsExactly(june.during());
    WorkSchedule late =
        schedule(YEAR_2026, pattern(day(Month.JUNE, 15), 480, 480, 480, 480, 480, 0, 0));
    assertThat(june.costRates(late, ImmutableList.of(), YEAR_2026))
        .extracting(DatedCostRate::during)
        .containsExactly(DateRange.of(day(Month.JUNE, 15), JULY));
    assertThat(
            june.costRates(
                schedule(DateRange.startingOn(JULY), fullTime), ImmutableList.of(), YEAR_2026))
        .isEmpty();
  }

  @Test
  void yenAndDinarsHaveFourDecimalsAnHourToo() {
    Salary yen = salary.withAmount(Money.of("6000000", "JPY"));
    assertThat(yen.hourlyCost(fullTime, ImmutableList.of(HOLIDAYS), JULY))
        .isEqualTo(Figure.known(CostRate.perHour("2906.9767", "JPY")));
    Salary dinars = salary.withAmount(Money.of("18000.500", "KWD"));
    assertThat(dinars.hourlyCost(fullTime, ImmutableList.of(HOLIDAYS), JULY))
        .isEqualTo(Figure.known(CostRate.perHour("8.7212", "KWD")));
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThat(Refused.problems(() -> salary.withAmount(Money.of("-1", "EUR"))))
        .containsExactly("/amount NEGATIVE");
    WorkSchedule mine = schedule(YEAR_2026, fullTime);
    assertThat(
            Refused.problems(
                () ->
                    salary.costRates(
                        mine.withPerson(PersonId.of("p-other")), ImmutableList.of(), YEAR_2026)))
        .containsExactly("/person INCONSISTENT");
    assertThat(
            Refused.problems(
                () -> salary.costRates(mine, ImmutableList.of(), DateRange.startingOn(NEW_YEAR))))
        .containsExactly("/range OUT_OF_RANGE");
    assertThat(
            Refused.problems(
                () -> salary.hourlyCost(fullTime, ImmutableList.of(), LocalDate.of(2200, 1, 1))))
        .containsExactly("/day DATE_OUT_OF_RANGE");
    assertThat(salary.toString()).doesNotContain("60000");
  }
}
