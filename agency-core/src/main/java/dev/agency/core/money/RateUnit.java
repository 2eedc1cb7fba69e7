package dev.agency.core.money;

/** The time a rate is quoted for. */
public enum RateUnit {
  /** Sixty minutes. */
  HOUR,
  /**
   * A working day, whose length in minutes comes with the budget; there is no default of 8 hours.
   */
  DAY
}
