package dev.agency.permissions.gate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.AgencySchema;
import dev.agency.permissions.schema.Equation;
import dev.agency.permissions.schema.Regime;
import dev.agency.permissions.schema.Release;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What can be computed, by the implicit form: all equations as constraints on all quantities, each
 * with its partial derivatives, at a random point that satisfies them. What is seen is held fixed;
 * a quantity is known if it cannot move then.
 *
 * <p>It takes no gradient and shares nothing with the gate but the equations: other derivatives,
 * another prime (2^61 - 1), another elimination (without fractions, all unknowns at once).
 */
final class JacobianOracle {
  private static final long PRIME = (1L << 61) - 1;

  private final Map<Quantity, Equation> definitions = new LinkedHashMap<>();
  private final List<Quantity> quantities;
  private final Map<Quantity, Integer> columns = new HashMap<>();
  private final Set<Quantity> undefined = new HashSet<>();
  private final long[][] jacobian;
  private final Set<Quantity> constant;

  JacobianOracle(AgencySchema schema, Regime regime, long seed) {
    this(schema, regime, seed, false);
  }

  /**
   * Returns an oracle for whoever sees guarded totals: each is held equal to what it is of, and
   * nothing is held of what is multiplied by a global, for that is another for each person.
   */
  static JacobianOracle ofTotals(AgencySchema schema, Regime regime, long seed) {
    return new JacobianOracle(schema, regime, seed, true);
  }

  private JacobianOracle(AgencySchema schema, Regime regime, long seed, boolean totals) {
    schema.equations().forEach(equation -> definitions.put(equation.output(), equation));
    regime.equations().forEach(equation -> definitions.put(equation.output(), equation));
    if (totals) {
      definitions
          .values()
          .removeIf(
              equation ->
                  equation instanceof Equation.Product product
                      && (schema.globals().contains(product.left())
                          || schema.globals().contains(product.right())));
      for (Release release : schema.releases()) {
        if (release.kind() == Release.Kind.GUARDED_TOTAL) {
          definitions.put(release.quantity(), Equation.sum(release.quantity(), release.secret()));
        }
      }
    }
    Set<Quantity> named = new LinkedHashSet<>();
    for (Equation equation : definitions.values()) {
      named.add(equation.output());
      named.addAll(equation.inputs());
    }
    quantities = new ArrayList<>(named);
    for (int i = 0; i < quantities.size(); i++) {
      columns.put(quantities.get(i), i);
    }
    SplittableRandom random = new SplittableRandom(seed);
    findUndefined(random);
    jacobian = jacobian(point(random));
    constant = new HashSet<>(immovable(ImmutableSet.of()));
  }

  ImmutableSet<Quantity> quantities() {
    return ImmutableSet.copyOf(quantities);
  }

  /** Returns what can be computed from what is seen, and is not among it. */
  Set<Quantity> computable(Collection<Quantity> seen) {
    Set<Quantity> known = new HashSet<>(immovable(seen));
    known.removeAll(constant);
    known.removeAll(seen);
    return known;
  }

  /** A ratio has no value if its denominator is zero at each of some random points. */
  private void findUndefined(SplittableRandom random) {
    List<Map<Quantity, Long>> points =
        ImmutableList.of(facts(random), facts(random), facts(random));
    for (Quantity quantity : quantities) {
      if (!hasValue(quantity, points)) {
        undefined.add(quantity);
      }
    }
  }

  private boolean hasValue(Quantity quantity, List<Map<Quantity, Long>> points) {
    Equation equation = definitions.get(quantity);
    if (equation == null) {
      return true;
    }
    if (!equation.inputs().stream().allMatch(input -> hasValue(input, points))) {
      return false;
    }
    return !(equation instanceof Equation.Ratio ratio)
        || points.stream().anyMatch(point -> value(ratio.denominator(), point) != 0);
  }

  private Map<Quantity, Long> facts(SplittableRandom random) {
    Map<Quantity, Long> point = new HashMap<>();
    for (Quantity quantity : quantities) {
      if (!definitions.containsKey(quantity)) {
        point.put(quantity, random.nextLong(1, PRIME));
      }
    }
    return point;
  }

  /** Returns values of all quantities that have one, with no denominator zero. */
  private Map<Quantity, Long> point(SplittableRandom random) {
    while (true) {
      Map<Quantity, Long> point = facts(random);
      boolean good = true;
      for (Quantity quantity : quantities) {
        if (!undefined.contains(quantity)) {
          value(quantity, point);
          good &=
              !(definitions.get(quantity) instanceof Equation.Ratio ratio)
                  || value(ratio.denominator(), point) != 0;
        }
      }
      if (good) {
        return point;
      }
    }
  }

  private long value(Quantity quantity, Map<Quantity, Long> point) {
    Long known = point.get(quantity);
    if (known != null) {
      return known;
    }
    Equation equation = definitions.get(quantity);
    long value = 0;
    if (equation instanceof Equation.Sum sum) {
      for (Quantity term : sum.plus()) {
        value = (value + value(term, point)) % PRIME;
      }
      for (Quantity term : sum.minus()) {
        value = (value + PRIME - value(term, point)) % PRIME;
      }
    } else if (equation instanceof Equation.Product product) {
      value = times(value(product.left(), point), value(product.right(), point));
    } else if (equation instanceof Equation.Ratio ratio) {
      long inverse = power(value(ratio.denominator(), point), PRIME - 2);
      value = times(value(ratio.numerator(), point), inverse);
    }
    point.put(quantity, value);
    return value;
  }

  /** Each equation as something that is zero: output - sum, output - a b, output b - a. */
  private long[][] jacobian(Map<Quantity, Long> point) {
    List<long[]> rows = new ArrayList<>();
    definitions.forEach(
        (output, equation) -> {
          if (undefined.contains(output)) {
            return;
          }
          long[] row = new long[quantities.size()];
          row[column(output)] = 1;
          if (equation instanceof Equation.Sum sum) {
            sum.plus().forEach(term -> row[column(term)] = PRIME - 1);
            sum.minus().forEach(term -> row[column(term)] = 1);
          } else if (equation instanceof Equation.Product product) {
            row[column(product.left())] = negated(value(product.right(), point));
            row[column(product.right())] = negated(value(product.left(), point));
          } else if (equation instanceof Equation.Ratio ratio) {
            row[column(output)] = value(ratio.denominator(), point);
            row[column(ratio.denominator())] = value(output, point);
            row[column(ratio.numerator())] = PRIME - 1;
          }
          rows.add(row);
        });
    return rows.toArray(new long[0][]);
  }

  private int column(Quantity quantity) {
    return columns.getOrDefault(quantity, -1);
  }

  /** Returns the quantities that cannot move when some are held fixed. */
  private Set<Quantity> immovable(Collection<Quantity> fixed) {
    boolean[] held = new boolean[quantities.size()];
    for (Quantity quantity : fixed) {
      int column = column(quantity);
      if (column >= 0) {
        held[column] = true;
      }
    }
    long[][] rows = new long[jacobian.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = jacobian[i].clone();
      for (int j = 0; j < held.length; j++) {
        rows[i][j] = held[j] ? 0 : rows[i][j];
      }
    }
    int rank = 0;
    for (int column = 0; column < held.length && rank < rows.length; column++) {
      rank += eliminate(rows, rank, column) ? 1 : 0;
    }
    Set<Quantity> immovable = new HashSet<>();
    for (int i = 0; i < rank; i++) {
      int[] open = open(rows[i]);
      if (open.length == 1) {
        immovable.add(quantities.get(open[0]));
      }
    }
    return immovable;
  }

  private static int[] open(long[] row) {
    return IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
  }

  /** Makes a column zero in all rows but one, which is put at the rank. */
  private static boolean eliminate(long[][] rows, int rank, int column) {
    int pivot = rank;
    while (pivot < rows.length && rows[pivot][column] == 0) {
      pivot++;
    }
    if (pivot == rows.length) {
      return false;
    }
    long[] by = rows[pivot];
    rows[pivot] = rows[rank];
    rows[rank] = by;
    int[] open = open(by);
    long inverse = power(by[column], PRIME - 2);
    for (int j : open) {
      by[j] = times(by[j], inverse);
    }
    for (int i = 0; i < rows.length; i++) {
      long times = rows[i][column];
      if (i != rank && times != 0) {
        for (int j : open) {
          rows[i][j] = (rows[i][j] + negated(times(times, by[j]))) % PRIME;
        }
      }
    }
    return true;
  }

  private static long negated(long value) {
    return value == 0 ? 0 : PRIME - value;
  }

  private static long times(long left, long right) {
    long high = Math.multiplyHigh(left, right);
    long low = left * right;
    long folded = (low & PRIME) + ((low >>> 61) | (high << 3));
    return folded >= PRIME ? folded - PRIME : folded;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long rest = exponent; rest != 0; rest >>= 1) {
      result = (rest & 1) == 0 ? result : times(result, square);
      square = times(square, square);
    }
    return result;
  }

  @Override
  public String toString() {
    return Arrays.deepToString(jacobian);
  }
}
