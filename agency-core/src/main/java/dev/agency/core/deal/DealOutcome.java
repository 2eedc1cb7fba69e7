package dev.agency.core.deal;

/** What a stage means for the deals in it; its name is free. */
public enum DealOutcome {
  /** The deal may still be won or lost. */
  OPEN,
  /** The client bought. */
  WON,
  /** The client did not buy. */
  LOST
}
