package dev.agency.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.CommandId;
import dev.agency.core.style.AgencyStyle;
import java.time.Instant;
import org.immutables.value.Value;

/**
 * Something happened that others may want to know of: {@code deal.won} of the deal {@code
 * d-relaunch}, version 7.
 *
 * <p>It names what changed and carries no value of it; whoever may see that reads it from the
 * store. Command and index together name it once and for all, so a receiver knows a repetition.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class DomainEvent implements WithDomainEvent permits ImmutableDomainEvent {
  DomainEvent() {}

  /**
   * Starts a new event.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static DomainEvent fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the command that caused it.
   *
   * @return the command
   */
  public abstract CommandId command();

  /**
   * Returns which event of its command it is.
   *
   * @return the index, from 0
   */
  public abstract long index();

  /**
   * Returns what happened.
   *
   * @return the name, such as {@code deal.won}
   */
  public abstract String name();

  /**
   * Returns what kind of record it happened to.
   *
   * @return the name of the entity type, or {@code timeEntry}
   */
  public abstract String recordType();

  /**
   * Returns which record it happened to.
   *
   * @return the text of its id
   */
  public abstract String recordId();

  /**
   * Returns the version the record has since.
   *
   * @return the version or, of a time entry, the revision
   */
  public abstract long version();

  /**
   * Returns when it happened, as the host said.
   *
   * @return the instant
   */
  public abstract Instant at();

  /**
   * Returns a builder filled from this event.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses names that do not print, negative numbers, and instants out of range. */
  @Value.Check
  void check() {
    Invariants.of("an event")
        .notNegative("index", index())
        .instant("at", at())
        .name("name", name())
        .name("recordType", recordType())
        .name("recordId", recordId())
        .between("version", version(), 1, Long.MAX_VALUE)
        .verify();
  }

  /** Builds events. */
  public static final class Builder extends ImmutableDomainEvent.Builder {
    Builder() {}
  }
}
