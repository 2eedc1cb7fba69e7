package dev.agency.budget.ledger;

import java.util.Arrays;

/**
 * The sum of a row of numbers up to any place: in blocks of eight, so that it is found with a few
 * additions and changed without going through all of it. Exact: what does not fit 64 bits is an
 * {@link ArithmeticException}.
 *
 * <p>Immutable and thread-safe.
 */
final class RunningSum {
  private static final int BITS = 3;

  /** The numbers; none at all if all of them are zero. */
  private final long[] each;

  /** What stands before each block. */
  private final long[] before;

  private RunningSum(long[] each, long[] before) {
    this.each = each;
    this.before = before;
  }

  static RunningSum of(long[] each) {
    if (Arrays.stream(each).allMatch(number -> number == 0)) {
      return new RunningSum(new long[0], new long[0]);
    }
    long[] before = new long[(each.length >> BITS) + 2];
    for (int i = 0; i < each.length; i++) {
      int next = (i >> BITS) + 1;
      before[next] = Math.addExact(before[next], each[i]);
    }
    for (int i = 1; i < before.length; i++) {
      before[i] = Math.addExact(before[i], before[i - 1]);
    }
    return new RunningSum(each, before);
  }

  /** Returns the sum up to a place, inclusive; -1 is before the first. */
  long upTo(int place) {
    if (place < 0 || each.length == 0) {
      return 0;
    }
    int block = place >> BITS;
    long sum = before[block];
    for (int i = block << BITS; i <= place; i++) {
      sum = Math.addExact(sum, each[i]);
    }
    return sum;
  }

  /** Returns the sum of as many numbers, with more at some places, which may repeat. */
  RunningSum plus(int count, int[] places, long[] deltas, int from, int to) {
    long[] changed = Arrays.copyOf(each, count);
    long[] blocks = new long[(count >> BITS) + 2];
    boolean zero = each.length == 0;
    for (int i = from; i < to; i++) {
      changed[places[i]] = Math.addExact(changed[places[i]], deltas[i - from]);
      int next = (places[i] >> BITS) + 1;
      blocks[next] = Math.addExact(blocks[next], deltas[i - from]);
    }
    long sum = 0;
    for (int i = 0; i < blocks.length; i++) {
      sum = Math.addExact(sum, blocks[i]);
      blocks[i] = zero ? sum : Math.addExact(before[i], sum);
    }
    return new RunningSum(changed, blocks);
  }
}
