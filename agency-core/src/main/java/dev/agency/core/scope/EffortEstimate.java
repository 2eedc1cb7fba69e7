package dev.agency.core.scope;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.DisciplineId;
import java.util.Objects;

/**
 * What an item of a scope is estimated to take of one discipline: 40 hours of design are {@code
 * (design, 2400)}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param discipline the discipline
 * @param minutes the time in minutes, from 1; what takes none has no estimate
 */
public record EffortEstimate(DisciplineId discipline, long minutes) {
  /** The most minutes of one estimate, some hundred years, so that all sums of them fit. */
  public static final long MAX_MINUTES = 100_000_000;

  /**
   * Creates an estimate.
   *
   * @param discipline the discipline
   * @param minutes the time in minutes
   * @throws dev.agency.core.error.InvalidModelException if the minutes are not from 1 to {@value
   *     #MAX_MINUTES} ({@code OUT_OF_RANGE})
   */
  public EffortEstimate {
    Objects.requireNonNull(discipline, "discipline");
    Invariants.of("an estimate").between("minutes", minutes, 1, MAX_MINUTES).verify();
  }
}
