package dev.agency.budget.review;

/** What a check came to, the best first. */
public enum CheckOutcome {
  /** Nothing speaks against it. */
  PASS,
  /** It could not be checked. This is never a pass. */
  NOT_CHECKED,
  /** Somebody should look at it. */
  WARN,
  /** It does not work out. */
  FAIL;

  /** Returns the worse of two outcomes. */
  CheckOutcome or(CheckOutcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
