package dev.agency.core.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ContactId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person at a client. Their details are personal data.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Contact implements WithContact permits ImmutableContact {
  Contact() {}

  /**
   * Starts a new contact.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Contact fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this contact.
   *
   * @return the identifier
   */
  public abstract ContactId id();

  /**
   * Returns where they work.
   *
   * @return the client
   */
  public abstract ClientId client();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns what they do there.
   *
   * @return such as "Head of Marketing", empty if unknown
   */
  public abstract Optional<String> position();

  /**
   * Returns the e-mail address.
   *
   * @return the address as it was given, empty if unknown
   */
  @Value.Redacted
  public abstract Optional<String> email();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this contact.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses names that do not print and references that repeat. */
  @Value.Check
  void check() {
    Invariants.of("a contact")
        .name("name", name())
        .note("position", position())
        .email("email", email())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds contacts. */
  public static final class Builder extends ImmutableContact.Builder {
    Builder() {}
  }
}
