package dev.agency.core.handoff;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What people have free for what may come next, as the project manager saw it on a day.
 *
 * <p>On 3 July design has 120 hours from August to October and development has none: a renewal that
 * needs development needs somebody first. A host sums it from its capacity. Immutable and
 * thread-safe.
 *
 * @param on the day it was looked at
 * @param days the days it is of, with an end
 * @param freeMinutes the free minutes by discipline, from 0; none where nobody is free
 */
public record CapacityAhead(
    LocalDate on, DateRange days, ImmutableSortedMap<DisciplineId, Long> freeMinutes) {
  /**
   * Creates what people have free.
   *
   * @param on the day it was looked at
   * @param days the days it is of
   * @param freeMinutes the free minutes by discipline
   * @throws dev.agency.core.error.InvalidModelException if the day is not of the years 1900 to 2199
   *     ({@code DATE_OUT_OF_RANGE}), the days have no end ({@code OUT_OF_RANGE}) or minutes are
   *     negative ({@code NEGATIVE})
   */
  public CapacityAhead {
    Objects.requireNonNull(days, "days");
    Invariants.of("capacity ahead")
        .date("on", on)
        .require(days.end().isPresent(), "days", ErrorCode.OUT_OF_RANGE, "must have an end")
        .requireEach(
            "freeMinutes",
            freeMinutes.values(),
            minutes -> minutes >= 0,
            ErrorCode.NEGATIVE,
            "must not be negative")
        .verify();
  }

  /** Returns whether it was looked at by a day and tells of days after it. */
  boolean isAheadOf(LocalDate asOf) {
    return !on.isAfter(asOf) && days.last().filter(asOf::isBefore).isPresent();
  }
}
