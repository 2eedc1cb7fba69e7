package dev.agency.core.deal;

/** Where a proposal stands. */
public enum ProposalState {
  /** The client has it. */
  SENT,
  /** The client agreed to it. */
  ACCEPTED,
  /** The client turned it down. */
  DECLINED,
  /** Its time ran out. */
  EXPIRED
}
