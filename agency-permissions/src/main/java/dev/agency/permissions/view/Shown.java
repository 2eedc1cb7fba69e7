package dev.agency.permissions.view;

import java.util.Objects;
import java.util.Optional;

/**
 * A field of a record as somebody may see it: its value, or that it is hidden.
 *
 * <p>Hidden is not unknown. A cost that has no rate is {@code Visible(Unknown(UNPRICED))} to those
 * who may see cost and {@code Hidden} to all others: that it is unknown is a fact about the cost
 * too.
 *
 * <p>Immutable and thread-safe, as its value must be.
 *
 * @param <V> the value
 */
public sealed interface Shown<V> permits Shown.Visible, Shown.Hidden {
  /**
   * Returns the value if it may be seen.
   *
   * @return the value, empty if it is hidden
   */
  Optional<V> ifVisible();

  /**
   * A value that may be seen.
   *
   * @param <V> the value
   * @param value the value
   */
  record Visible<V>(V value) implements Shown<V> {
    /**
     * Creates a visible value.
     *
     * @param value the value
     */
    public Visible {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<V> ifVisible() {
      return Optional.of(value);
    }
  }

  /**
   * A value that may not be seen.
   *
   * @param <V> the value it would have
   * @param reason why it is hidden
   */
  record Hidden<V>(HiddenReason reason) implements Shown<V> {
    /**
     * Creates a hidden value.
     *
     * @param reason why it is hidden
     */
    public Hidden {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<V> ifVisible() {
      return Optional.empty();
    }
  }
}
