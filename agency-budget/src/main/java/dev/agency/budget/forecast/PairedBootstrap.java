package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The interval of a mean of differences, by drawing projects with replacement: Efron and
 * Tibshirani, An Introduction to the Bootstrap (1993), percentile method.
 *
 * <p>Both methods are judged on the same draw of projects: that is what pairs them, and why a small
 * steady difference shows although the errors themselves scatter widely.
 */
final class PairedBootstrap {
  /** How many times the projects are drawn. */
  static final int ROUNDS = 10_000;

  /** How many of the means lie below the interval, and as many above. */
  private static final int TAIL = ROUNDS / 40;

  private final BigDecimal[] sums = new BigDecimal[ROUNDS];
  private final int projects;

  PairedBootstrap(ImmutableList<BigDecimal> differences, long seed) {
    projects = differences.size();
    SplitMix64 random = new SplitMix64(seed);
    for (int round = 0; round < ROUNDS; round++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < projects; i++) {
        sum = sum.add(differences.get(random.below(projects)));
      }
      sums[round] = sum;
    }
    Arrays.sort(sums);
  }

  /** Returns the lower end of the 95 % interval. */
  BigDecimal from() {
    return mean(sums[TAIL]);
  }

  /** Returns the upper end of the 95 % interval. */
  BigDecimal to() {
    return mean(sums[ROUNDS - 1 - TAIL]);
  }

  private BigDecimal mean(BigDecimal sum) {
    return sum.divide(BigDecimal.valueOf(projects), Trial.DIGITS);
  }
}
