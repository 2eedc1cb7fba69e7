package dev.agency.budget;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import java.time.LocalDate;

/** Burns as no calculation makes them, for the tests of other packages: a host cannot build one. */
public final class BurnEdits {
  private BurnEdits() {}

  /** Returns a burn as of another day that tells another coverage. */
  public static BudgetBurn covered(BudgetBurn burn, LocalDate asOf, Figure<BasisPoints> coverage) {
    return BudgetBurn.builder().from(burn).asOf(asOf).coverage(coverage).build();
  }
}
