package dev.agency.core.project;

/** What became of a risk. */
public enum RiskState {
  /** It may happen. */
  OPEN,
  /** Something was done, so that it will not happen or does no harm. */
  MITIGATED,
  /** It did happen. */
  HAPPENED,
  /** It can no longer happen, whatever was done. */
  CLOSED
}
