package dev.agency.examples.spring.studio;

/** What people do to a handoff. */
public enum HandoffStep {
  /** To begin with the brief. */
  BEGIN,
  /** To sign the stage. */
  SIGN,
  /** To go on to the next stage. */
  ADVANCE,
  /** To send it back to an earlier stage. */
  BACK
}
