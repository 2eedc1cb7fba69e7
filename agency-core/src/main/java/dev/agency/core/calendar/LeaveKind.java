package dev.agency.core.calendar;

/**
 * Why somebody is away. It is for those who look after people; no calculation and no explanation
 * reads it, and to everybody else the person is only unavailable.
 */
public enum LeaveKind {
  /** Paid holiday of the person's own choice. */
  VACATION,
  /** Illness. */
  SICKNESS,
  /** For a child. */
  PARENTAL,
  /** For a relative who needs care. */
  CARE,
  /** For learning. */
  TRAINING,
  /** Unpaid. */
  UNPAID,
  /** Anything else. */
  OTHER
}
