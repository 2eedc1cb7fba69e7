package dev.agency.core.figure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.money.MoneyBag;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a partial sum leaves out: time and pieces without a price, money without an exchange rate.
 *
 * <p>Ten hours that nobody has a rate for are {@code unpricedMinutes 600}, two banners without a
 * price {@code unpricedPieces 2}. Something is missing, always.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Missing implements WithMissing permits ImmutableMissing {
  Missing() {}

  /**
   * Starts a new value of what is missing.
   *
   * @return a builder of nothing
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Missing fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns missing minutes and money.
   *
   * @param unpricedMinutes minutes without a rate
   * @param unconverted money without an exchange rate
   * @return what is missing
   * @throws dev.agency.core.error.InvalidModelException if the minutes are negative, or nothing is
   *     missing
   */
  public static Missing of(long unpricedMinutes, MoneyBag unconverted) {
    return builder().unpricedMinutes(unpricedMinutes).unconverted(unconverted).build();
  }

  /**
   * Returns what is missing from a sum, if anything is.
   *
   * @param unpricedMinutes minutes without a rate
   * @param unpricedPieces pieces without a price, a part of one counted as one
   * @param unconverted money without an exchange rate
   * @return what is missing; empty if all of it is nothing
   * @throws dev.agency.core.error.InvalidModelException if minutes or pieces are negative
   */
  public static Optional<Missing> ifAny(
      long unpricedMinutes, long unpricedPieces, MoneyBag unconverted) {
    return unpricedMinutes == 0 && unpricedPieces == 0 && unconverted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            builder()
                .unpricedMinutes(unpricedMinutes)
                .unpricedPieces(unpricedPieces)
                .unconverted(unconverted)
                .build());
  }

  /**
   * Returns missing minutes.
   *
   * @param minutes minutes without a rate, positive
   * @return what is missing
   * @throws dev.agency.core.error.InvalidModelException if the minutes are not positive
   */
  public static Missing unpriced(long minutes) {
    return of(minutes, MoneyBag.empty());
  }

  /**
   * Returns the minutes worked without a rate for them.
   *
   * @return the minutes, not negative
   */
  public abstract long unpricedMinutes();

  /**
   * Returns the money in currencies without an exchange rate.
   *
   * @return the amounts by currency
   */
  public abstract MoneyBag unconverted();

  /**
   * Returns the pieces delivered without a price for them.
   *
   * @return the pieces, not negative, a part of one counted as one; 0 unless set
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public long unpricedPieces() {
    return 0;
  }

  /**
   * Returns why figures that need the whole sum are unknown.
   *
   * @return {@code UNPRICED} if minutes or pieces are missing, else {@code UNCONVERTED}
   */
  public UnknownReason reason() {
    return unpricedMinutes() == 0 && unpricedPieces() == 0
        ? UnknownReason.UNCONVERTED
        : UnknownReason.UNPRICED;
  }

  /** Refuses less than nothing, and nothing. */
  @Value.Check
  void check() {
    Invariants.of("what is missing")
        .notNegative("unpricedMinutes", unpricedMinutes())
        .notNegative("unpricedPieces", unpricedPieces())
        .require(
            unpricedMinutes() != 0 || unpricedPieces() != 0 || !unconverted().isEmpty(),
            "unpricedMinutes",
            ErrorCode.EMPTY,
            "must be positive where neither pieces nor money are missing")
        .verify();
  }

  /** Builds what is missing. */
  public static final class Builder extends ImmutableMissing.Builder {
    Builder() {}
  }
}
