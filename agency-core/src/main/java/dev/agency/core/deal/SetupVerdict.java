package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DerivedIds;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.SetupVerdictId;
import dev.agency.core.scope.Fingerprint;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * What the review of a deal's set-up came to, as far as signing it goes: clear, or blocked by
 * checks, of which people may have waived some.
 *
 * <p>The relaunch was reviewed on 20 February. Its margin failed and keeps it from being signed;
 * elif waived that: "They renew in May". The verdict is of what was submitted and of nothing else:
 * once a line, the pricing, the days or the scope change, another one is due. That the deal moves
 * to another stage changes nothing.
 *
 * <p>It is computed elsewhere, and is no report: the evidence of the checks stands there. What is
 * waived stays visible with the deal once it is {@linkplain WonAs#verdict won}. Immutable and
 * thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class SetupVerdict implements WithSetupVerdict
    permits ImmutableSetupVerdict {
  private static final int MAX_CHECKS = 64;
  private static final int VERSION_DIGITS = 16;

  SetupVerdict() {}

  /**
   * Somebody's word that a check does not keep a deal from being signed.
   *
   * @param check the check that is waived, by its name
   * @param person who answers for it
   * @param reason why, a text that must be given
   * @param on the day
   */
  public record Waived(String check, PersonId person, String reason, LocalDate on) {
    /**
     * Creates a waiver.
     *
     * @param check the check
     * @param person who answers for it
     * @param reason why
     * @param on the day
     * @throws dev.agency.core.error.InvalidModelException if the name or the reason does not print
     *     ({@code MALFORMED_NAME}), or the day is not of the years 1900 to 2199 ({@code
     *     DATE_OUT_OF_RANGE})
     */
    public Waived {
      Objects.requireNonNull(person, "person");
      Invariants.of("a waiver").name("check", check).text("reason", reason).date("on", on).verify();
    }
  }

  /**
   * Starts a new verdict.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static SetupVerdict fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier of the verdict on a version of a deal, so that a store holds one of
   * each: {@code D:setup:V} for deal {@code D}, with the first 16 digits of the version, by the
   * rule of {@link DerivedIds}.
   *
   * @param deal the deal
   * @param version the fingerprint of what was submitted
   * @return the identifier
   */
  public static SetupVerdictId idOf(DealId deal, Fingerprint version) {
    return SetupVerdictId.of(
        DerivedIds.of(deal.value(), "setup:" + version.value().substring(0, VERSION_DIGITS)));
  }

  /**
   * Returns the identifier of this verdict.
   *
   * @return the identifier, by {@link #idOf} where a store is to hold one for each version
   */
  public abstract SetupVerdictId id();

  /**
   * Returns the deal that was reviewed.
   *
   * @return the deal
   */
  public abstract DealId deal();

  /**
   * Returns which version of it was.
   *
   * @return the fingerprint of what was submitted: {@link Deal#setupVersion}, or that of the
   *     proposal
   */
  public abstract Fingerprint version();

  /**
   * Returns the day of the review.
   *
   * @return the day
   */
  public abstract LocalDate on();

  /**
   * Returns which checks keep the deal from being signed unless they are waived.
   *
   * @return the names of the checks, each once; none if it is clear
   */
  public abstract ImmutableSet<String> blocking();

  /**
   * Returns what was waived, and by whom.
   *
   * @return the waivers, the oldest first
   */
  public abstract ImmutableList<Waived> waivers();

  /**
   * Returns whether a check that nobody waived keeps the deal from being signed.
   *
   * @return whether it is blocked
   */
  public boolean isBlocked() {
    return blocking().stream()
        .anyMatch(check -> waivers().stream().noneMatch(waived -> waived.check().equals(check)));
  }

  /**
   * Returns a builder filled from this verdict.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses names that do not print, a day out of range, and a waiver of what does not block. */
  @Value.Check
  void check() {
    Invariants.of("a set-up verdict")
        .date("on", on())
        .between("blocking", blocking().size(), 0, MAX_CHECKS)
        .each("blocking", blocking(), (rules, path, check) -> rules.name(path, check))
        .each(
            "waivers",
            waivers(),
            (rules, path, waived) ->
                rules.require(
                    blocking().contains(waived.check()),
                    path,
                    ErrorCode.UNKNOWN_REFERENCE,
                    "must be of a check that blocks"))
        .verify();
  }

  /** Builds verdicts. */
  public static final class Builder extends ImmutableSetupVerdict.Builder {
    Builder() {}
  }
}
