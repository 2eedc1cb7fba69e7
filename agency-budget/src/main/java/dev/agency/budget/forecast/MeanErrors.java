package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The errors of some methods, averaged over projects at each checkpoint, and over the checkpoints.
 * The sums are exact, so that the order does not matter. Not thread-safe.
 */
final class MeanErrors {
  /** By checkpoint and method, one checkpoint after the other. */
  private final BigDecimal[] sums;

  private final long[] counts;
  private final int methods;

  MeanErrors(int methods, int checkpoints) {
    this.methods = methods;
    this.sums = new BigDecimal[methods * checkpoints];
    this.counts = new long[checkpoints];
    Arrays.fill(sums, BigDecimal.ZERO);
  }

  /** Adds a project. */
  void add(ImmutableList<Recall.Point> points) {
    for (Recall.Point point : points) {
      int first = point.checkpoint() * methods;
      for (int i = 0; i < methods; i++) {
        sums[first + i] = sums[first + i].add(point.errors().get(i));
      }
      counts[point.checkpoint()]++;
    }
  }

  /** Returns the mean of a method; empty if nothing could be scored. */
  Optional<BigDecimal> mean(int method) {
    List<BigDecimal> means = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        BigDecimal sum = sums[i * methods + method];
        means.add(sum.divide(BigDecimal.valueOf(counts[i]), Trial.DIGITS));
      }
    }
    return Trial.mean(means);
  }
}
