package dev.agency.budget.ledger;

import java.util.Arrays;

/**
 * The sum of a row of numbers up to any place, which is looked up. Exact: what does not fit 64 bits
 * is an {@link ArithmeticException}.
 *
 * <p>Immutable and thread-safe.
 */
final class RunningSum {
  private static final RunningSum ZERO = new RunningSum(new long[0]);

  /** The sum up to each place; none at all if all numbers are zero. */
  private final long[] upTo;

  private RunningSum(long[] upTo) {
    this.upTo = upTo;
  }

  static RunningSum of(long[] each) {
    if (Arrays.stream(each).allMatch(number -> number == 0)) {
      return ZERO;
    }
    long[] upTo = each.clone();
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] = Math.addExact(upTo[i - 1], upTo[i]);
    }
    return new RunningSum(upTo);
  }

  /** Returns the sum up to a place, inclusive; -1 is before the first. */
  long upTo(int place) {
    return place < 0 || upTo.length == 0 ? 0 : upTo[place];
  }

  /** Returns the sum of as many numbers, with more at some places, which may repeat. */
  RunningSum plus(int count, int[] places, long[] deltas, int from, int to) {
    long[] changed = new long[count];
    for (int i = from; i < to; i++) {
      changed[places[i]] = Math.addExact(changed[places[i]], deltas[i - from]);
    }
    boolean zero = upTo.length == 0;
    long more = 0;
    for (int i = 0; i < count; i++) {
      more = Math.addExact(more, changed[i]);
      changed[i] = zero ? more : Math.addExact(upTo[i], more);
    }
    return new RunningSum(changed);
  }
}
