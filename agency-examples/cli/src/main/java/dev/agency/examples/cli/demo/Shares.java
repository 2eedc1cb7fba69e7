package dev.agency.examples.cli.demo;

import dev.agency.core.figure.BasisPoints;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of what is shown, for the eye. */
final class Shares {
  private Shares() {}

  /** Returns part / whole, rounded half up. */
  static BasisPoints of(long part, long whole) {
    return BasisPoints.of(
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(BasisPoints.WHOLE))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
            .longValueExact());
  }
}
