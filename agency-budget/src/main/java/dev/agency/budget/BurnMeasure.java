package dev.agency.budget;

/** What a budget's use is measured in. */
public enum BurnMeasure {
  /** Used value against the total in money. */
  VALUE,
  /** Used minutes against the estimated minutes, where there is no total in money. */
  MINUTES
}
