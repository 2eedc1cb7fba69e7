package dev.agency.core.json;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days as {@code 2026-01-31}, months as {@code 2026-01} and instants as {@code
 * 2026-01-31T08:30:00Z}, from 1900 to 2199, in no other form.
 */
final class IsoDate {
  private static final int LENGTH = 10;

  private IsoDate() {}

  /** Returns the day, or throws an {@link InvalidModelException} without the text. */
  static LocalDate parse(String text) {
    // The length keeps out signed and longer years, which the ISO form of Java allows.
    LocalDate date = text.length() == LENGTH ? orNull(text) : null;
    if (date == null) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_DATE, "A date must have the form 2026-01-31.");
    }
    if (date.isBefore(Invariants.FIRST_DATE) || date.isAfter(Invariants.LAST_DATE)) {
      throw InvalidModelException.of(
          ErrorCode.DATE_OUT_OF_RANGE, "A date must be a day of the years 1900 to 2199.");
    }
    return date;
  }

  /** Returns the month, or throws an {@link InvalidModelException} without the text. */
  static YearMonth parseMonth(String text) {
    if (text.length() != LENGTH - 3) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_DATE, "A month must have the form 2026-01.");
    }
    return YearMonth.from(parse(text + "-01"));
  }

  /** Returns the instant, or throws an {@link InvalidModelException} without the text. */
  static Instant parseInstant(String text) {
    Instant instant = text.endsWith("Z") ? instantOrNull(text) : null;
    // What an instant writes is the one form of it; others, such as 24:00, are refused.
    if (instant == null || !instant.toString().equals(text)) {
      throw InvalidModelException.of(
          ErrorCode.MALFORMED_DATE, "An instant must have the form 2026-01-31T08:30:00Z.");
    }
    parse(text.substring(0, LENGTH));
    return instant;
  }

  private static @Nullable Instant instantOrNull(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notAnInstant) {
      return null;
    }
  }

  private static @Nullable LocalDate orNull(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}
