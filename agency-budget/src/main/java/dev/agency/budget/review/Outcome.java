package dev.agency.budget.review;

/** What a check came to, the best first. */
public enum Outcome {
  /** Nothing speaks against it. */
  PASS,
  /** It could not be checked. This is never a pass. */
  NOT_CHECKED,
  /** Somebody should look at it. */
  WARN,
  /** It does not work out. */
  FAIL;

  /** Returns the worse of two outcomes. */
  Outcome or(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
