package dev.agency.budget.testkit;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.retainer.RetainerCalculator;
import dev.agency.budget.retainer.RetainerReport;
import dev.agency.budget.retainer.RetainerUse;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.budget.Budget;
import dev.agency.core.pricing.RetainerTerms;
import java.time.LocalDate;
import java.util.List;

/**
 * All that the periods of a retainer are computed from.
 *
 * @param budget the budget, whose pricing is a retainer
 * @param uses what was used
 * @param locks the months that are locked
 * @param asOf the last day that counts
 */
public record RetainerCase(
    Budget budget,
    ImmutableList<RetainerUse> uses,
    ImmutableList<PeriodLock> locks,
    LocalDate asOf) {
  /**
   * Returns the terms.
   *
   * @return the pricing of the budget
   */
  public RetainerTerms terms() {
    return (RetainerTerms) budget.pricing();
  }

  /**
   * Computes the periods.
   *
   * @return the report
   */
  public RetainerReport report() {
    return RetainerCalculator.calculate(budget, uses, locks, asOf);
  }

  /**
   * Returns this case with other uses.
   *
   * @param other the uses
   * @return the case
   */
  public RetainerCase with(List<RetainerUse> other) {
    return new RetainerCase(budget, ImmutableList.copyOf(other), locks, asOf);
  }

  /**
   * Returns this case with other terms.
   *
   * @param other the terms
   * @return the case
   */
  public RetainerCase with(RetainerTerms other) {
    return new RetainerCase(budget.withPricing(other), uses, locks, asOf);
  }

  /**
   * Returns this case as of another day.
   *
   * @param day the day
   * @return the case
   */
  public RetainerCase asOf(LocalDate day) {
    return new RetainerCase(budget, uses, locks, day);
  }
}
