package dev.agency.core.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.style.AgencyStyle;
import org.immutables.value.Value;

/**
 * A craft of the agency, such as design or development. Estimates and capacity are counted by it.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Discipline implements WithDiscipline permits ImmutableDiscipline {
  Discipline() {}

  /**
   * Starts a new discipline.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Discipline fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this discipline.
   *
   * @return the identifier
   */
  public abstract DisciplineId id();

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
   * Returns a builder filled from this discipline.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses a name that does not print and references that repeat. */
  @Value.Check
  void check() {
    Invariants.of("a discipline")
        .name("name", name())
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds disciplines. */
  public static final class Builder extends ImmutableDiscipline.Builder {
    Builder() {}
  }
}
