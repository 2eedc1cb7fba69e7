package dev.agency.core.scope;

import dev.agency.core.figure.BasisPoints;
import java.math.BigInteger;

/** Shares of minutes and money, compared exactly. */
final class Shares {
  private static final BigInteger WHOLE = BigInteger.valueOf(BasisPoints.WHOLE);

  private Shares() {}

  /** Returns a part of a whole above zero, rounded down to a basis point. */
  static BasisPoints of(long part, long whole) {
    BigInteger[] share =
        BigInteger.valueOf(part).multiply(WHOLE).divideAndRemainder(BigInteger.valueOf(whole));
    return BasisPoints.of(share[0].longValueExact() - (share[1].signum() < 0 ? 1 : 0));
  }

  /** Returns whether a part is more than a share of a whole. */
  static boolean isOver(long part, long whole, BasisPoints share) {
    return BigInteger.valueOf(part)
            .multiply(WHOLE)
            .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(share.value())))
        > 0;
  }

  /** Returns whether a number is off another one by at most a share of that. */
  static boolean isNear(long now, long approved, BasisPoints share) {
    BigInteger off = BigInteger.valueOf(now).subtract(BigInteger.valueOf(approved)).abs();
    BigInteger most =
        BigInteger.valueOf(approved).abs().multiply(BigInteger.valueOf(share.value()));
    return off.multiply(WHOLE).compareTo(most) <= 0;
  }
}
