package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import java.time.LocalDate;

/**
 * What minutes of a report are made of: the minutes of the lines sum to them.
 *
 * <p>Immutable and thread-safe. {@code toString} shows neither minutes nor people.
 *
 * @param asOf the last day that counts
 * @param basis which time counts as used
 * @param quantity what is explained
 * @param minutes the minutes as the report shows them
 * @param lines the time entries or the days of bookings, by day and id
 */
public record MinutesExplanation(
    LocalDate asOf,
    BurnBasis basis,
    Quantity quantity,
    long minutes,
    ImmutableList<ExplanationLine> lines) {
  /** The minutes of a burn that can be explained. */
  public static final ImmutableList<Quantity> QUANTITIES =
      ImmutableList.of(
          Quantities.WORKED_MINUTES,
          Quantities.BILLABLE_MINUTES,
          Quantities.UNAPPROVED_MINUTES,
          Quantities.SCHEDULED_MINUTES,
          Quantities.USED_MINUTES,
          Quantities.UNPRICED_VALUE_MINUTES,
          Quantities.UNPRICED_COST_MINUTES);

  /** Returns the quantity and how many lines explain it. */
  @Override
  public String toString() {
    return "MinutesExplanation[" + quantity.name() + ", " + lines.size() + " lines]";
  }
}
