package dev.agency.core.calendar;

/** How far a leave has come. */
public enum LeaveState {
  /** Asked for: it is shown, and takes nothing yet. */
  PENDING,
  /** Granted: the time is off. */
  APPROVED,
  /** Refused or withdrawn. */
  REJECTED
}
