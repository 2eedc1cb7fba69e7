package dev.agency.core.budget;

/** Which of the time counts. */
public enum TimeShare {
  /** All of it. */
  ALL,
  /** Only what is marked billable. */
  BILLABLE
}
