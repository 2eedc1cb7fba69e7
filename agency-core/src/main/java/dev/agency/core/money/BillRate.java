package dev.agency.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;

/**
 * What a client pays for time worked.
 *
 * <p>It says nothing about what the time costs the agency; that is a {@link CostRate}. In JSON it
 * is the rate itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rate the amount per hour or day
 */
public record BillRate(@JsonValue Rate rate) {
  /**
   * Returns a rate per hour.
   *
   * @param amount the amount, such as {@code "95.50"}, at most four decimals
   * @param currency the ISO 4217 code
   * @return the rate
   * @throws dev.agency.core.error.InvalidModelException as {@link Rate#of} does
   */
  public static BillRate perHour(String amount, String currency) {
    return new BillRate(Rate.of(amount, currency, RateUnit.HOUR));
  }

  /**
   * Returns a rate per working day.
   *
   * @param amount the amount, such as {@code "760.00"}, at most four decimals
   * @param currency the ISO 4217 code
   * @return the rate
   * @throws dev.agency.core.error.InvalidModelException as {@link Rate#of} does
   */
  public static BillRate perDay(String amount, String currency) {
    return new BillRate(Rate.of(amount, currency, RateUnit.DAY));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static BillRate of(Rate rate) {
    return new BillRate(rate);
  }

  /**
   * Returns the currency.
   *
   * @return the currency of the rate
   */
  public Currency currency() {
    return rate.currency();
  }

  /**
   * Returns what some minutes come to.
   *
   * @param minutes the minutes, may be negative for a correction
   * @param minutesPerDay how long a working day is, used by a rate per day only, positive
   * @return the exact amount
   * @throws dev.agency.core.error.InvalidModelException if the day is not positive
   */
  public ExactMoney forMinutes(long minutes, long minutesPerDay) {
    return rate.forMinutes(minutes, minutesPerDay);
  }

  @Override
  public String toString() {
    return rate.toString();
  }
}
