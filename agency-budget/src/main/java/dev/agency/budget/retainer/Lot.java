package dev.agency.budget.retainer;

import dev.agency.core.error.Invariants;
import java.time.LocalDate;

/**
 * Minutes that one period left unused.
 *
 * @param from the first day of the period they come from
 * @param minutes how many of them are left, positive
 */
public record Lot(LocalDate from, long minutes) {
  /**
   * Creates a lot.
   *
   * @param from the first day of the period
   * @param minutes how many are left
   * @throws dev.agency.core.error.InvalidModelException if the minutes are not positive
   */
  public Lot {
    Invariants.of("a lot")
        .date("from", from)
        .between("minutes", minutes, 1, Long.MAX_VALUE)
        .verify();
  }
}
