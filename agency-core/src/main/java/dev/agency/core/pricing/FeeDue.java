package dev.agency.core.pricing;

/** When the fee of a retainer's period may be invoiced. */
public enum FeeDue {
  /** In advance, from the first day of the period on. */
  FIRST_DAY,
  /** In arrears, from the last day of the period on. */
  LAST_DAY
}
