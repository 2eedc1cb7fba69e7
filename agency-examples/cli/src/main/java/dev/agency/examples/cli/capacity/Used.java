package dev.agency.examples.cli.capacity;

import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.Utilization;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import java.util.Optional;
import java.util.OptionalLong;

/** What was worked against what there was to be worked; the minutes add up, and no ratio does. */
record Used(
    long workedMinutes,
    long billableMinutes,
    Figure<BasisPoints> ratio,
    Figure<BasisPoints> billableRatio,
    Optional<Long> targetMinutes,
    Optional<Long> beyondTargetMinutes) {
  static Used of(EntryTotals worked, Availability has, Optional<BasisPoints> target) {
    Utilization used = Utilization.of(worked, has, target);
    return new Used(
        used.worked(),
        used.billable(),
        used.ratio(),
        used.billableRatio(),
        boxed(used.targetMinutes()),
        boxed(used.beyondTarget()));
  }

  private static Optional<Long> boxed(OptionalLong minutes) {
    return minutes.isPresent() ? Optional.of(minutes.getAsLong()) : Optional.empty();
  }
}
