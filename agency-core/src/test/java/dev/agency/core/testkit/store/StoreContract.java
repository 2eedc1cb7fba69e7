package dev.agency.core.testkit.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.agency.core.store.Stores;
import java.time.Instant;

/**
 * What the contracts of all ports have in common: which stores they test, and what those can do.
 *
 * <p>The stores may be shared by all tests and need not be empty: every test works in tenants that
 * nobody had before.
 */
public abstract class StoreContract {
  StoreContract() {}

  /**
   * Returns the stores to test. It is called once in each test or, in a property, in each try.
   *
   * @return the stores
   */
  protected abstract Stores stores();

  /**
   * Returns whether the stores can do something; a rule that needs it is passed over if not.
   *
   * @param capability what some stores cannot do
   * @return whether these can; true unless overridden
   */
  protected boolean supports(Capability capability) {
    return true;
  }

  /** Returns the stores with two tenants nobody had before. */
  final Bench bench() {
    return Bench.on(stores());
  }

  /** Passes over the rest of a test for stores that cannot do something. */
  final void requires(Capability capability) {
    assumeTrue(supports(capability), () -> "These stores do not claim " + capability + ".");
  }

  /** Returns an instant as precise as the stores can keep it. */
  final Instant instant() {
    return Instant.parse(
        supports(Capability.NANOSECONDS)
            ? "2026-03-16T09:30:00.123456789Z"
            : "2026-03-16T09:30:00.123456Z");
  }
}
