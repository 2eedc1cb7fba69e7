package dev.agency.examples.benchmarks.burn;

/** Something that is done with a ledger, many times in one go. */
@FunctionalInterface
public interface Live {
  /**
   * Does it.
   *
   * @return something that depends on all that was done
   */
  Object run();
}
