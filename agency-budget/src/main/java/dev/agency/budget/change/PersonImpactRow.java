package dev.agency.budget.change;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.util.Objects;

/**
 * What a change would do to a week of somebody who is proposed for it.
 *
 * <p>Ada has 40 hours in the week of 6 July and is booked for 36. With 12 hours of the change she
 * would be booked for 48 and have 8 too much, all of them new. A day counts for itself: a free
 * Friday makes up for no long Monday.
 *
 * <p>Immutable and thread-safe.
 *
 * @param request the request
 * @param budget the budget
 * @param person who is proposed
 * @param days the days of the week that the capacity is known of
 * @param proposed the minutes of the change in that week
 * @param booked what the person is booked for without and with it; unknown ({@code NO_CAPACITY}) if
 *     nobody looked
 * @param over how much of that is too much; unknown as that is
 */
public record PersonImpactRow(
    ChangeRequestId request,
    BudgetId budget,
    PersonId person,
    DateRange days,
    long proposed,
    Figure<Span> booked,
    Figure<Span> over) {
  /** The request. */
  public static final Field<PersonImpactRow, ChangeRequestId> REQUEST =
      Field.of("request", Quantities.NAME, PersonImpactRow::request);

  /** The budget. */
  public static final Field<PersonImpactRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, PersonImpactRow::budget);

  /** Who is proposed. */
  public static final Field<PersonImpactRow, PersonId> PERSON =
      Field.of("person", Quantities.NAME, PersonImpactRow::person);

  /** The days of the week. */
  public static final Field<PersonImpactRow, DateRange> DAYS =
      Field.of("days", Quantities.DATES, PersonImpactRow::days);

  /** The minutes of the change. */
  public static final Field<PersonImpactRow, Long> PROPOSED =
      Field.of("proposed", Quantities.MINUTES_DELTA, PersonImpactRow::proposed);

  /** What the person is booked for without the change. */
  public static final Field<PersonImpactRow, Figure<Long>> BOOKED_BEFORE =
      Field.of("bookedBefore", Quantities.SCHEDULED_MINUTES, row -> row.booked().map(Span::before));

  /** What the person would be booked for with it. */
  public static final Field<PersonImpactRow, Figure<Long>> BOOKED_AFTER =
      Field.of("bookedAfter", Quantities.SCHEDULED_MINUTES, row -> row.booked().map(Span::after));

  /** How much too much the person is booked for without it. */
  public static final Field<PersonImpactRow, Figure<Long>> OVER_BEFORE =
      Field.of("overBefore", Quantities.OVERBOOKED_MINUTES, row -> row.over().map(Span::before));

  /** How much too much it would be with it. */
  public static final Field<PersonImpactRow, Figure<Long>> OVER_AFTER =
      Field.of("overAfter", Quantities.OVERBOOKED_MINUTES, row -> row.over().map(Span::after));

  /** How much of that is new. */
  public static final Field<PersonImpactRow, Figure<Long>> NEW_OVER =
      Field.of("newOver", Quantities.OVERBOOKED_MINUTES, PersonImpactRow::newOver);

  /** The record type, for permissions and tables. */
  public static final RecordType<PersonImpactRow> TYPE =
      RecordType.of(
          "personImpact",
          Grain.PERSON,
          ImmutableList.of(
              REQUEST,
              BUDGET,
              PERSON,
              DAYS,
              PROPOSED,
              BOOKED_BEFORE,
              BOOKED_AFTER,
              OVER_BEFORE,
              OVER_AFTER,
              NEW_OVER));

  /**
   * Creates a row.
   *
   * @param request the request
   * @param budget the budget
   * @param person who is proposed
   * @param days the days of the week
   * @param proposed the minutes of the change
   * @param booked what the person is booked for
   * @param over how much of that is too much
   */
  public PersonImpactRow {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(days, "days");
    Objects.requireNonNull(booked, "booked");
    Objects.requireNonNull(over, "over");
  }

  /**
   * Returns what of the overbooking is new.
   *
   * @return the minutes that are too much with the change and not without
   */
  public Figure<Long> newOver() {
    return over.map(span -> span.after() - span.before());
  }

  /**
   * Minutes without and with a change that adds to them.
   *
   * @param before the minutes without it
   * @param after the minutes with it, no less
   */
  public record Span(long before, long after) {
    /**
     * Creates a span.
     *
     * @param before the minutes without the change
     * @param after the minutes with it
     * @throws dev.agency.core.error.InvalidModelException if the minutes are negative ({@code
     *     NEGATIVE}) or fall ({@code INCONSISTENT})
     */
    public Span {
      Invariants.of("a span")
          .notNegative("before", before)
          .require(after >= before, "after", ErrorCode.INCONSISTENT, "must not be less than before")
          .verify();
    }
  }
}
