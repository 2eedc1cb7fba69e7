package dev.agency.permissions.testkit.world;

/**
 * An exact number, in lowest terms with a positive denominator.
 *
 * <p>Both parts are of 64 bits, which the small numbers of sample worlds rarely need more than;
 * what does is refused with an {@link ArithmeticException} and drawn again.
 *
 * @param numerator the numerator
 * @param denominator the denominator, positive
 */
public record Fraction(long numerator, long denominator) {
  /** Zero. */
  public static final Fraction ZERO = new Fraction(0, 1);

  /**
   * Creates a number.
   *
   * @param numerator the numerator
   * @param denominator the denominator, not zero
   * @throws ArithmeticException if the denominator is zero, or a part does not fit
   */
  public Fraction {
    if (denominator == 0) {
      throw new ArithmeticException("The denominator must not be zero.");
    }
    long divisor = gcd(numerator, denominator);
    divisor = denominator < 0 ? Math.negateExact(divisor) : divisor;
    numerator /= divisor;
    denominator /= divisor;
  }

  /**
   * Returns a whole number.
   *
   * @param whole the number
   * @return it
   */
  public static Fraction of(long whole) {
    return new Fraction(whole, 1);
  }

  private static long gcd(long a, long b) {
    long x = Math.absExact(a);
    long y = Math.absExact(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  /**
   * Returns whether this is zero.
   *
   * @return whether it is
   */
  public boolean isZero() {
    return numerator == 0;
  }

  /**
   * Returns this and another number.
   *
   * @param other the other
   * @return the sum
   * @throws ArithmeticException if it does not fit
   */
  public Fraction plus(Fraction other) {
    return new Fraction(
        Math.addExact(
            Math.multiplyExact(numerator, other.denominator),
            Math.multiplyExact(other.numerator, denominator)),
        Math.multiplyExact(denominator, other.denominator));
  }

  /**
   * Returns this less another number.
   *
   * @param other the other
   * @return the difference
   * @throws ArithmeticException if it does not fit
   */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(Math.negateExact(other.numerator), other.denominator));
  }

  /**
   * Returns this times another number.
   *
   * @param other the other
   * @return the product
   * @throws ArithmeticException if it does not fit
   */
  public Fraction times(Fraction other) {
    return new Fraction(
        Math.multiplyExact(numerator, other.numerator),
        Math.multiplyExact(denominator, other.denominator));
  }

  /**
   * Returns this over another number.
   *
   * @param other the other, not zero
   * @return the ratio
   * @throws ArithmeticException if the other is zero, or it does not fit
   */
  public Fraction over(Fraction other) {
    return new Fraction(
        Math.multiplyExact(numerator, other.denominator),
        Math.multiplyExact(denominator, other.numerator));
  }

  @Override
  public String toString() {
    return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
  }
}
