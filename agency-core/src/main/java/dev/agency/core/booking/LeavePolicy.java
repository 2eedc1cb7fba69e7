package dev.agency.core.booking;

/** What becomes of booked time on days the person is on approved leave. */
public enum LeavePolicy {
  /**
   * It stays where it is, as if nobody were away: what does not fit shows as too much, until
   * somebody decides.
   */
  KEEP,
  /** The leave takes its share of it, and the booking is so much less. */
  REDUCE,
  /** It moves to the other days of the booking, and the booking stays as large as it was. */
  REDISTRIBUTE
}
