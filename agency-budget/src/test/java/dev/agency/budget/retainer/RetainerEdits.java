package dev.agency.budget.retainer;

import dev.agency.core.time.DateRange;

/** Periods of no retainer, for the tests of other packages: a host cannot build one. */
public final class RetainerEdits {
  private RetainerEdits() {}

  /** Returns a period of which nothing is carried over and no overrun billed. */
  public static RetainerPeriod plain(DateRange during, long allowance, long used, boolean ended) {
    long within = Math.min(allowance, used);
    return RetainerPeriod.builder()
        .during(during)
        .ended(ended)
        .allowance(allowance)
        .debtIn(0)
        .creditIn(0)
        .posted(used)
        .late(0)
        .used(used)
        .creditOut(0)
        .debtRepaid(0)
        .within(within)
        .expired(allowance - within)
        .cut(0)
        .overage(used - within)
        .billed(0)
        .added(0)
        .waived(used - within)
        .debtOut(0)
        .build();
  }
}
