package dev.agency.core.pricing;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number of hours, days or pieces, with up to four decimals: 10.5 days.
 *
 * <p>Counts are equal if their value is: 10.50 is 10.5. In JSON it is the text {@code "10.5"}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tenThousandths the count in units of its fourth decimal, from 0 to a billion units
 */
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
public record UnitCount(long tenThousandths) implements Comparable<UnitCount> {
  /** The fourth decimals of one unit. */
  public static final long ONE = 10_000;

  private static final long MAX = 1_000_000_000 * ONE;
  private static final Pattern FORM = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,4})?");

  /**
   * Creates a count.
   *
   * @param tenThousandths the count in units of its fourth decimal
   * @throws InvalidModelException if it is negative or more than a billion units ({@code
   *     OUT_OF_RANGE})
   */
  public UnitCount {
    Invariants.of("a count").between("tenThousandths", tenThousandths, 0, MAX).verify();
  }

  /**
   * Reads a count.
   *
   * @param text the count, {@code [0-9]{1,10}(\.[0-9]{1,4})?}
   * @return the count
   * @throws InvalidModelException if the text has another form ({@code MALFORMED_AMOUNT}) or is
   *     more than a billion ({@code OUT_OF_RANGE})
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static UnitCount of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_AMOUNT,
          "A count must be a plain decimal number of up to 10 digits and 4 decimals.");
    }
    long value = new BigDecimal(text).movePointRight(4).longValueExact();
    if (value > MAX) {
      throw InvalidModelException.of(ErrorCode.OUT_OF_RANGE, "A count must be at most 1000000000.");
    }
    return new UnitCount(value);
  }

  /**
   * Returns a whole count.
   *
   * @param units the number of units
   * @return the count
   * @throws InvalidModelException if it is negative or more than a billion ({@code OUT_OF_RANGE})
   */
  public static UnitCount of(long units) {
    Invariants.of("a count").between("units", units, 0, MAX / ONE).verify();
    return new UnitCount(units * ONE);
  }

  /**
   * Returns the count as text.
   *
   * @return such as {@code "10.5"} or {@code "12"}
   */
  @JsonValue
  public String text() {
    BigDecimal decimal = BigDecimal.valueOf(tenThousandths, 4).stripTrailingZeros();
    return decimal.toPlainString();
  }

  @Override
  public int compareTo(UnitCount other) {
    return Long.compare(tenThousandths, other.tenThousandths);
  }

  @Override
  public String toString() {
    return text();
  }
}
