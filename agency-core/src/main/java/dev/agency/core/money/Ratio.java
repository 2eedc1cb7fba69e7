package dev.agency.core.money;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction in lowest terms. It lives in two longs while it fits and in two big integers
 * when it does not, and comes back as soon as it fits again: there is one form for each value.
 */
final class Ratio implements Comparable<Ratio> {
  static final Ratio ZERO = new Ratio(0, 1, null, null);

  /** Meaningful only without the big pair. The denominator is positive. */
  private final long numerator;

  private final long denominator;

  private final @Nullable BigInteger bigNumerator;
  private final @Nullable BigInteger bigDenominator;

  private Ratio(
      long numerator,
      long denominator,
      @Nullable BigInteger bigNumerator,
      @Nullable BigInteger bigDenominator) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.bigNumerator = bigNumerator;
    this.bigDenominator = bigDenominator;
  }

  static Ratio of(long whole) {
    return new Ratio(whole, 1, null, null);
  }

  /** Returns a fraction in lowest terms; the denominator must not be zero. */
  static Ratio of(BigInteger numerator, BigInteger denominator) {
    if (isShort(numerator) && isShort(denominator) && denominator.signum() > 0) {
      return reduced(numerator.longValue(), denominator.longValue());
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    BigInteger top = numerator.divide(divisor);
    BigInteger bottom = denominator.divide(divisor);
    boolean fits = top.bitLength() < Long.SIZE && bottom.bitLength() < Long.SIZE;
    return fits
        ? new Ratio(top.longValue(), bottom.longValue(), null, null)
        : new Ratio(0, 1, top, bottom);
  }

  /** Whether it fits into a long with a bit to spare. */
  private static boolean isShort(BigInteger number) {
    return number.bitLength() < Long.SIZE - 1;
  }

  /** Returns a fraction in lowest terms, of no least long and a positive denominator. */
  private static Ratio reduced(long numerator, long denominator) {
    if (denominator == 1) {
      return of(numerator);
    }
    long divisor = LongMath.gcd(Math.abs(numerator), denominator);
    return new Ratio(numerator / divisor, denominator / divisor, null, null);
  }

  /** Whether a product is a long, and not the least one, which has no opposite. */
  private static boolean fits(long one, long other) {
    long product = one * other;
    return Math.multiplyHigh(one, other) == product >> (Long.SIZE - 1) && product != Long.MIN_VALUE;
  }

  Ratio plus(Ratio other) {
    if (signum() == 0) {
      return other;
    }
    if (other.signum() == 0) {
      return this;
    }
    if (isSmall() && other.isSmall()) {
      long shared = LongMath.gcd(denominator, other.denominator);
      long scale = other.denominator / shared;
      long otherScale = denominator / shared;
      if (fits(numerator, scale) && fits(other.numerator, otherScale) && fits(denominator, scale)) {
        long one = numerator * scale;
        long two = other.numerator * otherScale;
        long sum = one + two;
        // Overflow shows as a sum whose sign differs from that of both terms.
        if (((one ^ sum) & (two ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
          return reduced(sum, denominator * scale);
        }
      }
    }
    return of(
        top().multiply(other.bottom()).add(other.top().multiply(bottom())),
        bottom().multiply(other.bottom()));
  }

  Ratio negated() {
    return isSmall() && numerator != Long.MIN_VALUE
        ? new Ratio(-numerator, denominator, null, null)
        : of(top().negate(), bottom());
  }

  Ratio times(BigInteger top, BigInteger bottom) {
    return of(top().multiply(top), bottom().multiply(bottom));
  }

  Ratio times(long top, long bottom) {
    return isSmall() && bottom > 0 && fits(numerator, top) && fits(denominator, bottom)
        ? reduced(numerator * top, denominator * bottom)
        : times(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
  }

  Ratio times(Ratio other) {
    return other.isSmall()
        ? times(other.numerator, other.denominator)
        : times(other.top(), other.bottom());
  }

  /** Returns one over this, which must not be zero. */
  Ratio inverse() {
    return of(bottom(), top());
  }

  int signum() {
    return bigNumerator == null ? Long.signum(numerator) : bigNumerator.signum();
  }

  BigInteger floor() {
    if (isSmall()) {
      return BigInteger.valueOf(Math.floorDiv(numerator, denominator));
    }
    BigInteger[] parts = top().divideAndRemainder(bottom());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  BigInteger top() {
    return bigNumerator == null ? BigInteger.valueOf(numerator) : bigNumerator;
  }

  BigInteger bottom() {
    return bigDenominator == null ? BigInteger.valueOf(denominator) : bigDenominator;
  }

  private boolean isSmall() {
    return bigNumerator == null;
  }

  @Override
  public int compareTo(Ratio other) {
    if (isSmall() && other.isSmall() && denominator == other.denominator) {
      return Long.compare(numerator, other.numerator);
    }
    return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio that
        && numerator == that.numerator
        && denominator == that.denominator
        && Objects.equals(bigNumerator, that.bigNumerator)
        && Objects.equals(bigDenominator, that.bigDenominator);
  }

  @Override
  public int hashCode() {
    return Objects.hash(numerator, denominator, bigNumerator, bigDenominator);
  }

  /** Returns {@code 3325/3}, or {@code 1108} for a whole number. */
  @Override
  public String toString() {
    BigInteger bottom = bottom();
    return bottom.equals(BigInteger.ONE) ? top().toString() : top() + "/" + bottom;
  }
}
