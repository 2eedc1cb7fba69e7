package dev.agency.core.capacity;

/** What somebody, or many together, have and are booked for on any days of a horizon. */
@FunctionalInterface
interface Row {
  /**
   * Returns the figures of some days.
   *
   * @param from the offset of the first day
   * @param to the offset of the first day after
   * @return their sum
   */
  Availability between(int from, int to);
}
