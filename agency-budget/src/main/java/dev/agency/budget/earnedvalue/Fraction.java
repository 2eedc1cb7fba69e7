package dev.agency.budget.earnedvalue;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction, such as an index or a share, in lowest terms.
 *
 * <p>35,000 earned over 36,000 used is 35/36; it prints as 0.9722222222 and is 0.97 {@linkplain
 * #rounded at two decimals}. An index of indices, such as CPI × SPI, is exact as well, so nothing
 * drifts and equal fractions are equal objects.
 *
 * <p>It may be negative and has no limit. A share of zero is no fraction: {@link #over} refuses it,
 * and what may come to it says so with a figure.
 *
 * <p>Immutable and thread-safe.
 */
public final class Fraction implements Comparable<Fraction> {
  /** Nothing. */
  public static final Fraction ZERO = of(0);

  /** The whole. */
  public static final Fraction ONE = of(1);

  /** The decimals of what has no end. */
  private static final int DECIMALS = 10;

  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private final BigInteger top;
  private final BigInteger bottom;

  private Fraction(BigInteger top, BigInteger bottom) {
    this.top = top;
    this.bottom = bottom;
  }

  /**
   * Returns a whole number.
   *
   * @param whole the number
   * @return the fraction
   */
  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /**
   * Returns a fraction of two whole numbers.
   *
   * @param top the number above the line
   * @param bottom the number below it, not zero
   * @return the fraction in lowest terms
   * @throws InvalidModelException if the bottom is zero ({@code OUT_OF_RANGE})
   */
  public static Fraction of(long top, long bottom) {
    return of(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
  }

  /**
   * Returns a decimal number.
   *
   * @param decimal the number
   * @return the same number
   */
  public static Fraction of(BigDecimal decimal) {
    BigInteger unscaled = decimal.unscaledValue();
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : of(unscaled, BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * Returns a share.
   *
   * @param share the share in basis points
   * @return the fraction: 1/2 for 50 %
   */
  public static Fraction of(BasisPoints share) {
    return of(share.value(), BasisPoints.WHOLE);
  }

  static Fraction of(BigInteger top, BigInteger bottom) {
    if (bottom.signum() == 0) {
      throw InvalidModelException.of(ErrorCode.OUT_OF_RANGE, "Nothing is a fraction of zero.");
    }
    BigInteger divisor = top.gcd(bottom);
    if (bottom.signum() < 0) {
      divisor = divisor.negate();
    }
    return new Fraction(top.divide(divisor), bottom.divide(divisor));
  }

  /**
   * Returns this plus another.
   *
   * @param other the other
   * @return the sum
   */
  public Fraction plus(Fraction other) {
    return of(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  /**
   * Returns this less another.
   *
   * @param other the other
   * @return the difference
   */
  public Fraction minus(Fraction other) {
    return of(
        top.multiply(other.bottom).subtract(other.top.multiply(bottom)),
        bottom.multiply(other.bottom));
  }

  /**
   * Returns this times another.
   *
   * @param other the other
   * @return the product
   */
  public Fraction times(Fraction other) {
    return of(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  /**
   * Returns this over another.
   *
   * @param other the other, not zero
   * @return the quotient
   * @throws InvalidModelException if the other is zero ({@code OUT_OF_RANGE})
   */
  public Fraction over(Fraction other) {
    return of(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  /**
   * Returns the sign.
   *
   * @return -1, 0 or 1
   */
  public int signum() {
    return top.signum();
  }

  /**
   * Returns the number above the line, in lowest terms.
   *
   * @return the number, with the sign of the fraction
   */
  public BigInteger top() {
    return top;
  }

  /**
   * Returns the number below the line, in lowest terms.
   *
   * @return the number, above zero
   */
  public BigInteger bottom() {
    return bottom;
  }

  /**
   * Rounds for a reader, half even.
   *
   * @param decimals how many decimals
   * @return the number with that many decimals
   */
  public BigDecimal rounded(int decimals) {
    return rounded(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * Rounds as a rule demands it.
   *
   * @param decimals how many decimals
   * @param rounding the direction
   * @return the number with that many decimals
   */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    return new BigDecimal(top).divide(new BigDecimal(bottom), decimals, rounding);
  }

  /**
   * Returns the fraction as a decimal number: exact where it has an end, as 7/8 = 0.875 has, else
   * rounded half even to ten decimals.
   *
   * @return the number without zeros at its end
   */
  public BigDecimal decimal() {
    int twos = bottom.getLowestSetBit();
    int fives = 0;
    BigInteger rest = bottom.shiftRight(twos);
    for (BigInteger[] parts = rest.divideAndRemainder(FIVE);
        parts[1].signum() == 0;
        parts = rest.divideAndRemainder(FIVE)) {
      rest = parts[0];
      fives++;
    }
    boolean ends = rest.equals(BigInteger.ONE);
    BigDecimal number = rounded(ends ? Math.max(twos, fives) : DECIMALS).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  @Override
  public int compareTo(Fraction other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction that && top.equals(that.top) && bottom.equals(that.bottom);
  }

  @Override
  public int hashCode() {
    return 31 * top.hashCode() + bottom.hashCode();
  }

  /**
   * Returns the fraction for a reader.
   *
   * @return the {@linkplain #decimal decimal number} in plain notation, such as {@code
   *     "0.9722222222"}
   */
  @Override
  public String toString() {
    return decimal().toPlainString();
  }
}
