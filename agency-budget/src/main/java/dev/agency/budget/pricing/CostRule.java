package dev.agency.budget.pricing;

import dev.agency.core.budget.Budget;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.ChosenCostRate;
import dev.agency.core.pricing.FxPolicy;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.RateBook;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the time of a person costs on a budget and a day, in the currency of the budget.
 *
 * <p>50 minutes of Ada, who costs EUR 60 an hour and 66 on this budget, with an overhead of EUR 12:
 * 55.00 and 10.00.
 *
 * <p>Immutable and thread-safe.
 */
public final class CostRule {
  private final Budget budget;
  private final RateBook rates;
  private final FxTable exchange;
  private final FxPolicy policy;

  /**
   * Creates the rule of a budget.
   *
   * @param budget the budget
   * @param rates what people cost, and what comes on top
   * @param exchange what money in other currencies is worth
   * @param policy which day's rate holds
   */
  public CostRule(Budget budget, RateBook rates, FxTable exchange, FxPolicy policy) {
    this.budget = budget;
    this.rates = rates;
    this.exchange = exchange;
    this.policy = policy;
  }

  /**
   * Returns what an hour or day of a person costs.
   *
   * @param person the person
   * @param day the day
   * @return their rate on the budget, else their own, and the overhead; empty without a rate
   */
  public Optional<ChosenCostRate> costRate(PersonId person, LocalDate day) {
    return rates.costRate(budget.id(), person, day);
  }

  /**
   * Returns an amount of a day in the currency of the budget.
   *
   * @param amount the amount
   * @param day the day
   * @return the amount, or as it is where no exchange rate says how much that is
   */
  public ExactMoney converted(ExactMoney amount, LocalDate day) {
    return amount.currency().equals(budget.currency())
        ? amount
        : exchange
            .quote(amount.currency(), budget.currency(), policy.rateDay(day))
            .map(quote -> quote.rate().convert(amount))
            .orElse(amount);
  }

  /**
   * Returns what minutes of a person cost on a day.
   *
   * @param person the person
   * @param day the day
   * @param minutes the minutes
   * @return the cost
   */
  public TimeCost cost(PersonId person, LocalDate day, long minutes) {
    return TimeCost.of(budget, costRate(person, day), minutes, amount -> converted(amount, day));
  }

  /** Returns the budget and no rate. */
  @Override
  public String toString() {
    return "CostRule[" + budget.id() + "]";
  }
}
