package dev.agency.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.BillRate;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A retainer is judged by what its periods include, and never by what its lines were estimated. */
class RetainerBurnTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 25);

  private static RetainerTerms.Builder monthly(long allowance) {
    return RetainerTerms.builder()
        .period(Granularity.MONTH)
        .during(DateRange.startingOn(NEW_YEAR))
        .allowance(allowance)
        .fee(Money.of("15000.00", "EUR"));
  }

  /** 1,208 hours from January to September on a line of 1,170: no month takes half of 300. */
  private static BurnScenario support(RetainerTerms terms) {
    BurnExample example = BurnExample.timeAndMaterials("EUR").line("support", 70_200, "95.00");
    for (int month = 1; month <= 9; month++) {
      for (int day = 1; day <= 7; day++) {
        // 7 × 1,150 minutes a month, and 30 more in September.
        example.time(
            "ada",
            "support",
            LocalDate.of(2026, month, day).toString(),
            month == 9 && day == 7 ? 1_180 : 1_150);
      }
    }
    BurnScenario sold = example.asOf(AUTUMN.toString());
    return sold.with(sold.budget().withPricing(terms));
  }

  private static <T> Figure<T> byPeriod() {
    return Figure.unknown(UnknownReason.BY_PERIOD);
  }

  @Test
  void whatIsUsedIsAShareOfWhatThePeriodsIncludedSoFar() {
    BurnReport report = support(monthly(18_000).build()).report();
    BudgetBurn burn = report.budget();
    assertThat(burn.usedMinutes()).isEqualTo(72_480);
    assertThat(burn.budgetMinutes()).as("nine times 300 hours").isEqualTo(162_000);
    assertThat(burn.minutesBurn())
        .as("72,480 / 162,000 = 0.44740")
        .isEqualTo(Figure.known(BasisPoints.of(4_474)));
    assertThat(burn.burn()).isEqualTo(byPeriod());
    assertThat(burn.budgetRemaining()).isEqualTo(byPeriod());
    assertThat(burn.overCap()).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(burn.usedValue())
        .as("1,208 hours at 95: an indicator of nothing but itself")
        .isEqualTo(Figure.known(Money.of("114760.00", "EUR")));
    LineBurn line = report.lines().get(0);
    assertThat(line.budgetMinutes()).isZero();
    assertThat(line.minutesBurn()).isEqualTo(byPeriod());
    assertThat(line.budgetTotal()).isEqualTo(byPeriod());
    assertThat(line.burn()).isEqualTo(byPeriod());
  }

  @Test
  void noThresholdIsReachedIfNoMonthUsesHalfOfItsAllowance() {
    assertThat(support(monthly(18_000).build()).report().crossings())
        .hasSize(3)
        .allSatisfy(
            crossing -> {
              assertThat(crossing.period()).contains(LocalDate.of(2026, 9, 1));
              assertThat(crossing.measure()).isEqualTo(BurnMeasure.MINUTES);
              assertThat(crossing.minutesReached()).isEqualTo(Figure.known(false));
              assertThat(crossing.valueReached()).isEqualTo(byPeriod());
              assertThat(crossing.reached()).isEqualTo(Figure.known(false));
            });
  }

  @Test
  void anEndAndAnOverageRateDoNotMakeTheFeesAMeasureOfValue() {
    RetainerTerms dated =
        monthly(6_000)
            .during(DateRange.of(NEW_YEAR, LocalDate.of(2027, 1, 1)))
            .overageRate(BillRate.perHour("95", "EUR"))
            .build();
    BudgetBurn burn = support(dated).report().budget();
    assertThat(burn.budgetTotal())
        .as("twelve fees")
        .isEqualTo(Figure.known(Money.of("180000.00", "EUR")));
    assertThat(burn.burn()).isEqualTo(byPeriod());
    assertThat(burn.budgetRemaining()).isEqualTo(byPeriod());
    assertThat(burn.overCap()).isEqualTo(Figure.unknown(UnknownReason.NO_PRICE));
    assertThat(burn.minutesBurn())
        .as("72,480 / 54,000, of which the overage is billed")
        .isEqualTo(Figure.known(BasisPoints.of(13_422)));
  }

  @Test
  void aThresholdIsReachedAnewInEachPeriod() {
    RetainerTerms carried =
        monthly(9_000)
            .during(DateRange.startingOn(LocalDate.of(2026, 7, 1)))
            .unused(CarryOver.full())
            .build();
    BurnScenario retainer = support(carried);
    BurnScenario august = retainer.asOf(LocalDate.of(2026, 8, 31));
    assertThat(day(august, 0))
        .as("75 % of 9,000 is 6,750: six days of 1,150")
        .contains(LocalDate.of(2026, 8, 6));
    assertThat(day(retainer, 0))
        .as("950 are left of August, and 75 % of 9,950 is 7,462.5: 6,900 by the 6th")
        .contains(LocalDate.of(2026, 9, 7));
    assertThat(retainer.report().crossings().get(1).minutesReached())
        .as("90 % is 8,955 of which 8,080 are used")
        .isEqualTo(Figure.known(false));
    BurnScenario tomorrow = retainer.asOf(LocalDate.of(2026, 9, 1));
    assertThat(tomorrow.report().crossings())
        .allSatisfy(
            crossing -> assertThat(crossing.minutesReached()).isEqualTo(Figure.known(false)));
    assertThat(day(retainer.asOf(LocalDate.of(2026, 7, 1)), 2))
        .as("six months of work before the retainer count in its first period")
        .contains(LocalDate.of(2026, 2, 1));
  }

  private static Optional<LocalDate> day(BurnScenario scenario, int threshold) {
    return scenario.report().crossings().get(threshold).day();
  }

  @Test
  void aRetainerThatHasNotBegunHasNothingToUse() {
    BurnScenario retainer =
        support(monthly(9_000).during(DateRange.startingOn(LocalDate.of(2026, 7, 1))).build())
            .asOf(LocalDate.of(2026, 6, 30));
    assertThat(retainer.report().budget().budgetMinutes()).isZero();
    assertThat(retainer.report().budget().minutesBurn())
        .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
    assertThat(retainer.report().crossings())
        .allSatisfy(
            crossing ->
                assertThat(crossing.minutesReached())
                    .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL)));
  }

  @Test
  void withoutAnAllowanceThereIsAWholeIfTheRetainerEnds() {
    RetainerTerms endless = monthly(0).allowance(Optional.empty()).build();
    BudgetBurn open = support(endless).report().budget();
    assertThat(open.budgetMinutes()).isZero();
    assertThat(open.minutesBurn()).isEqualTo(Figure.unknown(UnknownReason.OPEN_ENDED));
    assertThat(open.burn()).isEqualTo(Figure.unknown(UnknownReason.OPEN_ENDED));
    assertThat(support(endless).report().lines().get(0).minutesBurn())
        .isEqualTo(Figure.unknown(UnknownReason.OPEN_ENDED));
    BudgetBurn dated =
        support(endless.withDuring(DateRange.of(NEW_YEAR, LocalDate.of(2027, 1, 1))))
            .report()
            .budget();
    assertThat(dated.budgetMinutes()).isEqualTo(70_200);
    assertThat(dated.burn())
        .as("114,760 of 180,000")
        .isEqualTo(Figure.known(BasisPoints.of(6_375)));
  }

  @Test
  void itHasABurnOnTheLastDayThereIs() {
    LocalDate last = LocalDate.of(2199, 12, 31);
    for (Granularity period : Granularity.values()) {
      if (period != Granularity.DAY) {
        Budget budget = support(monthly(60).period(period).build()).budget();
        BurnScenario scenario =
            BurnExample.timeAndMaterials("EUR")
                .line("support", 0, "95.00")
                .time("ada", "support", last.toString(), 90)
                .asOf(last.toString());
        BurnReport report = scenario.with(budget).report();
        assertThat(report.retainer().orElseThrow().current().orElseThrow().overage())
            .as("30 over in %s", period)
            .isEqualTo(30);
        assertThat(report.crossings().get(2).day()).contains(last);
      }
    }
  }
}
