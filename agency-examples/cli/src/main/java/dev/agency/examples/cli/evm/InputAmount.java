package dev.agency.examples.cli.evm;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount of the input: a text such as {@code "40000.50"}, or a whole number.
 *
 * <p>A number with a point or an exponent is refused. It says less than it seems to: what is
 * written as 0.1 is often meant as the binary number next to it.
 */
final class InputAmount {
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,4})?");

  private final BigDecimal number;

  // Else it would be found, private as it is, and read numbers with an exponent.
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  private InputAmount(BigDecimal number) {
    this.number = number;
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static InputAmount of(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_AMOUNT,
          "An amount must be a plain number of up to 18 digits, with up to 4 decimals as text.");
    }
    return new InputAmount(new BigDecimal(text));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static InputAmount of(long whole) {
    return of(Long.toString(whole));
  }

  boolean isNegative() {
    return number.signum() < 0;
  }

  boolean isBelow(InputAmount other) {
    return number.compareTo(other.number) < 0;
  }

  /** The amount as one of the library; minutes stand for whatever the user measures in. */
  Amount<Measure.Minutes> amount() {
    return Amount.minutes(Fraction.of(number));
  }
}
