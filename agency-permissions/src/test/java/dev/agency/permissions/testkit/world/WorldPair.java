package dev.agency.permissions.testkit.world;

/**
 * Two worlds that somebody must not be able to tell apart: their visible cells and what is released
 * on purpose are equal.
 *
 * @param <R> the records
 * @param one one world
 * @param other another
 */
public record WorldPair<R>(World<R> one, World<R> other) {
  /**
   * Returns whether the two worlds are as said.
   *
   * @return whether all that is visible is equal
   */
  public boolean looksAlike() {
    return one.visibleCells().equals(other.visibleCells());
  }

  /**
   * Returns whether there is anything to tell apart.
   *
   * @return whether something that is hidden differs
   */
  public boolean differs() {
    return !one.hiddenCells().equals(other.hiddenCells());
  }

  /**
   * Returns whether there is anything to tell apart on what is seen.
   *
   * @return whether a hidden field of a visible record differs
   */
  public boolean differsWhereSeen() {
    return !one.hiddenCellsOfSeen().equals(other.hiddenCellsOfSeen());
  }
}
