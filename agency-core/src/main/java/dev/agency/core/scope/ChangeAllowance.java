package dev.agency.core.scope;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.ProjectId;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a project may give away in a period without both roles: small changes, with a counter.
 *
 * <p>Four hours and three changes per month: after changes of two hours and of one, a third of one
 * hour is free and one of 90 minutes is not, nor is a fourth of any size. All that was absorbed in
 * the period counts, also what both roles approved. The period is that of the calendar, and begins
 * anew with nothing used; the {@linkplain CreepIndex creep} does not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param minutes the time that may be added in a period, in minutes, from 0
 * @param requests the changes that may be absorbed in a period, from 0
 * @param per how long a period is; weeks begin on Monday
 */
public record ChangeAllowance(long minutes, long requests, Granularity per) {
  /**
   * Creates an allowance.
   *
   * @param minutes the time that may be added in a period
   * @param requests the changes that may be absorbed in a period
   * @param per how long a period is
   * @throws dev.agency.core.error.InvalidModelException if a number is negative ({@code NEGATIVE})
   */
  public ChangeAllowance {
    Objects.requireNonNull(per, "per");
    Invariants.of("an allowance")
        .notNegative("minutes", minutes)
        .notNegative("requests", requests)
        .verify();
  }

  /**
   * What was given away in a period.
   *
   * @param minutes the time that was added, in minutes
   * @param requests the changes that were absorbed
   */
  public record Use(long minutes, long requests) {
    /**
     * Creates what was given away.
     *
     * @param minutes the time that was added
     * @param requests the changes that were absorbed
     * @throws dev.agency.core.error.InvalidModelException if a number is negative ({@code
     *     NEGATIVE})
     */
    public Use {
      Invariants.of("a use of an allowance")
          .notNegative("minutes", minutes)
          .notNegative("requests", requests)
          .verify();
    }
  }

  /**
   * Counts what was given away in the period of a day.
   *
   * @param project the project
   * @param requests requests of any projects and states, each once
   * @param on the day
   * @return what those absorbed in that period added
   */
  public Use use(ProjectId project, List<ChangeRequest> requests, LocalDate on) {
    long added = 0;
    long count = 0;
    LocalDate period = per.startOf(on, WeekStart.ISO);
    for (ChangeRequest request : requests) {
      if (request.project().equals(project)
          && request.state() == ChangeState.ABSORBED
          && per.startOf(request.lastMovedOn(), WeekStart.ISO).equals(period)) {
        added += request.addedMinutes();
        count++;
      }
    }
    return new Use(added, count);
  }

  /**
   * Returns whether a request may be given away by one person.
   *
   * @param request the request
   * @param use what was given away in the period before
   * @return whether the period has room for all the time it adds, and for one request more
   */
  public boolean covers(ChangeRequest request, Use use) {
    return use.requests() < requests && request.addedMinutes() <= minutes - use.minutes();
  }
}
