package dev.agency.core.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.style.AgencyStyle;
import java.util.Currency;
import org.immutables.value.Value;

/**
 * Somebody the agency works for.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Client implements WithClient permits ImmutableClient {
  Client() {}

  /**
   * Starts a new client.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Client fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this client.
   *
   * @return the identifier
   */
  public abstract ClientId id();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns the currency the client is billed in unless a budget says otherwise.
   *
   * @return the currency
   */
  public abstract Currency currency();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this client.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a name that does not print and a currency without minor units. */
  @Value.Check
  void check() {
    Invariants.of("a client")
        .name("name", name())
        .currency("currency", currency())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds clients. */
  public static final class Builder extends ImmutableClient.Builder {
    Builder() {}
  }
}
