package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.Money;
import dev.agency.core.style.AgencyStyle;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * What happened to a budget in one week, and in all weeks so far: a row per week from that of the
 * first fact to that of the last, quiet weeks among them.
 *
 * <p>The weeks sum to the budget, to the cent; the cumulative amounts are the sums of the weeks
 * shown so far, and the last of them are the budget's.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no money.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class WeekBurn permits ImmutableWeekBurn {
  /** The budget. */
  public static final Field<WeekBurn, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, WeekBurn::budget);

  /** The day the row is as of. */
  public static final Field<WeekBurn, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, WeekBurn::asOf);

  /** Which time counts as used. */
  public static final Field<WeekBurn, BurnBasis> BASIS =
      Field.of("basis", Quantities.STATE, WeekBurn::basis);

  /** The first day of the week. */
  public static final Field<WeekBurn, LocalDate> WEEK =
      Field.of("week", Quantities.DATES, WeekBurn::week);

  /** All minutes logged in the week. */
  public static final Field<WeekBurn, Long> WORKED_MINUTES =
      Field.of(Quantities.WORKED_MINUTES, WeekBurn::workedMinutes);

  /** The minutes of the basis. */
  public static final Field<WeekBurn, Long> USED_MINUTES =
      Field.of(Quantities.USED_MINUTES, WeekBurn::usedMinutes);

  /** The minutes used so far. */
  public static final Field<WeekBurn, Long> CUMULATIVE_MINUTES =
      Field.of("cumulativeMinutes", Quantities.USED_MINUTES, WeekBurn::cumulativeMinutes);

  /** What was used in the week. */
  public static final Field<WeekBurn, Figure<Money>> USED_VALUE =
      Field.of(Quantities.USED_VALUE, WeekBurn::usedValue);

  /** What was used so far. */
  public static final Field<WeekBurn, Figure<Money>> CUMULATIVE_VALUE =
      Field.of("cumulativeValue", Quantities.USED_VALUE, WeekBurn::cumulativeValue);

  /** What the week costs. */
  public static final Field<WeekBurn, Figure<Money>> USED_COST =
      Field.of(Quantities.USED_COST, WeekBurn::usedCost);

  /** What the work costs so far. */
  public static final Field<WeekBurn, Figure<Money>> CUMULATIVE_COST =
      Field.of("cumulativeCost", Quantities.USED_COST, WeekBurn::cumulativeCost);

  /** What was invoiced in the week. */
  public static final Field<WeekBurn, Figure<Money>> INVOICED =
      Field.of(Quantities.INVOICED, WeekBurn::invoiced);

  /** The record type, for permissions and tables. */
  public static final RecordType<WeekBurn> TYPE =
      RecordType.of(
          "weekBurn",
          Grain.WEEK,
          ImmutableList.of(
              BUDGET,
              AS_OF,
              BASIS,
              WEEK,
              WORKED_MINUTES,
              USED_MINUTES,
              CUMULATIVE_MINUTES,
              USED_VALUE,
              CUMULATIVE_VALUE,
              USED_COST,
              CUMULATIVE_COST,
              INVOICED));

  WeekBurn() {}

  /**
   * Starts a new row.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WeekBurn fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the budget.
   *
   * @return its identifier
   */
  public abstract BudgetId budget();

  /**
   * Returns the day the row is as of.
   *
   * @return the last day that counts, with what is known of it today
   */
  public abstract LocalDate asOf();

  /**
   * Returns which time counts as used.
   *
   * @return the basis of the whole budget
   */
  public abstract BurnBasis basis();

  /**
   * Returns the first day of the week.
   *
   * @return the day, as the settings begin weeks
   */
  public abstract LocalDate week();

  /**
   * Returns the minutes worked in the week.
   *
   * @return all minutes that were logged and not rejected
   */
  public abstract long workedMinutes();

  /**
   * Returns the minutes of the week that count as used.
   *
   * @return the minutes of the basis
   */
  public abstract long usedMinutes();

  /**
   * Returns the minutes used up to the end of the week.
   *
   * @return the sum of the weeks so far
   */
  public abstract long cumulativeMinutes();

  /**
   * Returns what was used in the week, in money.
   *
   * @return the value of its time and approved billable expenses; unknown ({@code NO_PRICE}) for
   *     internal work
   */
  @Value.Redacted
  public abstract Figure<Money> usedValue();

  /**
   * Returns what was used up to the end of the week.
   *
   * @return the sum of the weeks so far, partial from the first week that is
   */
  @Value.Redacted
  public abstract Figure<Money> cumulativeValue();

  /**
   * Returns what the week costs.
   *
   * @return labour and expenses
   */
  @Value.Redacted
  public abstract Figure<Money> usedCost();

  /**
   * Returns what the work costs up to the end of the week.
   *
   * @return the sum of the weeks so far, partial from the first week that is
   */
  @Value.Redacted
  public abstract Figure<Money> cumulativeCost();

  /**
   * Returns what was invoiced in the week.
   *
   * @return invoices that were sent, credit notes taken off
   */
  @Value.Redacted
  public abstract Figure<Money> invoiced();

  /** Builds rows. */
  public static final class Builder extends ImmutableWeekBurn.Builder {
    Builder() {}
  }
}
