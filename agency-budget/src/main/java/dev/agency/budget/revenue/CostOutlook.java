package dev.agency.budget.revenue;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import java.time.LocalDate;

/**
 * What a piece of work at a fixed price has cost by the end of a day, what it will still cost, and
 * what its price is then.
 *
 * <p>After March: EUR 6,000 spent, 4,000 to come, at a price of 12,000. A change order in April
 * makes the price 13,000 from then on; earlier days keep theirs. Cost is what shows progress: leave
 * out what does not, such as waste or a third party's goods (IFRS 15.B19).
 *
 * @param day the last day that counts
 * @param price the price that holds on the day, not negative
 * @param spent the cost so far, not negative if known
 * @param toCome the cost that is still expected, not negative if known
 */
public record CostOutlook(
    LocalDate day, Money price, Figure<ExactMoney> spent, Figure<ExactMoney> toCome) {
  /**
   * Creates an outlook.
   *
   * @param day the last day that counts
   * @param price the price that holds on the day
   * @param spent the cost so far
   * @param toCome the cost that is still expected
   * @throws dev.agency.core.error.InvalidModelException if an amount is negative or has another
   *     currency than the price
   */
  public CostOutlook {
    Invariants.of("an outlook")
        .date("day", day)
        .notNegative("price", price.minorUnits())
        .require(isNotNegative(spent), "spent", ErrorCode.NEGATIVE, "must not be negative")
        .require(isNotNegative(toCome), "toCome", ErrorCode.NEGATIVE, "must not be negative")
        .sameCurrency("spent", price.currency(), spent.knownPart().map(ExactMoney::currency))
        .sameCurrency("toCome", price.currency(), toCome.knownPart().map(ExactMoney::currency))
        .verify();
  }

  private static boolean isNotNegative(Figure<ExactMoney> cost) {
    return cost.knownPart().map(known -> known.signum() >= 0).orElse(true);
  }

  /** Returns the day without the amounts, which are sensitive. */
  @Override
  public String toString() {
    return "CostOutlook[" + day + "]";
  }
}
