package dev.agency.core.project;

/** Where a project stands. */
public enum ProjectState {
  /** Agreed and not started. */
  PLANNED,
  /** Work is going on. */
  ACTIVE,
  /** Delivered. */
  COMPLETED,
  /** Ended without being delivered. */
  CANCELLED
}
