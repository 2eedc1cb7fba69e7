package dev.agency.budget;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.money.ExactMoney;

/**
 * Where the bands of a margin begin. With floors of 30 % and 15 %, a margin of exactly 30 % is
 * green, 29.999 % is amber although it is shown as 30 %, and a loss is red.
 *
 * @param green the least margin that is green
 * @param amber the least margin that is amber, not above the other; may be negative
 */
public record MarginFloors(BasisPoints green, BasisPoints amber) {
  /**
   * Creates floors.
   *
   * @param green the least margin that is green
   * @param amber the least margin that is amber
   * @throws dev.agency.core.error.InvalidModelException if amber begins above green ({@code
   *     INCONSISTENT})
   */
  public MarginFloors {
    Invariants.of("the margin floors")
        .require(
            amber.compareTo(green) <= 0,
            "amber",
            ErrorCode.INCONSISTENT,
            "must not be above the green floor")
        .verify();
  }

  /**
   * Returns the band of a margin, compared exactly.
   *
   * @param profit the profit
   * @param revenue what it is a share of, above zero
   * @return the band
   * @throws dev.agency.core.error.CurrencyMismatchException if the currencies differ
   */
  public MarginBand bandOf(ExactMoney profit, ExactMoney revenue) {
    if (reaches(profit, revenue, green)) {
      return MarginBand.GREEN;
    }
    return reaches(profit, revenue, amber) ? MarginBand.AMBER : MarginBand.RED;
  }

  private static boolean reaches(ExactMoney profit, ExactMoney revenue, BasisPoints floor) {
    ExactMoney least = revenue.multipliedBy(floor.value(), BasisPoints.WHOLE);
    return profit.compareTo(least) >= 0;
  }
}
