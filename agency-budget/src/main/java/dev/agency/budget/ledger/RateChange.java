package dev.agency.budget.ledger;

import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * Days on which a person costs something else than was thought, and how much of their time is
 * concerned.
 *
 * <p>Immutable and thread-safe. It does not say the rates.
 *
 * @param person the person
 * @param during the first of the days to the day after the last; on some between them nothing may
 *     have been logged
 * @param minutes the minutes logged on them, rejected time apart
 */
public record RateChange(PersonId person, DateRange during, long minutes) {
  /**
   * Creates a change.
   *
   * @param person the person
   * @param during the days
   * @param minutes the minutes logged
   */
  public RateChange {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(during, "during");
  }

  /** Returns the person and the days. */
  @Override
  public String toString() {
    return "RateChange[" + person + ", " + during + "]";
  }
}
