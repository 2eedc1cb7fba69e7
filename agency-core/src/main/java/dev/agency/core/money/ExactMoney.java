package dev.agency.core.money;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money before rounding: an exact fraction of minor units.
 *
 * <p>Seven minutes at 95 euro an hour are 3325/3 cents, about EUR 11.08. Rounding each entry drifts
 * by euros over thousands of entries, so sums are kept exact and rounded once, when they are shown:
 * {@link #toMoney} for one amount, {@link #roundTogether} for parts that must sum to their whole.
 * In JSON it is {@code {"minorUnits":"3325/3","currency":"EUR"}}.
 *
 * <p>The fraction is always in lowest terms, so equal amounts are equal objects. It may be negative
 * and has no limit; two currencies never mix. Addition is associative and commutative and {@link
 * #negated} its inverse: the amounts of one currency are an abelian group.
 *
 * <p>Immutable and thread-safe.
 */
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
@JsonPropertyOrder({"minorUnits", "currency"})
public final class ExactMoney implements Comparable<ExactMoney> {
  private static final Pattern FRACTION = Pattern.compile("(-?[0-9]{1,200})(?:/([0-9]{1,200}))?");

  private final Ratio minorUnits;
  private final Currency currency;

  private ExactMoney(Ratio minorUnits, Currency currency) {
    this.minorUnits = minorUnits;
    this.currency = DecimalText.requireMinorUnits(currency);
  }

  /**
   * Returns a rounded amount as an exact one.
   *
   * @param money the amount
   * @return the same amount
   */
  public static ExactMoney of(Money money) {
    return new ExactMoney(Ratio.of(money.minorUnits()), money.currency());
  }

  /**
   * Returns nothing, in a currency.
   *
   * @param currency the currency
   * @return zero
   * @throws InvalidModelException if the currency has no minor units
   */
  public static ExactMoney zero(Currency currency) {
    return new ExactMoney(Ratio.ZERO, currency);
  }

  /**
   * Reads the JSON form.
   *
   * @param minorUnits a whole number or fraction of minor units, such as {@code "1108"} or {@code
   *     "3325/3"}, each part of up to 200 digits
   * @param currency the ISO 4217 code
   * @return the amount
   * @throws InvalidModelException if the text has another form or the denominator is zero ({@code
   *     MALFORMED_AMOUNT}), or the code is unknown ({@code UNKNOWN_CURRENCY})
   */
  @JsonCreator
  public static ExactMoney of(
      @JsonProperty("minorUnits") String minorUnits, @JsonProperty("currency") String currency) {
    Matcher parts = FRACTION.matcher(minorUnits);
    if (parts.matches()) {
      BigInteger bottom = parts.group(2) == null ? BigInteger.ONE : new BigInteger(parts.group(2));
      if (bottom.signum() > 0) {
        Ratio ratio = Ratio.of(new BigInteger(parts.group(1)), bottom);
        return new ExactMoney(ratio, DecimalText.currency(currency));
      }
    }
    throw InvalidModelException.at(
        "/minorUnits",
        ErrorCode.MALFORMED_AMOUNT,
        "The minor units must be a whole number or a fraction of two whole numbers.");
  }

  /** Returns this many minor units of this amount as so many of another currency. */
  ExactMoney exchanged(Ratio minorUnitsForOne, Currency other) {
    return new ExactMoney(minorUnits.times(minorUnitsForOne), other);
  }

  /** Returns a fraction of minor units; the denominator must not be zero. */
  static ExactMoney ofFraction(BigInteger top, BigInteger bottom, Currency currency) {
    return new ExactMoney(Ratio.of(top, bottom), currency);
  }

  /**
   * Returns the currency.
   *
   * @return the currency
   */
  @JsonProperty("currency")
  public Currency currency() {
    return currency;
  }

  /**
   * Returns the amount as text in minor units, in lowest terms.
   *
   * @return a whole number such as {@code "1108"} or a fraction such as {@code "3325/3"}
   */
  @JsonProperty("minorUnits")
  public String minorUnits() {
    return minorUnits.toString();
  }

  /**
   * Returns this amount plus another.
   *
   * @param other the amount to add
   * @return the exact sum
   * @throws CurrencyMismatchException if the currencies differ
   */
  public ExactMoney plus(ExactMoney other) {
    requireSameCurrency(other);
    return new ExactMoney(minorUnits.plus(other.minorUnits), currency);
  }

  /**
   * Returns this amount plus a rounded one.
   *
   * @param other the amount to add
   * @return the exact sum
   * @throws CurrencyMismatchException if the currencies differ
   */
  public ExactMoney plus(Money other) {
    return plus(of(other));
  }

  /**
   * Returns this amount minus another.
   *
   * @param other the amount to subtract
   * @return the exact difference
   * @throws CurrencyMismatchException if the currencies differ
   */
  public ExactMoney minus(ExactMoney other) {
    return plus(other.negated());
  }

  /**
   * Returns this amount with the other sign.
   *
   * @return the negated amount
   */
  public ExactMoney negated() {
    return new ExactMoney(minorUnits.negated(), currency);
  }

  /**
   * Returns a fraction of this amount: {@code multipliedBy(1_500, 10_000)} is 15 % of it.
   *
   * @param numerator the top of the fraction
   * @param denominator the bottom of the fraction, positive
   * @return the exact product
   * @throws InvalidModelException if the denominator is not positive ({@code OUT_OF_RANGE})
   */
  public ExactMoney multipliedBy(long numerator, long denominator) {
    if (denominator <= 0) {
      throw InvalidModelException.of(
          ErrorCode.OUT_OF_RANGE, "The denominator of a fraction must be positive.");
    }
    return new ExactMoney(minorUnits.times(numerator, denominator), currency);
  }

  /**
   * Returns the part of this amount that one amount is of another: of a price of EUR 12,000, with
   * EUR 6,000 spent of EUR 10,000, it is EUR 7,200.
   *
   * @param part the amount that is a share
   * @param whole the amount it is a share of, not zero; it may have another currency than this one
   * @return this amount times part over whole, exactly
   * @throws CurrencyMismatchException if the currencies of part and whole differ
   * @throws InvalidModelException if the whole is zero ({@code OUT_OF_RANGE})
   */
  public ExactMoney inProportion(ExactMoney part, ExactMoney whole) {
    part.requireSameCurrency(whole);
    if (whole.signum() == 0) {
      throw InvalidModelException.of(
          ErrorCode.OUT_OF_RANGE, "Nothing is a share of an amount of zero.");
    }
    return new ExactMoney(
        minorUnits.times(part.minorUnits).times(whole.minorUnits.inverse()), currency);
  }

  /**
   * Returns this amount as a share of another, in units of one ten-thousandth (a basis point).
   *
   * @param whole the amount this is a share of, not zero
   * @param rounding how to round to a whole basis point
   * @return the share: 10,000 for the whole
   * @throws CurrencyMismatchException if the currencies differ
   * @throws InvalidModelException if the whole is zero ({@code OUT_OF_RANGE}), or the share needs
   *     rounding and that is {@link RoundingMode#UNNECESSARY} ({@code AMOUNT_TOO_PRECISE})
   * @throws AmountOverflowException if the share does not fit 64 bits
   */
  public long basisPointsOf(ExactMoney whole, RoundingMode rounding) {
    requireSameCurrency(whole);
    if (whole.signum() == 0) {
      throw InvalidModelException.of(
          ErrorCode.OUT_OF_RANGE, "Nothing is a share of an amount of zero.");
    }
    Ratio share =
        minorUnits.times(
            whole.minorUnits.bottom().multiply(BigInteger.valueOf(10_000)), whole.minorUnits.top());
    return fit(round(share, rounding));
  }

  /**
   * Returns the sign.
   *
   * @return -1, 0 or 1
   */
  public int signum() {
    return minorUnits.signum();
  }

  /**
   * Returns the smaller of two amounts.
   *
   * @param other the other amount
   * @return this, unless the other is smaller
   * @throws CurrencyMismatchException if the currencies differ
   */
  public ExactMoney min(ExactMoney other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * Rounds to whole minor units.
   *
   * @param rounding how; {@link RoundingMode#HALF_UP} is what invoices use
   * @return the rounded amount
   * @throws InvalidModelException if it needs rounding and that is {@link RoundingMode#UNNECESSARY}
   *     ({@code AMOUNT_TOO_PRECISE})
   * @throws AmountOverflowException if the amount does not fit 64 bits of minor units
   */
  public Money toMoney(RoundingMode rounding) {
    return new Money(fit(round(minorUnits, rounding)), currency);
  }

  /**
   * Rounds parts so that they sum to their rounded whole.
   *
   * <p>The exact total is rounded once. Each part is its floor, and the minor units left over go
   * one each to the largest fractions, ties to the earlier part. Parts may be negative, as credit
   * notes are. Thirds of EUR 10.00 become 3.34, 3.33, 3.33.
   *
   * @param parts the exact parts, all of one currency, at least one
   * @param rounding how to round the total
   * @return the rounded parts in their order; their sum is the rounded total
   * @throws CurrencyMismatchException if the currencies differ
   * @throws InvalidModelException if there is no part ({@code EMPTY}), or the total needs rounding
   *     and that is {@link RoundingMode#UNNECESSARY} ({@code AMOUNT_TOO_PRECISE})
   * @throws AmountOverflowException if a part or the total does not fit
   */
  public static ImmutableList<Money> roundTogether(List<ExactMoney> parts, RoundingMode rounding) {
    if (parts.isEmpty()) {
      throw InvalidModelException.of(ErrorCode.EMPTY, "There must be a part to round.");
    }
    ExactMoney total = zero(parts.get(0).currency);
    BigInteger floors = BigInteger.ZERO;
    List<BigInteger> rounded = new ArrayList<>(parts.size());
    List<Ratio> fractions = new ArrayList<>(parts.size());
    for (ExactMoney part : parts) {
      total = total.plus(part);
      BigInteger floor = part.minorUnits.floor();
      floors = floors.add(floor);
      rounded.add(floor);
      fractions.add(part.minorUnits.plus(Ratio.of(floor.negate(), BigInteger.ONE)));
    }
    // The total lies less than one unit per fractional part above the floors, so this is enough.
    int left = round(total.minorUnits, rounding).subtract(floors).intValueExact();
    if (left > 0) {
      IntStream.range(0, parts.size())
          .boxed()
          .sorted(Comparator.comparing(fractions::get, Comparator.reverseOrder()))
          .limit(left)
          .forEach(i -> rounded.set(i, rounded.get(i).add(BigInteger.ONE)));
    }
    Currency currency = total.currency;
    return rounded.stream()
        .map(units -> new Money(fit(units), currency))
        .collect(toImmutableList());
  }

  private static BigInteger round(Ratio ratio, RoundingMode rounding) {
    try {
      return new BigDecimal(ratio.top())
          .divide(new BigDecimal(ratio.bottom()), 0, rounding)
          .toBigIntegerExact();
    } catch (ArithmeticException unnecessary) {
      throw InvalidModelException.of(
          ErrorCode.AMOUNT_TOO_PRECISE, "A fraction was to be whole without rounding.");
    }
  }

  private static long fit(BigInteger units) {
    if (units.bitLength() >= Long.SIZE) {
      throw new AmountOverflowException();
    }
    return units.longValue();
  }

  private void requireSameCurrency(ExactMoney other) {
    if (!currency.equals(other.currency)) {
      throw new CurrencyMismatchException();
    }
  }

  /**
   * Compares two amounts of one currency.
   *
   * @param other the other amount
   * @return negative, zero or positive
   * @throws CurrencyMismatchException if the currencies differ
   */
  @Override
  public int compareTo(ExactMoney other) {
    requireSameCurrency(other);
    return minorUnits.compareTo(other.minorUnits);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExactMoney that
        && currency.equals(that.currency)
        && minorUnits.equals(that.minorUnits);
  }

  @Override
  public int hashCode() {
    return Objects.hash(minorUnits, currency);
  }

  /**
   * Returns the amount for a reader, in minor units. Money is sensitive: do not log it.
   *
   * @return such as {@code "EUR 3325/3 minor units"}
   */
  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + minorUnits + " minor units";
  }
}
