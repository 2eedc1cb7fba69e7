package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * The forecast of a budget for people: a row for each method, the one that counts marked, and a row
 * for the day it is used up.
 *
 * <pre>{@code
 * ForecastReport report =
 *     ForecastCalculator.calculate(burn.budget(), measures, ForecastSettings.usual(history));
 * report.standard().minutesAtCompletion(); // Known(72000)
 * report.standard().minutesTo();           // Known(83400)
 * report.runOut().minutesRunOut();         // Known(2026-06-12)
 * }</pre>
 *
 * <p>Minutes, value and cost are forecast each from its own facts and from the same history, for
 * what is learned are ratios. A measure without facts is {@code NO_FORECAST}; one of which too
 * little is known says what lacks, and its run-out day may be known without progress. The rows
 * carry how far time was logged and how complete the time sheets are. Permissions redact the rows;
 * the exact forecasts of each measure are here for hosts that reckon on. Immutable and thread-safe.
 *
 * @param rows a row for each method, in the order of the settings
 * @param runOut the row for the day the budget is used up
 */
public record ForecastReport(ImmutableList<ForecastRow> rows, RunOutRow runOut) {
  /**
   * Creates a report.
   *
   * @param rows a row for each method, one of them the standard
   * @param runOut the row for the day the budget is used up
   * @throws dev.agency.core.error.InvalidModelException if not exactly one row is the standard
   *     ({@code INCONSISTENT})
   */
  public ForecastReport {
    Objects.requireNonNull(runOut, "runOut");
    Invariants.of("a forecast report")
        .require(
            rows.stream().filter(ForecastRow::standard).count() == 1,
            "rows",
            ErrorCode.INCONSISTENT,
            "must have one standard")
        .verify();
  }

  /**
   * Returns the row that counts.
   *
   * @return the row of the standard method
   */
  public ForecastRow standard() {
    return rows.stream().filter(ForecastRow::standard).findFirst().orElseThrow();
  }

  /** Returns the budget and the day, and no figures. */
  @Override
  public String toString() {
    return "ForecastReport[" + runOut.budget() + " as of " + runOut.asOf() + "]";
  }

  /**
   * The facts of a budget by measure. Money is in the currency of the budget, amounts in its major
   * unit.
   *
   * <p>Immutable and thread-safe.
   *
   * @param minutes the facts in minutes; empty if they are not to be forecast
   * @param value the facts in value at bill rates; empty if it is not to be forecast
   * @param cost the facts in cost; empty if it is not to be forecast
   * @param currency the currency of value and cost
   */
  public record Measures(
      Optional<ForecastFacts> minutes,
      Optional<ForecastFacts> value,
      Optional<ForecastFacts> cost,
      Currency currency) {
    /**
     * Creates facts.
     *
     * @param minutes the facts in minutes
     * @param value the facts in value
     * @param cost the facts in cost
     * @param currency the currency of value and cost
     */
    public Measures {
      Objects.requireNonNull(minutes, "minutes");
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(cost, "cost");
      Objects.requireNonNull(currency, "currency");
    }
  }
}
