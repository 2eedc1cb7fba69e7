package dev.agency.budget.retainer;

import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.pricing.RetainerTerms;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Computes the periods of a retainer.
 *
 * <p>40 hours a month, unused time and overrun carried over in full; 30 hours are used in January,
 * 60 in February. January leaves a lot of 10 hours. In February they are used first, then the 40 of
 * the month; 10 hours are over and become a debt. March repays them before anything else and has 30
 * hours available.
 *
 * <pre>{@code
 * RetainerReport report = RetainerCalculator.calculate(budget, uses, locks, asOf);
 * report.current().orElseThrow().available(); // 1800
 * }</pre>
 *
 * <p>In each period the debt is repaid, then work is done, then what is too old expires, then what
 * is too much is cut. Minutes are taken from the oldest lot first in each of these steps, and from
 * the allowance of the period last; the cut, too, takes the oldest, so that the client keeps what
 * lasts longest. Overage is added to the debt up to its limit; the rest is billed if there is a
 * rate, and waived without one. The last period of a retainer that ends leaves no debt: there all
 * overage, and what is left of earlier debt, is billed or waived.
 *
 * <p>Work before the retainer starts, such as presale, counts in its first period. Work on a day
 * after its end is outside. Time that became known after its period ended counts there as well, or
 * in the period it became known in, as the terms say; of a month that was locked by then it counts
 * on the first open day. What would count after the end of the retainer counts in its last period,
 * which was the last to be told, but for what became known once its last day was locked: that is
 * outside, and to be settled apart.
 *
 * <p>Unused minutes may come from at most 1,200 periods at a time, which is 100 years of months
 * that nobody used. A period that reaches beyond the year 2199 has no end.
 *
 * <p>The result does not depend on the order of the uses.
 */
public final class RetainerCalculator {
  private RetainerCalculator() {}

  /**
   * Computes the periods that have begun by a day.
   *
   * @param budget a budget whose pricing is a retainer
   * @param uses what was used, as it is known today; what counts after the day is left out
   * @param locks the months that are locked; those of other budgets do not matter
   * @param asOf the last day that counts
   * @return the periods
   * @throws InvalidModelException if the budget is no retainer ({@code INCONSISTENT}), the day is
   *     not of the years 1900 to 2199 ({@code DATE_OUT_OF_RANGE}), or unused minutes come from more
   *     than 1,200 periods ({@code LIMIT_EXCEEDED})
   * @throws dev.agency.core.error.AmountOverflowException if the overage is worth more than an
   *     amount can hold
   */
  public static RetainerReport calculate(
      Budget budget, Collection<RetainerUse> uses, Collection<PeriodLock> locks, LocalDate asOf) {
    RetainerTerms terms =
        budget
            .pricing()
            .retainer()
            .orElseThrow(
                () ->
                    InvalidModelException.at(
                        "/pricing",
                        ErrorCode.INCONSISTENT,
                        "The pricing of the budget must be a retainer."));
    Invariants.of("a retainer report").date("asOf", asOf).verify();
    return new ChainKernel(budget, terms).report(uses, locks, asOf);
  }
}
