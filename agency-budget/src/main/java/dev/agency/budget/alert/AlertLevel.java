package dev.agency.budget.alert;

/** How urgent an alert is, from the least to the most. */
public enum AlertLevel {
  /** Look at it when you next look at the project. */
  WATCH,
  /** Talk about it this week. */
  WARN,
  /** Act on it this week. */
  ALARM,
  /** Act on it today. */
  CRITICAL
}
