package dev.agency.examples.benchmarks.capacity.impact;

import java.util.Arrays;

/**
 * What a deal does, by discipline and then week: the answer of a peer.
 *
 * <p>Mutable while it is filled, and not thread-safe.
 */
public final class DealFigures {
  /** How many figures there are. */
  static final int SIZE = ImpactWorld.DISCIPLINES_OF_DEAL * ImpactWorld.WEEKS;

  final int deal;

  /** What is left before any deal is won. */
  final long[] left = new long[SIZE];

  /** What is booked beyond what people have. */
  final long[] over = new long[SIZE];

  /** What the other deals take, each by its probability. */
  final long[] others = new long[SIZE];

  /** What the deal itself takes. */
  final long[] needs = new long[SIZE];

  DealFigures(int deal) {
    this.deal = deal;
  }

  /** Lays what the deal needs of a discipline over the capacity that its weeks have for it. */
  void spread(int index, long minutes, long[] planned) {
    long whole = Arrays.stream(planned).sum();
    long upTo = 0;
    long before = 0;
    for (int week = 0; week < ImpactWorld.WEEKS; week++) {
      upTo += planned[week];
      long now = PlainDeal.share(minutes, upTo, whole);
      needs[index * ImpactWorld.WEEKS + week] = now - before;
      before = now;
    }
  }

  /** Whether all figures are the same, those of the other deals only if they are counted. */
  boolean isSame(DealFigures other, boolean countsOthers) {
    return deal == other.deal
        && Arrays.equals(left, other.left)
        && Arrays.equals(over, other.over)
        && Arrays.equals(needs, other.needs)
        && Arrays.equals(others, countsOthers ? other.others : new long[SIZE]);
  }
}
