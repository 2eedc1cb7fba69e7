package dev.agency.examples.benchmarks.capacity;

/**
 * A world in the form of an engine, ready to be asked.
 *
 * @param <A> the answer
 */
public interface Prepared<A> extends AutoCloseable {
  /**
   * Answers, as often as it is measured.
   *
   * @return the answer in the form of the engine, to be read before it is asked again
   */
  Answer<A> run();

  @Override
  default void close() {}

  /**
   * What an engine answers.
   *
   * @param <A> the answer
   */
  @FunctionalInterface
  interface Answer<A> {
    /**
     * Reads the answer, which is not measured.
     *
     * @return the answer in the form that all engines share
     */
    A read();
  }
}
