package dev.agency.core.money;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.agency.core.error.CurrencyMismatchException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a currency is worth in another, exactly.
 *
 * <p>{@code ExchangeRate.of("EUR", "USD", "1.0834")} makes USD 108.34 of EUR 100. Units are whole
 * ones, not cents: one euro is 162.55 yen, whatever decimals the two have. The {@link #inverse} of
 * 1.0834 is the fraction 5000/5417, so there and back again is the same amount; nothing is rounded
 * before it is shown. In JSON it is {@code {"from":"EUR","to":"USD","rate":"1.0834"}}, the rate a
 * decimal number where it is one and a fraction otherwise.
 *
 * <p>It has no date; a table of dated rates does.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
@JsonPropertyOrder({"from", "to", "rate"})
public final class ExchangeRate {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final Pattern FRACTION = Pattern.compile("([0-9]{1,200})/([0-9]{1,200})");
  private static final int MAX_DECIMALS = 18;

  private final Currency from;
  private final Currency to;
  private final Ratio rate;

  private ExchangeRate(Currency from, Currency to, Ratio rate) {
    this.from = DecimalText.requireMinorUnits(from);
    this.to = DecimalText.requireMinorUnits(to);
    this.rate = rate;
  }

  /**
   * Reads a rate.
   *
   * @param from the ISO 4217 code of the currency of one unit
   * @param to the ISO 4217 code of the currency it is worth
   * @param rate what one unit is worth: a decimal number of up to 18 digits and 18 decimals, such
   *     as {@code "1.0834"}, or a fraction such as {@code "5000/5417"}
   * @return the rate
   * @throws InvalidModelException if the text has another form ({@code MALFORMED_AMOUNT}), the rate
   *     is zero ({@code OUT_OF_RANGE}), both currencies are the same ({@code INCONSISTENT}), or a
   *     code is unknown ({@code UNKNOWN_CURRENCY})
   */
  @JsonCreator
  public static ExchangeRate of(
      @JsonProperty("from") String from,
      @JsonProperty("to") String to,
      @JsonProperty("rate") String rate) {
    Ratio ratio = read(rate);
    if (ratio.signum() == 0) {
      throw InvalidModelException.at(
          "/rate", ErrorCode.OUT_OF_RANGE, "An exchange rate must not be zero.");
    }
    Currency one = DecimalText.currency(from);
    Currency other = DecimalText.currency(to);
    if (one.equals(other)) {
      throw InvalidModelException.at(
          "/to", ErrorCode.INCONSISTENT, "An exchange rate must be between two currencies.");
    }
    return new ExchangeRate(one, other, ratio);
  }

  /**
   * Returns the rate of a currency to itself.
   *
   * @param currency the currency
   * @return one
   * @throws InvalidModelException if the currency has no minor units
   */
  public static ExchangeRate identity(Currency currency) {
    return new ExchangeRate(currency, currency, Ratio.of(1));
  }

  private static Ratio read(String text) {
    if (DECIMAL.matcher(text).matches()) {
      BigDecimal decimal = new BigDecimal(text);
      return Ratio.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }
    Matcher parts = FRACTION.matcher(text);
    if (parts.matches()) {
      BigInteger bottom = new BigInteger(parts.group(2));
      if (bottom.signum() > 0) {
        return Ratio.of(new BigInteger(parts.group(1)), bottom);
      }
    }
    throw InvalidModelException.at(
        "/rate",
        ErrorCode.MALFORMED_AMOUNT,
        "An exchange rate must be a plain decimal number or a fraction of two whole numbers.");
  }

  /**
   * Returns the currency of one unit.
   *
   * @return the currency that is exchanged
   */
  @JsonProperty("from")
  public Currency from() {
    return from;
  }

  /**
   * Returns the currency of what it is worth.
   *
   * @return the currency that is received
   */
  @JsonProperty("to")
  public Currency to() {
    return to;
  }

  /**
   * Returns the rate as text.
   *
   * @return a decimal number of up to 18 decimals such as {@code "1.0834"}, or a fraction such as
   *     {@code "5000/5417"} where it is none
   */
  @JsonProperty("rate")
  public String rate() {
    BigInteger[] scaled =
        rate.top().multiply(BigInteger.TEN.pow(MAX_DECIMALS)).divideAndRemainder(rate.bottom());
    if (scaled[1].signum() == 0) {
      BigDecimal decimal = new BigDecimal(scaled[0], MAX_DECIMALS).stripTrailingZeros();
      String text = decimal.toPlainString();
      if (DECIMAL.matcher(text).matches()) {
        return text;
      }
    }
    return rate.top() + "/" + rate.bottom();
  }

  /**
   * Returns the rate of the way back.
   *
   * @return one over this rate, exactly
   */
  public ExchangeRate inverse() {
    return new ExchangeRate(to, from, rate.inverse());
  }

  /**
   * Returns the rate of this exchange and one more after it.
   *
   * @param next the rate from the currency this one ends in
   * @return the exact product
   * @throws CurrencyMismatchException if the next begins in another currency
   */
  public ExchangeRate then(ExchangeRate next) {
    if (!to.equals(next.from)) {
      throw new CurrencyMismatchException();
    }
    return new ExchangeRate(from, next.to, rate.times(next.rate));
  }

  /**
   * Exchanges an amount.
   *
   * @param amount the amount, which may be negative
   * @return the exact amount in the other currency
   * @throws CurrencyMismatchException if the amount is not in the currency of one unit
   */
  public ExactMoney convert(ExactMoney amount) {
    if (!amount.currency().equals(from)) {
      throw new CurrencyMismatchException();
    }
    Ratio minorUnits =
        rate.times(
            BigInteger.TEN.pow(Money.decimals(to)), BigInteger.TEN.pow(Money.decimals(from)));
    return amount.exchanged(minorUnits, to);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExchangeRate that
        && from.equals(that.from)
        && to.equals(that.to)
        && rate.equals(that.rate);
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, to, rate);
  }

  /**
   * Returns the rate for a reader.
   *
   * @return such as {@code "EUR 1 = USD 1.0834"}
   */
  @Override
  public String toString() {
    return from.getCurrencyCode() + " 1 = " + to.getCurrencyCode() + " " + rate();
  }
}
