package dev.agency.examples.cli.backtest;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.AlertBacktest;
import dev.agency.budget.alert.AlertSettings;
import dev.agency.budget.alert.FinishedWeeks;
import dev.agency.core.figure.BasisPoints;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the rules of early warning would have done on the units.
 *
 * <p>A unit is seen week by week, from the week of its first completed task to that of its last,
 * empty weeks too. Weeks begin on Sunday, as those do that are counted in sevens from 0001-01-01.
 */
final class WarningScores {
  private static final BasisPoints OVERRUN = BasisPoints.ofPercent(10);
  private static final int DAYS_PER_WEEK = 7;

  /** The Sunday before Monday 0001-01-01. */
  private static final LocalDate FIRST_SUNDAY = LocalDate.of(0, 12, 31);

  private WarningScores() {}

  /** Scores the rules with each factor on the weeks of a unit as its planned ones. */
  static ImmutableList<AlertBacktest.Score> of(
      Units units, ImmutableList<BigDecimal> plannedWeeks) {
    ImmutableList.Builder<FinishedWeeks> projects = ImmutableList.builder();
    units
        .tasks()
        .forEach(
            (name, unit) ->
                projects.add(new FinishedWeeks(name, Units.planned(unit), weeks(unit))));
    return AlertBacktest.of(projects.build(), AlertSettings.usual(), plannedWeeks, OVERRUN)
        .scores();
  }

  private static ImmutableList<FinishedWeeks.Week> weeks(ImmutableList<Task> unit) {
    Map<Long, FinishedWeeks.Week> worked = new TreeMap<>();
    for (Task task : unit) {
      worked.merge(
          week(task),
          new FinishedWeeks.Week(task.planned(), task.actual()),
          (a, b) -> new FinishedWeeks.Week(a.earned().add(b.earned()), a.actual().add(b.actual())));
    }
    FinishedWeeks.Week none = new FinishedWeeks.Week(BigDecimal.ZERO, BigDecimal.ZERO);
    ImmutableList.Builder<FinishedWeeks.Week> weeks = ImmutableList.builder();
    long last = week(unit.get(unit.size() - 1));
    for (long week = week(unit.get(0)); week <= last; week++) {
      weeks.add(worked.getOrDefault(week, none));
    }
    return weeks.build();
  }

  private static long week(Task task) {
    LocalDate day = task.complete().orElseThrow();
    return Math.floorDiv(ChronoUnit.DAYS.between(FIRST_SUNDAY, day), DAYS_PER_WEEK);
  }
}
