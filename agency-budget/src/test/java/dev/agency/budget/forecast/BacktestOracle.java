package dev.agency.budget.forecast;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * A back-test written down from its definition, slowly and in floating point. It shares nothing
 * with the library but the numbers of the projects.
 */
final class BacktestOracle {
  static final String[] METHODS = {
    "plan", "remainingAtPlan", "cpi", "halfCpi", "shrunkCpi", "shrunkToHistory", "bestInHistory"
  };

  private static final double[] POINTS = {0.1, 0.2, 0.3, 0.5, 0.7, 0.9};
  private static final double[] NO_POINT = {};

  /** The choice between methods is made at the usual points, whatever is asked for. */
  private static final int USUAL = 4;

  private final String[] names;
  private final double[] budgets;
  private final double[] outcomes;
  private final double[][] earned;
  private final double[][] actual;
  private final int warmUp;

  BacktestOracle(
      String[] names,
      double[] budgets,
      double[] outcomes,
      double[][] earned,
      double[][] actual,
      int warmUp) {
    this.names = names;
    this.budgets = budgets;
    this.outcomes = outcomes;
    this.earned = earned;
    this.actual = actual;
    this.warmUp = warmUp;
  }

  /** Returns the mean error of a method at each point in percent, NaN where nothing is scored. */
  double[] errors(int method) {
    double[] result = new double[POINTS.length];
    for (int p = 0; p < POINTS.length; p++) {
      double sum = 0;
      int count = 0;
      for (int u = 0; u < names.length; u++) {
        if (answered(u, p)) {
          sum += 100 * error(method, u, p, all());
          count++;
        }
      }
      result[p] = sum / count;
    }
    return result;
  }

  double mean(int method) {
    double sum = 0;
    int count = 0;
    for (double error : errors(method)) {
      if (!Double.isNaN(error)) {
        sum += error;
        count++;
      }
    }
    return sum / count;
  }

  double weighted(int method) {
    double off = 0;
    double sum = 0;
    for (int u = 0; u < names.length; u++) {
      for (int p = 0; p < POINTS.length; p++) {
        if (answered(u, p)) {
          off += Math.abs(estimate(method, u, step(u, p), without(all(), u)) - outcomes[u]);
          sum += outcomes[u];
        }
      }
    }
    return 100 * off / sum;
  }

  /** Returns how many intervals there are, the percent of them that hold, and the pinball loss. */
  double[] intervals(int method, double alpha) {
    int count = 0;
    int held = 0;
    double loss = 0;
    for (int u = 0; u < names.length; u++) {
      for (int p = 0; p < POINTS.length; p++) {
        double[] interval = answered(u, p) ? interval(method, u, step(u, p), alpha) : NO_POINT;
        if (interval.length == 2) {
          count++;
          held += interval[0] <= outcomes[u] && outcomes[u] <= interval[1] ? 1 : 0;
          loss +=
              (quantile(outcomes[u], interval[0], alpha / 2)
                      + quantile(outcomes[u], interval[1], 1 - alpha / 2))
                  / 2
                  / outcomes[u];
        }
      }
    }
    return new double[] {count, 100.0 * held / count, 100 * loss / count};
  }

  /** Returns the mean difference of two methods by project and its interval, in percent. */
  double[] difference(int of, int and, long seed) {
    TreeMap<String, Double> byName = new TreeMap<>();
    for (int u = 0; u < names.length; u++) {
      double sum = 0;
      int count = 0;
      for (int p = 0; p < POINTS.length; p++) {
        if (answered(u, p)) {
          sum += error(of, u, p, all()) - error(and, u, p, all());
          count++;
        }
      }
      if (count > 0) {
        byName.put(names[u], 100 * sum / count);
      }
    }
    double[] differences = byName.values().stream().mapToDouble(d -> d).sorted().toArray();
    double[] means = new double[10_000];
    long state = seed;
    for (int round = 0; round < means.length; round++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        sum += differences[(int) Long.remainderUnsigned(z, differences.length)];
      }
      means[round] = sum / differences.length;
    }
    Arrays.sort(means);
    return new double[] {Arrays.stream(differences).average().orElse(0), means[250], means[9_749]};
  }

  private double[] interval(int method, int unit, int step, double alpha) {
    boolean[] others = without(all(), unit);
    double toComplete = estimate(method, unit, step, others) - actual[unit][step];
    if (toComplete <= 1e-9) {
      return NO_POINT;
    }
    double share = earned[unit][step] / budgets[unit];
    double[] residuals = new double[names.length];
    int n = 0;
    for (int v = 0; v < names.length; v++) {
      int then = others[v] ? first(v, share) : -1;
      if (then >= 0) {
        double left = estimate(method, v, then, without(others, v)) - actual[v][then];
        double truth = outcomes[v] - actual[v][then];
        if (left > 1e-9 && truth > 0) {
          residuals[n++] = Math.log(truth / left);
        }
      }
    }
    if (n < Math.ceil(2 / alpha - 1e-9) - 1) {
      return NO_POINT;
    }
    Arrays.sort(residuals, 0, n);
    int lower = (int) Math.floor((n + 1) * alpha / 2 + 1e-9);
    int upper = (int) Math.ceil((n + 1) * (1 - alpha / 2) - 1e-9);
    return new double[] {
      actual[unit][step] + toComplete * Math.exp(residuals[lower - 1]),
      actual[unit][step] + toComplete * Math.exp(residuals[upper - 1])
    };
  }

  private double error(int method, int unit, int point, boolean[] known) {
    double estimate = estimate(method, unit, step(unit, point), without(known, unit));
    return Math.abs(estimate - outcomes[unit]) / outcomes[unit];
  }

  private double estimate(int method, int unit, int step, boolean[] known) {
    double bac = budgets[unit];
    double ev = earned[unit][step];
    double ac = actual[unit][step];
    return switch (METHODS[method]) {
      case "plan" -> bac;
      case "remainingAtPlan" -> ac + (bac - ev);
      case "cpi" -> ac + (bac - ev) / (ev / ac);
      case "halfCpi" -> ac + (bac - ev) / ((1 + ev / ac) / 2);
      case "shrunkCpi" -> shrunk(bac, ev, ac, 1);
      case "shrunkToHistory" -> shrunk(bac, ev, ac, median(known));
      default -> estimate(best(known), unit, step, known);
    };
  }

  private static double shrunk(double bac, double ev, double ac, double prior) {
    return ac + (bac - ev) / ((ev + 0.15 * bac) / (ac + 0.15 * bac / prior));
  }

  private int best(boolean[] known) {
    int[] candidates = {4, 3, 5};
    int best = candidates[0];
    for (int candidate : candidates) {
      if (count(known) >= 9 && mean(candidate, known) < mean(best, known)) {
        best = candidate;
      }
    }
    return best;
  }

  private double mean(int method, boolean[] known) {
    double sum = 0;
    int points = 0;
    for (int p = 0; p < POINTS.length; p++) {
      double errors = 0;
      int count = 0;
      for (int u = 0; u < names.length; u++) {
        int step = known[u] ? usualStep(u, p) : -1;
        if (step >= 0 && actual[u][step] > 0) {
          double estimate = estimate(method, u, step, without(known, u));
          errors += Math.abs(estimate - outcomes[u]) / outcomes[u];
          count++;
        }
      }
      if (count > 0) {
        sum += errors / count;
        points++;
      }
    }
    return points == 0 ? 0 : sum / points;
  }

  private double median(boolean[] known) {
    double[] indices = new double[count(known)];
    int n = 0;
    for (int u = 0; u < names.length; u++) {
      if (known[u]) {
        indices[n++] = earned[u][earned[u].length - 1] / outcomes[u];
      }
    }
    if (n == 0) {
      return 1;
    }
    Arrays.sort(indices);
    return n % 2 == 1 ? indices[n / 2] : (indices[n / 2 - 1] + indices[n / 2]) / 2;
  }

  /** The point counts: all methods have an answer there. */
  private boolean answered(int unit, int point) {
    return canScore(unit) && step(unit, point) >= 0 && defined(unit, step(unit, point));
  }

  /** CPI is above zero, which is what the methods need. */
  private boolean defined(int unit, int step) {
    return earned[unit][step] > 0 && actual[unit][step] > 0;
  }

  private boolean canScore(int unit) {
    return earned[unit].length - 2 >= warmUp;
  }

  private int step(int unit, int point) {
    int first = first(unit, POINTS[point]);
    return first < 0 ? -1 : Math.min(Math.max(first, warmUp), earned[unit].length - 2);
  }

  private int usualStep(int unit, int point) {
    int first = first(unit, POINTS[point]);
    int last = earned[unit].length - 2;
    return first < 0 || last < USUAL ? -1 : Math.min(Math.max(first, USUAL), last);
  }

  private int first(int unit, double share) {
    for (int i = 0; i < earned[unit].length; i++) {
      // All amounts are whole, so that a hair more or less is the noise of the division.
      if (earned[unit][i] >= share * budgets[unit] - 1e-6) {
        return i;
      }
    }
    return -1;
  }

  private static double quantile(double outcome, double bound, double tau) {
    return Math.max(tau * (outcome - bound), (tau - 1) * (outcome - bound));
  }

  private boolean[] all() {
    boolean[] all = new boolean[names.length];
    Arrays.fill(all, true);
    return all;
  }

  private static boolean[] without(boolean[] known, int unit) {
    boolean[] others = known.clone();
    others[unit] = false;
    return others;
  }

  private static int count(boolean[] known) {
    int count = 0;
    for (boolean one : known) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
