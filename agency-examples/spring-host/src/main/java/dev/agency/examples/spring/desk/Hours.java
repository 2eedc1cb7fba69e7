package dev.agency.examples.spring.desk;

import java.math.BigDecimal;
import java.util.Optional;

/** Hours as people type them: {@code 7}, {@code 3.5} or {@code 3,5}. */
public final class Hours {
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private Hours() {}

  /**
   * Returns the minutes.
   *
   * @param typed what was typed
   * @return the minutes, of whatever sign; empty if it is no number, or no whole number of minutes
   */
  public static Optional<Long> minutes(String typed) {
    try {
      return Optional.of(
          new BigDecimal(typed.strip().replace(',', '.'))
              .multiply(MINUTES_PER_HOUR)
              .longValueExact());
    } catch (ArithmeticException | NumberFormatException wrong) {
      return Optional.empty();
    }
  }
}
