package dev.agency.budget.revenue;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Recognition;
import dev.agency.core.money.Money;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Computes what of a fixed price is revenue by a day.
 *
 * <p>A price of EUR 12,000 by percent of completion; after March 6,000 of an expected cost of
 * 10,000 are spent: 60 % is done, 7,200 are revenue. After April 9,000 are spent and 6,000 are
 * still to come: 60 % again, nothing is added, and the work will lose 3,000. Revenue less cost is
 * 7,200 - 9,000 = -1,800; the other 1,200 are set aside at once.
 *
 * <p>Where the rules come from: progress as the share of the cost is an input method of IFRS 15.41
 * and B18; each new measure is a change of estimate, recognised by catch-up (IFRS 15.44, and 15.21
 * (b) where the price changes with the work). A contract whose unavoidable cost exceeds its price
 * is onerous, and the excess is a provision at once (IAS 37.66 to 69, which IFRS 15 leaves in
 * place). The cost of fulfilling it is taken as unavoidable: what it would cost to walk away is not
 * known here. This is arithmetic, not advice on which form a contract needs.
 */
public final class RecognitionCalculator {
  private RecognitionCalculator() {}

  /**
   * Computes the steps up to a day.
   *
   * <p>Where the price changed, the last outlook on or before a day says what it was then; percent
   * of completion needs the outlooks, and the other forms know one price.
   *
   * @param form when the price becomes revenue
   * @param price the price as it is now
   * @param dates the days of the work, for a price on one date
   * @param outlooks what the work has cost and will cost, in any order, no two of one day; they
   *     matter to percent of completion alone
   * @param asOf the last day that counts
   * @return the steps. Unknown ({@code NO_PLAN}) for a price on a planned day that nobody planned,
   *     ({@code NO_ESTIMATE}) where no cost is spent or expected, and for the reason of a cost that
   *     is not known in full
   * @throws dev.agency.core.error.InvalidModelException if two outlooks are of one day ({@code
   *     DUPLICATE_ID}), parts do not sum to the price ({@code INCONSISTENT}), or amounts have
   *     another currency
   */
  public static RecognitionReport calculate(
      Recognition form,
      Money price,
      PriceDates dates,
      Collection<CostOutlook> outlooks,
      LocalDate asOf) {
    return new RecognitionKernel(form, price, dates, ImmutableList.copyOf(outlooks)).report(asOf);
  }
}
