package dev.agency.core.capacity;

import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import java.util.Objects;

/**
 * Somebody who has time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param person who it is
 * @param discipline their primary discipline
 * @param figures what they have and are booked for
 */
public record Bench(PersonId person, DisciplineId discipline, Availability figures) {
  /**
   * Creates a row.
   *
   * @param person who it is
   * @param discipline their primary discipline
   * @param figures what they have and are booked for
   */
  public Bench {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(discipline, "discipline");
    Objects.requireNonNull(figures, "figures");
  }
}
