package dev.agency.core.booking;

/**
 * Whether a booking takes days off: those of the person's employment without work by pattern, or
 * after holidays.
 */
public enum OffDayPolicy {
  /** Days off take nothing. */
  SKIP,
  /** Days off are worked on as well: a launch on a Saturday. */
  OVERTIME
}
