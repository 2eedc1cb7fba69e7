package dev.agency.core.handoff;

/** Why a handoff may not be signed or moved as asked. */
public enum HandoffRefusal {
  /** The facts are those of another project. */
  OTHER_PROJECT,
  /** The day lies before the last move or signature. */
  BEFORE_LAST_MOVE,
  /** All stages are behind it. */
  FINISHED,
  /** Something is missing to leave the stage, or to enter the first one. */
  GATE_CLOSED,
  /** Something is missing to enter the next stage. */
  NEXT_GATE_CLOSED,
  /** The person has no duty that signs this stage, or may send it back. */
  NOT_RESPONSIBLE,
  /** Not all who have to sign did, as different people, or what they signed has changed. */
  SIGN_OFF_MISSING,
  /** The stage to go back to is not an earlier one. */
  NOT_EARLIER,
  /** To go back needs a reason. */
  NEEDS_REASON
}
