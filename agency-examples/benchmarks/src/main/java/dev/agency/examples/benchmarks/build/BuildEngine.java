package dev.agency.examples.benchmarks.build;

/** Who builds: no peer has a leak gate. */
public enum BuildEngine {
  /** This library. */
  AGENCY
}
