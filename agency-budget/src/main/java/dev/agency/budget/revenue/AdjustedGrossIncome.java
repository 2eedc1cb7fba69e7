package dev.agency.budget.revenue;

import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Expense;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/**
 * What an agency earns by its own work: revenue without what only passes through it and without
 * what it bought from others for its clients.
 *
 * <p>EUR 20,000 of revenue, of which 4,000 is media passed on at cost, and a subcontractor of 3,000
 * who was charged at 3,600: the adjusted gross income is 20,000 - 4,000 - 3,000 = 13,000. The 600
 * on top of the subcontractor are the agency's.
 *
 * <p>Passed through counts at what the client is charged, once approved, as it is only then in the
 * revenue; third-party cost counts unless it was rejected, as all cost does. An expense that is
 * both counts once, as passed through. Money in another currency than the revenue leaves the sum
 * partial and the income unknown.
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
   * Computes the income.
   *
   * @param revenue the revenue
   * @param currency its currency, also where it is unknown
   * @param expenses the expenses behind it
   * @return the income and what it is made of
   * @throws dev.agency.core.error.AmountOverflowException if a sum does not fit
   */
  public static AdjustedGrossIncome of(
      Figure<ExactMoney> revenue, Currency currency, Collection<Expense> expenses) {
    Sum passed = new Sum(currency);
    Sum bought = new Sum(currency);
    for (Expense expense : expenses) {
      if (expense.passThrough()) {
        if (expense.approval() == Approval.APPROVED) {
          expense.billableAmount().ifPresent(passed::add);
        }
      } else if (expense.thirdParty() && expense.approval() != Approval.REJECTED) {
        bought.add(expense.cost());
      }
    }
    Figure<Money> shown = revenue.map(exact -> exact.toMoney(RoundingMode.HALF_UP));
    return new AdjustedGrossIncome(
        shown,
        passed.figure(),
        bought.figure(),
        shown.with(passed.figure(), Money::minus).with(bought.figure(), Money::minus));
  }

  /** Returns nothing of the amounts, which are sensitive. */
  @Override
  public String toString() {
    return "AdjustedGrossIncome";
  }
}
