package dev.agency.core.json;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as {@code 2026-01-31}, from 1900 to 2199, and in no other form. */
final class IsoDate {
  private static final int LENGTH = 10;

  private IsoDate() {}

  /** Returns the date, or throws an {@link InvalidModelException} without the text. */
  static LocalDate parse(String text) {
    LocalDate date;
    try {
      // The length keeps out signed and longer years, which the ISO form of Java allows.
      date = text.length() == LENGTH ? LocalDate.parse(text) : null;
    } catch (DateTimeException notADate) {
      date = null;
    }
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
}
