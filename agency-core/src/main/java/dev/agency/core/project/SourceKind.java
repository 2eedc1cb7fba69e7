package dev.agency.core.project;

/** Where something was said. */
public enum SourceKind {
  /** In a meeting. */
  MEETING,
  /** In an email. */
  EMAIL,
  /** In a document, such as a briefing or an offer. */
  DOCUMENT,
  /** In a call. */
  CALL
}
