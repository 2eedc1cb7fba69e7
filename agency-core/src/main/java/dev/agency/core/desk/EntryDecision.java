package dev.agency.core.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.style.AgencyStyle;
import org.immutables.value.Value;

/**
 * What is decided about some time entries, all at once: a week of a person is approved.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class EntryDecision implements WithEntryDecision
    permits ImmutableEntryDecision {
  /** The most entries of one decision. */
  static final int MAX_ENTRIES = 1_000;

  EntryDecision() {}

  /**
   * Starts a new decision.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static EntryDecision fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the decision.
   *
   * @return approved or rejected, or pending to take an earlier decision back
   */
  public abstract Approval approval();

  /**
   * Returns what it is about.
   *
   * @return the entries, 1 to 1,000, each once, as of the revisions somebody looked at
   */
  public abstract ImmutableList<EntryRevision> entries();

  /**
   * Returns a builder filled from this decision.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a decision about nothing, about too much, and about one entry twice. */
  @Value.Check
  void check() {
    Invariants.of("a decision")
        .require(!entries().isEmpty(), "entries", ErrorCode.EMPTY, "must have an element")
        .require(
            entries().size() <= MAX_ENTRIES,
            "entries",
            ErrorCode.LIMIT_EXCEEDED,
            "must be at most " + MAX_ENTRIES)
        .unique("entries", entries().stream().map(EntryRevision::entry).toList())
        .verify();
  }

  /** Builds decisions. */
  public static final class Builder extends ImmutableEntryDecision.Builder {
    Builder() {}
  }
}
