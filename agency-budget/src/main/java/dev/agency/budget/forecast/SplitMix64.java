package dev.agency.budget.forecast;

/**
 * Numbers that look random and follow from a seed on any machine and Java: SplitMix64 of Steele,
 * Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
 *
 * <p>Written out, as the JDK may change its own. Not thread-safe.
 */
final class SplitMix64 {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  SplitMix64(long seed) {
    state = seed;
  }

  /** Returns a number from 0 up to a bound; the odds differ by less than bound / 2^64. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  private long next() {
    state += GOLDEN;
    long z = state;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
