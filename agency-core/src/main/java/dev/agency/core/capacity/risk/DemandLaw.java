package dev.agency.core.capacity.risk;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/**
 * How likely each amount of demand is, in steps of a quantum: the law of a sum of independent
 * outcomes.
 *
 * <p>Two deals of 160 and 40 hours at 50 % and 20 %: 0 with 0.40, 40 with 0.10, 160 with 0.40, 200
 * with 0.10. It is put together outcome by outcome and never taken apart again, for dividing one
 * law by another loses digits where they matter. Probabilities are {@code double}; they sum to 1
 * within rounding. Immutable.
 */
final class DemandLaw {
  /** That nothing is asked for. */
  static final DemandLaw NONE = new DemandLaw(new double[] {1});

  /** By steps. */
  private final double[] chance;

  private DemandLaw(double[] chance) {
    this.chance = chance;
  }

  /**
   * One thing that ends in one of several ways.
   *
   * @param steps how much is asked for in each
   * @param chance how likely each is, 1 in sum
   */
  record Outcome(ImmutableIntArray steps, ImmutableDoubleArray chance) {
    int most() {
      int most = 0;
      for (int way = 0; way < steps.length(); way++) {
        most = Math.max(most, steps.get(way));
      }
      return most;
    }

    /** Whether it is a deal by itself: it asks for something, or for nothing. */
    private boolean isOneDeal() {
      return steps.length() == 2 && steps.get(1) == 0;
    }
  }

  /** Returns the law with one more independent outcome. */
  DemandLaw and(Outcome outcome) {
    int most = outcome.most();
    if (most == 0) {
      return this;
    }
    if (outcome.isOneDeal()) {
      return new DemandLaw(or(most, outcome.chance.get(0), outcome.chance.get(1)));
    }
    double[] sum = new double[chance.length + most];
    for (int i = 0; i < outcome.steps.length(); i++) {
      int steps = outcome.steps.get(i);
      double of = outcome.chance.get(i);
      for (int k = 0; k < chance.length; k++) {
        sum[k + steps] += of * chance[k];
      }
    }
    return new DemandLaw(sum);
  }

  /**
   * Returns the sums with one deal that asks for some steps or nothing. It is what {@link #and}
   * does of any outcome, but writes each sum once: nearly all that is put together are such deals.
   */
  private double[] or(int steps, double won, double lost) {
    int length = chance.length;
    double[] sum = new double[length + steps];
    int both = Math.min(steps, length);
    for (int k = 0; k < both; k++) {
      sum[k] = lost * chance[k];
    }
    for (int k = steps; k < length; k++) {
      sum[k] = won * chance[k - steps] + lost * chance[k];
    }
    for (int k = length - both; k < length; k++) {
      sum[k + steps] = won * chance[k];
    }
    return sum;
  }

  double total() {
    return Arrays.stream(chance).sum();
  }

  double meanSteps() {
    double mean = 0;
    for (int k = 0; k < chance.length; k++) {
      mean += k * chance[k];
    }
    return mean;
  }

  /** How likely it is, and by how much on average, that demand is above what is free. */
  record Tail(double probability, double minutes) {}

  Tail tail(long quantum, long free) {
    return tailWith(NONE, quantum, free);
  }

  /**
   * Returns the tail of the sum of this law and an independent one, without putting them together:
   * a step of one needs the sums of the other from some step on.
   */
  Tail tailWith(DemandLaw other, long quantum, long free) {
    int size = other.chance.length;
    // The first step of the sum that is too much. With less of the other than the least not even
    // all
    // of this reaches it, and with less of this than the first not even all of the other.
    long over = Math.floorDiv(free, quantum) + 1;
    int least = at(over - chance.length + 1, size);
    int first = at(over - size + 1, chance.length);
    double[] from = new double[size + 1];
    double[] weighted = new double[size + 1];
    for (int k = size - 1; k >= least; k--) {
      from[k] = from[k + 1] + other.chance[k];
      weighted[k] = weighted[k + 1] + other.chance[k] * k;
    }
    double probability = 0;
    double minutes = 0;
    for (int k = first; k < chance.length; k++) {
      int at = (int) Math.max(0, over - k);
      probability += chance[k] * from[at];
      minutes += chance[k] * (weighted[at] * quantum + from[at] * ((double) k * quantum - free));
    }
    return new Tail(probability, minutes);
  }

  private static int at(long step, int most) {
    return (int) Math.max(0, Math.min(most, step));
  }

  /** Returns the least shortage that holds with at least a probability, in minutes. */
  long shortage(double level, long quantum, long free) {
    double sum = 0;
    for (int k = 0; k < chance.length; k++) {
      sum += chance[k];
      // What rounding took from the sum must not make the quantile the worst of all.
      if (sum >= level - 1e-12) {
        return Math.max(0, k * quantum - free);
      }
    }
    return Math.max(0, (chance.length - 1) * quantum - free);
  }
}
