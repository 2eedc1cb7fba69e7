package dev.agency.budget.former;

import dev.agency.core.actuals.Expense;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An expense as it counted until it was changed, rejected or deleted: what {@link FormerEntry} is
 * of time.
 *
 * <p>A flight of EUR 300 in March was approved and March was locked on 8 April. On 15 April it
 * turns out to be of another client and is deleted: March keeps its cost of 300, and April has 300
 * less.
 *
 * <p>Immutable and thread-safe.
 *
 * @param expense the expense as it was
 * @param countedFrom the day it came to count like that
 * @param countedUntil the day on which it no longer did
 */
public record FormerExpense(Expense expense, LocalDate countedFrom, LocalDate countedUntil) {
  /**
   * Creates a former expense.
   *
   * @param expense the expense as it was
   * @param countedFrom the day it came to count like that
   * @param countedUntil the day on which it no longer did
   * @throws dev.agency.core.error.InvalidModelException if a day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE}) or the second is before the first ({@code INCONSISTENT})
   */
  public FormerExpense {
    Objects.requireNonNull(expense, "expense");
    Counted.require("a former expense", countedFrom, countedUntil);
  }
}
