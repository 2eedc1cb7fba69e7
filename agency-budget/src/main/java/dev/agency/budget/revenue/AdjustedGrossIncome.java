package dev.agency.budget.revenue;

import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.math.RoundingMode;

/**
 * What an agency earns by its own work: revenue without what only passes through it and without
 * what it bought from others for its clients.
 *
 * <p>EUR 20,000 of revenue, of which 4,000 is media passed on at cost, and a subcontractor of 3,000
 * who was charged at 3,600: the adjusted gross income is 20,000 - 4,000 - 3,000 = 13,000. The 600
 * on top of the subcontractor are the agency's.
 *
 * <p>What passes through counts at what the client is charged, and only where it is in the revenue:
 * of time and materials it is, of a fixed price or a retainer it is not. Third-party cost counts
 * unless it was rejected, as all cost does. An expense that is both counts once, as passed through
 * where that is in the revenue. Money without an exchange rate leaves a sum partial and the income
 * unknown.
 *
 * @param revenue the revenue, rounded half up
 * @param passedThrough what of it only passes through
 * @param thirdPartyCost what was bought from others
 * @param income revenue less both
 */
public record AdjustedGrossIncome(
    Figure<Money> revenue,
    Figure<Money> passedThrough,
    Figure<Money> thirdPartyCost,
    Figure<Money> income) {
  /**
   * Computes the income. All amounts are of one currency.
   *
   * @param revenue the revenue
   * @param passedThrough what of it only passes through
   * @param thirdPartyCost what was bought from others
   * @return the income and what it is made of, each rounded half up; the income is the difference
   *     of the amounts shown
   * @throws dev.agency.core.error.AmountOverflowException if an amount does not fit
   */
  public static AdjustedGrossIncome of(
      Figure<ExactMoney> revenue,
      Figure<ExactMoney> passedThrough,
      Figure<ExactMoney> thirdPartyCost) {
    Figure<Money> shown = revenue.map(AdjustedGrossIncome::rounded);
    Figure<Money> passed = passedThrough.map(AdjustedGrossIncome::rounded);
    Figure<Money> bought = thirdPartyCost.map(AdjustedGrossIncome::rounded);
    return new AdjustedGrossIncome(
        shown, passed, bought, shown.with(passed, Money::minus).with(bought, Money::minus));
  }

  private static Money rounded(ExactMoney amount) {
    return amount.toMoney(RoundingMode.HALF_UP);
  }

  /** Returns nothing of the amounts, which are sensitive. */
  @Override
  public String toString() {
    return "AdjustedGrossIncome";
  }
}
