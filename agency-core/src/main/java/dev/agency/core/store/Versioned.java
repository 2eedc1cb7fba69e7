package dev.agency.core.store;

import dev.agency.core.error.Invariants;
import java.util.Objects;

/**
 * A stored value and which version of it this is.
 *
 * <p>The store assigns versions: 1 for what is new, one more with each replacement. They only ever
 * rise, over a removal and a new insertion of the same id, too, so a version read long ago never
 * fits again by accident.
 *
 * @param <T> the values
 * @param value the value
 * @param version the version, 1 or more
 */
public record Versioned<T>(T value, long version) {
  /**
   * Creates a versioned value.
   *
   * @param value the value
   * @param version the version
   * @throws dev.agency.core.error.InvalidModelException if the version is not 1 or more ({@code
   *     OUT_OF_RANGE})
   */
  public Versioned {
    Objects.requireNonNull(value, "value");
    Invariants.of("a versioned value").between("version", version, 1, Long.MAX_VALUE).verify();
  }
}
