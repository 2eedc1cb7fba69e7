package dev.agency.examples.benchmarks.capacity.risk;

import dev.agency.examples.benchmarks.capacity.Prepared;
import java.util.List;

/**
 * The floor: the law of the demand of each cell, deal by deal, on arrays. What each deal adds comes
 * from the law of those before it and that of those after it.
 */
final class LawRisks implements Prepared<RiskFigures> {
  /** How many times a deal adds something to a cell, 0 if that is not told. */
  private final int adding;

  /** By cell: the steps and the chance of each deal. */
  private final int[][] steps = new int[RiskWorld.CELLS][];

  private final double[][] chances = new double[RiskWorld.CELLS][];
  private final long[] free;

  private LawRisks(RiskWorld world, int adding) {
    this.adding = adding;
    free = world.free;
    for (int cell = 0; cell < RiskWorld.CELLS; cell++) {
      List<Asking> deals = world.cells.get(cell);
      steps[cell] = deals.stream().mapToInt(Asking::steps).toArray();
      chances[cell] = deals.stream().mapToDouble(Asking::chance).toArray();
    }
  }

  static LawRisks laws(RiskWorld world) {
    return new LawRisks(world, 0);
  }

  static LawRisks lawsAndDeals(RiskWorld world) {
    return new LawRisks(world, world.askings());
  }

  @Override
  public Answer<RiskFigures> run() {
    RiskFigures figures = new RiskFigures(adding);
    int at = 0;
    for (int cell = 0; cell < RiskWorld.CELLS; cell++) {
      if (adding > 0) {
        addWithDeals(figures, cell, at);
        at += 2 * steps[cell].length;
      } else {
        double[] law = {1};
        for (int deal = 0; deal < steps[cell].length; deal++) {
          law = and(law, steps[cell][deal], chances[cell][deal]);
        }
        add(figures, cell, law);
      }
    }
    return () -> figures;
  }

  private static double[] and(double[] law, int steps, double chance) {
    double[] sum = new double[law.length + steps];
    for (int k = 0; k < law.length; k++) {
      sum[k] += (1 - chance) * law[k];
      sum[k + steps] += chance * law[k];
    }
    return sum;
  }

  private void add(RiskFigures figures, int cell, double[] law) {
    double sum = 0;
    int level = 0;
    int levels = RiskFigures.LEVELS.size();
    for (int k = 0; k < law.length; k++) {
      sum += law[k];
      long lack = (long) k * RiskWorld.QUANTUM - free[cell];
      if (lack > 0) {
        figures.probability[cell] += law[k];
        figures.mean[cell] += law[k] * lack;
      }
      while (level < levels
          && (sum >= RiskFigures.LEVELS.get(level) - 1e-12 || k + 1 == law.length)) {
        figures.quantiles[cell * levels + level] = Math.max(0, lack);
        level++;
      }
    }
  }

  private void addWithDeals(RiskFigures figures, int cell, int first) {
    int deals = steps[cell].length;
    double[][] before = new double[deals + 1][];
    before[0] = new double[] {1};
    for (int deal = 0; deal < deals; deal++) {
      before[deal + 1] = and(before[deal], steps[cell][deal], chances[cell][deal]);
    }
    add(figures, cell, before[deals]);
    double[] added = figures.marginal;
    double[] after = {1};
    for (int deal = deals - 1; deal >= 0; deal--) {
      int at = first + 2 * deal;
      without(before[deal], after, free[cell], added, at);
      added[at] = figures.probability[cell] - added[at];
      added[at + 1] = figures.mean[cell] - added[at + 1];
      after = and(after, steps[cell][deal], chances[cell][deal]);
    }
  }

  /** Writes how likely the sum of both is short and by how much, without putting them together. */
  private static void without(double[] one, double[] other, long free, double[] into, int at) {
    double[] from = new double[other.length + 1];
    double[] weighted = new double[other.length + 1];
    for (int k = other.length - 1; k >= 0; k--) {
      from[k] = from[k + 1] + other[k];
      weighted[k] = weighted[k + 1] + other[k] * k;
    }
    for (int k = 0; k < one.length; k++) {
      long first = Math.floorDiv(free, (long) RiskWorld.QUANTUM) + 1 - k;
      int least = (int) Math.max(0, Math.min(other.length, first));
      into[at] += one[k] * from[least];
      into[at + 1] +=
          one[k]
              * (weighted[least] * RiskWorld.QUANTUM
                  + from[least] * ((double) k * RiskWorld.QUANTUM - free));
    }
  }
}
