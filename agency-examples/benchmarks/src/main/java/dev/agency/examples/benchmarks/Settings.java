package dev.agency.examples.benchmarks;

/**
 * How long is measured.
 *
 * @param rounds how many rounds, each with a JVM of its own for every engine
 * @param warmUps iterations that do not count
 * @param iterations iterations that count
 * @param millis how long an iteration is
 * @param entries how many time entries there are to burn
 */
record Settings(int rounds, int warmUps, int iterations, int millis, int entries) {
  /** Some minutes for a group. */
  static final Settings NORMAL = new Settings(6, 3, 3, 1_000, 10_000_000);

  /** About a minute for a group: to see that it runs, and the order of the engines. */
  static final Settings QUICK = new Settings(3, 2, 2, 400, 1_000_000);

  /** With another number of rounds. */
  Settings withRounds(int other) {
    return new Settings(other, warmUps, iterations, millis, entries);
  }

  /** With another number of time entries. */
  Settings withEntries(int other) {
    return new Settings(rounds, warmUps, iterations, millis, other);
  }

  /** For what takes seconds: one to warm up, in which it is loaded too, and one that counts. */
  Settings once() {
    return new Settings(rounds, 1, 1, millis, entries);
  }
}
