package dev.agency.examples.benchmarks.decision;

/** Something that decides about the requests of a world. */
@FunctionalInterface
public interface DecisionEngine {
  /**
   * Decides about one request.
   *
   * @param request the number of the request
   * @return whether it is allowed
   */
  boolean allowed(int request);
}
