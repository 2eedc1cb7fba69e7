package dev.agency.permissions.leak;

import dev.agency.permissions.schema.Equation;
import java.util.ArrayList;
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
   * @param numbering the quantities
   * @param equations what holds
   * @param gradients their gradients
   * @param given what is known at first
   * @return what is known at last, the quantities that are the same on every project included
   */
  static QuantitySet of(
      Numbering numbering, List<Equation> equations, Gradients gradients, QuantitySet given) {
    QuantitySet known =
        given
            .intersection(gradients.defined())
            .union(gradients.defined().minus(gradients.changing()));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Equation equation : equations) {
        if (gradients.defined().contains(numbering.number(equation.output()))) {
          int solved = solved(numbering, equation, gradients, known);
          if (solved >= 0) {
            known = known.with(solved);
            grew = true;
          }
        }
      }
    }
    return known;
  }

  /** Returns the one unknown of an equation if it can be solved for it, else -1. */
  private static int solved(
      Numbering numbering, Equation equation, Gradients gradients, QuantitySet known) {
    int output = numbering.number(equation.output());
    List<Integer> unknown = new ArrayList<>();
    for (int number : numbering.set(equation.inputs()).with(output).toArray()) {
      if (!known.contains(number)) {
        unknown.add(number);
      }
    }
    if (unknown.size() != 1) {
      return -1;
    }
    int only = unknown.get(0);
    if (equation instanceof Equation.Product product && only != output) {
      // 0 = 0 * x tells nothing of x.
      int left = numbering.number(product.left());
      int other = only == left ? numbering.number(product.right()) : left;
      return gradients.zero().contains(other) ? -1 : only;
    }
    if (equation instanceof Equation.Ratio ratio && only == numbering.number(ratio.denominator())) {
      return gradients.zero().contains(numbering.number(ratio.numerator())) ? -1 : only;
    }
    return only;
  }
}
