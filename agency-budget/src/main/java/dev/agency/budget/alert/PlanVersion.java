package dev.agency.budget.alert;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a budget was planned at from a day on, until the next version.
 *
 * <p>The first says 24,000 minutes from 5 January to 27 March. An order for 3,000 more that was
 * applied on 16 February is a second one of 27,000 minutes from that day on. What was worked and
 * earned before a version is never compared with what comes after it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first day it holds
 * @param change why there is a new version
 * @param minutes the planned minutes, BAC, which are those of the approved scope too; not negative
 * @param total the total in money; empty for a budget without one
 * @param dates the planned days of the work; empty, or without an end, if nobody planned them
 * @param cost what the work is estimated to cost; empty if nobody estimated that
 * @param basisMinutes what of the planned minutes the burn basis counts, such as those of billable
 *     lines, which used minutes are measured by; empty if that is all of them
 */
public record PlanVersion(
    LocalDate from,
    Change change,
    long minutes,
    Optional<ExactMoney> total,
    Optional<DateRange> dates,
    Optional<ExactMoney> cost,
    Optional<Long> basisMinutes) {
  /**
   * Creates a version.
   *
   * @param from the first day it holds
   * @param change why there is a new version
   * @param minutes the planned minutes
   * @param total the total in money
   * @param dates the planned days of the work
   * @param cost what the work is estimated to cost
   * @param basisMinutes what of the planned minutes the burn basis counts
   * @throws dev.agency.core.error.InvalidModelException if minutes are negative ({@code NEGATIVE}),
   *     the basis counts more than there are ({@code INCONSISTENT}) or the day is not of the years
   *     1900 to 2199 ({@code DATE_OUT_OF_RANGE})
   */
  public PlanVersion {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(dates, "dates");
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(basisMinutes, "basisMinutes");
    Invariants.of("a plan version")
        .date("from", from)
        .notNegative("minutes", minutes)
        .notNegative("basisMinutes", basisMinutes.orElse(0L))
        .require(
            basisMinutes.orElse(minutes) <= minutes,
            "basisMinutes",
            ErrorCode.INCONSISTENT,
            "must not be more than the minutes")
        .verify();
  }

  /**
   * Creates a version whose cost nobody estimated and of which the burn basis counts all minutes.
   *
   * @param from the first day it holds
   * @param change why there is a new version
   * @param minutes the planned minutes
   * @param total the total in money
   * @param dates the planned days of the work
   * @throws dev.agency.core.error.InvalidModelException if the minutes are negative ({@code
   *     NEGATIVE}) or the day is not of the years 1900 to 2199 ({@code DATE_OUT_OF_RANGE})
   */
  public PlanVersion(
      LocalDate from,
      Change change,
      long minutes,
      Optional<ExactMoney> total,
      Optional<DateRange> dates) {
    this(from, change, minutes, total, dates, Optional.empty(), Optional.empty());
  }

  /** Why there is a new version of a plan. */
  public enum Change {
    /** The work was planned, or planned anew. */
    PLANNED,
    /** A change order was applied, which pays for some of what the work took too long. */
    ORDER_APPLIED
  }

  /** The minutes that used minutes are measured by. */
  long usableMinutes() {
    return basisMinutes.orElse(minutes);
  }

  /** What the plan burns a week; 0 if it has no minutes or no end. */
  double weeklyBurn() {
    long days = days();
    return days == 0 ? 0 : minutes * 7.0 / days;
  }

  /** The planned days; 0 if nobody planned them. */
  long days() {
    return dates.map(range -> range.days().orElse(0)).orElse(0L);
  }

  /** Returns the day and the change without the figures. */
  @Override
  public String toString() {
    return change + " from " + from;
  }
}
