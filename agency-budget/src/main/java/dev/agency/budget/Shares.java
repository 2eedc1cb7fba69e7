package dev.agency.budget;

import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Shares of a whole, rounded half up; a share of nothing is unknown. */
final class Shares {
  private static final BigInteger WHOLE = BigInteger.valueOf(BasisPoints.WHOLE);

  private Shares() {}

  /** Returns part / whole of minutes that are not negative, unknown if the whole is zero. */
  static Figure<BasisPoints> of(long part, long whole, UnknownReason ofNothing) {
    if (whole == 0) {
      return Figure.unknown(ofNothing);
    }
    BigInteger bottom = BigInteger.valueOf(whole);
    // Half up of what is not negative: floor((2·part·10,000 + whole) / (2·whole)).
    BigInteger share =
        BigInteger.valueOf(part)
            .multiply(WHOLE)
            .shiftLeft(1)
            .add(bottom)
            .divide(bottom.shiftLeft(1));
    if (share.bitLength() >= Long.SIZE) {
      throw new AmountOverflowException();
    }
    return Figure.known(BasisPoints.of(share.longValue()));
  }

  /** Returns part / whole of money, unknown if the whole is not positive. */
  static Figure<BasisPoints> of(ExactMoney part, ExactMoney whole, UnknownReason ofNothing) {
    return whole.signum() <= 0
        ? Figure.unknown(ofNothing)
        : Figure.known(BasisPoints.of(part.basisPointsOf(whole, RoundingMode.HALF_UP)));
  }
}
