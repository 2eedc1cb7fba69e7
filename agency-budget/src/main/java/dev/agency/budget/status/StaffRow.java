package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * Somebody who is booked on a project: for how long, and whether they have that time.
 *
 * <p>Giulia is booked for 120 hours on the web shop from 1 October to the end of the year, and on
 * all her projects together, day by day, for 14 hours more than she has. A free Friday makes up for
 * no long Monday.
 *
 * <p>Immutable and thread-safe.
 *
 * @param project the project
 * @param person who is booked
 * @param days the days looked at: after the day of the status, as far as the capacity goes
 * @param booked the minutes of that on the project, as agreed
 * @param over the minutes of these days that are booked, on whatever project, and that they do not
 *     have
 */
public record StaffRow(ProjectId project, PersonId person, DateRange days, long booked, long over) {
  /** The project. */
  public static final Field<StaffRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, StaffRow::project);

  /** Who is booked. */
  public static final Field<StaffRow, PersonId> PERSON =
      Field.of("person", Quantities.NAME, StaffRow::person);

  /** The days looked at. */
  public static final Field<StaffRow, DateRange> DAYS =
      Field.of("days", Quantities.DATES, StaffRow::days);

  /** The minutes on the project. */
  public static final Field<StaffRow, Long> BOOKED_MINUTES =
      Field.of("bookedMinutes", Quantities.SCHEDULED_MINUTES, StaffRow::booked);

  /** The minutes they do not have. */
  public static final Field<StaffRow, Long> OVER_MINUTES =
      Field.of("overMinutes", Quantities.OVERBOOKED_MINUTES, StaffRow::over);

  /** The record type, for permissions and tables. */
  public static final RecordType<StaffRow> TYPE =
      RecordType.of(
          "projectStaff",
          Grain.PERSON,
          ImmutableList.of(PROJECT, PERSON, DAYS, BOOKED_MINUTES, OVER_MINUTES));

  /**
   * Creates a row.
   *
   * @param project the project
   * @param person who is booked
   * @param days the days looked at
   * @param booked the minutes on the project
   * @param over the minutes they do not have
   * @throws dev.agency.core.error.InvalidModelException if minutes are negative ({@code NEGATIVE})
   */
  public StaffRow {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(days, "days");
    Invariants.of("a staff row").notNegative("booked", booked).notNegative("over", over).verify();
  }
}
