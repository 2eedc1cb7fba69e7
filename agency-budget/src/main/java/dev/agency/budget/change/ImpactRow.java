package dev.agency.budget.change;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.money.Money;
import dev.agency.core.scope.Assessment;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change does to a budget as it is shown to people: its assessment, and the whole at its end
 * without and with it.
 *
 * <p>50 hours more on 1,000 for EUR 6,000 that cost 3,100: the profit grows by 2,900. The whole was
 * to earn 120,000 for 72,000, a margin of 40.00 %; with the change it is 126,000 for 75,100, and
 * the margin gains 40 basis points.
 *
 * <p>The fingerprints of the assessment are made of costs and are no field. Amounts are rounded
 * half up to minor units. Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param request the request
 * @param budget the budget
 * @param asOf the day the figures are of
 * @param assessment what the change does
 * @param before the whole without it
 * @param after the whole with it
 * @param logged how far time is logged, and how complete the time sheets are
 */
public record ImpactRow(
    ChangeRequestId request,
    BudgetId budget,
    LocalDate asOf,
    Assessment assessment,
    Whole before,
    Whole after,
    LoggedTime logged) {
  /** The request. */
  public static final Field<ImpactRow, ChangeRequestId> REQUEST =
      Field.of("request", Quantities.NAME, ImpactRow::request);

  /** The budget. */
  public static final Field<ImpactRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, ImpactRow::budget);

  /** The day the figures are of. */
  public static final Field<ImpactRow, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, ImpactRow::asOf);

  /** The number of the baseline it is assessed against. */
  public static final Field<ImpactRow, Long> BASELINE =
      Field.of("baseline", Quantities.NAME, row -> row.assessment().pins().baseline());

  /** What the work grows by. */
  public static final Field<ImpactRow, Long> MINUTES_DELTA =
      Field.of(Quantities.MINUTES_DELTA, row -> row.assessment().minutesDelta());

  /** What the price grows by. */
  public static final Field<ImpactRow, Figure<Money>> PRICE_DELTA =
      Field.of(Quantities.PRICE_DELTA, row -> row.assessment().priceDelta());

  /** What the cost grows by. */
  public static final Field<ImpactRow, Figure<Money>> COST_DELTA =
      Field.of(Quantities.COST_DELTA, row -> row.assessment().costDelta());

  /** What the profit grows by. */
  public static final Field<ImpactRow, Figure<Money>> PROFIT_DELTA =
      Field.of(Quantities.PROFIT_DELTA, row -> row.assessment().profitDelta());

  /** What the agency will have earned without the change. */
  public static final Field<ImpactRow, Figure<Money>> FORECAST_REVENUE =
      Field.of(Quantities.FORECAST_REVENUE, row -> row.before().revenue());

  /** What the agency will have earned with it. */
  public static final Field<ImpactRow, Figure<Money>> REVENUE_AFTER =
      Field.of(Quantities.REVENUE_AFTER, row -> row.after().revenue());

  /** What the work will have cost without the change. */
  public static final Field<ImpactRow, Figure<Money>> FORECAST_COST =
      Field.of(Quantities.FORECAST_COST, row -> row.before().cost());

  /** What the work will have cost with it. */
  public static final Field<ImpactRow, Figure<Money>> COST_AFTER =
      Field.of(Quantities.COST_AFTER, row -> row.after().cost());

  /** What will be left without the change. */
  public static final Field<ImpactRow, Figure<Money>> FORECAST_PROFIT =
      Field.of(Quantities.FORECAST_PROFIT, row -> row.before().profit());

  /** What will be left with it. */
  public static final Field<ImpactRow, Figure<Money>> PROFIT_AFTER =
      Field.of(Quantities.PROFIT_AFTER, row -> row.after().profit());

  /** The margin at the end without the change. */
  public static final Field<ImpactRow, Figure<BasisPoints>> FORECAST_MARGIN =
      Field.of(Quantities.FORECAST_MARGIN, row -> row.before().margin());

  /** The margin at the end with it. */
  public static final Field<ImpactRow, Figure<BasisPoints>> MARGIN_AFTER =
      Field.of(Quantities.MARGIN_AFTER, row -> row.after().margin());

  /** How the margin moves. */
  public static final Field<ImpactRow, Figure<BasisPoints>> MARGIN_DELTA =
      Field.of(Quantities.MARGIN_DELTA, row -> row.assessment().marginDelta());

  /** The last day of the work without the change. */
  public static final Field<ImpactRow, Figure<LocalDate>> END_BEFORE =
      Field.of("endBefore", Quantities.DATES, row -> row.assessment().endBefore());

  /** The last day of the work with it. */
  public static final Field<ImpactRow, Figure<LocalDate>> END_AFTER =
      Field.of("endAfter", Quantities.DATES, row -> row.assessment().endAfter());

  /** How much people would be newly overbooked. */
  public static final Field<ImpactRow, Figure<Long>> NEW_OVERBOOKED_MINUTES =
      Field.of(
          "newOverbookedMinutes",
          Quantities.OVERBOOKED_MINUTES,
          row -> row.assessment().newOverbookedMinutes());

  /** The minutes that what is used is measured by without the change. */
  public static final Field<ImpactRow, Long> BUDGET_MINUTES =
      Field.of(Quantities.BUDGET_MINUTES, row -> row.before().minutes());

  /** The minutes that what is used is measured by with it. */
  public static final Field<ImpactRow, Long> MINUTES_AFTER =
      Field.of(Quantities.MINUTES_AFTER, row -> row.after().minutes());

  /** How much of these minutes is used without the change. */
  public static final Field<ImpactRow, Figure<BasisPoints>> MINUTES_BURN =
      Field.of(Quantities.MINUTES_BURN, row -> row.assessment().burnBefore());

  /** How much of them is used with it. */
  public static final Field<ImpactRow, Figure<BasisPoints>> MINUTES_BURN_AFTER =
      Field.of(Quantities.MINUTES_BURN_AFTER, row -> row.assessment().burnAfter());

  /** The day the minutes are used up without the change. */
  public static final Field<ImpactRow, Figure<LocalDate>> RUN_OUT_BEFORE =
      Field.of("runOutBefore", Quantities.MINUTES_BURN, row -> row.assessment().runOutBefore());

  /** The day they are used up with it. */
  public static final Field<ImpactRow, Figure<LocalDate>> RUN_OUT_AFTER =
      Field.of("runOutAfter", Quantities.MINUTES_BURN_AFTER, row -> row.assessment().runOutAfter());

  /** The last day anybody logged time on. */
  public static final Field<ImpactRow, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(row -> row.logged().through());

  /** How complete the time sheets are. */
  public static final Field<ImpactRow, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(row -> row.logged().coverage());

  /** The record type, for permissions and tables. */
  public static final RecordType<ImpactRow> TYPE =
      RecordType.of(
          "impact",
          Grain.BUDGET,
          ImmutableList.of(
              REQUEST,
              BUDGET,
              AS_OF,
              BASELINE,
              MINUTES_DELTA,
              PRICE_DELTA,
              COST_DELTA,
              PROFIT_DELTA,
              FORECAST_REVENUE,
              REVENUE_AFTER,
              FORECAST_COST,
              COST_AFTER,
              FORECAST_PROFIT,
              PROFIT_AFTER,
              FORECAST_MARGIN,
              MARGIN_AFTER,
              MARGIN_DELTA,
              END_BEFORE,
              END_AFTER,
              NEW_OVERBOOKED_MINUTES,
              BUDGET_MINUTES,
              MINUTES_AFTER,
              MINUTES_BURN,
              MINUTES_BURN_AFTER,
              RUN_OUT_BEFORE,
              RUN_OUT_AFTER,
              LOGGED_THROUGH,
              COVERAGE));

  /**
   * Creates a row.
   *
   * @param request the request
   * @param budget the budget
   * @param asOf the day the figures are of
   * @param assessment what the change does
   * @param before the whole without it
   * @param after the whole with it
   * @param logged how far time is logged
   */
  public ImpactRow {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(assessment, "assessment");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(logged, "logged");
  }

  /** Returns the request and the day, and no figures. */
  @Override
  public String toString() {
    return "ImpactRow[" + request + " as of " + asOf + "]";
  }

  /**
   * A budget at its end.
   *
   * @param minutes the minutes that what is used is measured by
   * @param revenue what the agency will have earned
   * @param cost what the work will have cost
   * @param profit the difference
   * @param margin the profit over the revenue
   */
  public record Whole(
      long minutes,
      Figure<Money> revenue,
      Figure<Money> cost,
      Figure<Money> profit,
      Figure<BasisPoints> margin) {
    /**
     * Creates the end of a budget.
     *
     * @param minutes the minutes that what is used is measured by
     * @param revenue what the agency will have earned
     * @param cost what the work will have cost
     * @param profit the difference
     * @param margin the profit over the revenue
     */
    public Whole {
      Objects.requireNonNull(revenue, "revenue");
      Objects.requireNonNull(cost, "cost");
      Objects.requireNonNull(profit, "profit");
      Objects.requireNonNull(margin, "margin");
    }

    /** Returns no figures. */
    @Override
    public String toString() {
      return "Whole";
    }
  }
}
