package dev.agency.permissions.gate;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Release;
import java.util.Collections;
import java.util.List;

/**
 * A guarded total, and the rates that are in it: a cost total holds each person's cost rate, times
 * their worked minutes.
 *
 * @param total the number of the total
 * @param of the number of what it is the total of
 * @param rates the rates, in the order of the globals
 */
record GuardedTotal(int total, int of, ImmutableList<Rate> rates) {
  /**
   * A rate in a total.
   *
   * @param rate the number of the rate
   * @param minutes the number of what it is multiplied by
   * @param product the product
   */
  record Rate(int rate, int minutes, Equation.Product product) {}

  /** Returns the guarded totals of a schema, given its equations in their order. */
  static ImmutableList<GuardedTotal> of(
      AgencySchema schema, List<Equation> equations, Numbering numbering) {
    ImmutableList.Builder<GuardedTotal> totals = ImmutableList.builder();
    for (Release release : schema.releases()) {
      if (release.kind() == Release.Kind.GUARDED_TOTAL) {
        int of = numbering.number(release.secret());
        totals.add(
            new GuardedTotal(
                numbering.number(release.quantity()), of, rates(schema, equations, numbering, of)));
      }
    }
    return totals.build();
  }

  /**
   * Returns what holds of guarded totals: each is what it is the total of, and the product of a
   * global is no product any more but a sum of one for each person.
   */
  static ImmutableList<Equation> equations(AgencySchema schema, List<Equation> equations) {
    ImmutableList.Builder<Equation> all = ImmutableList.builder();
    for (Equation equation : equations) {
      if (!(equation instanceof Equation.Product)
          || Collections.disjoint(equation.inputs(), schema.globals())) {
        all.add(equation);
      }
    }
    for (Release release : schema.releases()) {
      if (release.kind() == Release.Kind.GUARDED_TOTAL) {
        all.add(Equation.sum(release.quantity(), release.secret()));
      }
    }
    return all.build();
  }

  private static ImmutableList<Rate> rates(
      AgencySchema schema, List<Equation> equations, Numbering numbering, int of) {
    ImmutableList.Builder<Rate> rates = ImmutableList.builder();
    for (Quantity global : schema.globals()) {
      QuantitySet behind = numbering.none().with(of);
      for (Equation equation : ImmutableList.copyOf(equations).reverse()) {
        if (behind.contains(numbering.number(equation.output()))) {
          behind = behind.union(numbering.set(equation.inputs()));
          if (equation instanceof Equation.Product product && product.inputs().contains(global)) {
            Quantity other = product.left().equals(global) ? product.right() : product.left();
            rates.add(new Rate(numbering.number(global), numbering.number(other), product));
          }
        }
      }
    }
    return rates.build();
  }
}
