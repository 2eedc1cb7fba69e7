package dev.agency.examples.benchmarks.capacity.risk;

import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.world.Draws;
import java.util.Arrays;

/**
 * Draws: 10,000 times each deal is won or not, what is won is added up, and what is lacking
 * counted. It tells neither quantiles nor what a deal adds, which would be draws of their own.
 */
final class DrawnRisks implements Prepared<RiskFigures> {
  private static final int DRAWS = 10_000;

  private final RiskWorld world;

  /** By deal: the cells, and the minutes in whole steps. */
  private final int[][] cells;

  private final int[][] minutes;

  DrawnRisks(RiskWorld world) {
    this.world = world;
    cells = new int[world.deals()][0];
    minutes = new int[world.deals()][0];
    for (int cell = 0; cell < RiskWorld.CELLS; cell++) {
      for (Asking asking : world.cells.get(cell)) {
        cells[asking.deal()] = with(cells[asking.deal()], cell);
        minutes[asking.deal()] = with(minutes[asking.deal()], asking.steps() * RiskWorld.QUANTUM);
      }
    }
  }

  private static int[] with(int[] all, int one) {
    int[] more = Arrays.copyOf(all, all.length + 1);
    more[all.length] = one;
    return more;
  }

  @Override
  public Answer<RiskFigures> run() {
    Draws draws = new Draws(31);
    int[] shorts = new int[RiskWorld.CELLS];
    long[] lacks = new long[RiskWorld.CELLS];
    long[] left = new long[RiskWorld.CELLS];
    for (int draw = 0; draw < DRAWS; draw++) {
      System.arraycopy(world.free, 0, left, 0, left.length);
      for (int deal = 0; deal < cells.length; deal++) {
        if (draws.below(10_000) < world.basisPoints[deal]) {
          for (int i = 0; i < cells[deal].length; i++) {
            left[cells[deal][i]] -= minutes[deal][i];
          }
        }
      }
      for (int cell = 0; cell < left.length; cell++) {
        if (left[cell] < 0) {
          shorts[cell]++;
          lacks[cell] -= left[cell];
        }
      }
    }
    return () -> read(shorts, lacks);
  }

  private static RiskFigures read(int[] shorts, long[] lacks) {
    RiskFigures figures = new RiskFigures(0);
    for (int cell = 0; cell < shorts.length; cell++) {
      figures.probability[cell] = (double) shorts[cell] / DRAWS;
      figures.mean[cell] = (double) lacks[cell] / DRAWS;
    }
    return figures;
  }
}
