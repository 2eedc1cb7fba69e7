package dev.agency.budget.review;

/** Why a set-up is not reviewed, or a result not waived. */
public enum ReviewRefusal {
  /** This version was reviewed: its report stands. */
  ALREADY_REVIEWED,
  /** What is not blocked needs no waiver. */
  NOT_BLOCKED
}
