package dev.agency.permissions;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A policy, or a set of roles somebody holds, that gives away what it hides.
 *
 * <p>An account manager who sees {@code revenue} and {@code margin} can compute the cost. The
 * message names roles, quantities and equations; there are no values yet when a policy is judged.
 *
 * <p>There are three ways out. To show less: {@link #repairs} says what, and {@code
 * policy.repairedBy(refused.repairs())} is accepted unless there are {@link #clashes}. To make
 * roles {@linkplain Policy#exclusive exclusive} that leak only together. And to declare what is no
 * secret from a role that tells it alone, as what it {@linkplain Role#mayKnow may know}.
 *
 * <p>What is to be shown less is looked for once, when the message, the repairs or the clashes are
 * first asked for: that takes far longer than the refusal. Who sends this to another process sends
 * what leaks as text, and neither lists nor repairs. Thread-safe.
 */
public final class LeakyPolicyException extends AgencyException {
  private static final long serialVersionUID = 1L;

  /** How much of it fits a log line; {@link #leaks} has it all. */
  private static final int MAX_SENTENCES = 5;

  /** The part of the message that says what leaks; to another process goes this alone. */
  private final String told;

  private final transient ImmutableList<LeakyRoles> leaks;

  private final transient @Nullable Supplier<PolicyRepair.Found> found;

  /**
   * Refuses a policy.
   *
   * @param leaks what leaks
   * @param found looks for what there is to do about it
   */
  LeakyPolicyException(List<LeakyRoles> leaks, Supplier<PolicyRepair.Found> found) {
    super(ErrorCode.LEAKS_SECRETS, told(leaks));
    this.told = told(leaks);
    this.leaks = ImmutableList.copyOf(leaks);
    this.found = Suppliers.memoize(found::get);
  }

  /**
   * Returns what leaks to whom, and what there is to do about it.
   *
   * @return sentences for whoever keeps the policy; what leaks alone, once it came from another
   *     process
   */
  @Override
  public String getMessage() {
    return found == null ? told : told + ' ' + waysOut();
  }

  private PolicyRepair.Found found() {
    return Objects.requireNonNull(found, "what was found is not sent to another process").get();
  }

  private static String told(List<LeakyRoles> leaks) {
    List<String> sentences =
        leaks.stream()
            .flatMap(roles -> roles.sentences().stream())
            .map(sentence -> sentence + ".")
            .toList();
    return "What the policy hides can be computed from what it shows. " + few(sentences, " ");
  }

  private String waysOut() {
    StringJoiner sentences = new StringJoiner(" ");
    if (!repairs().isEmpty()) {
      sentences.add("To repair it: " + few(words(repairs()), "; ") + ".");
    }
    if (!clashes().isEmpty()) {
      sentences.add("To be decided: " + few(words(clashes()), "; ") + ".");
    }
    otherWays(leaks).forEach(sentences::add);
    return sentences.toString();
  }

  private static List<String> words(List<?> each) {
    return each.stream().map(Object::toString).toList();
  }

  /** What else than showing less ends some leaks, in sentences for whoever keeps the policy. */
  static ImmutableList<String> otherWays(List<LeakyRoles> leaks) {
    ImmutableList.Builder<String> ways = ImmutableList.builder();
    if (leaks.stream().anyMatch(leaky -> leaky.held().size() > 1)) {
      ways.add("Or make roles exclusive that leak only together.");
    }
    if (leaks.stream().anyMatch(leaky -> leaky.held().size() == 1)) {
      ways.add("Or declare as mayKnow of a role what is no secret from it.");
    }
    return ways.build();
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
   * Returns what to show no longer.
   *
   * @return the repairs; none where all that leaks is for what roles deny
   */
  public ImmutableList<RoleRepair> repairs() {
    return found().repairs();
  }

  /**
   * Returns which roles leak together for what one of them denies, so that to show less does not
   * help.
   *
   * @return the roles and their ways out, mostly none
   */
  public ImmutableList<Clash> clashes() {
    return found().clashes();
  }
}
