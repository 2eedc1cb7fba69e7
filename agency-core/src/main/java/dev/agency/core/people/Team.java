package dev.agency.core.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.TeamId;
import dev.agency.core.style.AgencyStyle;
import org.immutables.value.Value;

/**
 * A group of people who work together. Who is in it stands with each {@link Person}.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Team implements WithTeam permits ImmutableTeam {
  Team() {}

  /**
   * Starts a new team.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Team fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this team.
   *
   * @return the identifier
   */
  public abstract TeamId id();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a builder filled from this team.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a name that does not print and references that repeat. */
  @Value.Check
  void check() {
    Invariants.of("a team").name("name", name()).unique("externalRefs", externalRefs()).verify();
  }

  /** Builds teams. */
  public static final class Builder extends ImmutableTeam.Builder {
    Builder() {}
  }
}
