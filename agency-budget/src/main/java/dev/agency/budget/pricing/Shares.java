package dev.agency.budget.pricing;

import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Shares of a whole; a share of nothing is unknown. What is used of a whole is rounded down, so
 * that 100 % is never shown before it is reached.
 */
public final class Shares {
  private static final BigInteger WHOLE = BigInteger.valueOf(BasisPoints.WHOLE);

  private Shares() {}

  /**
   * Returns what is used of minutes that are not negative.
   *
   * @param part what is used
   * @param whole all there is
   * @param ofNothing why there is no share of nothing
   * @return the share; unknown if the whole is zero
   */
  public static Figure<BasisPoints> used(long part, long whole, UnknownReason ofNothing) {
    if (whole == 0) {
      return Figure.unknown(ofNothing);
    }
    BigInteger share = BigInteger.valueOf(part).multiply(WHOLE).divide(BigInteger.valueOf(whole));
    if (share.bitLength() >= Long.SIZE) {
      throw new AmountOverflowException();
    }
    return Figure.known(BasisPoints.of(share.longValue()));
  }

  /** Returns what is used of money; unknown if the whole is not positive. */
  private static Figure<BasisPoints> used(ExactMoney part, ExactMoney whole) {
    return of(part, whole, RoundingMode.FLOOR, UnknownReason.NO_TOTAL);
  }

  /**
   * Returns what is used of a total, if both are known.
   *
   * @param total all there is
   * @param value what is used
   * @return the share; unknown ({@code NO_TOTAL}) of nothing
   */
  public static Figure<BasisPoints> burn(Figure<ExactMoney> total, Figure<ExactMoney> value) {
    return total.then(
        whole ->
            whole.signum() == 0
                ? Figure.unknown(UnknownReason.NO_TOTAL)
                : value.then(part -> used(part, whole)));
  }

  /**
   * Returns a margin.
   *
   * @param profit what is left
   * @param revenue what is earned
   * @return the share, rounded half up; unknown ({@code NO_REVENUE}) if the revenue is not positive
   */
  public static Figure<BasisPoints> margin(ExactMoney profit, ExactMoney revenue) {
    return of(profit, revenue, RoundingMode.HALF_UP, UnknownReason.NO_REVENUE);
  }

  private static Figure<BasisPoints> of(
      ExactMoney part, ExactMoney whole, RoundingMode rounding, UnknownReason ofNothing) {
    return whole.signum() <= 0
        ? Figure.unknown(ofNothing)
        : Figure.known(BasisPoints.of(part.basisPointsOf(whole, rounding)));
  }
}
