package dev.agency.budget.metrics;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.MilestoneId;
import dev.agency.core.id.ProjectId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A milestone behind an on-time delivery: when it was due, by the current dates and by the
 * baseline, and when it came.
 *
 * <p>Promised for 31 March, moved to 14 April, delivered on 10 April: 4 days early by its current
 * date ({@code daysLate} -4) and 10 days late by the baseline.
 *
 * <p>Immutable and thread-safe.
 *
 * @param project its project
 * @param milestone the milestone
 * @param name its name
 * @param due the day it is due; empty if it is in the baseline alone
 * @param promised the day it was promised for; empty if it is not in the baseline
 * @param deliveredOn the day it was delivered, not after the day of the report; empty if it was not
 * @param daysLate how many days after its current date it came, or is open so far; negative if it
 *     came early; empty if that is not to be judged yet
 * @param daysBehindBaseline the same by the baseline
 */
public record MilestoneDelivery(
    ProjectId project,
    MilestoneId milestone,
    String name,
    Optional<LocalDate> due,
    Optional<LocalDate> promised,
    Optional<LocalDate> deliveredOn,
    Optional<Long> daysLate,
    Optional<Long> daysBehindBaseline) {
  /** The project. */
  public static final Field<MilestoneDelivery, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, MilestoneDelivery::project);

  /** The milestone. */
  public static final Field<MilestoneDelivery, MilestoneId> MILESTONE =
      Field.of("milestone", Quantities.NAME, MilestoneDelivery::milestone);

  /** Its name. */
  public static final Field<MilestoneDelivery, String> NAME =
      Field.of(Quantities.NAME, MilestoneDelivery::name);

  /** The day it is due. */
  public static final Field<MilestoneDelivery, Optional<LocalDate>> DUE =
      Field.of("due", Quantities.DATES, MilestoneDelivery::due);

  /** The day it was promised for. */
  public static final Field<MilestoneDelivery, Optional<LocalDate>> PROMISED =
      Field.of("promised", Quantities.DATES, MilestoneDelivery::promised);

  /** The day it was delivered. */
  public static final Field<MilestoneDelivery, Optional<LocalDate>> DELIVERED_ON =
      Field.of("deliveredOn", Quantities.DATES, MilestoneDelivery::deliveredOn);

  /** The days late by its current date. */
  public static final Field<MilestoneDelivery, Optional<Long>> DAYS_LATE =
      Field.of("daysLate", Quantities.DATES, MilestoneDelivery::daysLate);

  /** The days late by the baseline. */
  public static final Field<MilestoneDelivery, Optional<Long>> DAYS_BEHIND_BASELINE =
      Field.of("daysBehindBaseline", Quantities.DATES, MilestoneDelivery::daysBehindBaseline);

  /** The record type, for permissions and tables. */
  public static final RecordType<MilestoneDelivery> TYPE =
      RecordType.of(
          "milestoneDelivery",
          Grain.PROJECT,
          ImmutableList.of(
              PROJECT,
              MILESTONE,
              NAME,
              DUE,
              PROMISED,
              DELIVERED_ON,
              DAYS_LATE,
              DAYS_BEHIND_BASELINE));

  /**
   * Creates a row.
   *
   * @param project its project
   * @param milestone the milestone
   * @param name its name
   * @param due the day it is due
   * @param promised the day it was promised for
   * @param deliveredOn the day it was delivered
   * @param daysLate the days late by its current date
   * @param daysBehindBaseline the days late by the baseline
   */
  public MilestoneDelivery {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(milestone, "milestone");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(promised, "promised");
    Objects.requireNonNull(deliveredOn, "deliveredOn");
    Objects.requireNonNull(daysLate, "daysLate");
    Objects.requireNonNull(daysBehindBaseline, "daysBehindBaseline");
  }
}
