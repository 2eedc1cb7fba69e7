package dev.agency.examples.benchmarks.capacity.risk;

import dev.agency.examples.benchmarks.world.Draws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Deals that may be won, each of two or three of twelve disciplines for some weeks, against what is
 * free of each discipline in each week: 624 cells.
 */
public final class RiskWorld {
  static final int DISCIPLINES = 12;
  static final int WEEKS = 52;
  static final int CELLS = DISCIPLINES * WEEKS;

  /** Minutes of a step of the law. */
  static final int QUANTUM = 60;

  /** More deals in one cell would be too many ways for a plain walk through all of them. */
  private static final int MAX_IN_CELL = 14;

  final int[] basisPoints;
  final long[] free = new long[CELLS];

  /** By cell: what deals ask for, in their order. */
  final List<List<Asking>> cells;

  private RiskWorld(int deals) {
    Draws draws = new Draws(29);
    basisPoints = new int[deals];
    cells = IntStream.range(0, CELLS).<List<Asking>>mapToObj(i -> new ArrayList<>()).toList();
    for (int deal = 0; deal < deals; deal++) {
      basisPoints[deal] = 100 * (5 + draws.below(91));
      int from = draws.below(WEEKS - 4);
      int end = Math.min(WEEKS, from + 4 + draws.below(9));
      int first = draws.below(DISCIPLINES);
      for (int i = 2 + draws.below(2); i > 0; i--) {
        for (int week = from; week < end; week++) {
          List<Asking> cell = cells.get((first + i) % DISCIPLINES * WEEKS + week);
          if (cell.size() < MAX_IN_CELL) {
            cell.add(new Asking(deal, basisPoints[deal] / 1e4, 120 + draws.below(2_880)));
          }
        }
      }
    }
    for (int cell = 0; cell < CELLS; cell++) {
      long all = cells.get(cell).stream().mapToLong(Asking::minutes).sum();
      free[cell] = (long) draws.below((int) all + 600) - 200;
    }
  }

  /**
   * Draws the world.
   *
   * @param deals how many deals
   * @return the world
   */
  public static RiskWorld draw(int deals) {
    return new RiskWorld(deals);
  }

  int deals() {
    return basisPoints.length;
  }

  /** How many times a deal asks for something of a cell. */
  int askings() {
    return cells.stream().mapToInt(List::size).sum();
  }

  /** The right answer: every way in which the deals of each cell may end, one by one. */
  RiskFigures walk() {
    RiskFigures figures = new RiskFigures(askings());
    int at = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      List<Asking> deals = cells.get(cell);
      double[] all = tail(deals, free[cell]);
      figures.probability[cell] = all[0];
      figures.mean[cell] = all[1];
      for (int i = 0; i < RiskFigures.LEVELS.size(); i++) {
        figures.quantiles[cell * RiskFigures.LEVELS.size() + i] =
            quantile(deals, free[cell], RiskFigures.LEVELS.get(i));
      }
      for (Asking left : deals) {
        List<Asking> others = new ArrayList<>(deals);
        others.remove(left);
        double[] without = tail(others, free[cell]);
        figures.marginal[at++] = all[0] - without[0];
        figures.marginal[at++] = all[1] - without[1];
      }
    }
    return figures;
  }

  /** How likely it is short, and by how much on average. */
  private static double[] tail(List<Asking> deals, long free) {
    double[] tail = new double[2];
    for (int way = 0; way < 1 << deals.size(); way++) {
      long lack = lack(deals, way, free);
      if (lack > 0) {
        tail[0] += chance(deals, way);
        tail[1] += chance(deals, way) * lack;
      }
    }
    return tail;
  }

  private static double chance(List<Asking> deals, int way) {
    double chance = 1;
    for (int i = 0; i < deals.size(); i++) {
      chance *= (way >> i & 1) == 1 ? deals.get(i).chance() : 1 - deals.get(i).chance();
    }
    return chance;
  }

  private static long lack(List<Asking> deals, int way, long free) {
    long asked = 0;
    for (int i = 0; i < deals.size(); i++) {
      asked += (way >> i & 1) == 1 ? (long) deals.get(i).steps() * QUANTUM : 0;
    }
    return asked - free;
  }

  private static long quantile(List<Asking> deals, long free, double level) {
    List<Integer> ways = new ArrayList<>();
    IntStream.range(0, 1 << deals.size()).forEach(ways::add);
    Collections.sort(
        ways, (one, other) -> Long.compare(lack(deals, one, 0), lack(deals, other, 0)));
    double sum = 0;
    for (int way : ways) {
      sum += chance(deals, way);
      if (sum >= level - 1e-9) {
        return Math.max(0, lack(deals, way, free));
      }
    }
    throw new IllegalStateException("All ways together are certain.");
  }
}
