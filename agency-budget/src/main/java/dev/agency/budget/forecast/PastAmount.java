package dev.agency.budget.forecast;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The amounts of finished projects: what they may be, and the text they are in JSON. A text is
 * refused before BigDecimal sees it: {@code 1e10000000} parses fast and costs seconds in the first
 * addition.
 */
final class PastAmount {
  private static final int MAX_DIGITS = 18;
  private static final Pattern TEXT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  private PastAmount() {}

  /** Returns an amount as its text is read: 1E+3 is 1000. */
  static BigDecimal checked(String field, BigDecimal amount) {
    if (amount.scale() > MAX_DIGITS || (long) amount.precision() - amount.scale() > MAX_DIGITS) {
      throw InvalidModelException.at(
          "/" + field,
          ErrorCode.OUT_OF_RANGE,
          "An amount of a finished project must have at most 18 digits and 18 decimals.");
    }
    return amount.scale() < 0 ? amount.setScale(0) : amount;
  }

  /** Reads an amount. */
  static BigDecimal parse(String field, String text) {
    if (!TEXT.matcher(text).matches()) {
      throw InvalidModelException.at(
          "/" + field,
          ErrorCode.MALFORMED_AMOUNT,
          "An amount of a finished project must be a plain decimal number of up to 18 digits and 18"
              + " decimals.");
    }
    return new BigDecimal(text);
  }
}
