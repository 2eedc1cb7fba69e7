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
  CANCELLED;

  /**
   * Returns whether nothing more is done on the project.
   *
   * @return whether it was completed or cancelled
   */
  public boolean isOver() {
    return this == COMPLETED || this == CANCELLED;
  }
}
