package dev.agency.core.deal;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.StageId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One move of a deal.
 *
 * @param from the stage it left
 * @param to the stage it came to
 * @param on the day
 */
public record StageChange(StageId from, StageId to, LocalDate on) {
  /**
   * Creates a move.
   *
   * @param from the stage it left
   * @param to the stage it came to
   * @param on the day
   * @throws dev.agency.core.error.InvalidModelException if the day lies outside of 1900 to 2199
   */
  public StageChange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Invariants.of("a stage change").date("on", on).verify();
  }
}
