package dev.agency.core.calendar;

import dev.agency.core.error.Invariants;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A day on which nobody who has it in their calendar works, or not all of it.
 *
 * <p>{@code new Holiday(2026-12-24, "Christmas Eve", DayPart.half())} leaves half a day of work.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day
 * @param name the name, 1 to 200 printable characters
 * @param part how much of the day is off
 */
public record Holiday(LocalDate date, String name, DayPart part) {
  /**
   * Creates a holiday.
   *
   * @param date the day
   * @param name the name
   * @param part how much of the day is off
   * @throws dev.agency.core.error.InvalidModelException if the day lies outside of 1900 to 2199 or
   *     the name does not print
   */
  public Holiday {
    Objects.requireNonNull(part, "part");
    Invariants.of("a holiday").date("date", date).name("name", name).verify();
  }

  /**
   * Returns a holiday of a whole day.
   *
   * @param date the day
   * @param name the name
   * @return the holiday
   * @throws dev.agency.core.error.InvalidModelException if the day lies outside of 1900 to 2199 or
   *     the name does not print
   */
  public static Holiday of(LocalDate date, String name) {
    return new Holiday(date, name, DayPart.whole());
  }
}
