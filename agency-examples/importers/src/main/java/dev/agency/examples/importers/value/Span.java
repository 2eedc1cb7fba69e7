package dev.agency.examples.importers.value;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of time as another system has it, in its own unit.
 *
 * <p>5,432,100 milliseconds are 90.535 minutes, which {@link #minutes()} rounds to 91; the span
 * still says what it was.
 *
 * @param amount how many
 * @param unit of what
 */
public record Span(BigDecimal amount, Unit unit) {
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

  /** A unit of time. */
  public enum Unit {
    /** Thousandths of a second. */
    MILLISECONDS(1, 60_000),
    /** Seconds. */
    SECONDS(1, 60),
    /** Minutes. */
    MINUTES(1, 1),
    /** Hours. */
    HOURS(60, 1);

    private final BigDecimal minutes;
    private final BigDecimal units;

    Unit(long minutes, long units) {
      this.minutes = BigDecimal.valueOf(minutes);
      this.units = BigDecimal.valueOf(units);
    }
  }

  /**
   * Returns it in whole minutes.
   *
   * @return the minutes, rounded half up
   * @throws InvalidModelException if they are negative ({@code NEGATIVE}) or more than a thousand
   *     millions ({@code OUT_OF_RANGE})
   */
  public long minutes() {
    if (amount.signum() < 0) {
      throw InvalidModelException.of(ErrorCode.NEGATIVE, "The time must not be negative.");
    }
    BigDecimal whole = amount.multiply(unit.minutes).divide(unit.units, 0, RoundingMode.HALF_UP);
    if (whole.compareTo(MOST) > 0) {
      throw InvalidModelException.of(ErrorCode.OUT_OF_RANGE, "The time must not be so long.");
    }
    return whole.longValueExact();
  }

  /**
   * Returns it in minutes and parts of them.
   *
   * @return the minutes, to nine places
   * @throws InvalidModelException if they are negative ({@code NEGATIVE}) or more than a thousand
   *     millions ({@code OUT_OF_RANGE})
   */
  public BigDecimal exactMinutes() {
    minutes();
    return amount.multiply(unit.minutes).divide(unit.units, 9, RoundingMode.HALF_UP);
  }

  /**
   * Returns whether it is not a whole number of minutes.
   *
   * @return whether {@link #minutes()} rounds
   */
  public boolean isRounded() {
    return amount.multiply(unit.minutes).remainder(unit.units).signum() != 0;
  }
}
