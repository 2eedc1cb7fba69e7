package dev.agency.core.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.CommandId;
import dev.agency.core.style.AgencyStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A command that was carried out, and how it was answered, so that it can be answered again.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class RecordedCommand implements WithRecordedCommand
    permits ImmutableRecordedCommand {
  RecordedCommand() {}

  /**
   * Starts a new recorded command.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RecordedCommand fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier of the command.
   *
   * @return the identifier
   */
  public abstract CommandId id();

  /**
   * Returns what was wanted and by whom, as a hash: the same id with another one is refused.
   *
   * @return a SHA-256 in 64 lower-case hexadecimal digits
   */
  public abstract String contentHash();

  /**
   * Returns when it was carried out, as the host said. A host may forget what is older than the
   * longest time in which it repeats commands.
   *
   * @return the instant
   */
  public abstract Instant at();

  /**
   * Returns how it was answered.
   *
   * @return {@code DONE}, or the name of a refusal
   */
  public abstract String outcome();

  /**
   * Returns the version of what was answered.
   *
   * @return the version; empty for a refusal, and for an answer without one
   */
  public abstract Optional<Long> version();

  /**
   * Returns what was answered.
   *
   * @return the stored JSON of a value; empty for a refusal
   */
  @Value.Redacted
  public abstract Optional<String> answer();

  /**
   * Returns a builder filled from this recorded command.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a hash of another form, a version of nothing, and instants out of range. */
  @Value.Check
  void check() {
    Invariants.of("a recorded command")
        .require(
            contentHash().matches("[0-9a-f]{64}"),
            "contentHash",
            ErrorCode.MALFORMED_ID,
            "must have 64 hexadecimal digits")
        .require(
            version().isEmpty() || answer().isPresent(),
            "version",
            ErrorCode.INCONSISTENT,
            "must be absent where there is no answer")
        .name("outcome", outcome())
        .instant("at", at())
        .verify();
  }

  /** Builds recorded commands. */
  public static final class Builder extends ImmutableRecordedCommand.Builder {
    Builder() {}
  }
}
