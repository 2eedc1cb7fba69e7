package dev.agency.permissions.leak;

import dev.agency.core.figure.Quantity;
import dev.agency.permissions.schema.Equation;
import java.util.List;

/**
 * How each quantity moves with the facts behind it, at three points, under some equations.
 *
 * <p>A fact is a quantity no equation defines; its gradient is one at itself. The others follow by
 * the rules of differentiation, in the order of the equations (forward mode). A ratio whose
 * denominator is zero at every point has no value, nor has what follows from it; where a
 * denominator is zero by chance the point is drawn again.
 *
 * <p>Immutable and thread-safe: the arrays are not changed after construction.
 */
final class Gradients {
  static final int SEEDS = 3;

  /** More draws than seeds, for those at which a denominator is zero by chance. */
  private static final int DRAWS = 8;

  private final Numbering numbering;
  private final int[] column;
  private final int columns;
  private final int[][] value;
  private final boolean[] bad = new boolean[DRAWS];

  /** By seed and quantity; null where there is no value. */
  private final int[][][] rows;

  private final QuantitySet relevant;
  private final QuantitySet facts;
  private final QuantitySet defined;
  private final QuantitySet changing;
  private final QuantitySet zero;

  /**
   * Takes the gradients of some quantities.
   *
   * @param numbering the quantities
   * @param equations what holds, each after those of its inputs
   * @param relevant the quantities that matter, with all that define them
   * @param points the values of the facts
   */
  Gradients(Numbering numbering, List<Equation> equations, QuantitySet relevant, Points points) {
    this.numbering = numbering;
    this.relevant = relevant;
    int size = numbering.size();
    QuantitySet outputs = numbering.none();
    for (Equation equation : equations) {
      outputs = outputs.with(numbering.number(equation.output()));
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
    for (Equation equation : equations) {
      int output = numbering.number(equation.output());
      if (valued.containsAll(numbering.set(equation.inputs())) && evaluate(equation, output)) {
        valued = valued.with(output);
      }
    }
    defined = valued;
    rows = new int[SEEDS][size][];
    int seed = 0;
    for (int draw = 0; draw < DRAWS && seed < SEEDS; draw++) {
      if (!bad[draw]) {
        differentiate(equations, draw, rows[seed++]);
      }
    }
    if (seed < SEEDS) {
      throw new IllegalStateException("Denominators are zero at too many points.");
    }
    changing = defined.filter(this::changes);
    zero = defined.filter(this::isZero);
  }

  /** Evaluates an equation at all draws; tells whether it has a value. */
  private boolean evaluate(Equation equation, int output) {
    if (equation instanceof Equation.Ratio ratio && isZero(number(ratio.denominator()))) {
      return false;
    }
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] at = value[draw];
      if (equation instanceof Equation.Sum sum) {
        int total = 0;
        for (Quantity term : sum.plus()) {
          total = Residue.plus(total, at[number(term)]);
        }
        for (Quantity term : sum.minus()) {
          total = Residue.minus(total, at[number(term)]);
        }
        at[output] = total;
      } else if (equation instanceof Equation.Product product) {
        at[output] = Residue.times(at[number(product.left())], at[number(product.right())]);
      } else if (equation instanceof Equation.Ratio ratio) {
        int denominator = at[number(ratio.denominator())];
        bad[draw] |= denominator == 0;
        at[output] = Residue.times(at[number(ratio.numerator())], Residue.inverse(denominator));
      }
    }
    return true;
  }

  private void differentiate(List<Equation> equations, int draw, int[][] gradient) {
    facts.forEach(
        fact -> {
          gradient[fact] = new int[columns];
          gradient[fact][column[fact]] = 1;
        });
    int[] at = value[draw];
    for (Equation equation : equations) {
      int output = number(equation.output());
      if (!defined.contains(output)) {
        continue;
      }
      int[] row = new int[columns];
      gradient[output] = row;
      if (equation instanceof Equation.Sum sum) {
        sum.plus().forEach(term -> add(row, 1, gradient[number(term)]));
        sum.minus().forEach(term -> add(row, Residue.PRIME - 1, gradient[number(term)]));
      } else if (equation instanceof Equation.Product product) {
        int left = number(product.left());
        int right = number(product.right());
        add(row, at[right], gradient[left]);
        add(row, at[left], gradient[right]);
      } else if (equation instanceof Equation.Ratio ratio) {
        // d(a/b) = (da - (a/b) db) / b
        int denominator = number(ratio.denominator());
        int inverse = Residue.inverse(at[denominator]);
        add(row, inverse, gradient[number(ratio.numerator())]);
        int factor = Residue.times(at[output], inverse);
        add(row, Residue.minus(0, factor), gradient[denominator]);
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

  private int number(Quantity quantity) {
    return numbering.number(quantity);
  }

  private boolean changes(int number) {
    for (int[][] atSeed : rows) {
      for (int slope : atSeed[number]) {
        if (slope != 0) {
          return true;
        }
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
    QuantitySet given = known.intersection(changing);
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
