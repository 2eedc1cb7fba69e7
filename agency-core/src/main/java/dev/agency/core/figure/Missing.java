package dev.agency.core.figure;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.money.MoneyBag;

/**
 * What a partial sum leaves out.
 *
 * @param unpricedMinutes minutes worked without a rate for them, not negative
 * @param unconverted money in currencies without an exchange rate
 */
public record Missing(long unpricedMinutes, MoneyBag unconverted) {
  /**
   * Creates what is missing.
   *
   * @param unpricedMinutes minutes without a rate
   * @param unconverted money without an exchange rate
   * @throws dev.agency.core.error.InvalidModelException if the minutes are negative, or nothing is
   *     missing
   */
  public Missing {
    Invariants.of("what is missing")
        .notNegative("unpricedMinutes", unpricedMinutes)
        .require(
            unpricedMinutes != 0 || !unconverted.isEmpty(),
            "unpricedMinutes",
            ErrorCode.EMPTY,
            "must be positive where no money is unconverted")
        .verify();
  }

  /**
   * Returns missing minutes.
   *
   * @param minutes minutes without a rate, positive
   * @return what is missing
   * @throws dev.agency.core.error.InvalidModelException if the minutes are not positive
   */
  public static Missing unpriced(long minutes) {
    return new Missing(minutes, MoneyBag.empty());
  }

  /**
   * Returns why figures that need the whole sum are unknown.
   *
   * @return {@code UNPRICED} if minutes are missing, else {@code UNCONVERTED}
   */
  public UnknownReason reason() {
    return unpricedMinutes == 0 ? UnknownReason.UNCONVERTED : UnknownReason.UNPRICED;
  }
}
