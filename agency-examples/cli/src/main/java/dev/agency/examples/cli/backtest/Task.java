package dev.agency.examples.cli.backtest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A task, or one row of it.
 *
 * @param id what tells it from others
 * @param project the unit it belongs to
 * @param start the day work began, empty if the file does not say
 * @param complete the day it was done, empty if it is not
 * @param planned the estimate in hours, 0 without one
 * @param actual the hours worked
 */
record Task(
    String id,
    String project,
    Optional<LocalDate> start,
    Optional<LocalDate> complete,
    BigDecimal planned,
    BigDecimal actual) {
  /** Returns whether a row may be another part of this task: all but what it took agrees. */
  boolean agreesWith(Task row) {
    return project.equals(row.project)
        && start.equals(row.start)
        && complete.equals(row.complete)
        && planned.compareTo(row.planned) == 0;
  }

  /** Returns this task with the work of another of its rows. */
  Task plus(Task row) {
    return new Task(id, project, start, complete, planned, actual.add(row.actual));
  }
}
