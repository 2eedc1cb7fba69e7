package dev.agency.budget.ledger;

/** Why a fact says something else than it did. */
public enum ChangeReason {
  /** It was not known. */
  NEW_FACT,
  /** It waited for approval and was approved; nothing else changed. */
  LATE_APPROVAL,
  /** It was approved and no longer is, or was rejected; nothing else changed. */
  APPROVAL_WITHDRAWN,
  /** It was put on an invoice or taken off one; nothing else changed. */
  INVOICED,
  /** It is on another day or budget now; a booking, on another budget. */
  MOVED,
  /**
   * What a booking sets aside was planned otherwise: on other days, longer, or of somebody else.
   */
  REPLANNED,
  /** Something else of it changed. */
  EDITED,
  /** It was deleted. */
  DELETED,
  /** One revision of it was told in several ways, so that it does not count. */
  CONFLICT,
  /** It was in conflict, and a later revision said what is right. */
  SETTLED
}
