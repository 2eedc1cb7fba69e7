package dev.agency.budget.former;

import dev.agency.core.actuals.TimeEntry;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A time entry as it counted until it was changed, rejected or deleted. What is locked was told
 * with it, so taking it back is a correction of its own.
 *
 * <p>600 minutes of 10 March were approved on 2 April and March was locked on 8 April. On 15 April
 * they are rejected: March keeps them, and 600 are taken back on the first open day. Changed to 900
 * on that day they are taken back as well, and the entry as it is now counts 900 from 15 April on
 * ({@link dev.agency.budget.BurnFacts#entriesKnownOn}): April has 300 more.
 *
 * <p>An entry that was changed twice has two former ones. One that was never told to anybody as
 * locked needs none: taken back in its own open month it leaves no trace.
 *
 * <p>Immutable and thread-safe.
 *
 * @param entry the entry as it was, with the approval it had
 * @param countedFrom the day it came to count like that
 * @param countedUntil the day on which it no longer did
 */
public record FormerEntry(TimeEntry entry, LocalDate countedFrom, LocalDate countedUntil) {
  /**
   * Creates a former entry.
   *
   * @param entry the entry as it was
   * @param countedFrom the day it came to count like that
   * @param countedUntil the day on which it no longer did
   * @throws dev.agency.core.error.InvalidModelException if a day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE}) or the second is before the first ({@code INCONSISTENT})
   */
  public FormerEntry {
    Objects.requireNonNull(entry, "entry");
    Counted.require("a former entry", countedFrom, countedUntil);
  }
}
