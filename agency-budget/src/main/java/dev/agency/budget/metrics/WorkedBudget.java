package dev.agency.budget.metrics;

import dev.agency.budget.BudgetBurn;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import java.util.Objects;

/**
 * A budget as the hours it was sold by, those that were worked, and what they earned.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param budget the budget
 * @param sold the minutes it was sold by; 0 if it was sold by none
 * @param worked the minutes that were worked, billable or not
 * @param billable those of them that are billable
 * @param revenue what they earned
 * @param logged how far time is logged, and how complete the time sheets are
 */
public record WorkedBudget(
    BudgetId budget,
    long sold,
    long worked,
    long billable,
    Figure<Money> revenue,
    LoggedTime logged) {
  /**
   * Creates a worked budget.
   *
   * @param budget the budget
   * @param sold the minutes it was sold by
   * @param worked the minutes that were worked
   * @param billable those of them that are billable
   * @param revenue what they earned
   * @param logged how far time is logged, and how complete the time sheets are
   * @throws dev.agency.core.error.InvalidModelException if minutes are negative, or more are
   *     billable than were worked ({@code NEGATIVE}, {@code OUT_OF_RANGE})
   */
  public WorkedBudget {
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(revenue, "revenue");
    Objects.requireNonNull(logged, "logged");
    Invariants.of("a worked budget")
        .notNegative("sold", sold)
        .notNegative("worked", worked)
        .between("billable", billable, 0, Math.max(0, worked))
        .verify();
  }

  /**
   * Returns a budget as its burn has it.
   *
   * @param burn the burn
   * @return its minutes and its revenue
   */
  public static WorkedBudget of(BudgetBurn burn) {
    return new WorkedBudget(
        burn.budget(),
        burn.budgetMinutes(),
        burn.workedMinutes(),
        burn.billableMinutes(),
        burn.revenue(),
        burn.logged());
  }

  /** Returns the budget, and no figure. */
  @Override
  public String toString() {
    return "WorkedBudget[" + budget + "]";
  }
}
