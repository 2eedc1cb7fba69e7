package dev.agency.core.testkit;

import java.util.function.BiPredicate;
import net.jqwik.api.statistics.Statistics;

/** Properties that a planted mistake can be tried on. */
public abstract class Laws {
  /** By how many deviations few cases may miss what many have. */
  private static final double LUCK = 3;

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
          .coverage(cover -> cover.check(true).count(isOften(percent)));
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
                cover.check(true).count(isOften(percent));
                cover.check(false).count(isOften(percent));
              });
    }
  }

  /** Returns whether some of all cases are as many as a share of them, but for bad luck. */
  private static BiPredicate<Integer, Integer> isOften(double percent) {
    double share = percent / 100;
    return (some, all) -> some > all * share - LUCK * Math.sqrt(all * share * (1 - share));
  }
}
