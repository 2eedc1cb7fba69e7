package dev.agency.core.budget;

/** How far a time entry must have come to count. Scheduled time joins with bookings. */
public enum TimeStage {
  /** All time that was logged, rejected entries apart. */
  LOGGED,
  /** Time that was approved. */
  APPROVED,
  /** Time that stands on an invoice. */
  INVOICED
}
