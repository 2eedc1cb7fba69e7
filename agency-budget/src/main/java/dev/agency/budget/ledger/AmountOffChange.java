package dev.agency.budget.ledger;

import dev.agency.core.id.LineId;
import java.util.Objects;

/**
 * An amount off a line that takes something else off the days than it did, although it may be that
 * nothing changed on them: what earlier work used up of it is not left for them.
 *
 * <p>EUR 500 are off a line of EUR 1,000. February used 600 of it and had 300 off, so March with
 * 400 had 200 off. Then the entry of February is deleted: {@code before} has it, and March is as it
 * was but for that.
 *
 * <p>Immutable and thread-safe. It does not say amounts.
 *
 * @param line the line
 * @param agreed whether the amount off or what was sold on the line was agreed otherwise
 * @param before what changed of the work on the line before the days: entries, deliveries, the
 *     invoices these stand on, and what they are worth
 */
public record AmountOffChange(LineId line, boolean agreed, BurnDiff before) {
  /**
   * Creates a change.
   *
   * @param line the line
   * @param agreed whether it was agreed otherwise
   * @param before what changed before the days
   */
  public AmountOffChange {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(before, "before");
  }

  /** Returns the line and how many changes there are. */
  @Override
  public String toString() {
    return "AmountOffChange[" + line + ", " + before + "]";
  }
}
