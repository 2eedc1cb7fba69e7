package dev.agency.core.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * The day weeks begin on: Monday by ISO 8601, Sunday or Saturday elsewhere.
 *
 * <p>A week is named by its first day, which needs no numbering rule: with {@link #ISO}, Friday 1
 * January 2027 lies in the week of Monday 28 December 2026. For a reader {@link #isoLabel} gives
 * that week as {@code 2026-W53}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param firstDay the first day of a week
 */
public record WeekStart(@JsonValue DayOfWeek firstDay) {
  /** Weeks from Monday to Sunday. */
  public static final WeekStart ISO = new WeekStart(DayOfWeek.MONDAY);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WeekStart of(DayOfWeek firstDay) {
    return new WeekStart(firstDay);
  }

  /**
   * Returns the week of a day.
   *
   * @param day the day
   * @return the first day of its week, the day itself or up to six days before
   */
  public LocalDate weekOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(firstDay));
  }

  /**
   * Returns the ISO 8601 name of the week a day lies in, whatever day weeks begin on here.
   *
   * @param day the day
   * @return the week-based year and the week, such as {@code "2026-W53"} for 2027-01-01
   */
  public static String isoLabel(LocalDate day) {
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return day.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
  }
}
