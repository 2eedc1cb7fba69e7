package dev.agency.budget;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How much of a person's week is on time sheets.
 *
 * @param person the person
 * @param week the first day of the week
 * @param loggedMinutes the minutes logged on any budget, not negative
 * @param capacityMinutes the minutes they work in that week, not negative
 */
public record PersonWeek(
    PersonId person, LocalDate week, long loggedMinutes, long capacityMinutes) {
  /**
   * Creates a week.
   *
   * @param person the person
   * @param week the first day of the week
   * @param loggedMinutes the minutes logged on any budget
   * @param capacityMinutes the minutes they work in that week
   * @throws dev.agency.core.error.InvalidModelException if minutes are negative, or the day lies
   *     outside of 1900 to 2199
   */
  public PersonWeek {
    Objects.requireNonNull(person, "person");
    Invariants.of("a person's week")
        .date("week", week)
        .notNegative("loggedMinutes", loggedMinutes)
        .notNegative("capacityMinutes", capacityMinutes)
        .verify();
  }
}
