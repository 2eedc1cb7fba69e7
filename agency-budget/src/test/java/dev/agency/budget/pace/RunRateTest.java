package dev.agency.budget.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.time.WeekStart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunRateTest {
  /** A Monday. */
  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  private static final LocalDate SUNDAY = LocalDate.of(2026, 4, 5);

  @Test
  void theRateIsTheMeanOfTheLastFourWholeWeeks() {
    // Five weeks of 100, 30, 40, 20, 30: the first is too long ago.
    assertThat(rate(SUNDAY, 100, 30, 40, 20, 30).perWeek()).isEqualTo(known("30"));
  }

  @Test
  void aWeekThatIsNotOverDoesNotCount() {
    assertThat(rate(SUNDAY.minusDays(1), 100, 30, 40, 20, 30).perWeek()).isEqualTo(known("47.5"));
    RunRate fromSunday =
        RunRate.of(
            weekly(100, 30, 40, 20, 30), SUNDAY.minusDays(1), new WeekStart(DayOfWeek.SUNDAY));
    assertThat(fromSunday.perWeek()).isEqualTo(known("30"));
  }

  @Test
  void untilThereHaveBeenFourWeeksThereAreFewer() {
    assertThat(rate(START.plusDays(13), 100, 30).perWeek()).isEqualTo(known("65"));
    assertThat(rate(START.plusDays(5), 100).perWeek())
        .isEqualTo(Figure.unknown(UnknownReason.NO_ENTRIES));
    assertThat(rate(SUNDAY).perWeek()).isEqualTo(Figure.unknown(UnknownReason.NO_ENTRIES));
  }

  @Test
  void aWeekWithoutWorkCountsAsOneOfNothing() {
    assertThat(rate(SUNDAY, 100, 30, 0, 0, 30).perWeek()).isEqualTo(known("15"));
    assertThat(rate(SUNDAY.plusWeeks(9), 100).perWeek()).isEqualTo(known("0"));
  }

  @Test
  void theBudgetRunsOutOnTheFirstDayTheUseReachesIt() {
    RunRate rate = rate(SUNDAY, 580, 30, 40, 20, 30);
    assertThat(rate.usedToDate()).isEqualByComparingTo("700");
    // All is used on Mondays, and the tenth of them uses the last of 1,000.
    assertThat(rate.runOut(BigDecimal.valueOf(1_000))).isEqualTo(Figure.known(SUNDAY.plusDays(64)));
    assertThat(rate.runOut(BigDecimal.valueOf(999))).isEqualTo(Figure.known(SUNDAY.plusDays(64)));
    assertThat(rate.runOut(BigDecimal.valueOf(1_001))).isEqualTo(Figure.known(SUNDAY.plusDays(71)));
  }

  @Test
  void aBudgetIsUsedUpOnADayOfTheWeekOnWhichPeopleWork() {
    RunRate rate = RunRate.of(daily(START, 5, 30), SUNDAY, WeekStart.ISO);
    assertThat(rate.perWeek()).isEqualTo(known("150"));
    assertThat(rate.usedToDate()).isEqualByComparingTo("750");
    // In a week from Monday on, 22 of them a day.
    assertThat(runOut(rate, 750 + 21)).isEqualTo(SUNDAY.plusDays(1));
    assertThat(runOut(rate, 750 + 100)).isEqualTo(SUNDAY.plusDays(5));
    // On Saturday and Sunday nobody works.
    assertThat(runOut(rate, 750 + 128)).isEqualTo(SUNDAY.plusDays(5));
    assertThat(runOut(rate, 750 + 150)).isEqualTo(SUNDAY.plusDays(5));
    assertThat(runOut(rate, 750 + 151)).isEqualTo(SUNDAY.plusDays(8));
    assertThat(rate.daysLeft(BigDecimal.valueOf(900)))
        .isEqualTo(Figure.known(BigInteger.valueOf(7)));
    assertThat(rate.daysToRunOut(BigDecimal.valueOf(900)))
        .isEqualTo(Figure.known(BigInteger.valueOf(5)));
    assertThat(rate.daysToRunOut(BigDecimal.valueOf(750))).isEqualTo(Figure.known(BigInteger.ZERO));
    // On Friday evening there is a little left, and Friday is past.
    LocalDate friday = SUNDAY.minusDays(2);
    RunRate atTheEnd = RunRate.of(daily(START, 5, 30), friday, WeekStart.ISO);
    assertThat(runOut(atTheEnd, 750 + 20)).isEqualTo(friday.plusDays(3));
  }

  private static LocalDate runOut(RunRate rate, long budget) {
    return rate.runOut(BigDecimal.valueOf(budget)).ifKnown().orElseThrow();
  }

  /** Returns a use on the working days of some weeks. */
  private static ImmutableSortedMap<LocalDate, BigDecimal> daily(
      LocalDate monday, int weeks, long each) {
    ImmutableSortedMap.Builder<LocalDate, BigDecimal> used = ImmutableSortedMap.naturalOrder();
    for (int week = 0; week < weeks; week++) {
      for (int day = 0; day < 5; day++) {
        used.put(monday.plusWeeks(week).plusDays(day), BigDecimal.valueOf(each));
      }
    }
    return used.buildOrThrow();
  }

  @Test
  void whatWasUsedBeforeTheWinMakesNoPace() {
    ImmutableSortedMap<LocalDate, BigDecimal> used =
        ImmutableSortedMap.<LocalDate, BigDecimal>naturalOrder()
            .put(START, BigDecimal.valueOf(40))
            .put(START.plusDays(6), BigDecimal.valueOf(2))
            .putAll(daily(START.plusWeeks(3), 2, 30))
            .buildOrThrow();
    RunRate all = RunRate.of(used, SUNDAY, WeekStart.ISO);
    RunRate delivery = RunRate.of(used, Optional.of(START.plusWeeks(2)), SUNDAY, WeekStart.ISO);
    assertThat(all.perWeek()).as("weeks of nothing").isEqualTo(known("75"));
    assertThat(delivery.perWeek()).isEqualTo(known("150"));
    assertThat(delivery.weeks().keySet()).containsExactly(START.plusWeeks(3), START.plusWeeks(4));
    assertThat(delivery.usedToDate()).as("it is used").isEqualTo(all.usedToDate());
    assertThat(runOut(delivery, 342 + 150)).isEqualTo(SUNDAY.plusDays(5));
    assertThat(RunRate.of(used, Optional.of(SUNDAY), SUNDAY, WeekStart.ISO).perWeek())
        .isEqualTo(Figure.unknown(UnknownReason.NO_ENTRIES));
  }

  @Test
  void aBudgetThatIsUsedUpRanOutOnThatDay() {
    RunRate rate = rate(SUNDAY, 100, 30, 40, 20, 30);
    assertThat(rate.runOut(BigDecimal.valueOf(130))).isEqualTo(Figure.known(START.plusWeeks(1)));
    assertThat(rate.runOut(BigDecimal.valueOf(220))).isEqualTo(Figure.known(START.plusWeeks(4)));
    assertThat(rate.isUsedUp(BigDecimal.valueOf(220))).isTrue();
  }

  @Test
  void whatIsNotUsedNeverRunsOut() {
    Figure<LocalDate> never = Figure.unknown(UnknownReason.NEVER_ON_PLAN);
    assertThat(rate(SUNDAY.plusWeeks(9), 100).runOut(BigDecimal.valueOf(101))).isEqualTo(never);
    // Credits outweigh what was used of late.
    assertThat(rate(SUNDAY, 100, 30, -40).runOut(BigDecimal.valueOf(101))).isEqualTo(never);
    // Some thousands of years on.
    assertThat(rate(SUNDAY, 1).runOut(new BigDecimal("1e30"))).isEqualTo(never);
    assertThat(rate(SUNDAY).runOut(BigDecimal.ONE))
        .isEqualTo(Figure.unknown(UnknownReason.NO_ENTRIES));
    assertThat(rate(SUNDAY, 1).runOut(BigDecimal.ZERO))
        .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void bookingsSayWhenTheBudgetRunsOutWhereTheWorkIsBooked() {
    RunRate rate = rate(SUNDAY, 580, 30, 40, 20, 30);
    ImmutableSortedMap<LocalDate, BigDecimal> booked =
        ImmutableSortedMap.of(
            SUNDAY,
            BigDecimal.valueOf(999),
            SUNDAY.plusDays(1),
            BigDecimal.valueOf(200),
            SUNDAY.plusDays(9),
            BigDecimal.valueOf(100),
            SUNDAY.plusDays(20),
            BigDecimal.valueOf(1));
    assertThat(rate.runOut(BigDecimal.valueOf(1_000), booked))
        .isEqualTo(Figure.known(SUNDAY.plusDays(9)));
    assertThat(rate.runOut(BigDecimal.valueOf(1_001), booked))
        .isEqualTo(Figure.known(SUNDAY.plusDays(20)));
    assertThat(rate.runOut(BigDecimal.valueOf(1_002), booked))
        .isEqualTo(Figure.unknown(UnknownReason.NEVER_ON_PLAN));
    assertThat(rate.runOut(BigDecimal.valueOf(580), booked)).isEqualTo(Figure.known(START));
    assertThat(rate.runOut(BigDecimal.ZERO, booked))
        .isEqualTo(Figure.unknown(UnknownReason.NO_TOTAL));
  }

  @Test
  void whatIsAfterTheDayIsNotKnown() {
    assertThat(rate(START.plusDays(6), 100, 30, 40).usedToDate()).isEqualByComparingTo("100");
    assertThat(rate(START.plusDays(6), 100, 30, 40).perWeek()).isEqualTo(known("100"));
  }

  private static RunRate rate(LocalDate asOf, long... weeks) {
    return RunRate.of(weekly(weeks), asOf, WeekStart.ISO);
  }

  /** Returns a use on the Monday of each week. */
  private static ImmutableSortedMap<LocalDate, BigDecimal> weekly(long... weeks) {
    ImmutableSortedMap.Builder<LocalDate, BigDecimal> used = ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < weeks.length; i++) {
      used.put(START.plusWeeks(i), BigDecimal.valueOf(weeks[i]));
    }
    return used.buildOrThrow();
  }

  private static Figure<BigDecimal> known(String number) {
    return Figure.known(new BigDecimal(number));
  }
}
