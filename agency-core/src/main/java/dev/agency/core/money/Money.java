package dev.agency.core.money;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.CurrencyMismatchException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount of money in one currency, held as a whole number of the currency's minor units.
 *
 * <p>{@code Money.of("12.34", "EUR")} is 1,234 cents; {@code Money.of("1200", "JPY")} is 1,200 yen,
 * which has no minor unit; {@code Money.of("1.234", "KWD")} is 1,234 fils, of which a dinar has a
 * thousand. In JSON it is {@code {"amount":"12.34","currency":"EUR"}}: the amount is text, always
 * with the decimals of its currency.
 *
 * <p>Amounts may be negative and never wrap around; two currencies never mix. Two amounts are equal
 * if currency and minor units are: EUR 1.5 is EUR 1.50. For what is not a whole number of cents
 * yet, such as minutes times a rate, use {@link ExactMoney} and round once, at the end.
 *
 * <p>Immutable and thread-safe.
 *
 * @param minorUnits the amount in minor units, such as cents
 * @param currency the currency; one with minor units, so neither gold nor {@code XXX}
 */
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
@JsonPropertyOrder({"amount", "currency"})
public record Money(@JsonIgnore long minorUnits, @JsonProperty("currency") Currency currency)
    implements Comparable<Money> {
  /**
   * Creates an amount.
   *
   * @param minorUnits the amount in minor units
   * @param currency the currency of the amount
   * @throws InvalidModelException if the currency has no minor units
   */
  public Money {
    DecimalText.requireMinorUnits(currency);
  }

  /**
   * Reads an amount such as {@code "12.34"} and a currency code such as {@code "EUR"}.
   *
   * @param amount the amount, {@code -?[0-9]{1,18}(\.[0-9]{1,4})?}
   * @param currency the ISO 4217 code
   * @return the money
   * @throws InvalidModelException if the amount has another form ({@code MALFORMED_AMOUNT}), has
   *     more decimals than the currency that are not zero ({@code AMOUNT_TOO_PRECISE}), does not
   *     fit 64 bits ({@code AMOUNT_OUT_OF_RANGE}), or the code is unknown ({@code
   *     UNKNOWN_CURRENCY})
   */
  @JsonCreator
  public static Money of(
      @JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
    BigDecimal decimal = DecimalText.amount(amount);
    Currency unit = DecimalText.currency(currency);
    BigInteger minor;
    try {
      minor = decimal.setScale(decimals(unit), RoundingMode.UNNECESSARY).unscaledValue();
    } catch (ArithmeticException tooPrecise) {
      throw InvalidModelException.at(
          "/amount",
          ErrorCode.AMOUNT_TOO_PRECISE,
          "The amount must not have more decimals than its currency.");
    }
    if (minor.bitLength() >= Long.SIZE) {
      throw InvalidModelException.at(
          "/amount", ErrorCode.AMOUNT_OUT_OF_RANGE, "The amount must fit 64 bits of minor units.");
    }
    return new Money(minor.longValue(), unit);
  }

  /**
   * Returns an amount given in minor units, such as cents.
   *
   * @param minorUnits the amount in minor units
   * @param currency the ISO 4217 code
   * @return the money
   * @throws InvalidModelException if the code is unknown
   */
  public static Money ofMinor(long minorUnits, String currency) {
    return new Money(minorUnits, DecimalText.currency(currency));
  }

  /**
   * Returns nothing, in a currency.
   *
   * @param currency the currency
   * @return zero
   * @throws InvalidModelException if the currency has no minor units
   */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Returns the amount as text with the decimals of the currency.
   *
   * <p>It reads back, up to the 18 digits before the point that are accepted as input. Only a
   * currency without minor units holds more, from 10<sup>18</sup> on.
   *
   * @return the amount, such as {@code "12.34"}, {@code "1200"} for JPY, {@code "1.234"} for KWD
   */
  @JsonProperty("amount")
  public String amount() {
    return BigDecimal.valueOf(minorUnits, decimals(currency)).toPlainString();
  }

  /**
   * Returns this amount plus another.
   *
   * @param other the amount to add
   * @return the sum
   * @throws CurrencyMismatchException if the currencies differ
   * @throws AmountOverflowException if the sum does not fit
   */
  public Money plus(Money other) {
    requireSameCurrency(other);
    try {
      return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    } catch (ArithmeticException overflow) {
      throw new AmountOverflowException();
    }
  }

  /**
   * Returns this amount minus another.
   *
   * @param other the amount to subtract
   * @return the difference
   * @throws CurrencyMismatchException if the currencies differ
   * @throws AmountOverflowException if the difference does not fit
   */
  public Money minus(Money other) {
    requireSameCurrency(other);
    try {
      return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
    } catch (ArithmeticException overflow) {
      throw new AmountOverflowException();
    }
  }

  /**
   * Returns this amount a whole number of times.
   *
   * @param factor how many times, may be negative
   * @return the product
   * @throws AmountOverflowException if the product does not fit
   */
  public Money multipliedBy(long factor) {
    try {
      return new Money(Math.multiplyExact(minorUnits, factor), currency);
    } catch (ArithmeticException overflow) {
      throw new AmountOverflowException();
    }
  }

  /**
   * Returns this amount with the other sign.
   *
   * @return the negated amount
   * @throws AmountOverflowException for the one amount that has no opposite
   */
  public Money negated() {
    return multipliedBy(-1);
  }

  /**
   * Returns the smaller of two amounts.
   *
   * @param other the other amount
   * @return this, unless the other is smaller
   * @throws CurrencyMismatchException if the currencies differ
   */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * Returns the larger of two amounts.
   *
   * @param other the other amount
   * @return this, unless the other is larger
   * @throws CurrencyMismatchException if the currencies differ
   */
  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Returns whether the amount is zero.
   *
   * @return whether it is zero
   */
  public boolean isZero() {
    return minorUnits == 0;
  }

  /**
   * Returns whether the amount is below zero.
   *
   * @return whether it is negative
   */
  public boolean isNegative() {
    return minorUnits < 0;
  }

  /**
   * Returns whether the amount is above zero.
   *
   * @return whether it is positive
   */
  public boolean isPositive() {
    return minorUnits > 0;
  }

  /**
   * Splits this amount by weights, losing nothing: the parts sum to the whole.
   *
   * <p>Each part is its share rounded towards zero; the minor units left over go one each to the
   * largest remainders, ties to the earlier weight (the largest remainder method). EUR 0.05 by
   * 1:1:1 is 0.02, 0.02, 0.01. A negative amount splits as the mirror image of the positive one. A
   * weight of zero gets zero.
   *
   * @param weights the weights, none negative, not all zero
   * @return the parts, one for each weight in its order
   * @throws InvalidModelException if there is no weight ({@code EMPTY}), one is negative ({@code
   *     NEGATIVE}) or all are zero ({@code OUT_OF_RANGE})
   */
  public ImmutableList<Money> allocate(long... weights) {
    BigInteger total = totalWeight(weights);
    BigInteger whole = BigInteger.valueOf(minorUnits).abs();
    BigInteger sign = BigInteger.valueOf(Long.signum(minorUnits));
    List<BigInteger> parts = new ArrayList<>(weights.length);
    List<BigInteger> remainders = new ArrayList<>(weights.length);
    BigInteger left = whole;
    for (long weight : weights) {
      BigInteger[] share = whole.multiply(BigInteger.valueOf(weight)).divideAndRemainder(total);
      parts.add(share[0]);
      remainders.add(share[1]);
      left = left.subtract(share[0]);
    }
    // The sort is stable, so ties go to the earlier weight; fewer units are left than weights.
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
        .limit(left.intValueExact())
        .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
    return parts.stream()
        .map(part -> new Money(part.multiply(sign).longValueExact(), currency))
        .collect(toImmutableList());
  }

  private static BigInteger totalWeight(long[] weights) {
    BigInteger total = BigInteger.ZERO;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] < 0) {
        throw InvalidModelException.at(
            "/" + i, ErrorCode.NEGATIVE, "The weights of an allocation must not be negative.");
      }
      total = total.add(BigInteger.valueOf(weights[i]));
    }
    if (weights.length == 0) {
      throw InvalidModelException.of(ErrorCode.EMPTY, "An allocation needs at least one weight.");
    }
    if (total.signum() == 0) {
      throw InvalidModelException.of(
          ErrorCode.OUT_OF_RANGE, "The weights of an allocation must not all be zero.");
    }
    return total;
  }

  /**
   * Compares two amounts of one currency.
   *
   * @param other the other amount
   * @return negative, zero or positive
   * @throws CurrencyMismatchException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  /**
   * Returns the amount for a reader, such as {@code "EUR 12.34"}. Money is sensitive: do not log
   * it.
   *
   * @return the currency code and the amount
   */
  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + amount();
  }

  /** Returns the decimals of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
  static int decimals(Currency currency) {
    return currency.getDefaultFractionDigits();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new CurrencyMismatchException();
    }
  }
}
