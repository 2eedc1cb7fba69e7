package dev.agency.core.client;

/** Whether a client has an update. */
public enum UpdateState {
  /** It is being written. */
  DRAFT,
  /** The client has it. */
  SENT
}
