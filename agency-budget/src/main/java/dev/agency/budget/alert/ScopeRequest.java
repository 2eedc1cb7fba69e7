package dev.agency.budget.alert;

import dev.agency.core.error.Invariants;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a request for more work asked for from a day on, until the next of the same request.
 *
 * <p>{@code (CR-7, 2026-03-02, OPEN, 600)} and {@code (CR-7, 2026-03-20, ABSORBED, 480)}: the
 * client asked for ten hours on the second, and eight of them are done free since the twentieth. Of
 * two of one request and day the later state holds, and of those the one with more minutes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param request the identifier of the request
 * @param day the first day it holds
 * @param state what became of it
 * @param minutes the work it adds to the scope; 0 for one that takes work away
 */
public record ScopeRequest(String request, LocalDate day, State state, long minutes) {
  /**
   * Creates the state of a request.
   *
   * @param request the identifier of the request
   * @param day the first day it holds
   * @param state what became of it
   * @param minutes the work it adds to the scope
   * @throws dev.agency.core.error.InvalidModelException if the identifier does not print ({@code
   *     MALFORMED_NAME}), the day is not of the years 1900 to 2199 ({@code DATE_OUT_OF_RANGE}), or
   *     the minutes are negative ({@code NEGATIVE})
   */
  public ScopeRequest {
    Objects.requireNonNull(state, "state");
    Invariants.of("a scope request")
        .name("request", request)
        .date("day", day)
        .notNegative("minutes", minutes)
        .verify();
  }

  /** What became of a request, as far as the scope is concerned. */
  public enum State {
    /** Asked for and not decided: submitted, up to accepted by the client, or expired. */
    OPEN,
    /** Done free, which adds to the work and not to the scope. */
    ABSORBED,
    /** In the scope by an applied order, rejected or withdrawn. */
    CLOSED
  }

  /** Whether it asks for work on top of the approved scope. */
  boolean counts() {
    return state != State.CLOSED;
  }

  /** Returns the request, day and state without the minutes. */
  @Override
  public String toString() {
    return request + " " + state + " from " + day;
  }
}
