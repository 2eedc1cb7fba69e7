package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The forecast of a budget for people: a row for each method, the one that counts marked, and a row
 * for the day it is used up.
 *
 * <pre>{@code
 * ForecastReport report =
 *     ForecastReport.of(burn.budget(), measures, ForecastSettings.usual(history));
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
   * Forecasts a budget.
   *
   * @param burn how much of the budget is used, and as of which day
   * @param measures the facts, in as many measures as there are
   * @param settings the methods and the history, without the budget at hand
   * @return the report
   */
  public static ForecastReport of(BudgetBurn burn, Measures measures, ForecastSettings settings) {
    Function<ForecastFacts, Forecast> forecast = facts -> Forecast.of(facts, settings, burn.asOf());
    Optional<Forecast> minutes = measures.minutes().map(forecast);
    Optional<Forecast> value = measures.value().map(forecast);
    Optional<Forecast> cost = measures.cost().map(forecast);
    Shown<Long> asMinutes = new Shown<>(ForecastReport::minutes);
    Shown<Money> asMoney = new Shown<>(amount -> money(amount, measures.currency()));
    Figure<Boolean> incomplete =
        burn.coverage().map(share -> share.compareTo(settings.leastCoverage()) < 0);
    ImmutableList.Builder<ForecastRow> rows = ImmutableList.builder();
    for (int i = 0; i < settings.methods().size(); i++) {
      String method = settings.methods().get(i).name();
      rows.add(
          ForecastRow.builder()
              .budget(burn.budget())
              .asOf(burn.asOf())
              .method(method)
              .standard(method.equals(settings.standard()))
              .minutesAtCompletion(asMinutes.whole(minutes, i))
              .minutesFrom(asMinutes.from(minutes, i))
              .minutesTo(asMinutes.to(minutes, i))
              .valueAtCompletion(asMoney.whole(value, i))
              .valueFrom(asMoney.from(value, i))
              .valueTo(asMoney.to(value, i))
              .costAtCompletion(asMoney.whole(cost, i))
              .costFrom(asMoney.from(cost, i))
              .costTo(asMoney.to(cost, i))
              .loggedThrough(burn.loggedThrough())
              .coverage(burn.coverage())
              .incomplete(incomplete)
              .build());
    }
    return new ForecastReport(
        rows.build(),
        RunOutRow.builder()
            .budget(burn.budget())
            .asOf(burn.asOf())
            .minutesPerWeek(asMinutes.perWeek(minutes))
            .minutesRunOut(of(minutes, Forecast::runOut))
            .minutesRunOutFrom(of(minutes, f -> from(f.runOutInterval())))
            .minutesRunOutTo(of(minutes, f -> to(f.runOutInterval())))
            .valuePerWeek(asMoney.perWeek(value))
            .valueRunOut(of(value, Forecast::runOut))
            .valueRunOutFrom(of(value, f -> from(f.runOutInterval())))
            .valueRunOutTo(of(value, f -> to(f.runOutInterval())))
            .loggedThrough(burn.loggedThrough())
            .coverage(burn.coverage())
            .incomplete(incomplete)
            .build());
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

  private static <T> Figure<T> of(
      Optional<Forecast> forecast, Function<Forecast, Figure<T>> figure) {
    return forecast.map(figure).orElse(Figure.unknown(UnknownReason.NO_FORECAST));
  }

  private static <T> Figure<T> from(IntervalResult<T> result) {
    return result instanceof Interval<T> interval
        ? Figure.known(interval.from())
        : Figure.unknown(((IntervalUnavailable<T>) result).reason());
  }

  private static <T> Figure<T> to(IntervalResult<T> result) {
    return result instanceof Interval<T> interval
        ? interval.to().map(Figure::known).orElse(Figure.unknown(UnknownReason.NEVER_ON_PLAN))
        : Figure.unknown(((IntervalUnavailable<T>) result).reason());
  }

  private static long minutes(BigDecimal amount) {
    return fit(amount);
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return new Money(fit(amount.movePointRight(currency.getDefaultFractionDigits())), currency);
  }

  private static long fit(BigDecimal amount) {
    try {
      return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
    } catch (ArithmeticException overflow) {
      throw new AmountOverflowException();
    }
  }

  /** The amounts of a forecast as they are shown. */
  private record Shown<T>(Function<BigDecimal, T> form) {
    Figure<T> whole(Optional<Forecast> forecast, int method) {
      return ForecastReport.of(forecast, f -> f.estimates().get(method).atCompletion()).map(form);
    }

    Figure<T> from(Optional<Forecast> forecast, int method) {
      return ForecastReport.of(
              forecast, f -> ForecastReport.from(f.estimates().get(method).interval()))
          .map(form);
    }

    Figure<T> to(Optional<Forecast> forecast, int method) {
      return ForecastReport.of(
              forecast, f -> ForecastReport.to(f.estimates().get(method).interval()))
          .map(form);
    }

    Figure<T> perWeek(Optional<Forecast> forecast) {
      return ForecastReport.of(forecast, Forecast::perWeek).map(form);
    }
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
