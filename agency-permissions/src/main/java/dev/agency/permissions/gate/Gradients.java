package dev.agency.permissions.gate;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * How each quantity moves with the facts behind it, at three points, under some formulas.
 *
 * <p>A fact is a quantity no formula defines; its gradient is one at itself. The others follow by
 * the rules of differentiation, in the order of the formulas (forward mode). A ratio whose
 * denominator is zero at every point has no value, nor has what follows from it; where a
 * denominator is zero by chance the point is drawn again.
 *
 * <p>Immutable and thread-safe: the arrays are not changed after construction.
 */
final class Gradients {
  static final int SEEDS = 3;

  /** More draws than seeds, for those at which a denominator is zero by chance. */
  private static final int DRAWS = 8;

  private final int[] column;
  private final int columns;
  private final int[][] value;
  private final boolean[] bad = new boolean[DRAWS];

  /** By seed and quantity; null where there is no value. */
  private final int[][][] rows;

  /** By seed and quantity, the columns at which a row is not zero; null where there is no row. */
  private final int[][][] nonzero;

  private final QuantitySet relevant;
  private final QuantitySet facts;
  private final QuantitySet defined;
  private final QuantitySet changing;
  private final QuantitySet zero;

  /** What each formula that matters follows from, by its output. */
  private final ImmutableList<Implied> implied;

  /** A quantity that whoever knows some others can write down. */
  private record Implied(int output, QuantitySet inputs) {}

  /**
   * Takes the gradients of some quantities.
   *
   * @param size the number of quantities
   * @param formulas what holds, each after those of its inputs
   * @param relevant the quantities that matter, with all that define them
   * @param points the values of the facts
   */
  Gradients(int size, List<Formula> formulas, QuantitySet relevant, Points points) {
    this.relevant = relevant;
    QuantitySet outputs = QuantitySet.empty(size);
    for (Formula formula : formulas) {
      outputs = outputs.with(formula.output);
    }
    facts = relevant.minus(outputs);
    column = new int[size];
    int next = 0;
    for (int fact : facts.toArray()) {
      column[fact] = next++;
    }
    columns = next;
    value = new int[DRAWS][size];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int fact : facts.toArray()) {
        value[draw][fact] = points.at(draw, fact);
      }
    }
    QuantitySet valued = facts;
    for (Formula formula : formulas) {
      if (valued.containsAll(formula.members.without(formula.output)) && evaluate(formula)) {
        valued = valued.with(formula.output);
      }
    }
    defined = valued;
    rows = new int[SEEDS][size][];
    int seed = 0;
    for (int draw = 0; draw < DRAWS && seed < SEEDS; draw++) {
      if (!bad[draw]) {
        differentiate(formulas, draw, rows[seed++]);
      }
    }
    if (seed < SEEDS) {
      throw new IllegalStateException("Denominators are zero at too many points.");
    }
    nonzero = new int[SEEDS][size][];
    for (int at = 0; at < SEEDS; at++) {
      for (int number : defined.toArray()) {
        nonzero[at][number] = nonzero(rows[at][number]);
      }
    }
    changing = defined.filter(this::changes);
    zero = defined.filter(this::isZero);
    implied =
        formulas.stream()
            .filter(formula -> changing.contains(formula.output))
            .map(
                formula ->
                    new Implied(
                        formula.output,
                        formula.members.without(formula.output).intersection(changing)))
            .collect(toImmutableList());
  }

  /** Evaluates a formula at all draws; tells whether it has a value. */
  private boolean evaluate(Formula formula) {
    if (formula.kind == Formula.Kind.RATIO && isZero(formula.second[0])) {
      return false;
    }
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] at = value[draw];
      switch (formula.kind) {
        case SUM -> {
          int total = 0;
          for (int term : formula.first) {
            total = Residue.plus(total, at[term]);
          }
          for (int term : formula.second) {
            total = Residue.minus(total, at[term]);
          }
          at[formula.output] = total;
        }
        case PRODUCT ->
            at[formula.output] = Residue.times(at[formula.first[0]], at[formula.first[1]]);
        case RATIO -> {
          int denominator = at[formula.second[0]];
          bad[draw] |= denominator == 0;
          at[formula.output] = Residue.times(at[formula.first[0]], Residue.inverse(denominator));
        }
      }
    }
    return true;
  }

  private void differentiate(List<Formula> formulas, int draw, int[][] gradient) {
    facts.forEach(
        fact -> {
          gradient[fact] = new int[columns];
          gradient[fact][column[fact]] = 1;
        });
    int[] at = value[draw];
    for (Formula formula : formulas) {
      if (!defined.contains(formula.output)) {
        continue;
      }
      int[] row = new int[columns];
      gradient[formula.output] = row;
      switch (formula.kind) {
        case SUM -> {
          for (int term : formula.first) {
            add(row, 1, gradient[term]);
          }
          for (int term : formula.second) {
            add(row, Residue.PRIME - 1, gradient[term]);
          }
        }
        case PRODUCT -> {
          add(row, at[formula.first[1]], gradient[formula.first[0]]);
          add(row, at[formula.first[0]], gradient[formula.first[1]]);
        }
        case RATIO -> {
          // d(a/b) = (da - (a/b) db) / b
          int inverse = Residue.inverse(at[formula.second[0]]);
          add(row, inverse, gradient[formula.first[0]]);
          int factor = Residue.times(at[formula.output], inverse);
          add(row, Residue.minus(0, factor), gradient[formula.second[0]]);
        }
      }
    }
  }

  private static void add(int[] row, int factor, int[] other) {
    if (factor != 0) {
      for (int i = 0; i < row.length; i++) {
        if (other[i] != 0) {
          row[i] = Residue.of(row[i] + (long) factor * other[i]);
        }
      }
    }
  }

  private static int[] nonzero(int[] row) {
    int[] columns = new int[row.length];
    int next = 0;
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        columns[next++] = i;
      }
    }
    return Arrays.copyOf(columns, next);
  }

  private boolean changes(int number) {
    for (int[][] atSeed : nonzero) {
      if (atSeed[number].length > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isZero(int number) {
    for (int[] at : value) {
      if (at[number] != 0) {
        return false;
      }
    }
    return true;
  }

  int columns() {
    return columns;
  }

  /** Returns the column of a fact. */
  int column(int fact) {
    return column[fact];
  }

  int[] row(int seed, int number) {
    return rows[seed][number];
  }

  /** Returns the columns at which the row of a quantity is not zero, from the first. */
  int[] nonzero(int seed, int number) {
    return nonzero[seed][number];
  }

  /** Returns the quantities that matter. */
  QuantitySet relevant() {
    return relevant;
  }

  /** Returns the quantities nothing defines. */
  QuantitySet facts() {
    return facts;
  }

  /** Returns the quantities that have a value. */
  QuantitySet defined() {
    return defined;
  }

  /** Returns the quantities that have a value and are not the same on every project. */
  QuantitySet changing() {
    return changing;
  }

  /** Returns the quantities that are always zero. */
  QuantitySet zero() {
    return zero;
  }

  /**
   * Leaves out what follows from others of a set by one formula: it adds nothing to their span,
   * wherever that is taken, and each output stands after its inputs, so all of it may go at once.
   */
  private QuantitySet withoutImplied(QuantitySet given) {
    QuantitySet least = given;
    for (Implied one : implied) {
      if (given.contains(one.output()) && given.containsAll(one.inputs())) {
        least = least.without(one.output());
      }
    }
    return least;
  }

  /**
   * Returns what can be computed.
   *
   * @param known what is known
   * @param asked what is asked for
   * @return those asked for that are in the span of what is known; what is the same on every
   *     project is nobody's secret and not among them
   */
  QuantitySet computable(QuantitySet known, QuantitySet asked) {
    QuantitySet open = asked.intersection(changing);
    if (open.isEmpty()) {
      return open;
    }
    QuantitySet given = withoutImplied(known.intersection(changing));
    Span first = new Span(this, 0, given);
    if (first.isIndependent()) {
      // No point has a greater rank: what is outside of the span here is outside of it anywhere.
      open = open.filter(first::contains);
      if (open.isEmpty()) {
        return open;
      }
    }
    Span[] spans = new Span[SEEDS];
    int rank = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      spans[seed] = seed == 0 ? first : new Span(this, seed, given);
      rank = Math.max(rank, spans[seed].rank());
    }
    for (Span span : spans) {
      // Where the rank is less than elsewhere the point is a bad one and tells nothing.
      if (span.rank() == rank) {
        open = open.filter(span::contains);
      }
    }
    return open;
  }
}
