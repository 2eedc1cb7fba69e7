package dev.agency.examples.benchmarks.world;

import java.util.List;

/** Numbers that look random and are the same on every machine (SplitMix64). */
final class Draws {
  private long state;

  Draws(long seed) {
    this.state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to the bound, which is left out. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** Whether a chance of so many in a hundred comes true. */
  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
