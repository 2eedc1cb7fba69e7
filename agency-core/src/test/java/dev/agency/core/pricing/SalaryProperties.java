package dev.agency.core.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.CalendarArbitraries;
import dev.agency.core.testkit.Laws;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.RateArbitraries;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class SalaryProperties extends Laws {
  List<DatedCostRate> costRates(
      Salary salary, WorkSchedule schedule, List<HolidayCalendar> holidays, DateRange range) {
    return salary.costRates(schedule, holidays, range);
  }

  Figure<CostRate> hourlyCost(Salary salary, WorkPattern pattern, LocalDate day) {
    return salary.hourlyCost(pattern, ImmutableList.of(), day);
  }

  static final LocalDate FIRST = LocalDate.of(2025, 11, 1);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 500).map(FIRST::plusDays);
  }

  private Arbitrary<DateRange> ranges() {
    return Combinators.combine(days(), Arbitraries.integers().between(1, 600))
        .as((start, days) -> DateRange.of(start, start.plusDays(days)));
  }

  @Provide
  Arbitrary<Salary> salaries() {
    return Combinators.combine(RateArbitraries.salaries(), ranges())
        .as((salary, during) -> salary.withDuring(during));
  }

  @Provide
  Arbitrary<WorkSchedule> schedules() {
    return Combinators.combine(
            CalendarArbitraries.workPatterns(),
            CalendarArbitraries.workPatterns(),
            days(),
            Arbitraries.integers().between(1, 300),
            ranges())
        .as(
            (one, other, from, later, employment) ->
                WorkSchedule.builder()
                    .person(SampleAgency.person().id())
                    .employment(employment)
                    .addPatterns(one.withValidFrom(from))
                    .addPatterns(other.withValidFrom(from.plusDays(later)))
                    .build());
  }

  @Provide
  Arbitrary<HolidayCalendar> calendars() {
    // Where the salaries and horizons are: of all holidays there are, few meet any of them.
    return days()
        .set()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(
            days ->
                SampleAgency.holidayCalendar()
                    .withHolidays(
                        days.stream().sorted().map(day -> Holiday.of(day, "Holiday")).toList()));
  }

  @Provide
  Arbitrary<DateRange> horizons() {
    return ranges();
  }

  @Property(tries = 300)
  void eachDayHasTheRateOfItsPeriodAndPattern(
      @ForAll("salaries") Salary given,
      @ForAll("schedules") WorkSchedule schedule,
      @ForAll("calendars") HolidayCalendar calendar,
      @ForAll("horizons") DateRange horizon) {
    Salary salary = given.withPerson(schedule.person());
    RateBook book = RateBook.of(costRates(salary, schedule, ImmutableList.of(calendar), horizon));
    long priced = 0;
    for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(1_200)); day = day.plusDays(7)) {
      LocalDate it = day;
      Optional<CostRate> expected =
          Optional.of(it)
              .filter(d -> horizon.contains(d) && salary.during().contains(d))
              .filter(d -> schedule.employment().contains(d))
              .flatMap(schedule::patternOn)
              .flatMap(
                  pattern -> salary.hourlyCost(pattern, ImmutableList.of(calendar), it).ifKnown());
      assertThat(book.costRate(salary.person(), day)).isEqualTo(expected);
      priced += expected.isPresent() ? 1 : 0;
    }
    often("priced", priced > 0, 8);
  }

  @Property(tries = 300)
  void theHoursOfThePeriodComeToTheSalary(
      @ForAll("salaries") Salary salary,
      @ForAll("schedules") WorkSchedule schedule,
      @ForAll("days") LocalDate day) {
    WorkPattern pattern = schedule.patterns().get(0);
    Figure<CostRate> cost = hourlyCost(salary, pattern, day);
    YearMonth month = YearMonth.from(day);
    LocalDate start =
        salary.per() == Salary.Period.MONTH ? month.atDay(1) : LocalDate.of(day.getYear(), 1, 1);
    LocalDate last =
        salary.per() == Salary.Period.MONTH
            ? month.atEndOfMonth()
            : LocalDate.of(day.getYear(), 12, 31);
    long minutes = 0;
    for (LocalDate each = start; !each.isAfter(last); each = each.plusDays(1)) {
      minutes += pattern.minutesOn(each);
    }
    assertThat(cost.ifKnown().isPresent()).isEqualTo(minutes > 0);
    if (minutes > 0) {
      BigDecimal hours =
          BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 20, RoundingMode.HALF_UP);
      BigDecimal rate = new BigDecimal(cost.ifKnown().orElseThrow().rate().amount());
      BigDecimal off =
          rate.multiply(hours).subtract(new BigDecimal(salary.amount().amount())).abs();
      // Half of the fourth decimal for each hour.
      assertThat(off).isLessThanOrEqualTo(hours.multiply(new BigDecimal("0.0000501")));
    }
  }

  @Property
  void theRateIsLinearInTheSalary(
      @ForAll("days") LocalDate day, @ForAll("hundreds") long hundreds) {
    WorkPattern pattern = SampleAgency.workPattern();
    Salary one = SampleAgency.salary().withAmount(Money.ofMinor(hundreds * 100, "EUR"));
    Figure<CostRate> cost = hourlyCost(one, pattern, day);
    Figure<CostRate> dearer =
        hourlyCost(one.withAmount(one.amount().multipliedBy(2)), pattern, day);
    BigDecimal twice =
        new BigDecimal(cost.ifKnown().orElseThrow().rate().amount())
            .multiply(BigDecimal.valueOf(2));
    assertThat(new BigDecimal(dearer.ifKnown().orElseThrow().rate().amount()).subtract(twice).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.0001"));
  }

  @Provide
  Arbitrary<Long> hundreds() {
    return Arbitraries.longs().between(0, 1_000_000);
  }
}
