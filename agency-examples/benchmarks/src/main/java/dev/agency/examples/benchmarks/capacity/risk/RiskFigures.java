package dev.agency.examples.benchmarks.capacity.risk;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * The risk of each cell: the answer.
 *
 * <p>Mutable while it is filled, and not thread-safe.
 */
public final class RiskFigures {
  /** How certain a shortage is not exceeded. */
  static final ImmutableList<Double> LEVELS = ImmutableList.of(0.5, 0.8, 0.9);

  /** How likely more is asked for than there is. */
  final double[] probability = new double[RiskWorld.CELLS];

  /** How many minutes that is on average. */
  final double[] mean = new double[RiskWorld.CELLS];

  /** The shortage that is not exceeded with each level, by cell. */
  final long[] quantiles = new long[RiskWorld.CELLS * LEVELS.size()];

  /** What each deal of each cell adds to both, in turn; none if that is not told. */
  final double[] marginal;

  /** Starts figures in which so many times a deal adds something to a cell. */
  RiskFigures(int adding) {
    marginal = new double[2 * adding];
  }

  /** The largest difference of a probability. */
  double probabilityError(RiskFigures other) {
    return largest(probability, other.probability);
  }

  /** The largest difference of a mean. */
  double meanError(RiskFigures other) {
    return largest(mean, other.mean);
  }

  /** Whether no quantile differs. */
  boolean hasQuantilesOf(RiskFigures other) {
    return Arrays.equals(quantiles, other.quantiles);
  }

  /** The largest difference of what a deal adds, of probabilities or of means. */
  double marginalError(RiskFigures other, boolean ofMeans) {
    if (marginal.length != other.marginal.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = ofMeans ? 1 : 0; i < marginal.length; i += 2) {
      largest = Math.max(largest, Math.abs(marginal[i] - other.marginal[i]));
    }
    return largest;
  }

  private static double largest(double[] one, double[] other) {
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      largest = Math.max(largest, Math.abs(one[i] - other[i]));
    }
    return largest;
  }
}
