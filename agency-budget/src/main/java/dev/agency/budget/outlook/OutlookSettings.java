package dev.agency.budget.outlook;

import dev.agency.budget.alert.AlertSettings;
import dev.agency.budget.earnedvalue.ProgressMethod;
import dev.agency.budget.forecast.EacMethod;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.forecast.History;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.Objects;

/**
 * How an agency looks ahead: how it tells what is done, by which methods it forecasts, and when it
 * wants to be warned.
 *
 * <p>Immutable and thread-safe, as the method of the estimate must be.
 *
 * @param progress how it is told how much is done
 * @param estimate what the rows of earned value say the work will have taken; forecasts have all
 *     methods of their own settings
 * @param forecast how to forecast
 * @param alerts when to warn
 */
public record OutlookSettings(
    ProgressMethod progress, EacMethod estimate, ForecastSettings forecast, AlertSettings alerts) {
  /**
   * Creates settings.
   *
   * @param progress how it is told how much is done
   * @param estimate what the rows of earned value say the work will have taken
   * @param forecast how to forecast
   * @param alerts when to warn
   * @throws dev.agency.core.error.InvalidModelException if the weeks of alerts and forecasts begin
   *     on two days, or they are incomplete below two coverages ({@code INCONSISTENT})
   */
  public OutlookSettings {
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(estimate, "estimate");
    Invariants.of("outlook settings")
        .require(
            alerts.weekStart().equals(forecast.weekStart()),
            "alerts/weekStart",
            ErrorCode.INCONSISTENT,
            "must be that of the forecasts")
        .require(
            alerts.leastCoverage().equals(forecast.leastCoverage()),
            "alerts/leastCoverage",
            ErrorCode.INCONSISTENT,
            "must be that of the forecasts")
        .verify();
  }

  /**
   * Returns the usual settings: progress as posted, {@link EacMethods#usual}, and the usual
   * settings of forecasts and alerts.
   *
   * @param history the finished projects to learn from, none of them the one that is looked at
   * @return the settings
   */
  public static OutlookSettings usual(History history) {
    return new OutlookSettings(
        ProgressMethod.POSTED,
        EacMethods.usual(),
        ForecastSettings.usual(history),
        AlertSettings.usual());
  }

  /**
   * Returns these settings with other alerts.
   *
   * @param other when to warn
   * @return the settings
   * @throws dev.agency.core.error.InvalidModelException if its weeks begin on another day than
   *     those of the forecasts, or it has another least coverage ({@code INCONSISTENT})
   */
  public OutlookSettings withAlerts(AlertSettings other) {
    return new OutlookSettings(progress, estimate, forecast, other);
  }

  /**
   * Returns these settings with another way to tell what is done.
   *
   * @param other how it is told how much is done
   * @return the settings
   */
  public OutlookSettings withProgress(ProgressMethod other) {
    return new OutlookSettings(other, estimate, forecast, alerts);
  }

  /** Returns how progress is told and how much history there is. */
  @Override
  public String toString() {
    return "OutlookSettings[" + progress + ", " + forecast + "]";
  }
}
