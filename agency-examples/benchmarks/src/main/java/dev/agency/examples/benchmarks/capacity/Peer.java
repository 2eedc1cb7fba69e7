package dev.agency.examples.benchmarks.capacity;

/**
 * Something that answers a question of capacity: this library, another one, or what one would write
 * by hand.
 *
 * @param <W> the world the question is about
 * @param <A> the answer
 */
public interface Peer<W, A> {
  /**
   * Returns the name on the command line.
   *
   * @return the name
   */
  String name();

  /**
   * Returns the name for people.
   *
   * @return the name
   */
  String label();

  /**
   * Returns how often it is done in one go.
   *
   * @return the number of operations
   */
  default int operations() {
    return 1;
  }

  /**
   * Returns whether one operation takes seconds, so that a few are as good as many.
   *
   * @return whether it is slow
   */
  default boolean isSlow() {
    return false;
  }

  /**
   * Brings a world into its own form, which is not measured.
   *
   * @param world the world
   * @return what answers
   */
  Prepared<A> load(W world);

  /**
   * Compares an answer with that of a plain walk through the world.
   *
   * @param world the world
   * @param answer the answer
   * @return how they compare
   */
  Verdict compare(W world, A answer);

  /**
   * Answers twice, for what was kept of the first time must not change the second.
   *
   * @param world the world
   * @return how the answers compare with that of a plain walk
   */
  default Verdict check(W world) {
    try (Prepared<A> prepared = load(world)) {
      Verdict first = compare(world, prepared.run().read());
      return first.isRight() ? compare(world, prepared.run().read()) : first;
    }
  }
}
