package dev.agency.permissions;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import java.util.List;

/**
 * A policy, or a set of roles somebody holds, that gives away what it hides.
 *
 * <p>An account manager who sees {@code revenue} and {@code margin} can compute the cost. The
 * message names roles, quantities and equations; there are no values yet when a policy is judged.
 * {@link #repairs} are the denials that end it, and {@code policy.repairedBy(refused.repairs())} is
 * a policy that is accepted.
 */
public final class LeakyPolicyException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /** How much of it fits a log line; {@link #leaks} has it all. */
  private static final int MAX_SENTENCES = 5;

  // What was found is not for another process.
  private final transient ImmutableList<LeakyRoles> leaks;

  private final transient ImmutableList<RoleRepair> repairs;

  LeakyPolicyException(List<LeakyRoles> leaks, List<RoleRepair> repairs) {
    super(ErrorCode.LEAKS_SECRETS, message(leaks, repairs));
    this.leaks = ImmutableList.copyOf(leaks);
    this.repairs = ImmutableList.copyOf(repairs);
  }

  private static String message(List<LeakyRoles> leaks, List<RoleRepair> repairs) {
    List<String> sentences =
        leaks.stream()
            .flatMap(roles -> roles.sentences().stream())
            .map(sentence -> sentence + ".")
            .toList();
    return "What the policy hides can be computed from what it shows. "
        + few(sentences, " ")
        + " To repair it: "
        + few(repairs.stream().map(RoleRepair::toString).toList(), "; ")
        + ".";
  }

  private static String few(List<String> words, String between) {
    int more = words.size() - MAX_SENTENCES;
    String first = String.join(between, words.subList(0, Math.min(words.size(), MAX_SENTENCES)));
    return more > 0 ? first + between + "(And " + more + " more.)" : first;
  }

  /**
   * Returns what leaks to whom.
   *
   * @return the sets of roles with their leaks, at least one
   */
  public ImmutableList<LeakyRoles> leaks() {
    return leaks;
  }

  /**
   * Returns what to deny.
   *
   * @return the denials with their roles
   */
  public ImmutableList<RoleRepair> repairs() {
    return repairs;
  }
}
