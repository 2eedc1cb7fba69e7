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

  /** The columns at which a row is not zero; the pivot is the first of them. */
  private static final class Row {
    private final int pivot;
    private final int[] columns;
    private final int[] values;

    /** Of the value at the pivot; 0 until the row is first taken from another: few ever are. */
    private int inverse;

    private Row(int[] columns, int[] values) {
      this.pivot = columns[0];
      this.columns = columns;
      this.values = values;
    }

    /** Makes another row zero at the pivot. */
    private void takeFrom(int[] other) {
      inverse = inverse == 0 ? Residue.inverse(values[0]) : inverse;
      long factor = Residue.minus(0, Residue.times(other[pivot], inverse));
      for (int j = 0; j < columns.length; j++) {
        other[columns[j]] = Residue.of(other[columns[j]] + factor * values[j]);
      }
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
    int size = 0;
    for (int i = pivot; i < scratch.length; i++) {
      size += scratch[i] == 0 ? 0 : 1;
    }
    int[] columns = new int[size];
    int[] values = new int[size];
    int next = 0;
    for (int i = pivot; i < scratch.length; i++) {
      if (scratch[i] != 0) {
        columns[next] = i;
        values[next++] = scratch[i];
      }
    }
    rows.add(new Row(columns, values));
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
      if (scratch[basis.pivot] != 0) {
        basis.takeFrom(scratch);
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
