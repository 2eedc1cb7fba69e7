package dev.agency.core.figure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A figure of a report: known, partly known, or unknown for a reason.
 *
 * <p>Unknown is not zero. The margin on no revenue is {@code Unknown(NO_REVENUE)}, not 0 %. The
 * cost of 100 hours of which 10 have no rate is {@code Partial} with the cost of the 90 and 600
 * unpriced minutes; the profit that would need the whole cost is {@code Unknown(UNPRICED)}.
 *
 * <p>In JSON the property {@code state} tells the three apart: {@code
 * {"state":"unknown","reason":"NO_REVENUE"}}.
 *
 * <p>Immutable and thread-safe, as its value must be.
 *
 * @param <T> what the figure holds, such as {@code Money}
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(Figure.Known.class),
  @JsonSubTypes.Type(Figure.Partial.class),
  @JsonSubTypes.Type(Figure.Unknown.class),
})
public sealed interface Figure<T> permits Figure.Known, Figure.Partial, Figure.Unknown {
  /**
   * Returns a figure that is known in full.
   *
   * @param <T> what the figure holds
   * @param value the value
   * @return the figure
   */
  static <T> Figure<T> known(T value) {
    return new Known<>(value);
  }

  /**
   * Returns a sum of which something is missing.
   *
   * @param <T> what the figure holds
   * @param known the sum of what is known
   * @param missing what it leaves out
   * @return the figure
   */
  static <T> Figure<T> partial(T known, Missing missing) {
    return new Partial<>(known, missing);
  }

  /**
   * Returns a figure without a value.
   *
   * @param <T> what the figure would hold
   * @param reason why it has none
   * @return the figure
   */
  static <T> Figure<T> unknown(UnknownReason reason) {
    return new Unknown<>(reason);
  }

  /**
   * Returns the value if it is known in full.
   *
   * @return the value; empty for a partial or unknown figure
   */
  Optional<T> ifKnown();

  /**
   * Returns what is known, which for a partial sum is less than the whole.
   *
   * @return the value or the known part; empty for an unknown figure
   */
  Optional<T> knownPart();

  /**
   * Returns this figure with its value, or its known part, changed; what is missing stays missing.
   *
   * @param <R> what the result holds
   * @param change the change
   * @return the changed figure
   */
  <R> Figure<R> map(Function<? super T, ? extends R> change);

  /**
   * Returns the figure a whole value leads to. A partial figure is not enough: the result is
   * unknown for the reason of what is missing.
   *
   * @param <R> what the result holds
   * @param next what follows from the whole value
   * @return what follows, or unknown
   */
  <R> Figure<R> then(Function<? super T, Figure<R>> next);

  /**
   * Returns the figure that two whole values lead to: {@code revenue.with(cost, Money::minus)}. It
   * is unknown unless both are known, for the reason of the first that is not.
   *
   * @param <U> what the other figure holds
   * @param <R> what the result holds
   * @param other the other figure
   * @param combination what follows from both values
   * @return the combined figure
   */
  default <U, R> Figure<R> with(
      Figure<U> other, BiFunction<? super T, ? super U, ? extends R> combination) {
    return then(mine -> other.then(theirs -> known(combination.apply(mine, theirs))));
  }

  /**
   * A figure known in full.
   *
   * @param <T> what the figure holds
   * @param value the value
   */
  @JsonTypeName("known")
  record Known<T>(T value) implements Figure<T> {
    /**
     * Creates a known figure.
     *
     * @param value the value
     */
    public Known {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public Optional<T> ifKnown() {
      return Optional.of(value);
    }

    @Override
    public Optional<T> knownPart() {
      return Optional.of(value);
    }

    @Override
    public <R> Figure<R> map(Function<? super T, ? extends R> change) {
      return new Known<>(change.apply(value));
    }

    @Override
    public <R> Figure<R> then(Function<? super T, Figure<R>> next) {
      return next.apply(value);
    }
  }

  /**
   * A sum of which something is missing.
   *
   * @param <T> what the figure holds
   * @param known the sum of what is known
   * @param missing what it leaves out
   */
  @JsonTypeName("partial")
  record Partial<T>(T known, Missing missing) implements Figure<T> {
    /**
     * Creates a partial figure.
     *
     * @param known the sum of what is known
     * @param missing what it leaves out
     */
    public Partial {
      Objects.requireNonNull(known, "known");
      Objects.requireNonNull(missing, "missing");
    }

    @Override
    public Optional<T> ifKnown() {
      return Optional.empty();
    }

    @Override
    public Optional<T> knownPart() {
      return Optional.of(known);
    }

    @Override
    public <R> Figure<R> map(Function<? super T, ? extends R> change) {
      return new Partial<>(change.apply(known), missing);
    }

    @Override
    public <R> Figure<R> then(Function<? super T, Figure<R>> next) {
      return new Unknown<>(missing.reason());
    }
  }

  /**
   * A figure without a value.
   *
   * @param <T> what the figure would hold
   * @param reason why it has none
   */
  @JsonTypeName("unknown")
  record Unknown<T>(UnknownReason reason) implements Figure<T> {
    /**
     * Creates an unknown figure.
     *
     * @param reason why it has no value
     */
    public Unknown {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public Optional<T> ifKnown() {
      return Optional.empty();
    }

    @Override
    public Optional<T> knownPart() {
      return Optional.empty();
    }

    @Override
    public <R> Figure<R> map(Function<? super T, ? extends R> change) {
      return new Unknown<>(reason);
    }

    @Override
    public <R> Figure<R> then(Function<? super T, Figure<R>> next) {
      return new Unknown<>(reason);
    }
  }
}
