package dev.agency.examples.cli.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as numbers of percent, rounded half up. */
final class Percent {
  private static final int DECIMALS = 2;

  private Percent() {}

  /** Returns a share as percent: 12.90 for 0.129. */
  static BigDecimal of(BigDecimal share) {
    return of(share, DECIMALS);
  }

  /** Returns a share as percent with some decimals. */
  static BigDecimal of(BigDecimal share, int decimals) {
    return share.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP);
  }
}
