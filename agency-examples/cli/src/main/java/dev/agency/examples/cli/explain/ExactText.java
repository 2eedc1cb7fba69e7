package dev.agency.examples.cli.explain;

import com.google.common.base.Splitter;
import dev.agency.core.money.ExactMoney;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * An exact amount for a reader: whole minor units as a decimal, and a fraction of one behind it.
 * 3325/3 cents are {@code 11.08 1/3}, a rounding of -1/3 of a cent {@code -0.00 1/3}.
 */
final class ExactText {
  private ExactText() {}

  /** Returns whether a text with such an amount shows a fraction. */
  static boolean hasFraction(String text) {
    return text.indexOf('/') >= 0;
  }

  /** Returns the text. */
  static String of(ExactMoney amount) {
    List<String> parts = Splitter.on('/').splitToList(amount.minorUnits());
    BigInteger top = new BigInteger(parts.get(0));
    BigInteger bottom = parts.size() == 1 ? BigInteger.ONE : new BigInteger(parts.get(1));
    BigInteger[] whole = top.abs().divideAndRemainder(bottom);
    String decimal =
        new BigDecimal(whole[0], amount.currency().getDefaultFractionDigits()).toPlainString();
    return (top.signum() < 0 ? "-" : "")
        + decimal
        + (whole[1].signum() == 0 ? "" : " " + whole[1] + "/" + bottom);
  }
}
