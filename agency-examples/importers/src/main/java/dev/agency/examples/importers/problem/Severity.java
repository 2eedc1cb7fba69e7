package dev.agency.examples.importers.problem;

/** What becomes of a row with a problem. */
public enum Severity {
  /** It is imported all the same. */
  NOTE,
  /** It is left out, as the profile says. */
  SKIPPED,
  /** It is refused. */
  REFUSED
}
