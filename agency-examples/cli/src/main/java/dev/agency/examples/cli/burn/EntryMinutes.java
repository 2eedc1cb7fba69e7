package dev.agency.examples.cli.burn;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.examples.cli.console.BadInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * The time of an entry in whole minutes, read from a plain decimal number such as {@code 1.75}.
 *
 * <p>Hours are multiplied by 60 exactly and the minutes rounded half up: 0.675 h is 40.5 and so 41
 * minutes. Other forms, such as {@code 1e10000000}, {@code +1}, {@code .5}, {@code 1,5} and {@code
 * NaN}, are refused before any number is made of the text.
 */
final class EntryMinutes {
  /** The option that raises the limit of an entry. */
  static final String LIMIT_OPTION = "--max-entry-hours";

  /** The hours of the longest day there is: the one on which clocks are put back. */
  static final String DEFAULT_LIMIT = "25";

  private static final long MAX_LIMIT_HOURS = 1_000_000;
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
  private static final BigDecimal PER_HOUR = BigDecimal.valueOf(60);

  private EntryMinutes() {}

  /**
   * Returns the most minutes an entry may have.
   *
   * @param hours the argument, above 0 and up to 1,000,000
   * @throws BadInput if it is no such number
   */
  static long limit(String hours) {
    try {
      long minutes = ofHours(hours, MAX_LIMIT_HOURS * PER_HOUR.longValueExact());
      if (minutes > 0) {
        return minutes;
      }
    } catch (InvalidModelException refused) {
      // Said below, in words for the option.
    }
    throw new BadInput(
        LIMIT_OPTION,
        ErrorCode.OUT_OF_RANGE,
        "The limit must be a plain number of hours, above 0 and up to 1,000,000.");
  }

  /**
   * Returns the minutes of a number of hours.
   *
   * @param most the most minutes allowed
   * @throws InvalidModelException if the text has another form, is negative or above the limit
   */
  static long ofHours(String text, long most) {
    return rounded(plain(text).multiply(PER_HOUR), most);
  }

  /**
   * Returns the minutes of a number of minutes.
   *
   * @param most the most minutes allowed
   * @throws InvalidModelException if the text has another form, is negative or above the limit
   */
  static long ofMinutes(String text, long most) {
    return rounded(plain(text), most);
  }

  private static BigDecimal plain(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_AMOUNT, "The time must be a plain decimal number such as 1.75.");
    }
    return new BigDecimal(text);
  }

  private static long rounded(BigDecimal exact, long most) {
    if (exact.signum() < 0) {
      throw InvalidModelException.of(ErrorCode.NEGATIVE, "The time must not be negative.");
    }
    BigDecimal minutes = exact.setScale(0, RoundingMode.HALF_UP);
    if (minutes.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw InvalidModelException.of(
          ErrorCode.OUT_OF_RANGE, "The time must not be above its limit.");
    }
    return minutes.longValueExact();
  }
}
