package dev.agency.core.scope;

import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.error.Ruling;
import dev.agency.core.project.Project;

/**
 * A change request that became an order, and the baseline it made. Both are stored together or not
 * at all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param request the request, applied
 * @param baseline the baseline from now on
 */
public record ChangeOrder(ChangeRequest request, Baseline baseline) {
  /**
   * Creates an order.
   *
   * @param request the request, applied
   * @param baseline the baseline from now on
   * @throws dev.agency.core.error.InvalidModelException if the request is not applied, or the
   *     baseline was not made by it ({@code INCONSISTENT})
   */
  public ChangeOrder {
    Invariants.of("a change order")
        .require(
            request.state() == ChangeState.APPLIED,
            "request",
            ErrorCode.INCONSISTENT,
            "must be applied")
        .require(
            baseline.order().filter(request.id()::equals).isPresent(),
            "baseline",
            ErrorCode.INCONSISTENT,
            "must be made by the request")
        .verify();
  }

  /**
   * Moves the budget that pays for the baseline, by the minutes and the price of the order.
   *
   * <ul>
   *   <li><b>Time</b> of an item goes to the line the item names, or else to the first line of its
   *       discipline that takes time, or else to the first that takes time; so does effort, which
   *       is of no discipline. Work with a price goes to billable lines and work without to others.
   *       If there is no such line, the order makes one, {@code R:line} of request {@code R}. What
   *       a line was sold as in hours or days grows with its estimate.
   *   <li><b>The price</b> moves a fixed price or a cap. The last instalment, and the last part a
   *       price is recognised in, move with it.
   *   <li>A retainer keeps what its periods include and cost; internal work keeps having no price.
   * </ul>
   *
   * @param budget the budget of the baseline, as it is before the order
   * @return the budget as it is from now on, or {@code LESS_THAN_NOTHING} if more is taken from a
   *     line, a price, a cap or a part than it has, or {@code PRICE_UNKNOWN} if a price is to move
   *     by what nobody knows
   * @throws dev.agency.core.error.InvalidModelException if it is another budget ({@code
   *     INCONSISTENT}), or a line would get more minutes than a line has ({@code OUT_OF_RANGE})
   * @throws dev.agency.core.error.CurrencyMismatchException if the price has another currency than
   *     the budget
   */
  public Ruling<Budget, ChangeRefusal> moved(Budget budget) {
    Invariants.of("a change order")
        .require(
            budget.id().equals(baseline.budget()),
            "baseline/budget",
            ErrorCode.INCONSISTENT,
            "must be the budget that is moved")
        .verify();
    return new BudgetMove(budget, this).result();
  }

  /**
   * Moves the days of the project as far as the order names them: its plan becomes that of the
   * baseline where the end moved, and each milestone that moved is due on its new day. What was
   * reached stays reached, and days the order does not name stay as they are planned.
   *
   * @param project the project of the baseline, as it is before the order
   * @return the project as it is from now on; the same if the order moves no day of it
   * @throws dev.agency.core.error.InvalidModelException if it is another project ({@code
   *     INCONSISTENT})
   */
  public Project moved(Project project) {
    Invariants.of("a change order")
        .require(
            project.id().equals(baseline.project()),
            "baseline/project",
            ErrorCode.INCONSISTENT,
            "must be the project that is moved")
        .verify();
    Project moved = project;
    for (ScopeChange change : request.delta().changes()) {
      if (change instanceof ScopeChange.EndMoved) {
        moved = moved.withPlan(baseline.scope().plan());
      } else if (change instanceof ScopeChange.MilestoneMoved later) {
        moved =
            moved.withMilestones(
                moved.milestones().stream()
                    .map(is -> is.id().equals(later.milestone()) ? is.withDue(later.after()) : is)
                    .toList());
      }
    }
    return moved;
  }
}
