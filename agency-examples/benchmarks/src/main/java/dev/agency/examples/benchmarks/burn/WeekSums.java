package dev.agency.examples.benchmarks.burn;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The answer: minutes, value and cost of each budget and ISO week.
 *
 * <p>Amounts are exact, in sixtieths of a cent: minutes times cents an hour. Mutable while it is
 * filled, and not thread-safe.
 */
public final class WeekSums {
  private static final int WIDTH = 3;

  private final long[] sums = new long[BurnWorld.BUDGETS * BurnWorld.WEEKS * WIDTH];

  /** Adds to the sums of a budget and week. */
  void add(int budget, int week, long minutes, long value, long cost) {
    int row = (budget * BurnWorld.WEEKS + week) * WIDTH;
    sums[row] += minutes;
    sums[row + 1] += value;
    sums[row + 2] += cost;
  }

  /** Adds all sums of another answer to these. */
  WeekSums plus(WeekSums other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    return this;
  }

  /** A number that a change of any sum, or of its place, changes. */
  long checksum() {
    long checksum = 0;
    for (long sum : sums) {
      checksum = checksum * 0x9E3779B97F4A7C15L + sum;
    }
    return checksum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WeekSums answer && Arrays.equals(sums, answer.sums);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(checksum());
  }

  @Override
  public String toString() {
    return Long.toHexString(checksum());
  }
}
