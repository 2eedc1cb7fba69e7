package dev.agency.examples.benchmarks.list;

/** The classes of what is shown of a record. */
public enum Shade {
  /** Names and states. */
  PUBLIC(1 << 0),
  /** Minutes. */
  TIME(1 << 1),
  /** What the client pays. */
  BILLING(1 << 2),
  /** What the agency earns. */
  REVENUE(1 << 3),
  /** What the work costs. */
  COST(1 << 4),
  /** What concerns one person. */
  PERSONAL(1 << 5);

  private final int bit;

  Shade(int bit) {
    this.bit = bit;
  }

  /**
   * Returns the bit of this class in a mask.
   *
   * @return one bit
   */
  public int bit() {
    return bit;
  }

  /**
   * Returns the bits of the columns of this class, two each.
   *
   * @return a mask of {@link Column}s
   */
  public int columns() {
    return 3 * bit * bit;
  }
}
