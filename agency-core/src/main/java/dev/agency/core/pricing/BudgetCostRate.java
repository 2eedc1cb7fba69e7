package dev.agency.core.pricing;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.RateUnit;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * What a person costs on one budget, whatever they cost elsewhere.
 *
 * <p>A freelancer who costs EUR 80 an hour, but was hired at 70 for one relaunch, has 80 as a
 * {@link DatedCostRate} and 70 as this.
 *
 * <p>Immutable and thread-safe.
 *
 * @param budget the budget it holds on
 * @param person whose cost this is
 * @param during the days it holds
 * @param rate the cost of an hour
 */
public record BudgetCostRate(BudgetId budget, PersonId person, DateRange during, CostRate rate) {
  /**
   * Creates a rate of one budget.
   *
   * @param budget the budget it holds on
   * @param person whose cost this is
   * @param during the days it holds
   * @param rate the cost of an hour
   * @throws dev.agency.core.error.InvalidModelException if the rate is per day ({@code
   *     INCONSISTENT})
   */
  public BudgetCostRate {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(during, "during");
    Invariants.of("a cost rate of a budget")
        .require(
            rate.rate().per() == RateUnit.HOUR,
            "rate",
            ErrorCode.INCONSISTENT,
            "must be per hour, as how long a day is differs from person to person")
        .verify();
  }

  /** Returns where and when it holds, without the rate, which is sensitive. */
  @Override
  public String toString() {
    return "BudgetCostRate[" + budget + ", " + person + ", " + during + "]";
  }
}
