package dev.agency.proofs.leak;

import com.google.common.base.CharMatcher;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads cells of any kind as numbers, as a careless host would to add them up. */
final class Numbers {
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

  private Numbers() {}

  /** Returns the number in a cell; text without one counts by its length. */
  static BigDecimal of(Object cell) {
    if (cell instanceof Figure<?> figure) {
      return figure.knownPart().map(Numbers::of).orElse(BigDecimal.ZERO);
    }
    if (cell instanceof Optional<?> maybe) {
      return maybe.map(Numbers::of).orElse(BigDecimal.ZERO);
    }
    if (cell instanceof List<?> list) {
      return total(list);
    }
    if (cell instanceof Money money) {
      return BigDecimal.valueOf(money.minorUnits());
    }
    if (cell instanceof BasisPoints points) {
      return BigDecimal.valueOf(points.value());
    }
    if (cell instanceof Number number) {
      return new BigDecimal(number.toString());
    }
    return ofText(cell.toString());
  }

  /** Reads 17, -17 and 17/3. */
  private static BigDecimal ofText(String text) {
    int slash = text.indexOf('/');
    String above = slash < 0 ? text : text.substring(0, slash);
    String below = slash < 0 ? "1" : text.substring(slash + 1);
    if (!isWhole(above) || !isWhole(below) || below.equals("0")) {
      return BigDecimal.valueOf(text.length());
    }
    return new BigDecimal(above).divide(new BigDecimal(below), MathContext.DECIMAL64);
  }

  private static boolean isWhole(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    return !digits.isEmpty() && digits.length() < 30 && DIGITS.matchesAllOf(digits);
  }

  /** Returns the sum of cells. */
  static BigDecimal total(Collection<?> cells) {
    return cells.stream().map(Numbers::of).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
