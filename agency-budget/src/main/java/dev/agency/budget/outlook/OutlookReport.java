package dev.agency.budget.outlook;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.AlertHistory;
import dev.agency.budget.alert.AlertReport;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.forecast.ForecastReport;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.Objects;

/**
 * Where the work on a budget stands and where it leads to.
 *
 * <p>Of 1,000 hours 300 are earned and 400 worked: {@link #minutesNow} has a cost index of 0.75,
 * {@link #forecast} says 1,200 hours by half of that pace and a run-out in 15 weeks, and {@link
 * #alerts} warns that work takes more than it earns since February. The rows of earlier days are
 * the line of a chart.
 *
 * <p>It explains itself: {@link #explain} says how an index, an estimate or a run-out day follows,
 * an alert lists the figures it rests on, and {@link #basis} holds all that forecasts and alerts
 * were worked out from, so that whoever works them out again gets the same. The entries behind what
 * was used are told by the burn. Rows, forecasts and alerts go through permissions one by one; the
 * report and its basis are for nobody's eyes. Immutable and thread-safe. {@code toString} shows no
 * figures.
 *
 * @param minutes what is done and what it took in minutes, on each day that told of progress, and
 *     last on the day of the report
 * @param value the same in value at bill rates
 * @param cost the same in cost
 * @param forecast what the work will have taken, and when its budget runs out
 * @param alerts what somebody should be warned of
 * @param basis what forecast and alerts follow from
 */
public record OutlookReport(
    ImmutableList<EarnedValueRow<Measure.Minutes>> minutes,
    ImmutableList<EarnedValueRow<Measure.Value>> value,
    ImmutableList<EarnedValueRow<Measure.Cost>> cost,
    ForecastReport forecast,
    AlertReport alerts,
    Basis basis) {
  /**
   * Creates a report.
   *
   * @param minutes the earned value in minutes by day
   * @param value the same in value at bill rates
   * @param cost the same in cost
   * @param forecast what the work will have taken
   * @param alerts what somebody should be warned of
   * @param basis what forecast and alerts follow from
   * @throws dev.agency.core.error.InvalidModelException if a measure has no row ({@code EMPTY})
   */
  public OutlookReport {
    Objects.requireNonNull(forecast, "forecast");
    Objects.requireNonNull(alerts, "alerts");
    Objects.requireNonNull(basis, "basis");
    Invariants.of("an outlook report")
        .require(!minutes.isEmpty(), "minutes", ErrorCode.EMPTY, "must not be empty")
        .require(!value.isEmpty(), "value", ErrorCode.EMPTY, "must not be empty")
        .require(!cost.isEmpty(), "cost", ErrorCode.EMPTY, "must not be empty")
        .verify();
  }

  /**
   * Returns where the work stands in minutes.
   *
   * @return the row of the day of the report
   */
  public EarnedValueRow<Measure.Minutes> minutesNow() {
    return last(minutes);
  }

  /**
   * Returns where the work stands in value at bill rates.
   *
   * @return the row of the day of the report
   */
  public EarnedValueRow<Measure.Value> valueNow() {
    return last(value);
  }

  /**
   * Returns where the work stands in cost.
   *
   * @return the row of the day of the report
   */
  public EarnedValueRow<Measure.Cost> costNow() {
    return last(cost);
  }

  private static <T> T last(ImmutableList<T> rows) {
    return rows.get(rows.size() - 1);
  }

  /**
   * Explains a figure by how it follows from others.
   *
   * <p>An explanation tells of all its steps at once: of an estimate and its rest follows what was
   * used. A host shows it to whoever may see the figure and each of its steps.
   *
   * @param figure one of {@link OutlookFigure#ALL}
   * @return the explanation, as of the day of the report
   */
  public OutlookExplanation explain(OutlookFigure<?> figure) {
    return figure.explain(this);
  }

  /** Returns the budget and the day, and no figures. */
  @Override
  public String toString() {
    return "OutlookReport[" + alerts.budget() + " as of " + alerts.asOf() + "]";
  }

  /**
   * What forecasts and alerts were worked out from.
   *
   * <p>Immutable and thread-safe. {@code toString} shows no figures.
   *
   * @param measures where the work stands and what was used by day, in each measure
   * @param history the dated facts of the alerts
   * @param forecasts the methods of the forecasts, and the finished projects they learn from
   */
  public record Basis(
      ForecastReport.Measures measures, AlertHistory history, ForecastSettings forecasts) {
    /**
     * Creates a basis.
     *
     * @param measures the facts of the forecasts
     * @param history the facts of the alerts
     * @param forecasts the settings of the forecasts
     */
    public Basis {
      Objects.requireNonNull(measures, "measures");
      Objects.requireNonNull(history, "history");
      Objects.requireNonNull(forecasts, "forecasts");
    }

    /** Returns the budget and no figures. */
    @Override
    public String toString() {
      return "Basis[" + history.budget() + "]";
    }
  }
}
