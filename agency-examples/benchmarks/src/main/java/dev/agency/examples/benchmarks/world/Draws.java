package dev.agency.examples.benchmarks.world;

import java.util.List;

/** Numbers that look random and are the same on every machine (SplitMix64). */
public final class Draws {
  private long state;

  /**
   * Starts a row of numbers.
   *
   * @param seed which row
   */
  public Draws(long seed) {
    this.state = seed;
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * Draws a number.
   *
   * @param bound the bound, which is left out
   * @return a number from 0
   */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /**
   * Draws whether something happens.
   *
   * @param chance how often in a hundred
   * @return whether it does
   */
  public boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }
}
