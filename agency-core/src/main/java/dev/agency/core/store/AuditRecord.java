package dev.agency.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.style.AgencyStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who did what to which record, when, and under which policy.
 *
 * <p>The record before and after are kept as stored JSON, unmasked. To show them, read them as the
 * model they are and project that as any other record: whoever may not see a deal's value today
 * sees none in its past either.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class AuditRecord implements WithAuditRecord permits ImmutableAuditRecord {
  AuditRecord() {}

  /**
   * Starts a new record.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static AuditRecord fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the command that did it.
   *
   * @return the command
   */
  public abstract CommandId command();

  /**
   * Returns which change of its command it is.
   *
   * @return the index, from 0
   */
  public abstract long index();

  /**
   * Returns who did it.
   *
   * @return the person
   */
  public abstract PersonId actor();

  /**
   * Returns the request it belonged to.
   *
   * @return the correlation
   */
  public abstract CorrelationId correlation();

  /**
   * Returns when it was done, as the host said.
   *
   * @return the instant
   */
  public abstract Instant at();

  /**
   * Returns what was done.
   *
   * @return the name, such as {@code deal.won}
   */
  public abstract String name();

  /**
   * Returns which policy allowed it.
   *
   * @return the version of the policy
   */
  public abstract String policyVersion();

  /**
   * Returns what kind of record was changed.
   *
   * @return the name of the entity type, or {@code timeEntry}
   */
  public abstract String recordType();

  /**
   * Returns which record was changed.
   *
   * @return the text of its id
   */
  public abstract String recordId();

  /**
   * Returns the record as it was.
   *
   * @return its stored JSON; empty if it is new
   */
  @Value.Redacted
  public abstract Optional<String> before();

  /**
   * Returns the record as it became.
   *
   * @return its stored JSON; empty if it was removed
   */
  @Value.Redacted
  public abstract Optional<String> after();

  /**
   * Returns a builder filled from this record.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses names that do not print, negative numbers, and instants out of range. */
  @Value.Check
  void check() {
    Invariants.of("an audit record")
        .notNegative("index", index())
        .instant("at", at())
        .name("name", name())
        .name("policyVersion", policyVersion())
        .name("recordType", recordType())
        .name("recordId", recordId())
        .verify();
  }

  /** Builds records. */
  public static final class Builder extends ImmutableAuditRecord.Builder {
    Builder() {}
  }
}
