package dev.agency.budget.pricing;

import dev.agency.core.budget.Budget;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.ChosenCostRate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What minutes of a person cost.
 *
 * <p>Immutable and thread-safe.
 *
 * @param labour what the person costs, unknown ({@code UNPRICED}) without a rate
 * @param overhead what comes on top; nothing without a rate, for such time is unpriced as a whole
 */
public record TimeCost(Figure<ExactMoney> labour, ExactMoney overhead) {
  /**
   * Creates a cost.
   *
   * @param labour what the person costs
   * @param overhead what comes on top
   */
  public TimeCost {
    Objects.requireNonNull(labour, "labour");
    Objects.requireNonNull(overhead, "overhead");
  }

  /**
   * Returns what minutes cost at a rate.
   *
   * @param budget the budget they are on
   * @param chosen the rate of the person and the overhead, empty if nobody said what they cost
   * @param minutes the minutes
   * @param converted brings amounts into the currency of the budget as far as it can
   * @return the cost
   */
  public static TimeCost of(
      Budget budget,
      Optional<ChosenCostRate> chosen,
      long minutes,
      UnaryOperator<ExactMoney> converted) {
    ExactMoney nothing = ExactMoney.zero(budget.currency());
    if (minutes == 0) {
      return new TimeCost(Figure.known(nothing), nothing);
    }
    return chosen
        .map(
            rates ->
                new TimeCost(
                    Figure.known(cost(budget, rates.rate(), minutes, converted)),
                    rates
                        .overhead()
                        .map(rate -> cost(budget, rate, minutes, converted))
                        .orElse(nothing)))
        .orElseGet(() -> new TimeCost(Figure.unknown(UnknownReason.UNPRICED), nothing));
  }

  private static ExactMoney cost(
      Budget budget, CostRate rate, long minutes, UnaryOperator<ExactMoney> converted) {
    return converted.apply(rate.forMinutes(minutes, budget.minutesPerDay()));
  }

  /** Returns no amount. */
  @Override
  public String toString() {
    return "TimeCost";
  }
}
