package dev.agency.core.capacity.staffing;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * Who does how much of a demand on which days.
 *
 * <p>Ada does 12 hours of the design between 2 and 8 March. On which of these days is left open:
 * she has the time in their sum. Immutable and thread-safe.
 *
 * @param demand the name of the demand
 * @param person who does it
 * @param days the days, with an end
 * @param minutes the minutes, at least 1
 */
public record Assignment(String demand, PersonId person, DateRange days, long minutes) {
  /**
   * Creates an assignment.
   *
   * @param demand the name of the demand
   * @param person who does it
   * @param days the days
   * @param minutes the minutes
   * @throws dev.agency.core.error.InvalidModelException if the days have no end or the minutes are
   *     fewer than 1 ({@code OUT_OF_RANGE})
   */
  public Assignment {
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(person, "person");
    Invariants.of("an assignment")
        .require(days.end().isPresent(), "days", ErrorCode.OUT_OF_RANGE, "must have an end")
        .between("minutes", minutes, 1, Long.MAX_VALUE)
        .verify();
  }
}
