package dev.agency.budget.reporting;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantity;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.util.Optional;

/**
 * What a figure in the reporting currency is made of. The exact amounts of the lines and the one
 * rounding sum to the figure, or to its known part.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no money.
 *
 * @param quantity what is explained
 * @param figure the figure as it is shown
 * @param lines what it is made of, in the order of the explanation of the burn
 * @param rounding what rounding added; empty if the figure is unknown
 */
public record ConvertedExplanation(
    Quantity quantity,
    Figure<Money> figure,
    ImmutableList<ConvertedLine> lines,
    Optional<ExactMoney> rounding) {
  /** Returns the quantity and how many lines explain it. */
  @Override
  public String toString() {
    return "ConvertedExplanation[" + quantity.name() + ", " + lines.size() + " lines]";
  }
}
