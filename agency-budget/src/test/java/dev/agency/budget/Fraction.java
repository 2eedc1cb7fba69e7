package dev.agency.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction for the oracle: obvious, slow, and nothing of the library's. */
record Fraction(BigInteger top, BigInteger bottom) {
  static final Fraction ZERO = of(0);

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.top.negate(), other.bottom));
  }

  Fraction times(Fraction other) {
    return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  Fraction over(Fraction other) {
    BigInteger sign = BigInteger.valueOf(other.top.signum());
    return new Fraction(
        top.multiply(other.bottom).multiply(sign), bottom.multiply(other.top).multiply(sign));
  }

  Fraction min(Fraction other) {
    return minus(other).signum() <= 0 ? this : other;
  }

  int signum() {
    return top.signum();
  }

  /** The same in lowest terms, so that long sums stay small. */
  Fraction reduced() {
    BigInteger most = top.gcd(bottom);
    return new Fraction(top.divide(most), bottom.divide(most));
  }

  BigInteger rounded(RoundingMode mode) {
    return new BigDecimal(top).divide(new BigDecimal(bottom), 0, mode).toBigInteger();
  }
}
