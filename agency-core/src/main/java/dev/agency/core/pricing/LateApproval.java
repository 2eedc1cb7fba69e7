package dev.agency.core.pricing;

/**
 * Where time counts that is approved after the end of the retainer's period it was worked in. A
 * month that is locked by then is never computed again.
 */
public enum LateApproval {
  /**
   * In the period it was worked in: what was carried over since is computed again. Of a locked
   * month it counts on the first open day.
   */
  RECOMPUTE,
  /** In the period it was approved in, as a correction: what was told to the client stands. */
  POST_NOW
}
