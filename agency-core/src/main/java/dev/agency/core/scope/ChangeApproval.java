package dev.agency.core.scope;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Duty;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * That one person approved a change, what exactly, and by which duties.
 *
 * <p>The duties are those the person held on that day, however that changes later: who leaves the
 * project does not take an approval along. What they approved is the request and its assessed
 * impact as of one fingerprint; once that is another, the approval counts for nothing.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ChangeApproval implements WithChangeApproval
    permits ImmutableChangeApproval {
  ChangeApproval() {}

  /**
   * Starts a new approval.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ChangeApproval fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns who approved.
   *
   * @return the person
   */
  public abstract PersonId person();

  /**
   * Returns the day.
   *
   * @return the day
   */
  public abstract LocalDate on();

  /**
   * Returns what was approved.
   *
   * @return the fingerprint of the request and its assessed impact
   */
  public abstract Fingerprint hash();

  /**
   * Returns what the person answered for on that day.
   *
   * @return the duties at the project or its client
   */
  public abstract ImmutableSet<Duty> duties();

  /**
   * Returns what the person stood in for.
   *
   * @return the duties that nobody held on that day and that a policy names this person for
   */
  public abstract ImmutableSet<Duty> standsInFor();

  /**
   * Returns a builder filled from this approval.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses an approval by nobody's duty, and a vacant duty that is held. */
  @Value.Check
  void check() {
    Invariants.of("an approval")
        .date("on", on())
        .require(
            !duties().isEmpty() || !standsInFor().isEmpty(),
            "duties",
            ErrorCode.EMPTY,
            "must have an element where the person stands in for none")
        .require(
            Sets.intersection(duties(), standsInFor()).isEmpty(),
            "standsInFor",
            ErrorCode.INCONSISTENT,
            "must not be duties the person holds")
        .verify();
  }

  /** Builds approvals. */
  public static final class Builder extends ImmutableChangeApproval.Builder {
    Builder() {}
  }
}
