package dev.agency.budget.forecast;

/**
 * A way to estimate that learns from finished projects: given a history it is an {@link EacMethod}.
 *
 * <p>"The pace so far, drawn towards how our projects usually end" needs to know how they ended.
 * What it may know is passed in, so that a {@link Backtest} can leave out the project it scores.
 *
 * <p>The same history gives the same method. The order of its projects must not matter, nor must
 * anything but the history. Hosts may write their own; those of the library are in {@link
 * HistoryMethods}.
 */
public interface HistoryMethod {
  /**
   * Returns what the method is called in reports and JSON.
   *
   * @return a word such as {@code "shrunkToHistory"}, unique among those that are compared
   */
  String name();

  /**
   * Returns the method that follows from a history.
   *
   * @param history the finished projects that may be known, without the one at hand
   * @return the method, of the same name
   */
  EacMethod given(History history);
}
