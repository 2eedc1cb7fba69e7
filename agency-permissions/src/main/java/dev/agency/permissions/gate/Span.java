package dev.agency.permissions.gate;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The span of the gradients of some quantities at one point, by elimination.
 *
 * <p>A fact that is known takes its column out of all others; what is left are the rows of derived
 * quantities over the facts that are not known. A quantity moves with few facts, so a row is looked
 * at between its first column that is not zero and its last.
 *
 * <p>Not thread-safe; quantities may be added and never taken away.
 */
final class Span {
  private final Gradients gradients;
  private final int seed;
  private final boolean[] known;

  /** What is left of a row; zero but from {@link #first} to {@link #last}. */
  private final int[] scratch;

  private int first;
  private int last = -1;

  /** By the first column that is not zero; null where there is none. */
  private final @Nullable Row[] rows;

  private int rank;
  private int dependent;

  /** The columns at which a row is not zero; the pivot is the first of them. */
  private static final class Row {
    private final int pivot;
    private final int last;
    private final int[] columns;
    private final int[] values;

    private Row(int[] columns, int[] values) {
      this.pivot = columns[0];
      this.last = columns[columns.length - 1];
      this.columns = columns;
      this.values = values;
    }

    /**
     * Makes another row zero at the pivot. What is left of it is some multiple of what would be if
     * one divided: that is in the same span, and division by a residue is slow.
     *
     * @param other the row, zero before the pivot
     * @param end the last of its columns that is not zero
     */
    private void takeFrom(int[] other, int end) {
      int factor = Residue.minus(0, other[pivot]);
      if (values[0] != 1) {
        for (int i = pivot; i <= end; i++) {
          other[i] = Residue.times(other[i], values[0]);
        }
      }
      for (int j = 0; j < columns.length; j++) {
        other[columns[j]] = Residue.of(other[columns[j]] + (long) factor * values[j]);
      }
    }
  }

  Span(Gradients gradients, int seed, QuantitySet given) {
    this.gradients = gradients;
    this.seed = seed;
    this.known = new boolean[gradients.columns()];
    this.scratch = new int[gradients.columns()];
    this.rows = new Row[gradients.columns()];
    given
        .intersection(gradients.facts())
        .forEach(
            fact -> {
              known[gradients.column(fact)] = true;
              rank++;
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
    for (int i = pivot; i <= last; i++) {
      size += scratch[i] == 0 ? 0 : 1;
    }
    int[] columns = new int[size];
    int[] values = new int[size];
    int next = 0;
    for (int i = pivot; i <= last; i++) {
      if (scratch[i] != 0) {
        columns[next] = i;
        values[next++] = scratch[i];
      }
    }
    rows[pivot] = new Row(columns, values);
    rank++;
  }

  int rank() {
    return rank;
  }

  /** Returns whether each quantity added something. */
  boolean isIndependent() {
    return dependent == 0;
  }

  /** Returns whether the gradient of a quantity is a combination of those in the span. */
  boolean contains(int number) {
    return reduce(number) < 0;
  }

  /**
   * Takes the rows of the span from that of a quantity, up to the first column that none of them
   * makes zero: no combination does then.
   *
   * @return that column, from which on the scratch row has what is left; -1 if nothing is
   */
  private int reduce(int number) {
    start(number);
    for (int i = first; i <= last; i++) {
      if (scratch[i] != 0) {
        @Nullable Row basis = rows[i];
        if (basis == null) {
          return i;
        }
        basis.takeFrom(scratch, last);
        last = Math.max(last, basis.last);
      }
    }
    return -1;
  }

  /** Puts the row of a quantity into the scratch row, but for the facts that are known. */
  private void start(int number) {
    Arrays.fill(scratch, first, last + 1, 0);
    int[] row = gradients.row(seed, number);
    int[] columns = gradients.nonzero(seed, number);
    first = columns.length == 0 ? 0 : columns[0];
    last = columns.length == 0 ? -1 : columns[columns.length - 1];
    for (int column : columns) {
      scratch[column] = known[column] ? 0 : row[column];
    }
  }
}
