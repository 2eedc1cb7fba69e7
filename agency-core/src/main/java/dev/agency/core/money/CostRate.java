package dev.agency.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;

/**
 * What a person's time costs the agency: pay and what comes on top of it.
 *
 * <p>It is never derived from what the client pays; that is a {@link BillRate}. A missing cost rate
 * leaves cost unknown, it does not make it zero. In JSON it is the rate itself.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rate the amount per hour or day
 */
public record CostRate(@JsonValue Rate rate) {
  /**
   * Returns a rate per hour.
   *
   * @param amount the amount, such as {@code "95.50"}, at most four decimals
   * @param currency the ISO 4217 code
   * @return the rate
   * @throws dev.agency.core.error.InvalidModelException as {@link Rate#of} does
   */
  public static CostRate perHour(String amount, String currency) {
    return new CostRate(Rate.of(amount, currency, RateUnit.HOUR));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static CostRate of(Rate rate) {
    return new CostRate(rate);
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
