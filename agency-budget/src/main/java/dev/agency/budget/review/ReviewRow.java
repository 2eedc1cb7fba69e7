package dev.agency.budget.review;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The outcomes of a review as they are shown to people: four traffic lights.
 *
 * <p>Each tells something of what it is made of, so each is a quantity of its own, and those of the
 * estimate and the margin are declared releases. The evidence is in {@link CheckResult}, whose
 * arguments are hidden one by one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param report the review
 */
public record ReviewRow(ReviewReport report) {
  /** The day of the review. */
  public static final Field<ReviewRow, LocalDate> REVIEWED_ON =
      Field.of("reviewedOn", Quantities.DATES, row -> row.report().on());

  /** Whether the people have the time. */
  public static final Field<ReviewRow, Outcome> CAPACITY_CHECK =
      Field.of(Quantities.CAPACITY_CHECK, row -> row.report().result(Check.CAPACITY).outcome());

  /** Whether what is sold is enough. */
  public static final Field<ReviewRow, Outcome> COST_CHECK =
      Field.of(Quantities.COST_CHECK, row -> row.report().result(Check.ESTIMATE).outcome());

  /** Whether dates, scope and sequence fit. */
  public static final Field<ReviewRow, Outcome> DELIVERY_CHECK =
      Field.of(Quantities.DELIVERY_CHECK, row -> row.report().result(Check.DELIVERY).outcome());

  /** Whether enough is left. */
  public static final Field<ReviewRow, Outcome> MARGIN_CHECK =
      Field.of(Quantities.MARGIN_CHECK, row -> row.report().result(Check.MARGIN).outcome());

  /**
   * Whether something that nobody waived keeps the project from being signed. It follows from all
   * checks, so it is as secret as the most secret of them.
   */
  public static final Field<ReviewRow, Boolean> BLOCKED =
      Field.of("blocked", Quantities.MARGIN_CHECK, row -> row.report().isBlocked());

  /** The record type, for permissions and tables. */
  public static final RecordType<ReviewRow> TYPE =
      RecordType.of(
          "setupReview",
          Grain.PROJECT,
          ImmutableList.of(
              REVIEWED_ON, CAPACITY_CHECK, COST_CHECK, DELIVERY_CHECK, MARGIN_CHECK, BLOCKED));

  /**
   * Creates a row.
   *
   * @param report the review
   */
  public ReviewRow {
    Objects.requireNonNull(report, "report");
  }
}
