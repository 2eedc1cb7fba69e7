package dev.agency.examples.benchmarks.burn;

/** Entries in the form of an engine, loaded and ready to be summed. */
public interface Burning extends AutoCloseable {
  /**
   * Sums all entries by budget and week.
   *
   * @return the answer in the form of the engine, to be read when somebody asks
   */
  Answer burn();

  @Override
  default void close() {}

  /** What an engine answers. */
  interface Answer {
    /**
     * Reads the answer, which is not measured.
     *
     * @return the sums
     */
    WeekSums sums();
  }
}
