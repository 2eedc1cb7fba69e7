package dev.agency.examples.cli.backtest;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.alert.AlertBacktest;
import dev.agency.budget.forecast.Backtest;
import dev.agency.budget.forecast.BacktestSettings;
import dev.agency.budget.forecast.ErrorDifference;
import dev.agency.budget.forecast.HistoryMethods;
import dev.agency.budget.sums.Progress;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a back-test of the units found.
 *
 * @param rows how many rows were read
 * @param refusedRows how many of them were refused
 * @param units the units
 * @param settings the checkpoints
 * @param forecasts how the methods did
 * @param difference how much worse the naive pace did than the standard method; empty if nothing
 *     was scored
 * @param warnings how the rules did
 */
record Findings(
    long rows,
    long refusedRows,
    Units units,
    BacktestSettings settings,
    Backtest forecasts,
    Optional<ErrorDifference> difference,
    ImmutableList<AlertBacktest.Score> warnings) {
  /** The method that the standard one is compared with. */
  private static final String NAIVE = "cpi";

  /** Any number will do; the same gives the same interval. */
  private static final long SEED = 20_261_127L;

  /** Scores the methods and rules of the library on the units. */
  static Findings of(
      TaskRows rows, Units units, ImmutableList<BigDecimal> plannedWeeks, Progress progress) {
    BacktestSettings settings = BacktestSettings.usual();
    // Nobody stops it but by stopping the program.
    Backtest forecasts =
        Backtest.of(units.history(), HistoryMethods.withoutPlan(), settings, progress)
            .orElseThrow();
    return new Findings(
        rows.rows(),
        rows.refusedRows(),
        units,
        settings,
        forecasts,
        forecasts.difference(NAIVE, standard(), SEED),
        WarningScores.of(units, plannedWeeks));
  }

  /** Returns the name of the method the library forecasts with. */
  static String standard() {
    return HistoryMethods.usual().name();
  }
}
