package dev.agency.core.handoff;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.Invariants;
import java.util.Objects;

/**
 * How an agency hands work on: what both roles sign, how often a client is told, and how early a
 * renewal begins.
 *
 * @param signedByBoth the stages that lead and contributor sign, as two people; of all others the
 *     lead signs alone
 * @param updateDays for how many days an update of the client counts, from 1 to 366
 * @param renewalDays how many days before the end of a contract its renewal begins, from 0 to 366
 */
public record HandoffPolicy(
    ImmutableSet<HandoffStage> signedByBoth, long updateDays, long renewalDays) {
  private static final int LONGEST = 366;

  private static final HandoffPolicy USUAL =
      new HandoffPolicy(ImmutableSet.of(HandoffStage.SCOPE_ALIGNMENT), 14, 90);

  /**
   * Creates a policy.
   *
   * @param signedByBoth the stages that lead and contributor sign
   * @param updateDays for how many days an update of the client counts
   * @param renewalDays how many days before the end of a contract its renewal begins
   * @throws dev.agency.core.error.InvalidModelException if a number of days is out of range ({@code
   *     OUT_OF_RANGE})
   */
  public HandoffPolicy {
    Objects.requireNonNull(signedByBoth, "signedByBoth");
    Invariants.of("a handoff policy")
        .between("updateDays", updateDays, 1, LONGEST)
        .between("renewalDays", renewalDays, 0, LONGEST)
        .verify();
  }

  /**
   * Returns the policy of an agency that set nothing.
   *
   * @return both sign the scope, a client is told every two weeks, and a renewal begins 90 days
   *     before the end
   */
  public static HandoffPolicy usual() {
    return USUAL;
  }
}
