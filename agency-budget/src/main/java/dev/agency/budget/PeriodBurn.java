package dev.agency.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
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
 * What happened to a budget in one week or month, and in all of them so far: a row per period from
 * that of the first fact to that of the last, quiet ones among them.
 *
 * <p>The weeks sum to the budget, to the cent, and so do the months; the cumulative amounts are the
 * sums of the rows shown so far, and the last of them are the budget's. Revenue, profit and what is
 * to invoice are not here: they follow from caps, fees and steps, and {@link
 * BurnReport#closedMonths} posts them by month.
 *
 * <p>Immutable and thread-safe. {@code toString} shows neither money nor who has no cost rate.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class PeriodBurn permits ImmutablePeriodBurn {
  /** How long a row is. */
  public enum Span {
    /** Seven days, from the day the settings begin weeks on. */
    WEEK,
    /** A calendar month. */
    MONTH
  }

  /** The budget. */
  public static final Field<PeriodBurn, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, PeriodBurn::budget);

  /** The day the row is as of. */
  public static final Field<PeriodBurn, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, PeriodBurn::asOf);

  /** Which time counts as used. */
  public static final Field<PeriodBurn, BurnBasis> BASIS =
      Field.of("basis", Quantities.STATE, PeriodBurn::basis);

  /** How long it is. */
  public static final Field<PeriodBurn, Span> SPAN =
      Field.of("span", Quantities.DATES, PeriodBurn::span);

  /** Its first day. */
  public static final Field<PeriodBurn, LocalDate> START =
      Field.of("start", Quantities.DATES, PeriodBurn::start);

  /** All minutes logged in the period. */
  public static final Field<PeriodBurn, Long> WORKED_MINUTES =
      Field.of(Quantities.WORKED_MINUTES, PeriodBurn::workedMinutes);

  /** The worked minutes that are billable, as is their line. */
  public static final Field<PeriodBurn, Long> BILLABLE_MINUTES =
      Field.of(Quantities.BILLABLE_MINUTES, PeriodBurn::billableMinutes);

  /** The worked minutes that wait for approval. */
  public static final Field<PeriodBurn, Long> UNAPPROVED_MINUTES =
      Field.of(Quantities.UNAPPROVED_MINUTES, PeriodBurn::unapprovedMinutes);

  /** The minutes that confirmed bookings set aside. */
  public static final Field<PeriodBurn, Long> SCHEDULED_MINUTES =
      Field.of(Quantities.SCHEDULED_MINUTES, PeriodBurn::scheduledMinutes);

  /** The minutes of the basis. */
  public static final Field<PeriodBurn, Long> USED_MINUTES =
      Field.of(Quantities.USED_MINUTES, PeriodBurn::usedMinutes);

  /** The minutes used so far. */
  public static final Field<PeriodBurn, Long> CUMULATIVE_MINUTES =
      Field.of("cumulativeMinutes", Quantities.USED_MINUTES, PeriodBurn::cumulativeMinutes);

  /** What was used in the period. */
  public static final Field<PeriodBurn, Figure<Money>> USED_VALUE =
      Field.of(Quantities.USED_VALUE, PeriodBurn::usedValue);

  /** The used billable minutes of the period without a bill rate. */
  public static final Field<PeriodBurn, Long> UNPRICED_VALUE_MINUTES =
      Field.of(Quantities.UNPRICED_VALUE_MINUTES, PeriodBurn::unpricedValueMinutes);

  /** What was used so far. */
  public static final Field<PeriodBurn, Figure<Money>> CUMULATIVE_VALUE =
      Field.of("cumulativeValue", Quantities.USED_VALUE, PeriodBurn::cumulativeValue);

  /** What the period costs. */
  public static final Field<PeriodBurn, Figure<Money>> USED_COST =
      Field.of(Quantities.USED_COST, PeriodBurn::usedCost);

  /** The worked minutes of the period without a cost rate. */
  public static final Field<PeriodBurn, Long> UNPRICED_COST_MINUTES =
      Field.of(Quantities.UNPRICED_COST_MINUTES, PeriodBurn::unpricedCostMinutes);

  /** What the work costs so far. */
  public static final Field<PeriodBurn, Figure<Money>> CUMULATIVE_COST =
      Field.of("cumulativeCost", Quantities.USED_COST, PeriodBurn::cumulativeCost);

  /** What was invoiced in the period. */
  public static final Field<PeriodBurn, Figure<Money>> INVOICED =
      Field.of(Quantities.INVOICED, PeriodBurn::invoiced);

  /** The record type, for permissions and tables. */
  public static final RecordType<PeriodBurn> TYPE =
      RecordType.of(
          "periodBurn",
          Grain.WEEK,
          ImmutableList.of(
              BUDGET,
              AS_OF,
              BASIS,
              SPAN,
              START,
              WORKED_MINUTES,
              BILLABLE_MINUTES,
              UNAPPROVED_MINUTES,
              SCHEDULED_MINUTES,
              USED_MINUTES,
              CUMULATIVE_MINUTES,
              USED_VALUE,
              UNPRICED_VALUE_MINUTES,
              CUMULATIVE_VALUE,
              USED_COST,
              UNPRICED_COST_MINUTES,
              CUMULATIVE_COST,
              INVOICED));

  PeriodBurn() {}

  static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PeriodBurn fromJson(Builder builder) {
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
   * Returns how long it is.
   *
   * @return a week or a month
   */
  public abstract Span span();

  /**
   * Returns its first day.
   *
   * @return the first day of the week, as the settings begin weeks, or of the month; it may lie
   *     before the first fact
   */
  public abstract LocalDate start();

  /**
   * Returns the minutes worked in the period.
   *
   * @return all minutes that were logged and not rejected
   */
  public abstract long workedMinutes();

  /**
   * Returns the minutes a client pays for.
   *
   * @return the part of the worked minutes that is marked billable, on a line that is billable or
   *     on none; 0 unless set, as in rows of before periods told of it
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public long billableMinutes() {
    return 0;
  }

  /**
   * Returns the minutes that wait for approval.
   *
   * @return the part of the worked minutes; 0 unless set, as in rows of before periods told of it
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public long unapprovedMinutes() {
    return 0;
  }

  /**
   * Returns the minutes that were scheduled.
   *
   * @return the minutes set aside in the period by confirmed bookings, whatever the basis and
   *     whatever was worked; 0 unless set, as in rows of before bookings were facts of a burn
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public long scheduledMinutes() {
    return 0;
  }

  /**
   * Returns the minutes of the period that count as used.
   *
   * @return the minutes of the basis
   */
  public abstract long usedMinutes();

  /**
   * Returns the minutes used up to the end of the period.
   *
   * @return the sum of the periods so far
   */
  public abstract long cumulativeMinutes();

  /**
   * Returns what was used in the period, in money.
   *
   * @return the value of its time and approved billable expenses; unknown ({@code NO_PRICE}) for
   *     internal work
   */
  @Value.Redacted
  public abstract Figure<Money> usedValue();

  /**
   * Returns the used billable minutes of the period without a bill rate.
   *
   * @return the minutes that its value leaves out; 0 unless set, as in rows of before periods told
   *     of it
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public long unpricedValueMinutes() {
    return 0;
  }

  /**
   * Returns what was used up to the end of the period.
   *
   * @return the sum of the periods so far, partial from the first one that is
   */
  @Value.Redacted
  public abstract Figure<Money> cumulativeValue();

  /**
   * Returns what the period costs.
   *
   * @return labour and expenses
   */
  @Value.Redacted
  public abstract Figure<Money> usedCost();

  /**
   * Returns the worked minutes of the period without a cost rate.
   *
   * @return the minutes that its cost leaves out; 0 unless set, as in rows of before periods told
   *     of it
   */
  @Value.Default
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  @Value.Redacted
  public long unpricedCostMinutes() {
    return 0;
  }

  /**
   * Returns what the work costs up to the end of the period.
   *
   * @return the sum of the periods so far, partial from the first one that is
   */
  @Value.Redacted
  public abstract Figure<Money> cumulativeCost();

  /**
   * Returns what was invoiced in the period.
   *
   * @return invoices that were sent, credit notes taken off
   */
  @Value.Redacted
  public abstract Figure<Money> invoiced();

  /** Builds rows. */
  static final class Builder extends ImmutablePeriodBurn.Builder {
    Builder() {}
  }
}
