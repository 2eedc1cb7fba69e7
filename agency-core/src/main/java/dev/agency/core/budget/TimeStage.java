package dev.agency.core.budget;

/** How far time must have come to count, from what is planned to what stands on an invoice. */
public enum TimeStage {
  /**
   * Time that confirmed bookings set aside, whatever was worked. It is an indicator: what a client
   * is asked for never follows from a plan.
   */
  SCHEDULED,
  /** All time that was logged, rejected entries apart. */
  LOGGED,
  /** Time that was approved. */
  APPROVED,
  /** Time that stands on an invoice. */
  INVOICED
}
