package dev.agency.core.booking;

import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a change of a booking or a request: what it became, or why it may not be so.
 *
 * <p>A refusal is an ordinary answer of the world, which a host shows to a person, and no
 * exception.
 *
 * @param <T> what it becomes
 */
public sealed interface Rebooked<T> permits Rebooked.Done, Rebooked.Refused {
  /**
   * Returns what it became.
   *
   * @return the result, empty if it was refused
   */
  Optional<T> done();

  /**
   * Returns why it was refused.
   *
   * @return the reason, empty if it was done
   */
  Optional<BookingRefusal> refusal();

  /**
   * The change was made.
   *
   * @param <T> what it becomes
   * @param result what it became
   */
  record Done<T>(T result) implements Rebooked<T> {
    /**
     * Creates a change that was made.
     *
     * @param result what it became
     */
    public Done {
      Objects.requireNonNull(result, "result");
    }

    @Override
    public Optional<T> done() {
      return Optional.of(result);
    }

    @Override
    public Optional<BookingRefusal> refusal() {
      return Optional.empty();
    }
  }

  /**
   * The change is not allowed, and nothing changed.
   *
   * @param <T> what it would become
   * @param reason why
   */
  record Refused<T>(BookingRefusal reason) implements Rebooked<T> {
    /**
     * Creates a refused change.
     *
     * @param reason why
     */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<T> done() {
      return Optional.empty();
    }

    @Override
    public Optional<BookingRefusal> refusal() {
      return Optional.of(reason);
    }
  }
}
