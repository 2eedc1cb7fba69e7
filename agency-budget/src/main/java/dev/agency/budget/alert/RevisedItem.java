package dev.agency.budget.alert;

import dev.agency.core.error.Invariants;
import java.time.LocalDate;

/**
 * How many rounds of revisions an item of the scope includes and has had from a day on, until the
 * next of the same item.
 *
 * <p>{@code (logo, 2026-03-02, 2, 1)}, {@code (logo, 2026-03-09, 2, 2)} and {@code (logo,
 * 2026-03-20, 2, 3)}: on the ninth the client asked for the last round that the price includes, and
 * on the twentieth for one nobody pays for. Of two of one item and day the one with more rounds
 * made holds, and of those the one that includes more.
 *
 * <p>Immutable and thread-safe.
 *
 * @param item the name of the item
 * @param day the first day it holds
 * @param included the rounds that are included by what is agreed on that day
 * @param made the rounds that were asked for, all of them so far
 */
public record RevisedItem(String item, LocalDate day, long included, long made) {
  /**
   * Creates the state of an item.
   *
   * @param item the name of the item
   * @param day the first day it holds
   * @param included the rounds that are included
   * @param made the rounds that were asked for
   * @throws dev.agency.core.error.InvalidModelException if the name does not print ({@code
   *     MALFORMED_NAME}), the day is not of the years 1900 to 2199 ({@code DATE_OUT_OF_RANGE}), or
   *     one of the numbers is negative ({@code NEGATIVE})
   */
  public RevisedItem {
    Invariants.of("a revised item")
        .name("item", item)
        .date("day", day)
        .notNegative("included", included)
        .notNegative("made", made)
        .verify();
  }

  /** Whether it had more rounds than it includes. */
  boolean isBeyond() {
    return made > included;
  }

  /** Whether it had the last of the rounds it includes, and none beyond. */
  boolean isUsedUp() {
    return made > 0 && made == included;
  }

  /** Returns the item and the day without the rounds. */
  @Override
  public String toString() {
    return item + " from " + day;
  }
}
