package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.LineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ServiceLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may not be charged of work that is charged as worked: per line the value above its cap, and
 * what of the rest is above the cap of the budget. A line that is charged as quoted has its quote
 * in place of the value.
 *
 * @param overLine the excess of each line of the budget in its order; zero or more, and of a line
 *     charged as quoted also less than zero
 * @param overBudget the excess of the budget, zero or more
 */
record Caps(ImmutableList<ExactMoney> overLine, ExactMoney overBudget) {
  /**
   * Applies the caps.
   *
   * @param budget the budget, charged as worked
   * @param quotes the quotes of the lines charged as quoted, as far as they are known
   * @param lineValues the value without pass-through of each line in its order
   * @param unlinedValue the value without pass-through that is on no line
   */
  static Caps of(
      Budget budget,
      Map<LineId, ExactMoney> quotes,
      List<ExactMoney> lineValues,
      ExactMoney unlinedValue) {
    ImmutableList.Builder<ExactMoney> overLine = ImmutableList.builder();
    ExactMoney capped = unlinedValue;
    for (int i = 0; i < lineValues.size(); i++) {
      ServiceLine line = budget.lines().get(i);
      ExactMoney value = lineValues.get(i);
      ExactMoney charged = quotes.getOrDefault(line.id(), value);
      ExactMoney over = value.minus(charged).plus(excess(charged, line.cap()));
      overLine.add(over);
      capped = capped.plus(lineValues.get(i)).minus(over);
    }
    return new Caps(overLine.build(), excess(capped, budget.pricing().amount()));
  }

  /** Returns the caps that charge everything. */
  static Caps none(Budget budget) {
    ExactMoney zero = ExactMoney.zero(budget.currency());
    return new Caps(
        budget.lines().stream().map(line -> zero).collect(ImmutableList.toImmutableList()), zero);
  }

  ExactMoney total() {
    return overLine.stream().reduce(overBudget, ExactMoney::plus);
  }

  private static ExactMoney excess(ExactMoney value, Optional<Money> cap) {
    return cap.map(most -> value.minus(value.min(ExactMoney.of(most))))
        .orElse(ExactMoney.zero(value.currency()));
  }
}
