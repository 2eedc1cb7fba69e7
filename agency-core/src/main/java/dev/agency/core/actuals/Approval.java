package dev.agency.core.actuals;

/** Whether somebody with the right to do so accepted time or an expense. */
public enum Approval {
  /** Nobody decided yet. */
  PENDING,
  /** It was accepted. */
  APPROVED,
  /** It was turned down and counts nowhere. */
  REJECTED
}
