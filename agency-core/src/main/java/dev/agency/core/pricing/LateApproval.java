package dev.agency.core.pricing;

/**
 * Where time counts that is approved after the end of the retainer's period it was worked in. In a
 * month that is locked it always counts when it is approved.
 */
public enum LateApproval {
  /** In the period it was worked in: what was carried over since is computed again. */
  RECOMPUTE,
  /** In the period it was approved in, as a correction: what was told to the client stands. */
  POST_NOW
}
