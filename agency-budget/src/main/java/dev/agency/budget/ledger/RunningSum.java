package dev.agency.budget.ledger;

/**
 * The sum of a row of numbers up to any place: in blocks of 32, so that it is found with a few
 * additions and changed without going through all of it. Exact: what does not fit 64 bits is an
 * {@link ArithmeticException}.
 *
 * <p>Immutable and thread-safe.
 */
final class RunningSum {
  private static final int BITS = 5;

  private final long[] each;

  /** What stands before each block. */
  private final long[] before;

  private RunningSum(long[] each, long[] before) {
    this.each = each;
    this.before = before;
  }

  static RunningSum of(long[] each) {
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
    int block = place >> BITS;
    long sum = place < 0 ? 0 : before[block];
    for (int i = Math.max(0, block << BITS); i <= place; i++) {
      sum = Math.addExact(sum, each[i]);
    }
    return sum;
  }

  /** Returns this with other numbers at some places, which may repeat. */
  RunningSum plus(int[] places, long[] deltas, int from, int to) {
    long[] changed = each.clone();
    long[] blocks = new long[before.length];
    for (int i = from; i < to; i++) {
      changed[places[i]] = Math.addExact(changed[places[i]], deltas[i - from]);
      int next = (places[i] >> BITS) + 1;
      blocks[next] = Math.addExact(blocks[next], deltas[i - from]);
    }
    long sum = 0;
    for (int i = 0; i < blocks.length; i++) {
      sum = Math.addExact(sum, blocks[i]);
      blocks[i] = Math.addExact(before[i], sum);
    }
    return new RunningSum(changed, blocks);
  }
}
