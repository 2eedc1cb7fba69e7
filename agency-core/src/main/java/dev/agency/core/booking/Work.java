package dev.agency.core.booking;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.time.DateRange;
import java.util.Optional;

/**
 * The rules of what time is booked or asked for: one project or deal, where it counts, and when.
 */
final class Work {
  private Work() {}

  /** Refuses work for nothing or for two, and work without an end. */
  static Invariants check(
      Invariants rules,
      Optional<ProjectId> project,
      Optional<DealId> deal,
      Optional<BudgetId> budget,
      Optional<LineId> line,
      DateRange days) {
    return rules
        .require(
            project.isPresent() != deal.isPresent(),
            "project",
            ErrorCode.INCONSISTENT,
            "or the deal must be given, and not both")
        .require(
            budget.isEmpty() || project.isPresent(),
            "budget",
            ErrorCode.INCONSISTENT,
            "must be absent where it is for a deal")
        .require(
            line.isEmpty() || budget.isPresent() || deal.isPresent(),
            "line",
            ErrorCode.INCONSISTENT,
            "must come with its budget or deal")
        .require(
            days.days().orElse(Long.MAX_VALUE) <= DateRange.MAX_DAYS,
            "days",
            ErrorCode.OUT_OF_RANGE,
            "must have an end and at most ten years");
  }
}
