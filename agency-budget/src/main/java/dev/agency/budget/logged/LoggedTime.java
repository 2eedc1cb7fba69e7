package dev.agency.budget.logged;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.UnknownReason;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How far time is logged on a budget and how complete the time sheets of its people are: how much
 * of the work a report can know of.
 *
 * <p>Logged through 27 March at a coverage of 75 %: a quarter of what its people should have logged
 * in the last four whole weeks is missing, so that the work may have taken more than it shows, and
 * may be worth more.
 *
 * <p>The coverage is a figure, and unknown with its reason where nobody can tell, such as without
 * time sheets ({@code NO_CAPACITY}): it is never taken to be whole. That nobody logged time is an
 * empty day, which says nothing of a coverage.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no share.
 *
 * @param through the last day anybody logged time on, rejected entries apart; empty if nobody did
 * @param coverage the share of their capacity that its people logged on any budget in the last four
 *     whole weeks
 */
public record LoggedTime(Optional<LocalDate> through, Figure<BasisPoints> coverage) {
  private static final LoggedTime UNKNOWN =
      new LoggedTime(Optional.empty(), Figure.unknown(UnknownReason.NO_CAPACITY));

  /**
   * Creates the logged time of a report.
   *
   * @param through the last day anybody logged time on
   * @param coverage how complete the time sheets are
   */
  public LoggedTime {
    Objects.requireNonNull(through, "through");
    Objects.requireNonNull(coverage, "coverage");
  }

  /**
   * Returns what is said where nothing was told of time sheets.
   *
   * @return no day, and a coverage that is unknown ({@code NO_CAPACITY})
   */
  public static LoggedTime unknown() {
    return UNKNOWN;
  }

  /**
   * Returns the field of the last day, which every report has by this name and quantity.
   *
   * @param <R> the rows of the report
   * @param through reads it from a row
   * @return the field {@code loggedThrough}
   */
  public static <R> Field<R, Optional<LocalDate>> throughField(
      Function<? super R, Optional<LocalDate>> through) {
    return Field.of("loggedThrough", Quantities.DATES, through);
  }

  /**
   * Returns the field of the coverage, which every report has by this name and quantity.
   *
   * @param <R> the rows of the report
   * @param coverage reads it from a row
   * @return the field {@code coverage}
   */
  public static <R> Field<R, Figure<BasisPoints>> coverageField(
      Function<? super R, Figure<BasisPoints>> coverage) {
    return Field.of(Quantities.COVERAGE, coverage);
  }

  /** Returns the day and not the share. */
  @Override
  public String toString() {
    return "LoggedTime[" + through.map(LocalDate::toString).orElse("nothing") + "]";
  }
}
