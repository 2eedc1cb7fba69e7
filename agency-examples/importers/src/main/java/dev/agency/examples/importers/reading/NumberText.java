package dev.agency.examples.importers.reading;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.money.Money;
import dev.agency.examples.importers.profile.FieldProfile.NumberForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * Numbers of other systems, exact and from their text.
 *
 * <p>At most 18 digits before the point and 60 after it; no exponent, no sign but a minus, no other
 * digits. The text is judged before a number is made of it.
 */
final class NumberText {
  private static final int LONGEST = 80;
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,60})?");

  private NumberText() {}

  static BigDecimal read(String text, NumberForm form) {
    if (text.length() > LONGEST) {
      throw malformed();
    }
    String plain = text.strip();
    if (form.grouping().isPresent()) {
      plain = ungrouped(plain, form.grouping().get(), form.decimal());
    }
    if (form.decimal() != '.') {
      plain = plain.indexOf('.') >= 0 ? "" : plain.replace(form.decimal(), '.');
    }
    if (!PLAIN.matcher(plain).matches()) {
      throw malformed();
    }
    return new BigDecimal(plain);
  }

  /** Takes the grouping out where it groups by three, and leaves a text that is refused if not. */
  private static String ungrouped(String text, char grouping, char decimal) {
    int point = text.indexOf(decimal);
    String whole = point < 0 ? text : text.substring(0, point);
    if (whole.indexOf(grouping) < 0) {
      return text;
    }
    String quoted = Pattern.quote(String.valueOf(grouping));
    return whole.matches("-?[0-9]{1,3}(" + quoted + "[0-9]{3})+")
        ? whole.replace(String.valueOf(grouping), "") + text.substring(whole.length())
        : "";
  }

  static long whole(String text, NumberForm form) {
    BigDecimal number = read(text, form);
    if (number.stripTrailingZeros().scale() > 0) {
      throw InvalidModelException.of(ErrorCode.OUT_OF_RANGE, "The number must be whole.");
    }
    return number.longValueExact();
  }

  static Money money(String text, NumberForm form, String currency) {
    BigDecimal amount = read(text, form).stripTrailingZeros();
    if (amount.scale() > 4) {
      throw InvalidModelException.of(
          ErrorCode.AMOUNT_TOO_PRECISE, "The amount must not be more exact than its currency.");
    }
    return Money.of(amount.setScale(Math.max(0, amount.scale())).toPlainString(), currency);
  }

  static Money minor(String text, NumberForm form, String currency) {
    return Money.ofMinor(whole(text, form), currency);
  }

  /**
   * Returns a share as hundredths of a percent.
   *
   * @param whole what one is in the unit of the text: 1 or 100
   */
  static BasisPoints share(BigDecimal number, long whole) {
    BigDecimal points = number.multiply(BigDecimal.valueOf(BasisPoints.WHOLE / whole));
    if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(BasisPoints.WHOLE)) > 0) {
      throw InvalidModelException.of(ErrorCode.OUT_OF_RANGE, "A share must be from 0 to 100 %.");
    }
    return BasisPoints.of(points.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  static String currency(String code) {
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      throw InvalidModelException.of(
          ErrorCode.UNKNOWN_CURRENCY, "The currency must be an ISO 4217 code.");
    }
  }

  private static InvalidModelException malformed() {
    return InvalidModelException.of(
        ErrorCode.MALFORMED_AMOUNT, "The number must be a plain decimal number.");
  }
}
