package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an amount of a report is made of. The exact amounts of the lines and the one rounding sum to
 * the figure, or to its known part: 3325/3 cents and a rounding of -1/3 are EUR 11.08.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no money.
 *
 * @param asOf the last day that counts
 * @param basis which time counts as used
 * @param quantity what is explained
 * @param figure the figure as the report shows it
 * @param lines what it is made of, by source, day and id; of an unknown figure what is known
 * @param rounding what rounding added; empty if the figure is unknown
 */
public record Explanation(
    LocalDate asOf,
    BurnBasis basis,
    Quantity quantity,
    Figure<Money> figure,
    ImmutableList<ExplanationLine> lines,
    Optional<ExactMoney> rounding) {
  /** The amounts of a burn that can be explained: all but the guarded totals, which add nothing. */
  public static final ImmutableList<Quantity> QUANTITIES =
      ImmutableList.of(
          Quantities.BUDGET_TOTAL,
          Quantities.USED_VALUE,
          Quantities.CHARGEABLE,
          Quantities.OVER_CAP,
          Quantities.BUDGET_REMAINING,
          Quantities.INVOICED,
          Quantities.DRAFTED,
          Quantities.WRITTEN_OFF,
          Quantities.TO_INVOICE,
          Quantities.REVENUE,
          Quantities.LABOUR_COST,
          Quantities.OVERHEAD_COST,
          Quantities.EXPENSE_COST,
          Quantities.USED_COST,
          Quantities.PROFIT);

  /** Returns the quantity and how many lines explain it. */
  @Override
  public String toString() {
    return "Explanation[" + quantity.name() + ", " + lines.size() + " lines]";
  }
}
