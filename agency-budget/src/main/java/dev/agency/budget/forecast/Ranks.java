package dev.agency.budget.forecast;

import dev.agency.core.figure.BasisPoints;

/**
 * Which of n sorted residuals bound an interval, by split conformal prediction: Vovk, Gammerman and
 * Shafer, Algorithmic Learning in a Random World (2005).
 *
 * <p>A new value is as likely to fall between any two of n exchangeable ones as between any other
 * two. At 80 % of 9 residuals the first and the ninth bound the interval, and the new value lies
 * within in 8 of 10 cases.
 */
final class Ranks {
  private static final long TWICE = 2 * BasisPoints.WHOLE;

  private Ranks() {}

  /** Returns how many residuals the level needs: one less than 2/α, rounded up. */
  static int needed(BasisPoints level) {
    return Math.toIntExact(-Math.floorDiv(-TWICE, alpha(level)) - 1);
  }

  /** Returns the rank of the lower bound, from 1: (n+1)α/2 rounded down. */
  static int lower(int residuals, BasisPoints level) {
    return Math.toIntExact((residuals + 1) * alpha(level) / TWICE);
  }

  /** Returns the rank of the upper bound, from 1: (n+1)(1-α/2) rounded up. */
  static int upper(int residuals, BasisPoints level) {
    return Math.toIntExact(-Math.floorDiv(-(residuals + 1) * (TWICE - alpha(level)), TWICE));
  }

  private static long alpha(BasisPoints level) {
    return BasisPoints.WHOLE - level.value();
  }
}
