package dev.agency.budget.metrics;

import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A metric with all it is made of: what is above the line, what is below it, and how many could not
 * be judged and are in neither.
 *
 * <p>Of 24 milestones that were due 18 came on time: 18/24 = 75 %. A project without a baseline has
 * nothing to be held against, so it is in neither number and one of those left out. Where nothing
 * is below the line there is no ratio, and {@link #value} says why: a manager without a due
 * milestone has no on-time delivery, and neither 0 % nor 100 %.
 *
 * <p>It is exact and rounded when it is shown: {@link #share} down to a basis point, so that 100 %
 * is not shown before it is reached, and {@link #index} half even to four decimals.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no number, for it may be of money.
 *
 * @param numerator what is above the line
 * @param denominator what is below it; zero where there is no ratio
 * @param leftOut how many could not be judged
 * @param otherwise why there is no ratio where nothing is below the line
 */
public record Ratio(
    Fraction numerator, Fraction denominator, long leftOut, UnknownReason otherwise) {
  private static final int INDEX_DECIMALS = 4;

  /**
   * Creates a ratio.
   *
   * @param numerator what is above the line
   * @param denominator what is below it
   * @param leftOut how many could not be judged
   * @param otherwise why there is no ratio where nothing is below the line
   * @throws dev.agency.core.error.InvalidModelException if fewer than none were left out ({@code
   *     NEGATIVE})
   */
  public Ratio {
    Objects.requireNonNull(numerator, "numerator");
    Objects.requireNonNull(denominator, "denominator");
    Objects.requireNonNull(otherwise, "otherwise");
    Invariants.of("a ratio").notNegative("leftOut", leftOut).verify();
  }

  /**
   * Returns a ratio of counts of which none was left out.
   *
   * @param numerator how many are meant
   * @param denominator how many there are
   * @param otherwise why there is no ratio where there are none
   * @return the ratio
   */
  public static Ratio of(long numerator, long denominator, UnknownReason otherwise) {
    return new Ratio(Fraction.of(numerator), Fraction.of(denominator), 0, otherwise);
  }

  /**
   * Returns a ratio without a value.
   *
   * @param reason why it has none
   * @return nothing over nothing
   */
  public static Ratio unknown(UnknownReason reason) {
    return of(0, 0, reason);
  }

  /**
   * Returns the metric.
   *
   * @return the numerator over the denominator, exactly; unknown where nothing is below the line
   */
  public Figure<Fraction> value() {
    return denominator.signum() == 0
        ? Figure.unknown(otherwise)
        : Figure.known(numerator.over(denominator));
  }

  /**
   * Returns the metric as a share.
   *
   * @return the share, rounded down to a basis point
   * @throws AmountOverflowException if it does not fit 64 bits
   */
  public Figure<BasisPoints> share() {
    return value().map(Ratio::basisPoints);
  }

  /**
   * Returns the metric as an index or a mean.
   *
   * @return the number with four decimals, rounded half even
   */
  public Figure<BigDecimal> index() {
    return value().map(exact -> exact.rounded(INDEX_DECIMALS));
  }

  /**
   * Explains the metric to somebody who may see it.
   *
   * @return such as {@code "18 / 24 = 0.75, 1 left out"} or {@code "0 / 0: NO_TOTAL"}
   */
  public String explain() {
    String parts = numerator + " / " + denominator;
    String rest = leftOut == 0 ? "" : ", " + leftOut + " left out";
    return value()
        .ifKnown()
        .map(exact -> parts + " = " + exact + rest)
        .orElse(parts + ": " + otherwise + rest);
  }

  static BasisPoints basisPoints(Fraction exact) {
    return BasisPoints.of(
        fit(
            exact
                .times(Fraction.of(BasisPoints.WHOLE))
                .rounded(0, RoundingMode.FLOOR)
                .toBigIntegerExact()));
  }

  static long fit(BigInteger number) {
    if (number.bitLength() >= Long.SIZE) {
      throw new AmountOverflowException();
    }
    return number.longValue();
  }

  /** Returns nothing of the numbers. */
  @Override
  public String toString() {
    return "Ratio";
  }
}
