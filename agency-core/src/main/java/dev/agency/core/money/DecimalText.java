package dev.agency.core.money;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/** The text forms of amounts and currencies, shared by {@link Money} and {@link Rate}. */
final class DecimalText {
  /** The only form an amount is read from: no exponent, no sign but minus, ASCII digits. */
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,4})?");

  private DecimalText() {}

  /**
   * Reads an amount. The text is refused before BigDecimal sees it: {@code 1e10000000} parses fast
   * and costs seconds in the first addition.
   */
  static BigDecimal amount(String text) {
    if (!AMOUNT.matcher(text).matches()) {
      throw InvalidModelException.at(
          "/amount",
          ErrorCode.MALFORMED_AMOUNT,
          "The amount must be a plain decimal number of up to 18 digits and 4 decimals.");
    }
    return new BigDecimal(text);
  }

  /** Reads an ISO 4217 code of a currency that has minor units. */
  static Currency currency(String code) {
    try {
      Currency currency = Currency.getInstance(code);
      if (currency.getDefaultFractionDigits() >= 0) {
        return currency;
      }
    } catch (IllegalArgumentException notIso) {
      // Said below, without the cause: it quotes the text.
    }
    throw unknownCurrency();
  }

  /** Refuses units of account such as gold and special drawing rights, which have no minor unit. */
  static Currency requireMinorUnits(Currency currency) {
    if (currency.getDefaultFractionDigits() < 0) {
      throw unknownCurrency();
    }
    return currency;
  }

  private static InvalidModelException unknownCurrency() {
    return InvalidModelException.at(
        "/currency",
        ErrorCode.UNKNOWN_CURRENCY,
        "The currency must be an ISO 4217 code of a currency with minor units.");
  }
}
