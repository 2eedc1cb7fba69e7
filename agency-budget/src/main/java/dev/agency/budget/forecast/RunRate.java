package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.time.WeekStart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;

/**
 * How much of a budget is used in a week of late, and the day it is used up if that goes on.
 *
 * <p>Of 1,000 hours 700 are used, of them 30, 40, 20 and 30 in the last four whole weeks: 30 a
 * week. The 300 that are left last ten weeks, so the budget is used up 70 days from now.
 *
 * <p>A week counts when it is over, from the one of the first use on; until there have been four,
 * there are fewer to take the mean of. A week without work counts as one of nothing. The rate is
 * spread over all seven days: on which of them people work is not looked at, so the day is right to
 * within a weekend. It is what happens if nothing changes, and no plan; where the work is booked,
 * ask {@link #runOut(BigDecimal, NavigableMap)}.
 *
 * <p>Immutable and thread-safe.
 */
public final class RunRate {
  /** How many whole weeks the rate is the mean of. */
  public static final int WEEKS = 4;

  private static final int DAYS_PER_WEEK = 7;

  private final ImmutableSortedMap<LocalDate, BigDecimal> used;
  private final LocalDate asOf;
  private final BigDecimal toDate;
  private final ImmutableSortedMap<LocalDate, BigDecimal> weeks;
  private final BigDecimal recent;

  private RunRate(
      ImmutableSortedMap<LocalDate, BigDecimal> used,
      LocalDate asOf,
      ImmutableSortedMap<LocalDate, BigDecimal> weeks) {
    this.used = used;
    this.asOf = asOf;
    this.toDate = sum(used);
    this.weeks = weeks;
    this.recent = sum(weeks);
  }

  /**
   * Returns the rate of a use.
   *
   * @param used what was used on each day, of one measure; what is after {@code asOf} does not
   *     count
   * @param asOf the day to look from; a week that ends on it is whole
   * @param weekStart the day weeks begin on
   * @return the rate
   */
  public static RunRate of(
      NavigableMap<LocalDate, BigDecimal> used, LocalDate asOf, WeekStart weekStart) {
    ImmutableSortedMap<LocalDate, BigDecimal> soFar =
        ImmutableSortedMap.copyOfSorted(used.headMap(asOf, true));
    if (soFar.isEmpty()) {
      return new RunRate(soFar, asOf, ImmutableSortedMap.of());
    }
    LocalDate end = weekStart.weekOf(asOf.plusDays(1));
    LocalDate first = weekStart.weekOf(soFar.firstKey());
    long count = Math.min(WEEKS, Math.max(0, ChronoUnit.WEEKS.between(first, end)));
    ImmutableSortedMap.Builder<LocalDate, BigDecimal> weeks = ImmutableSortedMap.naturalOrder();
    for (LocalDate week = end.minusWeeks(count); week.isBefore(end); week = week.plusWeeks(1)) {
      weeks.put(week, sum(soFar.subMap(week, week.plusWeeks(1))));
    }
    return new RunRate(soFar, asOf, weeks.buildOrThrow());
  }

  /**
   * Returns the weeks that what is used in a week is the mean of.
   *
   * @return what was used in each of the last whole weeks, by its first day; at most {@value
   *     #WEEKS}, and none until a week is over in which, or after which, something was used
   */
  public ImmutableSortedMap<LocalDate, BigDecimal> weeks() {
    return weeks;
  }

  /**
   * Returns what is used in a week.
   *
   * @return the mean of the last whole weeks, to 34 digits; unknown ({@code NO_ENTRIES}) until a
   *     week is over in which, or after which, something was used
   */
  public Figure<BigDecimal> perWeek() {
    return weeks.isEmpty()
        ? Figure.unknown(UnknownReason.NO_ENTRIES)
        : Figure.known(recent.divide(BigDecimal.valueOf(weeks.size()), MathContext.DECIMAL128));
  }

  /**
   * Returns what is used to date.
   *
   * @return the sum of all days
   */
  public BigDecimal usedToDate() {
    return toDate;
  }

  /**
   * Returns the day a budget is used up at this rate.
   *
   * @param budget the budget, in the measure of the use
   * @return the first day the use reaches it, which may be past; unknown ({@code NO_TOTAL}) for a
   *     budget that is not above zero, ({@code NO_ENTRIES}) without a rate, and ({@code
   *     NEVER_ON_PLAN}) at a rate that is not above zero, or if the day is after the year 2199
   */
  public Figure<LocalDate> runOut(BigDecimal budget) {
    if (budget.signum() <= 0) {
      return Figure.unknown(UnknownReason.NO_TOTAL);
    }
    if (isUsedUp(budget)) {
      return reached(budget, BigDecimal.ZERO, used);
    }
    long most = ChronoUnit.DAYS.between(asOf, Invariants.LAST_DATE);
    return daysLeft(budget)
        .then(
            days ->
                days.compareTo(BigInteger.valueOf(most)) > 0
                    ? Figure.unknown(UnknownReason.NEVER_ON_PLAN)
                    : Figure.known(asOf.plusDays(days.longValueExact())));
  }

  /**
   * Returns how long what is left of a budget lasts at this rate.
   *
   * @param budget the budget, in the measure of the use
   * @return the days from now, a part of a day for a whole one, 0 where nothing is left; unknown
   *     ({@code NO_TOTAL}) for a budget that is not above zero, ({@code NO_ENTRIES}) without a
   *     rate, and ({@code NEVER_ON_PLAN}) at a rate that is not above zero
   */
  public Figure<BigInteger> daysLeft(BigDecimal budget) {
    if (budget.signum() <= 0) {
      return Figure.unknown(UnknownReason.NO_TOTAL);
    }
    if (isUsedUp(budget)) {
      return Figure.known(BigInteger.ZERO);
    }
    if (weeks.isEmpty()) {
      return Figure.unknown(UnknownReason.NO_ENTRIES);
    }
    if (recent.signum() <= 0) {
      return Figure.unknown(UnknownReason.NEVER_ON_PLAN);
    }
    // What is left over the use of a day, recent / (7 · weeks), without an inexact division.
    return Figure.known(
        budget
            .subtract(toDate)
            .multiply(BigDecimal.valueOf((long) DAYS_PER_WEEK * weeks.size()))
            .divide(recent, 0, RoundingMode.CEILING)
            .toBigIntegerExact());
  }

  /**
   * Returns the day a budget is used up if what is booked is worked, and nothing else.
   *
   * @param budget the budget, in the measure of the use
   * @param booked what is booked for each day, in the same measure; what is not after {@code asOf}
   *     does not count
   * @return the first day the use reaches it, which may be past; unknown ({@code NO_TOTAL}) for a
   *     budget that is not above zero, and ({@code NEVER_ON_PLAN}) if the bookings do not reach it
   */
  public Figure<LocalDate> runOut(BigDecimal budget, NavigableMap<LocalDate, BigDecimal> booked) {
    if (budget.signum() <= 0) {
      return Figure.unknown(UnknownReason.NO_TOTAL);
    }
    return isUsedUp(budget)
        ? reached(budget, BigDecimal.ZERO, used)
        : reached(budget, toDate, booked.tailMap(asOf, false));
  }

  /**
   * Returns whether all of a budget is used by now.
   *
   * @param budget the budget, in the measure of the use
   * @return true if what is used to date reaches it
   */
  public boolean isUsedUp(BigDecimal budget) {
    return toDate.compareTo(budget) >= 0;
  }

  private static Figure<LocalDate> reached(
      BigDecimal budget, BigDecimal before, Map<LocalDate, BigDecimal> days) {
    BigDecimal sum = before;
    for (Map.Entry<LocalDate, BigDecimal> day : days.entrySet()) {
      sum = sum.add(day.getValue());
      if (sum.compareTo(budget) >= 0) {
        return Figure.known(day.getKey());
      }
    }
    return Figure.unknown(UnknownReason.NEVER_ON_PLAN);
  }

  private static BigDecimal sum(Map<LocalDate, BigDecimal> days) {
    return days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Returns the day it looks from, and no amounts. */
  @Override
  public String toString() {
    return "RunRate[as of " + asOf + "]";
  }
}
