package dev.agency.permissions.gate;

import java.util.List;

/**
 * What can be computed by solving one equation at a time: what a person would do.
 *
 * <p>It serves explanations and decides nothing, for it misses what takes two equations at once:
 * {@code revenue} and {@code costMarkup} give the cost, and neither {@code profit = revenue -
 * usedCost} nor {@code costMarkup = profit / usedCost} has but one unknown.
 */
final class Closure {
  private Closure() {}

  /**
   * Returns all that is known after solving what can be solved.
   *
   * @param formulas what holds
   * @param gradients the gradients under all that holds
   * @param given what is known at first
   * @return what is known at last, the quantities that are the same on every project included
   */
  static QuantitySet of(List<Formula> formulas, Gradients gradients, QuantitySet given) {
    QuantitySet known =
        given
            .intersection(gradients.defined())
            .union(gradients.defined().minus(gradients.changing()));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Formula formula : formulas) {
        int[] unknown = formula.members.minus(known).toArray();
        if (unknown.length == 1 && canBeSolved(formula, unknown[0], gradients)) {
          known = known.with(unknown[0]);
          grew = true;
        }
      }
    }
    return known;
  }

  /** Whether a formula of which all else is known gives a quantity: 0 = 0 * x does not. */
  private static boolean canBeSolved(Formula formula, int unknown, Gradients gradients) {
    if (!gradients.defined().contains(formula.output)) {
      return false;
    }
    if (unknown == formula.output) {
      return true;
    }
    return switch (formula.kind) {
      case SUM -> true;
      case PRODUCT ->
          !gradients
              .zero()
              .contains(formula.first[0] == unknown ? formula.first[1] : formula.first[0]);
      case RATIO -> unknown == formula.first[0] || !gradients.zero().contains(formula.first[0]);
    };
  }
}
