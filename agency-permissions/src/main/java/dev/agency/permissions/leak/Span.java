package dev.agency.permissions.leak;

import java.util.ArrayList;
import java.util.List;

/**
 * The span of the gradients of some quantities at one point, by elimination.
 *
 * <p>A fact that is known takes its column out of all others; what is left are the rows of derived
 * quantities over the facts that are not known.
 *
 * <p>Not thread-safe; quantities may be added and never taken away.
 */
final class Span {
  private final Gradients gradients;
  private final int seed;
  private final boolean[] known;
  private final int[] scratch;
  private final List<Row> rows = new ArrayList<>();
  private int facts;
  private int dependent;

  /** A row that is one at its pivot, with the columns at which it is not zero. */
  private static final class Row {
    private final int pivot;
    private final int[] columns;
    private final int[] values;

    private Row(int pivot, int[] columns, int[] values) {
      this.pivot = pivot;
      this.columns = columns;
      this.values = values;
    }
  }

  Span(Gradients gradients, int seed, QuantitySet given) {
    this.gradients = gradients;
    this.seed = seed;
    this.known = new boolean[gradients.columns()];
    this.scratch = new int[gradients.columns()];
    given
        .intersection(gradients.facts())
        .forEach(
            fact -> {
              known[gradients.column(fact)] = true;
              facts++;
            });
    given.minus(gradients.facts()).forEach(this::add);
  }

  /** Adds a quantity that has a value. */
  void add(int number) {
    int pivot = reduce(number);
    if (pivot < 0) {
      dependent++;
      return;
    }
    int inverse = Residue.inverse(scratch[pivot]);
    int size = 0;
    for (int slope : scratch) {
      size += slope == 0 ? 0 : 1;
    }
    int[] columns = new int[size];
    int[] values = new int[size];
    int next = 0;
    for (int i = 0; i < scratch.length; i++) {
      if (scratch[i] != 0) {
        columns[next] = i;
        values[next++] = Residue.times(scratch[i], inverse);
      }
    }
    rows.add(new Row(pivot, columns, values));
  }

  int rank() {
    return facts + rows.size();
  }

  /** Returns whether each quantity added something. */
  boolean isIndependent() {
    return dependent == 0;
  }

  /** Returns whether the gradient of a quantity is a combination of those in the span. */
  boolean contains(int number) {
    return reduce(number) < 0;
  }

  /** Leaves what the span does not explain in the scratch row; returns where it is not zero. */
  private int reduce(int number) {
    int[] row = gradients.row(seed, number);
    for (int i = 0; i < scratch.length; i++) {
      scratch[i] = known[i] ? 0 : row[i];
    }
    for (int i = 0; i < rows.size(); i++) {
      Row basis = rows.get(i);
      int slope = scratch[basis.pivot];
      if (slope != 0) {
        long factor = Residue.minus(0, slope);
        int[] columns = basis.columns;
        int[] values = basis.values;
        for (int j = 0; j < columns.length; j++) {
          scratch[columns[j]] = Residue.of(scratch[columns[j]] + factor * values[j]);
        }
      }
    }
    for (int i = 0; i < scratch.length; i++) {
      if (scratch[i] != 0) {
        return i;
      }
    }
    return -1;
  }
}
