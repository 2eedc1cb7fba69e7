package dev.agency.permissions.gate;

/**
 * The values that facts are given where gradients are taken: fixed, and as good as random.
 *
 * <p>They are the same in every run, so that a policy that is accepted once is accepted always.
 */
@FunctionalInterface
interface Points {
  /** Points by SplitMix64 (Steele, Lea and Flood, 2014), each draw from a seed of its own. */
  Points STANDARD = (draw, fact) -> splitMix64(0x5DEECE66DL * (draw + 1) + ((long) fact << 32));

  /**
   * Returns the value of a fact.
   *
   * @param draw which draw
   * @param fact the number of the quantity
   * @return a residue that is not zero
   */
  int at(int draw, int fact);

  private static int splitMix64(long state) {
    long z = state + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return 1 + (int) Long.remainderUnsigned(z, Residue.PRIME - 1L);
  }
}
