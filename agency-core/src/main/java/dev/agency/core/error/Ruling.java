package dev.agency.core.error;

import java.util.Objects;
import java.util.Optional;

/**
 * The answer to a move: what it led to, or why it is not allowed.
 *
 * <pre>{@code
 * Ruling<Conversion, DealRefusal> won = Win.convert(deal, pipeline, terms);
 * won.refusal();                                                      // PROPOSAL_NOT_ACCEPTED
 * }</pre>
 *
 * <p>A refusal is an ordinary answer of the world, which a host shows to a person, and no
 * exception.
 *
 * @param <T> what the move leads to
 * @param <R> the reasons for which it may not be made
 */
public sealed interface Ruling<T, R extends Enum<R>> permits Ruling.Granted, Ruling.Refused {
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
  Optional<R> refusal();

  /**
   * The move was made.
   *
   * @param <T> what the move leads to
   * @param <R> the reasons for which it may not be made
   * @param result what it led to
   */
  record Granted<T, R extends Enum<R>>(T result) implements Ruling<T, R> {
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
    public Optional<R> refusal() {
      return Optional.empty();
    }
  }

  /**
   * The move is not allowed, and nothing changed.
   *
   * @param <T> what the move would lead to
   * @param <R> the reasons for which it may not be made
   * @param reason why
   */
  record Refused<T, R extends Enum<R>>(R reason) implements Ruling<T, R> {
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
    public Optional<R> refusal() {
      return Optional.of(reason);
    }
  }
}
