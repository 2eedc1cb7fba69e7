package dev.agency.budget.ledger;

import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.util.Objects;
import java.util.Optional;

/**
 * Days on which the work on a line is worth something else to the client than was thought: by
 * another rate, markup, share off, rounding of time or length of a day, because the line is
 * billable or no longer is, or because the person is of another discipline.
 *
 * <p>Immutable and thread-safe. It does not say the rates.
 *
 * @param line the line; empty for time on no line
 * @param person whose time it is; empty for pieces
 * @param during the first of the days to the day after the last; on some between them there may be
 *     no such work
 * @param minutes the minutes logged on them as is known now; 0 of pieces, and of time that is only
 *     scheduled, which is worth something by a basis of scheduled time
 */
public record BillChange(
    Optional<LineId> line, Optional<PersonId> person, DateRange during, long minutes) {
  /**
   * Creates a change.
   *
   * @param line the line
   * @param person whose time it is
   * @param during the days
   * @param minutes the minutes logged
   */
  public BillChange {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(during, "during");
  }

  /** Returns the line, the person and the days. */
  @Override
  public String toString() {
    return "BillChange[" + line + ", " + person + ", " + during + "]";
  }
}
