package dev.agency.core.capacity;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;

/** The days a snapshot knows, as offsets from the first of them. */
final class Horizon {
  final DateRange range;
  final long first;
  final int days;

  private Horizon(DateRange range) {
    this.range = range;
    this.first = range.start().toEpochDay();
    this.days = Math.toIntExact(range.days().orElseThrow());
  }

  static Horizon of(DateRange range) {
    Invariants.of("a capacity snapshot")
        .require(
            range.days().orElse(Long.MAX_VALUE) <= DateRange.MAX_DAYS,
            "horizon",
            ErrorCode.OUT_OF_RANGE,
            "must have an end and at most ten years")
        .verify();
    return new Horizon(range);
  }

  /** Returns the offset of a day that lies in the horizon, or just behind it. */
  private int offset(LocalDate day) {
    long offset = day.toEpochDay() - first;
    if (offset < 0 || offset > days) {
      throw outside();
    }
    return Math.toIntExact(offset);
  }

  int start(DateRange asked) {
    return offset(asked.start());
  }

  int end(DateRange asked) {
    return offset(asked.end().orElseThrow(Horizon::outside));
  }

  static InvalidModelException outside() {
    return InvalidModelException.at(
        "/days", ErrorCode.OUT_OF_RANGE, "The days must lie within the horizon.");
  }
}
