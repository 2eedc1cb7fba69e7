package dev.agency.core.figure;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.math.BigDecimal;

/**
 * A share in hundredths of a percent: 10,000 is the whole, 1,250 is 12.5 %.
 *
 * <p>Percentages, margins and probabilities are kept so, and never as 0 to 1 or 0 to 100, which are
 * mistaken for each other. A share may be negative or above the whole, as a margin or a burn is;
 * where it must not be, such as for a probability, the model says so. In JSON it is the whole
 * number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the share in basis points
 */
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
public record BasisPoints(@JsonValue long value) implements Comparable<BasisPoints> {
  /** The basis points of a whole. */
  public static final long WHOLE = 10_000;

  /** No share at all. */
  public static final BasisPoints ZERO = new BasisPoints(0);

  /** All of it. */
  public static final BasisPoints ONE_HUNDRED_PERCENT = new BasisPoints(WHOLE);

  /**
   * Returns a share.
   *
   * @param value the share in basis points
   * @return the share
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static BasisPoints of(long value) {
    return new BasisPoints(value);
  }

  /**
   * Returns a whole number of percent.
   *
   * @param percent the percent, 100 for all
   * @return the share
   * @throws InvalidModelException if the share does not fit 64 bits ({@code OUT_OF_RANGE})
   */
  public static BasisPoints ofPercent(long percent) {
    try {
      return new BasisPoints(Math.multiplyExact(percent, 100));
    } catch (ArithmeticException overflow) {
      throw InvalidModelException.of(
          ErrorCode.OUT_OF_RANGE, "A share must fit 64 bits of basis points.");
    }
  }

  /**
   * Returns whether this is a share of 0 to 100 %, as a probability or a progress must be.
   *
   * @return whether it lies from 0 to 10,000
   */
  public boolean isProportion() {
    return value >= 0 && value <= WHOLE;
  }

  /**
   * Returns the share as a percentage.
   *
   * @return such as {@code "12.5%"} or {@code "100%"}
   */
  public String percent() {
    BigDecimal percent = BigDecimal.valueOf(value, 2).stripTrailingZeros();
    return percent.toPlainString() + "%";
  }

  @Override
  public int compareTo(BasisPoints other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return percent();
  }
}
