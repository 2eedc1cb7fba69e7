package dev.agency.examples.benchmarks.capacity.risk;

/**
 * What a deal asks for in a cell.
 *
 * @param deal the number of the deal
 * @param chance how likely it is won
 * @param minutes the minutes
 */
record Asking(int deal, double chance, long minutes) {
  /** The minutes in hours, rounded up. */
  int steps() {
    return (int) ((minutes + RiskWorld.QUANTUM - 1) / RiskWorld.QUANTUM);
  }
}
