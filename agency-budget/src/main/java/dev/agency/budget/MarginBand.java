package dev.agency.budget;

/** A margin as a traffic light, for those who may not see the margin itself. */
public enum MarginBand {
  /** At or above the upper floor. */
  GREEN,
  /** Below the upper floor, at or above the lower one. */
  AMBER,
  /** Below the lower floor. */
  RED
}
