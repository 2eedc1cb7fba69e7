package dev.agency.budget.laws;

import net.jqwik.api.statistics.Statistics;

/** Properties that a planted mistake can be tried on. */
public abstract class Laws {
  private boolean tried;

  /** Creates laws. */
  protected Laws() {}

  /** Takes what is counted for nothing from now on: a mistake needs one case, and no share. */
  final void isTried() {
    tried = true;
  }

  /**
   * Counts a case that a law is empty without.
   *
   * @param label what it is called
   * @param seen whether this is one
   * @param percent how many of a hundred must be one at least
   */
  protected final void often(String label, boolean seen, double percent) {
    if (!tried) {
      Statistics.label(label)
          .collect(seen)
          .coverage(cover -> cover.check(true).percentage(share -> share > percent));
    }
  }

  /**
   * Counts two cases that a law is empty without.
   *
   * @param label what they are called
   * @param seen which of the two this is
   * @param percent how many of a hundred must be the one, and how many the other
   */
  protected final void bothOften(String label, boolean seen, double percent) {
    if (!tried) {
      Statistics.label(label)
          .collect(seen)
          .coverage(
              cover -> {
                cover.check(true).percentage(share -> share > percent);
                cover.check(false).percentage(share -> share > percent);
              });
    }
  }
}
