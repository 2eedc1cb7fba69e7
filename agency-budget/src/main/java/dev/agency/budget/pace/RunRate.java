package dev.agency.budget.pace;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.time.WeekStart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * How much of a budget is used in a week of late, and the day it is used up if that goes on.
 *
 * <p>Of 1,000 hours 700 are used, of them 30, 40, 20 and 30 in the last four whole weeks: 30 a
 * week. The 300 that are left last ten weeks, so the budget is used up 70 days from now.
 *
 * <p>A week counts when it is over, from the one of the first use on; until there have been four,
 * there are fewer to take the mean of. A week without work counts as one of nothing. What was used
 * before the work was won, such as presale, is used up and makes no pace: its weeks do not count.
 *
 * <p>The rate is spread over all seven days, and a budget is used up by work: where that would be
 * on a Sunday, it is on the last day before it of those days of the week on which something was
 * used in the weeks that count, for that is when the use of the week is done. If there is none left
 * from now on, it is on the next of them. Holidays to come are not looked at. It is what happens if
 * nothing changes, and no plan; where the work is booked, ask {@link #runOut(BigDecimal,
 * NavigableMap)}.
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

  /** The days of the week on which something was used in the weeks that count. */
  private final ImmutableSet<DayOfWeek> worked;

  private RunRate(
      ImmutableSortedMap<LocalDate, BigDecimal> used,
      LocalDate asOf,
      ImmutableSortedMap<LocalDate, BigDecimal> weeks,
      ImmutableSet<DayOfWeek> worked) {
    this.used = used;
    this.asOf = asOf;
    this.toDate = sum(used);
    this.weeks = weeks;
    this.recent = sum(weeks);
    this.worked = worked;
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
    return of(used, Optional.empty(), asOf, weekStart);
  }

  /**
   * Returns the rate of a use that began before the work was won.
   *
   * @param used what was used on each day, of one measure; what is after {@code asOf} does not
   *     count
   * @param wonOn the day the work was won, from which on use makes a pace; empty if all of it does
   * @param asOf the day to look from; a week that ends on it is whole
   * @param weekStart the day weeks begin on
   * @return the rate
   */
  public static RunRate of(
      NavigableMap<LocalDate, BigDecimal> used,
      Optional<LocalDate> wonOn,
      LocalDate asOf,
      WeekStart weekStart) {
    ImmutableSortedMap<LocalDate, BigDecimal> soFar =
        ImmutableSortedMap.copyOfSorted(used.headMap(asOf, true));
    ImmutableSortedMap<LocalDate, BigDecimal> pace =
        wonOn.map(day -> soFar.tailMap(day, true)).orElse(soFar);
    if (pace.isEmpty()) {
      return new RunRate(soFar, asOf, ImmutableSortedMap.of(), ImmutableSet.of());
    }
    LocalDate end = weekStart.weekOf(asOf.plusDays(1));
    LocalDate first = weekStart.weekOf(pace.firstKey());
    long count = Math.min(WEEKS, Math.max(0, ChronoUnit.WEEKS.between(first, end)));
    LocalDate from = end.minusWeeks(count);
    ImmutableSortedMap.Builder<LocalDate, BigDecimal> weeks = ImmutableSortedMap.naturalOrder();
    for (LocalDate week = from; week.isBefore(end); week = week.plusWeeks(1)) {
      weeks.put(week, sum(pace.subMap(week, week.plusWeeks(1))));
    }
    return new RunRate(
        soFar,
        asOf,
        weeks.buildOrThrow(),
        pace.subMap(from, end).entrySet().stream()
            .filter(day -> day.getValue().signum() > 0)
            .map(day -> day.getKey().getDayOfWeek())
            .collect(Sets.toImmutableEnumSet()));
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
   * @return the first day the use reaches it, which may be past, and if it is to come is one of the
   *     week on which people work; unknown ({@code NO_TOTAL}) for a budget that is not above zero,
   *     ({@code NO_ENTRIES}) without a rate, and ({@code NEVER_ON_PLAN}) at a rate that is not
   *     above zero, or if the day is after the year 2199
   */
  public Figure<LocalDate> runOut(BigDecimal budget) {
    if (budget.signum() <= 0) {
      return Figure.unknown(UnknownReason.NO_TOTAL);
    }
    if (isUsedUp(budget)) {
      return reached(budget, BigDecimal.ZERO, used);
    }
    long most = ChronoUnit.DAYS.between(asOf, Invariants.LAST_DATE);
    return daysToRunOut(budget)
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
   * @return the days from now, of any day of the week, a part of a day for a whole one, 0 where
   *     nothing is left; unknown ({@code NO_TOTAL}) for a budget that is not above zero, ({@code
   *     NO_ENTRIES}) without a rate, and ({@code NEVER_ON_PLAN}) at a rate that is not above zero
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
   * Returns how long it is to the day a budget is used up, which is one on which people work.
   *
   * @param budget the budget, in the measure of the use
   * @return the days from now, 0 where nothing is left; unknown as the {@linkplain #daysLeft days
   *     that are left} are
   */
  public Figure<BigInteger> daysToRunOut(BigDecimal budget) {
    return daysLeft(budget).map(days -> days.signum() == 0 ? days : worked(days));
  }

  /** Returns the last day of work so many days from now or before, or else the first one. */
  private BigInteger worked(BigInteger days) {
    int past = 0;
    while (past < DAYS_PER_WEEK && !isWorked(days.subtract(BigInteger.valueOf(past)))) {
      past++;
    }
    BigInteger last = days.subtract(BigInteger.valueOf(past));
    if (last.signum() > 0) {
      return last;
    }
    BigInteger next = BigInteger.ONE;
    while (!isWorked(next)) {
      next = next.add(BigInteger.ONE);
    }
    return next;
  }

  private boolean isWorked(BigInteger days) {
    return worked.contains(
        asOf.getDayOfWeek().plus(days.mod(BigInteger.valueOf(DAYS_PER_WEEK)).intValueExact()));
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
