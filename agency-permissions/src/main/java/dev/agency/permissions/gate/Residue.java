package dev.agency.permissions.gate;

/**
 * Arithmetic modulo the prime 2^31 - 1: exact, and a product of two fits a long.
 *
 * <p>A gradient that is zero here and not over the fractions needs a point that happens to be a
 * root of a polynomial; at a random point that has a chance of its degree in two thousand million.
 */
final class Residue {
  static final int PRIME = Integer.MAX_VALUE;

  private Residue() {}

  /** Returns a number from 0 to 2^63 - 1 modulo the prime. */
  static int of(long number) {
    long folded = (number & PRIME) + (number >>> 31);
    folded = (folded & PRIME) + (folded >>> 31);
    return (int) (folded < PRIME ? folded : folded - PRIME);
  }

  static int times(int left, int right) {
    return of((long) left * right);
  }

  static int plus(int left, int right) {
    return of((long) left + right);
  }

  static int minus(int left, int right) {
    return of((long) left + PRIME - right);
  }

  /**
   * Returns the inverse of a number from 1 to below the prime, by Euclid: at once for small ones.
   */
  static int inverse(int number) {
    int divided = PRIME;
    int divisor = number;
    int before = 0;
    int inverse = 1;
    while (divisor != 1) {
      int quotient = divided / divisor;
      int remainder = divided - quotient * divisor;
      int next = before - quotient * inverse;
      divided = divisor;
      divisor = remainder;
      before = inverse;
      inverse = next;
    }
    return inverse < 0 ? inverse + PRIME : inverse;
  }
}
