package dev.agency.core.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How long the periods are that days are grouped into: whole days, weeks, months or parts of the
 * calendar year.
 *
 * <p>Periods follow the calendar and not the day something started: the quarter of 16 May 2026 is 1
 * April to 30 June, its week with {@link WeekStart#ISO} is 11 to 17 May. Each day lies in exactly
 * one period of each length.
 */
public enum Granularity {
  /** One day. */
  DAY,
  /** Seven days, from the day weeks begin on. */
  WEEK,
  /** A calendar month. */
  MONTH,
  /** Three calendar months, from January, April, July or October. */
  QUARTER,
  /** Six calendar months, from January or July. */
  HALF_YEAR,
  /** A calendar year. */
  YEAR;

  /**
   * Returns the first day of the period a day lies in.
   *
   * @param day the day
   * @param weeks the day weeks begin on
   * @return the day itself or one before it
   */
  public LocalDate startOf(LocalDate day, WeekStart weeks) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> weeks.weekOf(day);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> ofMonths(day, 3);
      case HALF_YEAR -> ofMonths(day, 6);
      case YEAR -> day.with(TemporalAdjusters.firstDayOfYear());
    };
  }

  private static LocalDate ofMonths(LocalDate day, int months) {
    int first = (day.getMonthValue() - 1) / months * months + 1;
    return day.withDayOfMonth(1).withMonth(first);
  }

  /**
   * Returns the first day of the next period.
   *
   * @param day a day
   * @param weeks the day weeks begin on
   * @return the first day after the period the day lies in
   */
  public LocalDate nextAfter(LocalDate day, WeekStart weeks) {
    LocalDate start = startOf(day, weeks);
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER -> start.plusMonths(3);
      case HALF_YEAR -> start.plusMonths(6);
      case YEAR -> start.plusYears(1);
    };
  }
}
