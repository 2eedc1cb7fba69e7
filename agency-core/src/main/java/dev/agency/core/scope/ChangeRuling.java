package dev.agency.core.scope;

import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a move of a change request: what it led to, or why it is not allowed.
 *
 * <p>A refusal is an ordinary answer of the world, which a host shows to a person, and no
 * exception.
 *
 * @param <T> what the move leads to
 */
public sealed interface ChangeRuling<T> permits ChangeRuling.Granted, ChangeRuling.Refused {
  /**
   * Returns what the move led to.
   *
   * @return the result, empty if it was refused
   */
  Optional<T> granted();

  /**
   * Returns why the move was refused.
   *
   * @return the reason, empty if it was granted
   */
  Optional<ChangeRefusal> refusal();

  /**
   * The move was made.
   *
   * @param <T> what the move leads to
   * @param result what it led to
   */
  record Granted<T>(T result) implements ChangeRuling<T> {
    /**
     * Creates a granted move.
     *
     * @param result what it led to
     */
    public Granted {
      Objects.requireNonNull(result, "result");
    }

    @Override
    public Optional<T> granted() {
      return Optional.of(result);
    }

    @Override
    public Optional<ChangeRefusal> refusal() {
      return Optional.empty();
    }
  }

  /**
   * The move is not allowed, and nothing changed.
   *
   * @param <T> what the move would lead to
   * @param reason why
   */
  record Refused<T>(ChangeRefusal reason) implements ChangeRuling<T> {
    /**
     * Creates a refused move.
     *
     * @param reason why
     */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<T> granted() {
      return Optional.empty();
    }

    @Override
    public Optional<ChangeRefusal> refusal() {
      return Optional.of(reason);
    }
  }
}
