package dev.agency.core.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.PersonId;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who said something, when and where: Odile of the client, in the meeting of 17 February, page 2 of
 * its minutes.
 *
 * <p>It is what an item of a brief is asked about months later. Somebody of the client is a
 * contact, somebody of the agency a person.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class BriefSource implements WithBriefSource permits ImmutableBriefSource {
  BriefSource() {}

  /**
   * Starts a new source.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static BriefSource fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns where it was said.
   *
   * @return the kind
   */
  public abstract SourceKind kind();

  /**
   * Returns the day it was said.
   *
   * @return the day
   */
  public abstract LocalDate on();

  /**
   * Returns who at the client said it.
   *
   * @return the contact; empty if somebody of the agency did
   */
  public abstract Optional<ContactId> contact();

  /**
   * Returns who of the agency said it.
   *
   * @return the person; empty if somebody at the client did
   */
  public abstract Optional<PersonId> person();

  /**
   * Returns where it can be looked up.
   *
   * @return such as "Minutes, page 2", 1 to 200 printable characters; empty if nowhere
   */
  public abstract Optional<String> reference();

  /**
   * Returns a builder filled from this source.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses something that nobody said, or two, and a day out of range. */
  @Value.Check
  void check() {
    Invariants rules =
        Invariants.of("a source")
            .date("on", on())
            .require(
                contact().isPresent() != person().isPresent(),
                "contact",
                ErrorCode.INCONSISTENT,
                "or the person must be given, and not both");
    reference().ifPresent(text -> rules.name("reference", text));
    rules.verify();
  }

  /** Builds sources. */
  public static final class Builder extends ImmutableBriefSource.Builder {
    Builder() {}
  }
}
