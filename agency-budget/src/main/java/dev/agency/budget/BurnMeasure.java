package dev.agency.budget;

/** What a budget's use is measured in. */
public enum BurnMeasure {
  /** Used value against the total in money, where both are known in full. */
  VALUE,
  /** Used minutes against the estimated minutes, where money cannot tell. */
  MINUTES
}
