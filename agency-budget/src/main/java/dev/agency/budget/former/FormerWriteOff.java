package dev.agency.budget.former;

import dev.agency.core.actuals.WriteOff;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A write-off as it stood until it was changed or deleted: what {@link FormerEntry} is of time.
 *
 * <p>EUR 285 were written off on 20 March and March was locked on 8 April. On 15 April it turns out
 * that the client pays after all and the write-off is deleted: March keeps its 285, and April has
 * 285 less.
 *
 * <p>Immutable and thread-safe.
 *
 * @param writeOff the write-off as it was
 * @param countedFrom the day it came to count like that
 * @param countedUntil the day on which it no longer did
 */
public record FormerWriteOff(WriteOff writeOff, LocalDate countedFrom, LocalDate countedUntil) {
  /**
   * Creates a former write-off.
   *
   * @param writeOff the write-off as it was
   * @param countedFrom the day it came to count like that
   * @param countedUntil the day on which it no longer did
   * @throws dev.agency.core.error.InvalidModelException if a day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE}) or the second is before the first ({@code INCONSISTENT})
   */
  public FormerWriteOff {
    Objects.requireNonNull(writeOff, "writeOff");
    Counted.require("a former write-off", countedFrom, countedUntil);
  }
}
