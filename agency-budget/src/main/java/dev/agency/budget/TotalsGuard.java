package dev.agency.budget;

import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import java.util.Collection;

/**
 * When a total of cost may be shown to those who may not see what a single person costs: if enough
 * people contributed to it, and none of them so much that the total is nearly theirs.
 *
 * <p>With at least three people and a largest share of 75 %, the cost of 60 h of one, 20 h of
 * another and 20 h of a third is shown; that of two people is not, and neither is that of three of
 * whom one worked 90 of 100 hours. It is judged by the minutes worked, which those who see the
 * total see too, and never by the costs: that a total is withheld tells nothing about them. (The
 * rule is the one statistical offices apply to tables: a minimum frequency and a dominance rule.)
 *
 * <p>It guards one total. Many totals over the same people can still be solved for what each costs;
 * that is for whoever declares reports to audit.
 *
 * <p>Immutable and thread-safe.
 *
 * @param contributors the least number of people with minutes worked, positive
 * @param largestShare the most that one of them may have of all minutes, from 0 to 100 %
 */
public record TotalsGuard(int contributors, BasisPoints largestShare) {
  private static final int MAX_CONTRIBUTORS = 1_000;

  /**
   * Creates a guard.
   *
   * @param contributors the least number of people
   * @param largestShare the most that one of them may have of all minutes
   * @throws dev.agency.core.error.InvalidModelException if the number is not from 1 to 1,000 or the
   *     share no proportion ({@code OUT_OF_RANGE})
   */
  public TotalsGuard {
    Invariants.of("a guard of totals")
        .between("contributors", contributors, 1, MAX_CONTRIBUTORS)
        .between("largestShare", largestShare.value(), 0, BasisPoints.WHOLE)
        .verify();
  }

  /** Whether a total over people who worked these minutes each may be shown. */
  boolean allows(Collection<Long> minutes) {
    long sum = 0;
    long largest = 0;
    int working = 0;
    for (long worked : minutes) {
      sum = Math.addExact(sum, worked);
      largest = Math.max(largest, worked);
      working += worked > 0 ? 1 : 0;
    }
    return working >= contributors
        && Math.multiplyExact(largest, BasisPoints.WHOLE)
            <= Math.multiplyExact(sum, largestShare.value());
  }
}
