package dev.agency.budget.status;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.MarginBand;
import dev.agency.budget.forecast.ForecastRow;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.outlook.OutlookReport;
import dev.agency.core.client.ClientUpdate;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Grain;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.RecordType;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.Money;
import dev.agency.core.project.Project;
import dev.agency.core.project.ProjectState;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A project in one row: how far it is, where its dates lead, what is used of its budget and whether
 * its people are booked.
 *
 * <p>A website is planned from 2 March to 30 June. On 26 April, its 56th day of 121, 40 % is done:
 * by the pace so far it ends on 19 July. 400 h of 1,000 are worked and 450 h of what is left are
 * booked, so that 150 h are booked for nobody.
 *
 * <p>What is forecast is no promise: {@code plannedEnd} is the last day of the plan, {@code
 * baselineEnd} that of the plan both sides agreed to. Amounts are those of the burn and the
 * outlook, unchanged. Immutable and thread-safe. {@code toString} shows no figure.
 *
 * @param project the project
 * @param progress how much of the work is done, as posted
 * @param ends where its dates lead
 * @param burn the burn of its budget
 * @param outlook the outlook of its budget
 * @param staff whether people are booked for what is left
 * @param lastUpdate what the client was told last, by the day it was sent
 */
public record StatusRow(
    Project project,
    Figure<BasisPoints> progress,
    Ends ends,
    BudgetBurn burn,
    OutlookReport outlook,
    Staff staff,
    Optional<ClientUpdate> lastUpdate) {
  /** The project. */
  public static final Field<StatusRow, ProjectId> PROJECT =
      Field.of("project", Quantities.NAME, row -> row.project().id());

  /** The budget it is measured by. */
  public static final Field<StatusRow, BudgetId> BUDGET =
      Field.of("budget", Quantities.NAME, row -> row.burn().budget());

  /** Its name. */
  public static final Field<StatusRow, String> NAME =
      Field.of(Quantities.NAME, row -> row.project().name());

  /** Whose it is. */
  public static final Field<StatusRow, ClientId> CLIENT =
      Field.of("client", Quantities.NAME, row -> row.project().client());

  /** The state it is in. */
  public static final Field<StatusRow, ProjectState> STATE =
      Field.of(Quantities.STATE, row -> row.project().state());

  /** The day the status is of. */
  public static final Field<StatusRow, LocalDate> AS_OF =
      Field.of("asOf", Quantities.DATES, StatusRow::asOf);

  /** How much of the work is done, as posted. */
  public static final Field<StatusRow, Figure<BasisPoints>> PROGRESS =
      Field.of(Quantities.PROGRESS, StatusRow::progress);

  /** How much of the planned time has passed. */
  public static final Field<StatusRow, Figure<BasisPoints>> ELAPSED =
      Field.of(Quantities.ELAPSED, row -> row.project().elapsed(row.asOf()));

  /** The first day of the plan. */
  public static final Field<StatusRow, Optional<LocalDate>> PLANNED_START =
      Field.of("plannedStart", Quantities.DATES, row -> row.project().plan().map(DateRange::start));

  /** The last day of the plan. */
  public static final Field<StatusRow, Optional<LocalDate>> PLANNED_END =
      Field.of("plannedEnd", Quantities.DATES, StatusRow::plannedEnd);

  /** The last day of the baseline in force. */
  public static final Field<StatusRow, Optional<LocalDate>> BASELINE_END =
      Field.of("baselineEnd", Quantities.DATES, row -> row.ends().baseline());

  /** The last day by the pace so far. */
  public static final Field<StatusRow, Figure<LocalDate>> FORECAST_END =
      Field.of("forecastEnd", Quantities.MINUTES_SCHEDULE_INDEX, row -> row.ends().forecast());

  /** The minutes planned for the basis of the burn. */
  public static final Field<StatusRow, Long> BUDGET_MINUTES =
      Field.of(Quantities.BUDGET_MINUTES, row -> BudgetBurn.BUDGET_MINUTES.read(row.burn()));

  /** The minutes worked. */
  public static final Field<StatusRow, Long> WORKED_MINUTES =
      Field.of(Quantities.WORKED_MINUTES, row -> BudgetBurn.WORKED_MINUTES.read(row.burn()));

  /** The minutes of the basis used. */
  public static final Field<StatusRow, Long> USED_MINUTES =
      Field.of(Quantities.USED_MINUTES, row -> BudgetBurn.USED_MINUTES.read(row.burn()));

  /** How much of the planned minutes is used. */
  public static final Field<StatusRow, Figure<BasisPoints>> MINUTES_BURN =
      Field.of(Quantities.MINUTES_BURN, row -> BudgetBurn.MINUTES_BURN.read(row.burn()));

  /** The minutes the work will have taken. */
  public static final Field<StatusRow, Figure<Long>> MINUTES_AT_COMPLETION =
      Field.of(
          Quantities.MINUTES_AT_COMPLETION,
          row -> ForecastRow.MINUTES_AT_COMPLETION.read(row.outlook().forecast().standard()));

  /** The day the planned minutes are used up. */
  public static final Field<StatusRow, Figure<LocalDate>> MINUTES_RUN_OUT =
      Field.of(
          "minutesRunOut",
          Quantities.MINUTES_BURN,
          row -> RunOutRow.MINUTES_RUN_OUT.read(row.outlook().forecast().runOut()));

  /** What people are booked for after the day of the status. */
  public static final Field<StatusRow, Figure<Long>> BOOKED_MINUTES =
      Field.of("bookedMinutes", Quantities.SCHEDULED_MINUTES, row -> row.staff().booked());

  /** What is left to do and booked for nobody. */
  public static final Field<StatusRow, Figure<Long>> UNBOOKED_MINUTES =
      Field.of("unbookedMinutes", Quantities.MINUTES_REMAINING, row -> row.staff().unbooked());

  /** What the budget may charge in total. */
  public static final Field<StatusRow, Figure<Money>> BUDGET_TOTAL =
      Field.of(Quantities.BUDGET_TOTAL, row -> BudgetBurn.BUDGET_TOTAL.read(row.burn()));

  /** What the work is worth to the client. */
  public static final Field<StatusRow, Figure<Money>> USED_VALUE =
      Field.of(Quantities.USED_VALUE, row -> BudgetBurn.USED_VALUE.read(row.burn()));

  /** How much of the total that is. */
  public static final Field<StatusRow, Figure<BasisPoints>> BURN =
      Field.of(Quantities.BURN, row -> BudgetBurn.BURN.read(row.burn()));

  /** The day the total is used up. */
  public static final Field<StatusRow, Figure<LocalDate>> VALUE_RUN_OUT =
      Field.of(
          "valueRunOut",
          Quantities.BURN,
          row -> RunOutRow.VALUE_RUN_OUT.read(row.outlook().forecast().runOut()));

  /** What was invoiced. */
  public static final Field<StatusRow, Figure<Money>> INVOICED =
      Field.of(Quantities.INVOICED, row -> BudgetBurn.INVOICED.read(row.burn()));

  /** What may still be invoiced. */
  public static final Field<StatusRow, Figure<Money>> TO_INVOICE =
      Field.of(Quantities.TO_INVOICE, row -> BudgetBurn.TO_INVOICE.read(row.burn()));

  /** What the agency earns by the work so far. */
  public static final Field<StatusRow, Figure<Money>> REVENUE =
      Field.of(Quantities.REVENUE, row -> BudgetBurn.REVENUE.read(row.burn()));

  /** What the work costs so far. */
  public static final Field<StatusRow, Figure<Money>> USED_COST =
      Field.of(Quantities.USED_COST, row -> BudgetBurn.USED_COST.read(row.burn()));

  /** What the work will have cost. */
  public static final Field<StatusRow, Figure<Money>> COST_AT_COMPLETION =
      Field.of(
          Quantities.COST_AT_COMPLETION,
          row -> ForecastRow.COST_AT_COMPLETION.read(row.outlook().forecast().standard()));

  /** What is left of the revenue. */
  public static final Field<StatusRow, Figure<Money>> PROFIT =
      Field.of(Quantities.PROFIT, row -> BudgetBurn.PROFIT.read(row.burn()));

  /** How much of the revenue that is. */
  public static final Field<StatusRow, Figure<BasisPoints>> MARGIN =
      Field.of(Quantities.MARGIN, row -> BudgetBurn.MARGIN.read(row.burn()));

  /** The margin as a colour, a declared release. */
  public static final Field<StatusRow, Figure<MarginBand>> MARGIN_BAND =
      Field.of(Quantities.MARGIN_BAND, row -> BudgetBurn.MARGIN_BAND.read(row.burn()));

  /** The day the client was last sent an update. */
  public static final Field<StatusRow, Optional<LocalDate>> LAST_UPDATE_ON =
      Field.of(
          "lastUpdateOn", Quantities.DATES, row -> row.lastUpdate().flatMap(ClientUpdate::sentOn));

  /** What that update said in a line. */
  public static final Field<StatusRow, Optional<String>> LAST_UPDATE =
      Field.of("lastUpdate", Quantities.NAME, row -> row.lastUpdate().map(ClientUpdate::headline));

  /** The last day anybody logged time on. */
  public static final Field<StatusRow, Optional<LocalDate>> LOGGED_THROUGH =
      LoggedTime.throughField(row -> row.burn().loggedThrough());

  /** How complete the time sheets are. */
  public static final Field<StatusRow, Figure<BasisPoints>> COVERAGE =
      LoggedTime.coverageField(row -> row.burn().coverage());

  /** The record type, for permissions and tables. */
  public static final RecordType<StatusRow> TYPE =
      RecordType.of(
          "projectStatus",
          Grain.PROJECT,
          ImmutableList.of(
              PROJECT,
              BUDGET,
              NAME,
              CLIENT,
              STATE,
              AS_OF,
              PROGRESS,
              ELAPSED,
              PLANNED_START,
              PLANNED_END,
              BASELINE_END,
              FORECAST_END,
              BUDGET_MINUTES,
              WORKED_MINUTES,
              USED_MINUTES,
              MINUTES_BURN,
              MINUTES_AT_COMPLETION,
              MINUTES_RUN_OUT,
              BOOKED_MINUTES,
              UNBOOKED_MINUTES,
              BUDGET_TOTAL,
              USED_VALUE,
              BURN,
              VALUE_RUN_OUT,
              INVOICED,
              TO_INVOICE,
              REVENUE,
              USED_COST,
              COST_AT_COMPLETION,
              PROFIT,
              MARGIN,
              MARGIN_BAND,
              LAST_UPDATE_ON,
              LAST_UPDATE,
              LOGGED_THROUGH,
              COVERAGE));

  /** What a list of projects has room for, in the order it is read. */
  public static final ImmutableList<Field<StatusRow, ?>> LIST =
      ImmutableList.of(
          NAME,
          CLIENT,
          PROGRESS,
          ELAPSED,
          PLANNED_END,
          FORECAST_END,
          MINUTES_BURN,
          BURN,
          UNBOOKED_MINUTES,
          MARGIN_BAND,
          LAST_UPDATE_ON);

  /**
   * Creates a row.
   *
   * @param project the project
   * @param progress how much of the work is done
   * @param ends where its dates lead
   * @param burn the burn of its budget
   * @param outlook the outlook of its budget
   * @param staff whether people are booked for what is left
   * @param lastUpdate what the client was told last
   */
  public StatusRow {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(ends, "ends");
    Objects.requireNonNull(burn, "burn");
    Objects.requireNonNull(outlook, "outlook");
    Objects.requireNonNull(staff, "staff");
    Objects.requireNonNull(lastUpdate, "lastUpdate");
  }

  /**
   * Returns the day the status is of.
   *
   * @return the day of the burn
   */
  public LocalDate asOf() {
    return burn.asOf();
  }

  /**
   * Returns the last day of the plan.
   *
   * @return the day; empty without a plan, or without an end
   */
  public Optional<LocalDate> plannedEnd() {
    return project.plan().flatMap(DateRange::last);
  }

  /** Returns the project and the day, and no figures. */
  @Override
  public String toString() {
    return "StatusRow[" + project.id() + " as of " + asOf() + "]";
  }

  /**
   * Where the dates of a project lead.
   *
   * @param baseline the last day of the baseline in force; empty without one, or without an end
   * @param forecast the last day by the pace so far, from earned schedule; unknown as that is, and
   *     {@code UNACHIEVABLE} after the year 2199
   */
  public record Ends(Optional<LocalDate> baseline, Figure<LocalDate> forecast) {
    /**
     * Creates the ends of a project.
     *
     * @param baseline the last day of the baseline in force
     * @param forecast the last day by the pace so far
     */
    public Ends {
      Objects.requireNonNull(baseline, "baseline");
      Objects.requireNonNull(forecast, "forecast");
    }
  }

  /**
   * Whether people are booked for what is left of a project, after the day of its status and as far
   * as the capacity goes.
   *
   * @param booked the minutes people are booked for, as agreed; unknown ({@code NO_CAPACITY}) if
   *     nobody looked
   * @param unbooked the planned minutes that are neither worked nor booked, 0 if more is booked
   *     than is left; unknown where the one or the other is
   */
  public record Staff(Figure<Long> booked, Figure<Long> unbooked) {
    /**
     * Creates what is booked.
     *
     * @param booked the minutes people are booked for
     * @param unbooked the minutes left that nobody is booked for
     */
    public Staff {
      Objects.requireNonNull(booked, "booked");
      Objects.requireNonNull(unbooked, "unbooked");
    }
  }
}
