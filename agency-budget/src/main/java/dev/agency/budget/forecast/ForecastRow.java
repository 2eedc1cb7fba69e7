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
 * What a budget will have taken by one method, in minutes, in value at bill rates and in cost, each
 * with its interval.
 *
 * <p>The rows of a budget stand side by side: BAC/CPI 80,000 minutes, half of the pace so far
 * 72,000 and {@linkplain #standard marked}, from 64,800 to 83,400. Each measure names its quantity,
 * so that a role may see the minutes and not the cost; its bounds are of the same quantity.
 *
 * <p>Amounts are rounded half up to whole minutes or minor units. What is not known says why: a
 * measure that was not asked for is {@code NO_FORECAST}, bounds from too few projects are {@code
 * TOO_FEW_PROJECTS}. Time sheets that lack something make any forecast look healthy: {@link
 * #incomplete} says so.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no money.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class ForecastRow permits ImmutableForecastRow {
  /** The budget. */
  public static final Field<ForecastRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, ForecastRow::budget);

  /** The day the forecast is as of. */
  public static final Field<ForecastRow, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, ForecastRow::asOf);

  /** The method. */
  public static final Field<ForecastRow, String> METHOD =
      Field.of("method", Quantities.NAME, ForecastRow::method);

  /** Whether it is the method that counts. */
  public static final Field<ForecastRow, Boolean> STANDARD =
      Field.of("standard", Quantities.STATE, ForecastRow::standard);

  /** The minutes the work will have taken. */
  public static final Field<ForecastRow, Figure<Long>> MINUTES_AT_COMPLETION =
      Field.of(Quantities.MINUTES_AT_COMPLETION, ForecastRow::minutesAtCompletion);

  /** The lower bound of these minutes. */
  public static final Field<ForecastRow, Figure<Long>> MINUTES_FROM =
      Field.of("minutesFrom", Quantities.MINUTES_AT_COMPLETION, ForecastRow::minutesFrom);

  /** The upper bound of these minutes. */
  public static final Field<ForecastRow, Figure<Long>> MINUTES_TO =
      Field.of("minutesTo", Quantities.MINUTES_AT_COMPLETION, ForecastRow::minutesTo);

  /** The value the work will have used. */
  public static final Field<ForecastRow, Figure<Money>> VALUE_AT_COMPLETION =
      Field.of(Quantities.VALUE_AT_COMPLETION, ForecastRow::valueAtCompletion);

  /** The lower bound of this value. */
  public static final Field<ForecastRow, Figure<Money>> VALUE_FROM =
      Field.of("valueFrom", Quantities.VALUE_AT_COMPLETION, ForecastRow::valueFrom);

  /** The upper bound of this value. */
  public static final Field<ForecastRow, Figure<Money>> VALUE_TO =
      Field.of("valueTo", Quantities.VALUE_AT_COMPLETION, ForecastRow::valueTo);

  /** What the work will have cost. */
  public static final Field<ForecastRow, Figure<Money>> COST_AT_COMPLETION =
      Field.of(Quantities.COST_AT_COMPLETION, ForecastRow::costAtCompletion);

  /** The lower bound of this cost. */
  public static final Field<ForecastRow, Figure<Money>> COST_FROM =
      Field.of("costFrom", Quantities.COST_AT_COMPLETION, ForecastRow::costFrom);

  /** The upper bound of this cost. */
  public static final Field<ForecastRow, Figure<Money>> COST_TO =
      Field.of("costTo", Quantities.COST_AT_COMPLETION, ForecastRow::costTo);

  /** The last day anybody logged time on. */
  public static final Field<ForecastRow, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(ForecastRow::loggedThrough);

  /** How complete the time sheets are. */
  public static final Field<ForecastRow, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(ForecastRow::coverage);

  /** Whether the time sheets lack too much. */
  public static final Field<ForecastRow, Figure<Boolean>> INCOMPLETE =
      Field.of("incomplete", Quantities.COVERAGE, ForecastRow::incomplete);

  /** The record type, for permissions and tables. */
  public static final RecordType<ForecastRow> TYPE =
      RecordType.of(
          "forecast",
          Grain.BUDGET,
          ImmutableList.of(
              BUDGET,
              AS_OF,
              METHOD,
              STANDARD,
              MINUTES_AT_COMPLETION,
              MINUTES_FROM,
              MINUTES_TO,
              VALUE_AT_COMPLETION,
              VALUE_FROM,
              VALUE_TO,
              COST_AT_COMPLETION,
              COST_FROM,
              COST_TO,
              LOGGED_THROUGH,
              COVERAGE,
              INCOMPLETE));

  ForecastRow() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static ForecastRow fromJson(Builder builder) {
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
   * Returns the method.
   *
   * @return its name, such as {@code "halfCpi"}
   */
  public abstract String method();

  /**
   * Returns whether it is the method that counts.
   *
   * @return true for one row of the budget
   */
  public abstract boolean standard();

  /**
   * Returns the minutes the work will have taken.
   *
   * @return the estimate at completion in minutes
   */
  public abstract Figure<Long> minutesAtCompletion();

  /**
   * Returns the lower bound of the minutes.
   *
   * @return the bound, which belongs to the interval
   */
  public abstract Figure<Long> minutesFrom();

  /**
   * Returns the upper bound of the minutes.
   *
   * @return the bound, which belongs to the interval
   */
  public abstract Figure<Long> minutesTo();

  /**
   * Returns the value the work will have used at bill rates.
   *
   * @return the estimate at completion in value
   */
  @Value.Redacted
  public abstract Figure<Money> valueAtCompletion();

  /**
   * Returns the lower bound of the value.
   *
   * @return the bound, which belongs to the interval
   */
  @Value.Redacted
  public abstract Figure<Money> valueFrom();

  /**
   * Returns the upper bound of the value.
   *
   * @return the bound, which belongs to the interval
   */
  @Value.Redacted
  public abstract Figure<Money> valueTo();

  /**
   * Returns what the work will have cost.
   *
   * @return the estimate at completion in cost
   */
  @Value.Redacted
  public abstract Figure<Money> costAtCompletion();

  /**
   * Returns the lower bound of the cost.
   *
   * @return the bound, which belongs to the interval
   */
  @Value.Redacted
  public abstract Figure<Money> costFrom();

  /**
   * Returns the upper bound of the cost.
   *
   * @return the bound, which belongs to the interval
   */
  @Value.Redacted
  public abstract Figure<Money> costTo();

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
   * Returns whether the time sheets lack so much that the forecast may look too good.
   *
   * @return true below the least coverage of the settings; unknown as the coverage is
   */
  public abstract Figure<Boolean> incomplete();

  /** Builds rows. */
  static final class Builder extends ImmutableForecastRow.Builder {
    Builder() {}
  }
}
