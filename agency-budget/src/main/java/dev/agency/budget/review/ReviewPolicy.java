package dev.agency.budget.review;

import com.google.common.collect.ImmutableSetMultimap;
import dev.agency.budget.MarginFloors;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import java.util.Objects;

/**
 * What an agency asks of a set-up.
 *
 * @param blocking which outcomes of which checks keep a project from being signed
 * @param leastSimilar how many finished projects of a category an estimate is held against at
 *     least, from 1 to 10,000
 * @param likely the share of similar projects that must have been done with what is sold, or the
 *     estimate fails, from 0 to 100 %
 * @param cautious the share that must have been, or the estimate warns; not below the likely one
 * @param floors from where a margin passes, and from where it fails
 */
public record ReviewPolicy(
    ImmutableSetMultimap<Check, CheckOutcome> blocking,
    int leastSimilar,
    BasisPoints likely,
    BasisPoints cautious,
    MarginFloors floors) {
  private static final int MAX_SIMILAR = 10_000;

  private static final ReviewPolicy USUAL =
      new ReviewPolicy(
          failures(),
          5,
          BasisPoints.ofPercent(50),
          BasisPoints.ofPercent(80),
          new MarginFloors(BasisPoints.ofPercent(30), BasisPoints.ofPercent(15)));

  /**
   * Creates a policy.
   *
   * @param blocking which outcomes of which checks keep a project from being signed
   * @param leastSimilar how many finished projects of a category are enough
   * @param likely the share of them that must have been done with what is sold, or it fails
   * @param cautious the share that must have been, or it warns
   * @param floors from where a margin passes, and from where it fails
   * @throws dev.agency.core.error.InvalidModelException if a number or share is out of range
   *     ({@code OUT_OF_RANGE}), a pass blocks, or cautious is less than likely ({@code
   *     INCONSISTENT})
   */
  public ReviewPolicy {
    Objects.requireNonNull(floors, "floors");
    Invariants.of("a review policy")
        .require(
            !blocking.containsValue(CheckOutcome.PASS),
            "blocking",
            ErrorCode.INCONSISTENT,
            "must not have what passed")
        .between("leastSimilar", leastSimilar, 1, MAX_SIMILAR)
        .between("likely", likely.value(), 0, BasisPoints.WHOLE)
        .between("cautious", cautious.value(), 0, BasisPoints.WHOLE)
        .require(
            likely.compareTo(cautious) <= 0,
            "cautious",
            ErrorCode.INCONSISTENT,
            "must not be less than the likely share")
        .verify();
  }

  /**
   * Returns the policy of an agency that set nothing.
   *
   * @return whatever fails blocks; five similar projects are enough, half of them must have been
   *     done with what is sold and four of five should have; a margin passes from 30 % and fails
   *     below 15 %
   */
  public static ReviewPolicy usual() {
    return USUAL;
  }

  private static ImmutableSetMultimap<Check, CheckOutcome> failures() {
    ImmutableSetMultimap.Builder<Check, CheckOutcome> failures = ImmutableSetMultimap.builder();
    for (Check check : Check.values()) {
      failures.put(check, CheckOutcome.FAIL);
    }
    return failures.build();
  }

  /** Returns whether an outcome keeps a project from being signed. */
  boolean blocks(CheckResult result) {
    return blocking.containsEntry(result.check(), result.outcome());
  }
}
