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
 * @param part what of their cost is another
 * @param during the first of the days to the day after the last; on some between them nothing may
 *     have been logged
 * @param minutes the minutes logged on them as is known now, rejected time apart
 */
public record RateChange(PersonId person, Part part, DateRange during, long minutes) {
  /** What of the cost of time is another. */
  public enum Part {
    /** What the person costs, by their own rate or by that of the budget. */
    LABOUR,
    /** What the agency puts on top of it. */
    OVERHEAD
  }

  /**
   * Creates a change.
   *
   * @param person the person
   * @param part what of their cost is another
   * @param during the days
   * @param minutes the minutes logged
   */
  public RateChange {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(during, "during");
  }

  /** Returns the person, the part and the days. */
  @Override
  public String toString() {
    return "RateChange[" + person + ", " + part + ", " + during + "]";
  }
}
