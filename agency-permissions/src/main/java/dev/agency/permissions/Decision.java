package dev.agency.permissions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.style.AgencyStyle;
import dev.agency.permissions.schema.Action;
import org.immutables.value.Value;

/**
 * The answer to whether somebody may do something to a record, and its reasons.
 *
 * <p>It follows from the policy, the roles and the reaches alone and holds no value of the record.
 * It does tell that the record exists: show it to whoever keeps the policy, or to those who may
 * view the record.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Decision permits ImmutableDecision {
  Decision() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Decision fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the policy that decided.
   *
   * @return the version of the policy
   */
  public abstract String policyVersion();

  /**
   * Returns what was asked for.
   *
   * @return the action
   */
  public abstract Action action();

  /**
   * Returns what it was asked about.
   *
   * @return the name of the record type
   */
  public abstract String recordType();

  /**
   * Returns the answer.
   *
   * @return whether an allowance matches and no denial of the record does
   */
  public abstract boolean allowed();

  /**
   * Returns the fields that may be seen, or acted on.
   *
   * @return the names in the order of the record type; empty if it is not allowed
   */
  public abstract ImmutableList<String> visible();

  /**
   * Returns all other fields.
   *
   * @return the hidden fields with their reasons, in the order of the record type
   */
  public abstract ImmutableList<HiddenField> hidden();

  /**
   * Returns the allowances that match.
   *
   * @return the grants, which also match where a denial beats them
   */
  public abstract ImmutableList<GrantRef> because();

  /**
   * Returns the denials of the record that match.
   *
   * @return the grants; any one of them is enough
   */
  public abstract ImmutableList<GrantRef> blockedBy();

  /**
   * Returns the near misses: the reaches each of which alone, if it held too, would allow it.
   *
   * @return the reaches, such as {@code ASSIGNED}; empty if it is allowed, or denied outright
   */
  public abstract ImmutableSet<Reach> wouldNeed();

  /** Builds decisions. */
  static final class Builder extends ImmutableDecision.Builder {
    Builder() {}
  }
}
