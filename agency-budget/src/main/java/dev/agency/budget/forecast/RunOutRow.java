package dev.agency.budget.forecast;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When a budget is used up, in minutes and in value at bill rates, and how much of it a week takes.
 *
 * <p>Of 60,000 minutes 42,000 are used, 1,800 a week of late: used up on 12 June, most likely
 * between 29 May and 10 July. Where the work is booked the day is that of the bookings, and has no
 * bounds ({@code BOOKINGS_UNTESTED}): how far bookings are off is not known. By pace it is one of
 * the days of the week on which people work; its bounds are of time, and may be any day. What was
 * used before the work was won is used, and in no pace. A budget that is not reached is {@code
 * NEVER_ON_PLAN}; an upper bound that is {@code NEVER_ON_PLAN} says that many projects like it
 * never used up theirs. The day needs no progress and its bounds do: where nobody said how much is
 * done, they are {@code NO_PROGRESS}.
 *
 * <p>The minutes of a retainer with an allowance are those of its period at hand, used as the burn
 * counts them: of 40 hours in September 31 are used, 9 a week of late, so they are used up on the
 * 24th. A period whose minutes last to its end is {@code NEVER_ON_PLAN}, for the next one brings
 * its own. There are no bounds and no day in value ({@code BY_PERIOD}).
 *
 * <p>Immutable and thread-safe. {@code toString} shows no money.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class RunOutRow permits ImmutableRunOutRow {
  /** The budget. */
  public static final Field<RunOutRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, RunOutRow::budget);

  /** The day the forecast is as of. */
  public static final Field<RunOutRow, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, RunOutRow::asOf);

  /** The minutes used in a week of late. */
  public static final Field<RunOutRow, Figure<Long>> MINUTES_PER_WEEK =
      Field.of("minutesPerWeek", Quantities.USED_MINUTES, RunOutRow::minutesPerWeek);

  /** The day the minutes are used up. */
  public static final Field<RunOutRow, Figure<LocalDate>> MINUTES_RUN_OUT =
      Field.of("minutesRunOut", Quantities.MINUTES_BURN, RunOutRow::minutesRunOut);

  /** The first day of the interval of that day. */
  public static final Field<RunOutRow, Figure<LocalDate>> MINUTES_RUN_OUT_FROM =
      Field.of("minutesRunOutFrom", Quantities.MINUTES_BURN, RunOutRow::minutesRunOutFrom);

  /** The last day of the interval of that day. */
  public static final Field<RunOutRow, Figure<LocalDate>> MINUTES_RUN_OUT_TO =
      Field.of("minutesRunOutTo", Quantities.MINUTES_BURN, RunOutRow::minutesRunOutTo);

  /** The value used in a week of late. */
  public static final Field<RunOutRow, Figure<Money>> VALUE_PER_WEEK =
      Field.of("valuePerWeek", Quantities.USED_VALUE, RunOutRow::valuePerWeek);

  /** The day the total is used up. */
  public static final Field<RunOutRow, Figure<LocalDate>> VALUE_RUN_OUT =
      Field.of("valueRunOut", Quantities.BURN, RunOutRow::valueRunOut);

  /** The first day of the interval of that day. */
  public static final Field<RunOutRow, Figure<LocalDate>> VALUE_RUN_OUT_FROM =
      Field.of("valueRunOutFrom", Quantities.BURN, RunOutRow::valueRunOutFrom);

  /** The last day of the interval of that day. */
  public static final Field<RunOutRow, Figure<LocalDate>> VALUE_RUN_OUT_TO =
      Field.of("valueRunOutTo", Quantities.BURN, RunOutRow::valueRunOutTo);

  /** The last day anybody logged time on. */
  public static final Field<RunOutRow, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(RunOutRow::loggedThrough);

  /** How complete the time sheets are. */
  public static final Field<RunOutRow, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(RunOutRow::coverage);

  /** Whether the time sheets lack too much. */
  public static final Field<RunOutRow, Figure<Boolean>> INCOMPLETE =
      Field.of("incomplete", Quantities.COVERAGE, RunOutRow::incomplete);

  /** The record type, for permissions and tables. */
  public static final RecordType<RunOutRow> TYPE =
      RecordType.of(
          "runOut",
          Grain.BUDGET,
          ImmutableList.of(
              BUDGET,
              AS_OF,
              MINUTES_PER_WEEK,
              MINUTES_RUN_OUT,
              MINUTES_RUN_OUT_FROM,
              MINUTES_RUN_OUT_TO,
              VALUE_PER_WEEK,
              VALUE_RUN_OUT,
              VALUE_RUN_OUT_FROM,
              VALUE_RUN_OUT_TO,
              LOGGED_THROUGH,
              COVERAGE,
              INCOMPLETE));

  RunOutRow() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static RunOutRow fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the budget.
   *
   * @return its identifier
   */
  public abstract BudgetId budget();

  /**
   * Returns the day the forecast is as of.
   *
   * @return the last day that counts
   */
  public abstract LocalDate asOf();

  /**
   * Returns the minutes used in a week of late.
   *
   * @return the mean of the last four whole weeks, rounded half up
   */
  public abstract Figure<Long> minutesPerWeek();

  /**
   * Returns the day the minutes are used up.
   *
   * @return the first day the used minutes reach the estimate, which may be past
   */
  public abstract Figure<LocalDate> minutesRunOut();

  /**
   * Returns the first day of the interval of that day.
   *
   * @return the bound, which belongs to the interval
   */
  public abstract Figure<LocalDate> minutesRunOutFrom();

  /**
   * Returns the last day of the interval of that day.
   *
   * @return the bound, which belongs to the interval; unknown ({@code NEVER_ON_PLAN}) if it has no
   *     end
   */
  public abstract Figure<LocalDate> minutesRunOutTo();

  /**
   * Returns the value used in a week of late.
   *
   * @return the mean of the last four whole weeks, rounded half up
   */
  @Value.Redacted
  public abstract Figure<Money> valuePerWeek();

  /**
   * Returns the day the total is used up.
   *
   * @return the first day the used value reaches the total, which may be past
   */
  @Value.Redacted
  public abstract Figure<LocalDate> valueRunOut();

  /**
   * Returns the first day of the interval of that day.
   *
   * @return the bound, which belongs to the interval
   */
  @Value.Redacted
  public abstract Figure<LocalDate> valueRunOutFrom();

  /**
   * Returns the last day of the interval of that day.
   *
   * @return the bound, which belongs to the interval; unknown ({@code NEVER_ON_PLAN}) if it has no
   *     end
   */
  @Value.Redacted
  public abstract Figure<LocalDate> valueRunOutTo();

  /**
   * Returns the last day anybody logged time on.
   *
   * @return the day, empty before the first entry
   */
  public abstract Optional<LocalDate> loggedThrough();

  /**
   * Returns how complete the time sheets are.
   *
   * @return the coverage of the burn
   */
  public abstract Figure<BasisPoints> coverage();

  /**
   * Returns whether the time sheets lack so much that the day may look too late.
   *
   * @return true below the least coverage of the settings; unknown as the coverage is
   */
  public abstract Figure<Boolean> incomplete();

  /** Builds rows. */
  static final class Builder extends ImmutableRunOutRow.Builder {
    Builder() {}
  }
}
