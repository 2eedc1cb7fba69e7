package dev.agency.budget.former;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.time.LocalDate;

/** What the days must be on which a fact counted. */
final class Counted {
  private Counted() {}

  /**
   * Refuses days that are out of range or the wrong way round.
   *
   * @throws dev.agency.core.error.InvalidModelException naming each
   */
  static void require(String model, LocalDate from, LocalDate until) {
    Invariants.of(model)
        .date("countedFrom", from)
        .date("countedUntil", until)
        .require(
            !until.isBefore(from),
            "countedUntil",
            ErrorCode.INCONSISTENT,
            "must not be before the day it came to count")
        .verify();
  }
}
