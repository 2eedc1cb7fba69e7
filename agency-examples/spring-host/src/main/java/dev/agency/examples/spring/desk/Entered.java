package dev.agency.examples.spring.desk;

import dev.agency.core.error.Invariants;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hours, whole numbers and days as people type them.
 *
 * <p>They are read from plain ASCII digits, without a plus and without an exponent. What is longer
 * than 40 characters is none of them and is not read: the time that takes grows with the square of
 * the length.
 */
public final class Entered {
  private static final int LONGEST = 40;
  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
  private static final Pattern HOURS = Pattern.compile("-?[0-9]{1,18}([.,][0-9]{1,4})?");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Entered() {}

  /**
   * Returns the minutes of hours: {@code 7}, {@code 3.5} or {@code 3,5}.
   *
   * @param hours what was typed
   * @return the minutes, of whatever sign; empty if it is no number, or no whole number of minutes
   */
  public static Optional<Long> minutes(String hours) {
    try {
      return inForm(HOURS, hours)
          .map(text -> new BigDecimal(text.replace(',', '.')))
          .map(number -> number.multiply(MINUTES_PER_HOUR).longValueExact());
    } catch (ArithmeticException notWhole) {
      return Optional.empty();
    }
  }

  /**
   * Returns a whole number.
   *
   * @param number what was typed
   * @return the number, of whatever sign; empty if it is none, or one of more than 18 digits
   */
  public static Optional<Long> whole(String number) {
    return inForm(WHOLE, number).map(Long::valueOf);
  }

  /**
   * Returns a day: {@code 2026-11-27}.
   *
   * @param day what was typed
   * @return the day; empty if it is none of the years 1900 to 2199
   */
  public static Optional<LocalDate> day(String day) {
    try {
      return inForm(DAY, day)
          .map(LocalDate::parse)
          .filter(
              date -> !date.isBefore(Invariants.FIRST_DATE) && !date.isAfter(Invariants.LAST_DATE));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<String> inForm(Pattern form, String typed) {
    return Optional.of(typed)
        .filter(text -> text.length() <= LONGEST)
        .map(String::strip)
        .filter(text -> form.matcher(text).matches());
  }
}
