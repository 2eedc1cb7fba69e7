package dev.agency.core.pricing;

import dev.agency.core.error.Invariants;
import dev.agency.core.money.ExactMoney;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The money of one day, before rounding.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day
 * @param amount the exact sum, in any currency
 */
public record DatedAmount(LocalDate date, ExactMoney amount) {
  /**
   * Creates the money of a day.
   *
   * @param date the day
   * @param amount the exact sum
   * @throws dev.agency.core.error.InvalidModelException if the day lies outside of 1900 to 2199
   */
  public DatedAmount {
    Objects.requireNonNull(amount, "amount");
    Invariants.of("a dated amount").date("date", date).verify();
  }

  /** Returns the day without the amount, which is sensitive. */
  @Override
  public String toString() {
    return "DatedAmount[" + date + "]";
  }
}
