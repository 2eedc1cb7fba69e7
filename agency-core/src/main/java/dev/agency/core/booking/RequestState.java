package dev.agency.core.booking;

/** What became of a request for somebody. */
public enum RequestState {
  /** It is asked for, and nobody answered yet. */
  REQUESTED,
  /** Somebody is booked. */
  FILLED,
  /** There is nobody for it. */
  DECLINED,
  /** It is not needed any more. */
  WITHDRAWN
}
