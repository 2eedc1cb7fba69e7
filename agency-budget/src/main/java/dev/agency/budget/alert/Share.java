package dev.agency.budget.alert;

import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.BasisPoints;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Shares, compared exactly and shown rounded down. */
final class Share {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(BasisPoints.WHOLE);

  /** The most of both that a product of two longs can take. */
  private static final long SAFE = Long.MAX_VALUE / 1_000_000;

  private Share() {}

  /** Whether a part is more than so many basis points of a whole. */
  static boolean isAbove(BigDecimal part, BigDecimal whole, long limit) {
    return part.multiply(WHOLE).compareTo(whole.multiply(BigDecimal.valueOf(limit))) > 0;
  }

  /** Whether a part is more than so many basis points of a whole. */
  static boolean isAbove(long part, long whole, BasisPoints limit) {
    return compare(part, whole, limit) > 0;
  }

  /** Compares a part with so many basis points of a whole. */
  static int compare(long part, long whole, BasisPoints limit) {
    boolean small =
        Math.abs(part) < SAFE && Math.abs(whole) < SAFE && Math.abs(limit.value()) < 1_000_000;
    return small
        ? Long.compare(part * BasisPoints.WHOLE, whole * limit.value())
        : BigInteger.valueOf(part)
            .multiply(BigInteger.valueOf(BasisPoints.WHOLE))
            .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(limit.value())));
  }

  /** What a part is of a positive whole, rounded down. */
  static BasisPoints of(long part, long whole) {
    return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** What a part is of a positive whole, rounded down. */
  static BasisPoints of(BigDecimal part, BigDecimal whole) {
    BigInteger share =
        part.multiply(WHOLE).divide(whole, 0, RoundingMode.FLOOR).toBigIntegerExact();
    if (share.bitLength() >= Long.SIZE) {
      throw new AmountOverflowException();
    }
    return BasisPoints.of(share.longValue());
  }
}
