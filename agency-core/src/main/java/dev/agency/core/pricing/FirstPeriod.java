package dev.agency.core.pricing;

/**
 * What a client gets and pays in the first period of a retainer that starts in the middle of it.
 */
public enum FirstPeriod {
  /** All of it, as in any other period. */
  FULL,
  /** The share of the calendar days that are left: half of June for a start on the 16th. */
  BY_CALENDAR_DAY,
  /**
   * The share of the working days that are left; by calendar day if the whole period has no working
   * day.
   */
  BY_WORKING_DAY
}
