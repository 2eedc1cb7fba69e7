package dev.agency.budget;

import dev.agency.core.error.Invariants;
import dev.agency.core.id.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How much of a person's week is on time sheets.
 *
 * <p>A capacity of zero may be leave, so {@code toString} shows no minutes.
 *
 * @param person the person
 * @param week the first day of the week
 * @param loggedMinutes the minutes logged on any budget, not negative
 * @param capacityMinutes the minutes they work in that week, from 0 to the 10,080 a week has
 */
public record PersonWeek(
    PersonId person, LocalDate week, long loggedMinutes, long capacityMinutes) {
  private static final long MINUTES_OF_A_WEEK = 7 * 1_440;

  /**
   * Creates a week.
   *
   * @param person the person
   * @param week the first day of the week
   * @param loggedMinutes the minutes logged on any budget
   * @param capacityMinutes the minutes they work in that week
   * @throws dev.agency.core.error.InvalidModelException if the minutes or the day are out of range
   */
  public PersonWeek {
    Objects.requireNonNull(person, "person");
    Invariants.of("a person's week")
        .date("week", week)
        .notNegative("loggedMinutes", loggedMinutes)
        .between("capacityMinutes", capacityMinutes, 0, MINUTES_OF_A_WEEK)
        .verify();
  }

  /** Returns the person and the week. */
  @Override
  public String toString() {
    return "PersonWeek[" + person + ", " + week + "]";
  }
}
