package dev.agency.core.project;

/** Whom blocked work waits for. */
public enum BlockerKind {
  /** The client: an answer, an approval, what they promised to deliver. */
  WAITING_FOR_CLIENT,
  /** Somebody else outside the agency, such as a supplier. */
  WAITING_FOR_OTHERS,
  /** Somebody in the agency. */
  INTERNAL
}
