package dev.agency.examples.importers.batch;

/** What became of a record. */
public enum Outcome {
  /** It is new. */
  INSERTED,
  /** It is not what it was. */
  REPLACED,
  /** It is here as it is there. */
  UNCHANGED,
  /** It is gone there, and was taken away here. */
  REMOVED
}
