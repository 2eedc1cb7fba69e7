package dev.agency.budget.ledger;

import java.util.Objects;
import java.util.Optional;

/**
 * A fact that holds in another way than before.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no content.
 *
 * @param <T> the facts
 * @param key the fact
 * @param reason why it changed
 * @param before what held, empty if it did not count on the days asked for
 * @param after what holds, empty if it does not count on them
 */
public record FactChange<T>(
    FactKey key, ChangeReason reason, Optional<T> before, Optional<T> after) {
  /**
   * Creates a change.
   *
   * @param key the fact
   * @param reason why it changed
   * @param before what held
   * @param after what holds
   */
  public FactChange {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** Returns the key and the reason. */
  @Override
  public String toString() {
    return "FactChange[" + key + ", " + reason + "]";
  }
}
