package dev.agency.examples.benchmarks.capacity.staffing;

import dev.agency.examples.benchmarks.capacity.CapacityWorld;

/**
 * A demand as numbers.
 *
 * @param number which of the demands
 * @param discipline the discipline that may do it
 * @param other another discipline that may do it as well, or the same
 * @param from its first week
 * @param end the first week after
 * @param minutes how much it is
 * @param mostPerWeek the most of it in a week, or 0 for no limit
 */
record PlainDemand(
    int number, int discipline, int other, int from, int end, long minutes, long mostPerWeek) {
  /** Whether a person of some qualifications may do it. */
  boolean isFor(int primary, boolean versatile) {
    return knows(primary) || (versatile && knows((primary + 1) % CapacityWorld.DISCIPLINES));
  }

  private boolean knows(int craft) {
    return craft == discipline || craft == other;
  }
}
