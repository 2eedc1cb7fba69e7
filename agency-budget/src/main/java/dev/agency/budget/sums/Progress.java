package dev.agency.budget.sums;

/**
 * What a long computation tells on its way, and how it is stopped.
 *
 * <p>It is called by the thread that computes: by a {@link BatchBurn} every 65,536 entries and at
 * the end, by a back-test of forecasts after each project and method. {@code (done, total) ->
 * !cancelled.get()} is a cancellation token.
 */
@FunctionalInterface
public interface Progress {
  /**
   * Tells how far the computation is.
   *
   * @param done the entries done, or whatever the computation counts
   * @param total how many there are, -1 if nobody knows
   * @return whether to go on; false stops the computation, and there is no result
   */
  boolean goesOn(long done, long total);

  /**
   * Returns a progress that nobody watches.
   *
   * @return one that always goes on
   */
  static Progress unwatched() {
    return (done, total) -> true;
  }
}
