package dev.agency.permissions.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.permissions.schema.Equation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * One kind of project: what holds on it, and the gradients of all quantities.
 *
 * <p>Immutable and thread-safe.
 */
final class RegimeModel {
  private final Numbering numbering;
  private final Points points;
  private final String name;
  private final ImmutableList<Equation> equations;
  private final Gradients gradients;

  /** By quantity, what stands in an equation with it. */
  private final ImmutableList<ImmutableList<QuantitySet>> neighbourhoods;

  RegimeModel(Numbering numbering, String name, List<Equation> equations, Points points) {
    this.numbering = numbering;
    this.points = points;
    this.name = name;
    this.equations = ImmutableList.copyOf(equations);
    this.gradients = new Gradients(numbering, equations, touched(), points);
    this.neighbourhoods = neighbourhoods();
  }

  private ImmutableList<ImmutableList<QuantitySet>> neighbourhoods() {
    List<ImmutableList.Builder<QuantitySet>> builders = new ArrayList<>();
    for (int i = 0; i < numbering.size(); i++) {
      builders.add(ImmutableList.builder());
    }
    for (Equation equation : equations) {
      QuantitySet members = members(equation);
      members.forEach(member -> builders.get(member).add(members));
    }
    return builders.stream().map(ImmutableList.Builder::build).collect(toImmutableList());
  }

  private QuantitySet members(Equation equation) {
    return numbering.set(equation.inputs()).with(numbering.number(equation.output()));
  }

  String name() {
    return name;
  }

  Gradients gradients() {
    return gradients;
  }

  ImmutableList<Equation> equations() {
    return equations;
  }

  /** Returns the quantities that stand in an equation. */
  private QuantitySet touched() {
    QuantitySet touched = numbering.none();
    for (Equation equation : equations) {
      touched = touched.union(members(equation));
    }
    return touched;
  }

  QuantitySet computable(QuantitySet known, QuantitySet asked) {
    return gradients.computable(known, asked);
  }

  /** Returns which of some quantities a secret is computed from, each of them needed. */
  QuantitySet witness(QuantitySet known, int secret) {
    QuantitySet asked = numbering.none().with(secret);
    QuantitySet given = known.intersection(gradients.changing());
    List<Integer> nearest = nearest(given, secret);
    int seed = bestSeed(given);
    QuantitySet needed = numbering.none();
    // The one that completes what comes before it is needed; then what comes before is tried alone.
    while (!new Span(gradients, seed, needed).contains(secret)) {
      Span span = new Span(gradients, seed, needed);
      int last = -1;
      while (!span.contains(secret)) {
        span.add(nearest.get(++last));
      }
      needed = needed.with(nearest.get(last));
      nearest = nearest.subList(0, last);
    }
    return computable(needed, asked).isEmpty() ? witnessByRank(given, secret) : needed;
  }

  /** The same by the test of the gate alone, should one point have been misleading. */
  private QuantitySet witnessByRank(QuantitySet given, int secret) {
    QuantitySet asked = numbering.none().with(secret);
    QuantitySet needed = given;
    for (int candidate : given.toArray()) {
      QuantitySet less = needed.without(candidate);
      needed = computable(less, asked).isEmpty() ? needed : less;
    }
    return needed;
  }

  private int bestSeed(QuantitySet given) {
    int best = 0;
    int rank = -1;
    for (int seed = 0; seed < Gradients.SEEDS; seed++) {
      int here = new Span(gradients, seed, given).rank();
      best = here > rank ? seed : best;
      rank = Math.max(rank, here);
    }
    return best;
  }

  /** Returns quantities by how few equations away from a secret they are. */
  private List<Integer> nearest(QuantitySet given, int secret) {
    int[] distance = new int[numbering.size()];
    Arrays.fill(distance, Integer.MAX_VALUE);
    distance[secret] = 0;
    Deque<Integer> open = new ArrayDeque<>();
    open.add(secret);
    while (!open.isEmpty()) {
      int at = open.remove();
      for (QuantitySet equation : neighbourhoods.get(at)) {
        equation.forEach(
            neighbour -> {
              if (distance[neighbour] == Integer.MAX_VALUE) {
                distance[neighbour] = distance[at] + 1;
                open.add(neighbour);
              }
            });
      }
    }
    List<Integer> nearest = new ArrayList<>();
    given.forEach(nearest::add);
    nearest.sort((left, right) -> Integer.compare(distance[left], distance[right]));
    return nearest;
  }

  /** Returns the equations by which a secret is computed, each of them needed. */
  ImmutableList<Equation> needed(QuantitySet witness, int secret) {
    QuantitySet asked = numbering.none().with(secret);
    QuantitySet cone = cone(witness.with(secret));
    List<Equation> needed = new ArrayList<>();
    for (Equation equation : equations) {
      if (cone.contains(numbering.number(equation.output()))) {
        needed.add(equation);
      }
    }
    for (Equation equation : ImmutableList.copyOf(needed)) {
      // Without its equation the output is a fact of its own.
      List<Equation> less = new ArrayList<>(needed);
      less.remove(equation);
      Gradients freed = new Gradients(numbering, less, cone, points);
      if (!freed.computable(witness, asked).isEmpty()) {
        needed = less;
      }
    }
    return ImmutableList.copyOf(needed);
  }

  /** Returns whether equations must be solved together to get from a witness to a secret. */
  boolean together(List<Equation> needed, QuantitySet witness, int secret) {
    return !Closure.of(numbering, needed, gradients, witness).contains(secret);
  }

  /** Returns some quantities and all that they follow from. */
  private QuantitySet cone(QuantitySet top) {
    QuantitySet cone = top;
    for (Equation equation : equations.reverse()) {
      if (cone.contains(numbering.number(equation.output()))) {
        cone = cone.union(numbering.set(equation.inputs()));
      }
    }
    return cone;
  }
}
