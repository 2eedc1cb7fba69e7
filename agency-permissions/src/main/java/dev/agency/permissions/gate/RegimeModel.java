package dev.agency.permissions.gate;

import com.google.common.collect.ImmutableList;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Regime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One kind of project: what holds on it, and the gradients of all quantities.
 *
 * <p>Immutable and thread-safe.
 */
final class RegimeModel {
  private final int size;
  private final Points points;
  private final Regime regime;
  private final QuantitySet open;
  private final ImmutableList<Formula> formulas;
  private final Gradients gradients;

  RegimeModel(Numbering numbering, Regime regime, List<Equation> equations, Points points) {
    this.size = numbering.size();
    this.points = points;
    this.regime = regime;
    this.open = numbering.set(regime.open());
    this.formulas = Formula.of(numbering, equations);
    QuantitySet relevant = numbering.none();
    for (Formula formula : formulas) {
      relevant = relevant.union(formula.members);
    }
    this.gradients = new Gradients(size, formulas, relevant, points);
  }

  Regime regime() {
    return regime;
  }

  /** Returns the name of what of the regime is needed for some equations to hold. */
  String name(List<Formula> needed) {
    Set<Equation> equations = new HashSet<>();
    needed.forEach(formula -> equations.add(formula.equation));
    equations.retainAll(regime.equations());
    Set<String> names = new LinkedHashSet<>();
    for (Regime part : regime.parts()) {
      // An equation of two parts is named after the first.
      if (equations.removeAll(part.equations())) {
        names.add(part.name());
      }
    }
    if (!equations.isEmpty()) {
      names.add(regime.name());
    }
    return names.isEmpty() ? LeakGate.ANY.name() : String.join(", ", names);
  }

  Gradients gradients() {
    return gradients;
  }

  ImmutableList<Formula> formulas() {
    return formulas;
  }

  /** Returns what can be computed of what is asked for, but for what is no secret here. */
  QuantitySet computable(QuantitySet known, QuantitySet asked) {
    return gradients.computable(known, asked.minus(open));
  }

  /** Returns which of some quantities a secret is computed from, each of them needed. */
  QuantitySet witness(QuantitySet known, int secret) {
    QuantitySet asked = only(secret);
    QuantitySet given = known.intersection(gradients.changing());
    List<Integer> nearest = nearest(given, secret);
    QuantitySet needed = QuantitySet.empty(size);
    // The one that completes what comes before it is needed; then what comes before is tried alone.
    while (!new Span(gradients, 0, needed).contains(secret)) {
      Span span = new Span(gradients, 0, needed);
      int last = -1;
      while (!span.contains(secret)) {
        if (++last == nearest.size()) {
          return witnessByRank(given, secret);
        }
        span.add(nearest.get(last));
      }
      needed = needed.with(nearest.get(last));
      nearest = nearest.subList(0, last);
    }
    return computable(needed, asked).isEmpty() ? witnessByRank(given, secret) : needed;
  }

  /** The same by the test of the gate alone, should one point have been misleading. */
  private QuantitySet witnessByRank(QuantitySet given, int secret) {
    QuantitySet asked = only(secret);
    QuantitySet needed = given;
    for (int candidate : given.toArray()) {
      QuantitySet less = needed.without(candidate);
      needed = computable(less, asked).isEmpty() ? needed : less;
    }
    return needed;
  }

  /** Returns quantities by how few formulas away from a secret they are. */
  private List<Integer> nearest(QuantitySet given, int secret) {
    List<Integer> nearest = new ArrayList<>();
    QuantitySet reached = only(secret);
    QuantitySet open = given;
    QuantitySet before = QuantitySet.empty(size);
    while (!reached.equals(before)) {
      reached.intersection(open).forEach(nearest::add);
      open = open.minus(reached);
      before = reached;
      for (Formula formula : formulas) {
        if (formula.members.intersects(before)) {
          reached = reached.union(formula.members);
        }
      }
    }
    return nearest;
  }

  /** Returns the equations by which a secret is computed, each of them needed. */
  ImmutableList<Formula> needed(QuantitySet witness, int secret) {
    QuantitySet cone = cone(witness.with(secret));
    List<Formula> needed = new ArrayList<>();
    for (Formula formula : formulas) {
      if (cone.contains(formula.output)) {
        needed.add(formula);
      }
    }
    for (Formula formula : ImmutableList.copyOf(needed)) {
      // Without its formula the output is a fact of its own.
      List<Formula> less = new ArrayList<>(needed);
      less.remove(formula);
      Gradients freed = new Gradients(size, less, cone, points);
      if (!freed.computable(witness, only(secret)).isEmpty()) {
        needed = less;
      }
    }
    return ImmutableList.copyOf(needed);
  }

  /** Returns whether equations must be solved together to get from a witness to a secret. */
  boolean together(List<Formula> needed, QuantitySet witness, int secret) {
    return !Closure.of(needed, gradients, witness).contains(secret);
  }

  /** Returns some quantities and all that they follow from. */
  private QuantitySet cone(QuantitySet top) {
    QuantitySet cone = top;
    for (Formula formula : formulas.reverse()) {
      if (cone.contains(formula.output)) {
        cone = cone.union(formula.members);
      }
    }
    return cone;
  }

  private QuantitySet only(int number) {
    return QuantitySet.empty(size).with(number);
  }
}
