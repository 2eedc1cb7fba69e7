package dev.agency.core.pricing;

import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Salaries priced with a mistake, each of which breaks a law of {@link SalaryProperties}. */
class SalaryLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(SalaryProperties.class)
        .against(
            "eachDayHasTheRateOfItsPeriodAndPattern",
            "Who is asked for some days is told of all",
            new SalaryProperties() {
              @Override
              List<DatedCostRate> costRates(
                  Salary salary,
                  WorkSchedule schedule,
                  List<HolidayCalendar> holidays,
                  DateRange range) {
                return super.costRates(
                    salary, schedule, holidays, DateRange.of(FIRST, FIRST.plusDays(1_200)));
              }
            })
        .against(
            "eachDayHasTheRateOfItsPeriodAndPattern",
            "Holidays are worked",
            new SalaryProperties() {
              @Override
              List<DatedCostRate> costRates(
                  Salary salary,
                  WorkSchedule schedule,
                  List<HolidayCalendar> holidays,
                  DateRange range) {
                return super.costRates(salary, schedule, List.of(), range);
              }
            })
        .against(
            "theHoursOfThePeriodComeToTheSalary",
            "The hours are those of the month before",
            new SalaryProperties() {
              @Override
              Figure<CostRate> hourlyCost(Salary salary, WorkPattern pattern, LocalDate day) {
                return super.hourlyCost(salary, pattern, day.minusMonths(1));
              }
            })
        .against(
            "theRateIsLinearInTheSalary",
            "Every salary has a thousand on top",
            new SalaryProperties() {
              @Override
              Figure<CostRate> hourlyCost(Salary salary, WorkPattern pattern, LocalDate day) {
                return super.hourlyCost(
                    salary.withAmount(salary.amount().plus(Money.of("1000", "EUR"))), pattern, day);
              }
            })
        .areCaught();
  }
}
