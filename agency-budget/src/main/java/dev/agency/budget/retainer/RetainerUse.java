package dev.agency.budget.retainer;

import dev.agency.core.error.Invariants;
import java.time.LocalDate;

/**
 * Minutes that count on a retainer: of one entry, of a day, of whatever the caller adds up.
 *
 * @param day the day of the work
 * @param minutes the minutes; negative where a correction takes some back
 * @param knownOn the day they became known: approved or corrected
 */
public record RetainerUse(LocalDate day, long minutes, LocalDate knownOn) {
  private static final long MOST = 1_000_000_000;

  /**
   * Creates a use.
   *
   * @param day the day of the work
   * @param minutes the minutes
   * @param knownOn the day they became known
   * @throws dev.agency.core.error.InvalidModelException if a day lies outside of 1900 to 2199, or
   *     the minutes outside of plus and minus 1,000,000,000
   */
  public RetainerUse {
    Invariants.of("a use of a retainer")
        .date("day", day)
        .between("minutes", minutes, -MOST, MOST)
        .date("knownOn", knownOn)
        .verify();
  }

  /**
   * Returns minutes that were known on the day of the work.
   *
   * @param day the day
   * @param minutes the minutes
   * @return the use
   * @throws dev.agency.core.error.InvalidModelException as the constructor does
   */
  public static RetainerUse of(LocalDate day, long minutes) {
    return new RetainerUse(day, minutes, day);
  }
}
