package dev.agency.core.client;

/** How the agency and a client were in touch. */
public enum InteractionKind {
  /** They met, in a room or on a screen. */
  MEETING,
  /** One wrote to the other. */
  EMAIL,
  /** They talked on the telephone. */
  CALL,
  /** One wrote to the other in a chat. */
  MESSAGE
}
