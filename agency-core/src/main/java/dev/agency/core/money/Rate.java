package dev.agency.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;

/**
 * An amount of money per hour or day, with up to four decimals: what {@link BillRate} and {@link
 * CostRate} have in common. Signatures use those two, so that one cannot stand in for the other.
 *
 * <p>{@code Rate.of("29.0698", "EUR", HOUR)} is finer than a cent. A rate is never negative; zero
 * is a known rate of nothing, unlike an absent one. Rates are equal if their value is: 95.5 is
 * 95.50. In JSON it is {@code {"amount":"95.50","currency":"EUR","per":"HOUR"}}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unscaled the amount in units of its last decimal, not negative
 * @param scale the decimals, at least those of the currency and at most four
 * @param currency the currency
 * @param per the time it is quoted for
 */
@JsonPropertyOrder({"amount", "currency", "per"})
public record Rate(
    @JsonIgnore long unscaled, @JsonIgnore int scale, Currency currency, RateUnit per) {
  private static final int MAX_SCALE = 4;
  private static final BigInteger MINUTES_PER_HOUR = BigInteger.valueOf(60);

  /**
   * Creates a rate in its one canonical form: no more decimals than it needs, and no fewer than the
   * currency has.
   *
   * @param unscaled the amount in units of its last decimal
   * @param scale the decimals
   * @param currency the currency
   * @param per the time it is quoted for
   * @throws InvalidModelException if the amount is negative ({@code NEGATIVE}), the scale is not 0
   *     to 4 ({@code AMOUNT_TOO_PRECISE}), the amount does not fit ({@code AMOUNT_OUT_OF_RANGE}),
   *     or the currency has no minor units ({@code UNKNOWN_CURRENCY})
   */
  public Rate {
    DecimalText.requireMinorUnits(currency);
    if (unscaled < 0) {
      throw InvalidModelException.at(
          "/amount", ErrorCode.NEGATIVE, "The amount of a rate must not be negative.");
    }
    if (scale < 0 || scale > MAX_SCALE) {
      throw InvalidModelException.at(
          "/amount", ErrorCode.AMOUNT_TOO_PRECISE, "A rate has at most four decimals.");
    }
    int least = Money.decimals(currency);
    while (scale > least && unscaled % 10 == 0) {
      unscaled /= 10;
      scale--;
    }
    while (scale < least) {
      if (unscaled > Long.MAX_VALUE / 10) {
        throw InvalidModelException.at(
            "/amount", ErrorCode.AMOUNT_OUT_OF_RANGE, "The amount of a rate must fit 64 bits.");
      }
      unscaled *= 10;
      scale++;
    }
  }

  /**
   * Reads a rate.
   *
   * @param amount the amount, {@code [0-9]{1,18}(\.[0-9]{1,4})?}
   * @param currency the ISO 4217 code
   * @param per the time it is quoted for
   * @return the rate
   * @throws InvalidModelException as {@link Money#of(String, String)} does, or if the amount is
   *     negative ({@code NEGATIVE})
   */
  @JsonCreator
  public static Rate of(
      @JsonProperty("amount") String amount,
      @JsonProperty("currency") String currency,
      @JsonProperty("per") RateUnit per) {
    BigDecimal decimal = DecimalText.amount(amount).stripTrailingZeros();
    if (decimal.scale() < 0) {
      decimal = decimal.setScale(0);
    }
    Currency unit = DecimalText.currency(currency);
    if (decimal.unscaledValue().bitLength() >= Long.SIZE) {
      throw InvalidModelException.at(
          "/amount", ErrorCode.AMOUNT_OUT_OF_RANGE, "The amount of a rate must fit 64 bits.");
    }
    return new Rate(decimal.unscaledValue().longValue(), decimal.scale(), unit, per);
  }

  /**
   * Returns the amount as text.
   *
   * @return the amount, such as {@code "95.50"}
   */
  @JsonProperty("amount")
  public String amount() {
    return BigDecimal.valueOf(unscaled, scale).toPlainString();
  }

  /**
   * Returns what some minutes come to at this rate: minutes × amount / (60 or the day's minutes).
   *
   * @param minutes the minutes, may be negative for a correction
   * @param minutesPerDay how long a working day is, used by a rate per day only, positive
   * @return the exact amount
   * @throws InvalidModelException if the day is not positive ({@code OUT_OF_RANGE})
   */
  public ExactMoney forMinutes(long minutes, long minutesPerDay) {
    if (minutesPerDay <= 0) {
      throw InvalidModelException.of(
          ErrorCode.OUT_OF_RANGE, "The minutes per day must be positive.");
    }
    BigInteger top =
        BigInteger.valueOf(minutes)
            .multiply(BigInteger.valueOf(unscaled))
            .multiply(BigInteger.TEN.pow(Money.decimals(currency)));
    BigInteger time = per == RateUnit.HOUR ? MINUTES_PER_HOUR : BigInteger.valueOf(minutesPerDay);
    return ExactMoney.ofFraction(top, time.multiply(BigInteger.TEN.pow(scale)), currency);
  }

  /**
   * Returns the rate for a reader, such as {@code "EUR 95.50/HOUR"}. Rates are sensitive: do not
   * log them.
   *
   * @return currency, amount and unit
   */
  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + amount() + "/" + per;
  }
}
