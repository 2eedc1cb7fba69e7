package dev.agency.examples.benchmarks;

/**
 * How long is measured.
 *
 * @param rounds how many rounds, each with a JVM of its own for every engine
 * @param warmUps iterations that do not count
 * @param iterations iterations that count
 * @param millis how long an iteration is
 */
record Settings(int rounds, int warmUps, int iterations, int millis) {
  /** Some minutes for a group. */
  static final Settings NORMAL = new Settings(6, 3, 3, 1_000);

  /** About a minute for a group: to see that it runs, and the order of the engines. */
  static final Settings QUICK = new Settings(3, 2, 2, 400);
}
