package dev.agency.core.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Ordering;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.style.AgencyStyle;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How an agency controls changes: who has to approve them, how far an impact may move, what may be
 * given away, and how much creep is too much.
 *
 * <p>Unless set otherwise, the project manager and the account manager both approve, they are two
 * people, either may have written the request, nobody stands in for a vacant duty, nothing is given
 * away without both, and creep is told at 5 and at 10 %.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ChangePolicy implements WithChangePolicy
    permits ImmutableChangePolicy {
  ChangePolicy() {}

  /**
   * Who approves for a duty while nobody holds it.
   *
   * @param duty the duty
   * @param person who stands in
   */
  public record Fallback(Duty duty, PersonId person) {
    /**
     * Creates a fallback.
     *
     * @param duty the duty
     * @param person who stands in
     */
    public Fallback {
      Objects.requireNonNull(duty, "duty");
      Objects.requireNonNull(person, "person");
    }
  }

  /**
   * Starts a new policy.
   *
   * @return a builder of the usual one
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the policy of an agency that set nothing.
   *
   * @return the usual policy
   */
  public static ChangePolicy usual() {
    return builder().build();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ChangePolicy fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns whether each duty that approves needs a person of its own.
   *
   * @return whether four eyes are due; so unless set. If not, one person who holds all duties
   *     approves for all of them
   */
  @Value.Default
  public boolean fourEyes() {
    return true;
  }

  /**
   * Returns whether somebody may approve what they wrote or edited.
   *
   * @return whether they may; so unless set, for in most agencies one of the two who approve writes
   *     the request, and the other one looks
   */
  @Value.Default
  public boolean authorMayApprove() {
    return true;
  }

  /**
   * Returns which duties have to approve.
   *
   * @return the duties; project manager and account manager unless set
   */
  @Value.Default
  public ImmutableSet<Duty> approvers() {
    return ImmutableSet.of(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER);
  }

  /**
   * Returns who approves for a duty while nobody holds it. That person never counts for another
   * duty, four eyes or not: a vacancy must not leave one person alone.
   *
   * @return the people by duty; none unless set
   */
  public abstract ImmutableList<Fallback> fallbacks();

  /**
   * Returns how far an approved impact may move with the figures.
   *
   * @return the tolerance; {@link Tolerance#usual()} unless set
   */
  @Value.Default
  public Tolerance tolerance() {
    return Tolerance.usual();
  }

  /**
   * Returns what one person may give away.
   *
   * @return the allowance; empty if nothing, unless set
   */
  public abstract Optional<ChangeAllowance> allowance();

  /**
   * Returns from where creep is to be told.
   *
   * @return shares of the baseline, rising; 5 and 10 % unless set
   */
  @Value.Default
  public ImmutableList<BasisPoints> creepLimits() {
    return ImmutableList.of(BasisPoints.ofPercent(5), BasisPoints.ofPercent(10));
  }

  /**
   * Returns who stands in for a duty.
   *
   * @param duty the duty
   * @return the person, empty if nobody is named
   */
  public Optional<PersonId> fallback(Duty duty) {
    return fallbacks().stream()
        .filter(named -> named.duty() == duty)
        .map(Fallback::person)
        .findFirst();
  }

  /**
   * Returns a builder filled from this policy.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a policy by which nobody, or one person for four eyes, would approve. */
  @Value.Check
  void check() {
    Invariants.of("a change policy")
        .require(!approvers().isEmpty(), "approvers", ErrorCode.EMPTY, "must have an element")
        .require(
            !fourEyes() || approvers().size() != 1,
            "approvers",
            ErrorCode.INCONSISTENT,
            "must be at least two where four eyes are due")
        .unique("fallbacks", Lists.transform(fallbacks(), Fallback::duty))
        .each(
            "fallbacks",
            fallbacks(),
            (rules, path, named) ->
                rules.require(
                    approvers().contains(named.duty()),
                    path,
                    ErrorCode.UNKNOWN_REFERENCE,
                    "must be for duties that approve"))
        .require(
            Ordering.natural().isStrictlyOrdered(creepLimits()),
            "creepLimits",
            ErrorCode.INCONSISTENT,
            "must rise")
        .each(
            "creepLimits",
            creepLimits(),
            (rules, path, limit) -> rules.notNegative(path, limit.value()))
        .verify();
  }

  /** Builds policies. */
  public static final class Builder extends ImmutableChangePolicy.Builder {
    Builder() {}
  }
}
