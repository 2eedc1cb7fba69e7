package dev.agency.examples.benchmarks;

import java.util.List;
import org.openjdk.jmh.util.ListStatistics;

/**
 * What a few rounds say about a figure: its middle, and the interval that holds it with 95 %
 * certainty.
 *
 * <p>A round is one observation, however many iterations it has: those of one JVM are not
 * independent. So three rounds give wide intervals, and ten narrow ones.
 *
 * <p>Immutable and thread-safe.
 *
 * @param middle the mean, or for a ratio the geometric mean
 * @param low the lower end of the interval
 * @param high the upper end of the interval
 */
record Spread(double middle, double low, double high) {
  private static final double CONFIDENCE = 0.95;

  /** The mean of the rounds, with the interval of Student's t. */
  static Spread of(List<Double> rounds) {
    ListStatistics statistics = statistics(rounds);
    double error = statistics.getMeanErrorAt(CONFIDENCE);
    return new Spread(
        statistics.getMean(), statistics.getMean() - error, statistics.getMean() + error);
  }

  /** The ratio of two figures that were measured in the same rounds, from its logarithms. */
  static Spread ratio(List<Double> rounds, List<Double> floor) {
    if (rounds.size() != floor.size()) {
      throw new IllegalArgumentException("A ratio needs figures of the same rounds.");
    }
    ListStatistics logarithms = new ListStatistics();
    for (int i = 0; i < rounds.size(); i++) {
      logarithms.addValue(Math.log(rounds.get(i) / floor.get(i)));
    }
    double error = logarithms.getMeanErrorAt(CONFIDENCE);
    return new Spread(
        Math.exp(logarithms.getMean()),
        Math.exp(logarithms.getMean() - error),
        Math.exp(logarithms.getMean() + error));
  }

  private static ListStatistics statistics(List<Double> rounds) {
    ListStatistics statistics = new ListStatistics();
    rounds.forEach(statistics::addValue);
    return statistics;
  }

  /** Half the width of the interval. */
  double error() {
    return (high - low) / 2;
  }
}
