package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BudgetBurn;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/**
 * Works out the forecast of a budget by each method, in minutes, value and cost.
 *
 * <p>A budget of 60,000 minutes of which 24,000 are used for a third of the work gets a row that
 * says 72,000 minutes at completion by one method and fewer by another; {@link ForecastReport} says
 * what stands in a row. The same facts always give the same report.
 */
public final class ForecastCalculator {
  private ForecastCalculator() {}

  /**
   * Forecasts a budget.
   *
   * @param burn how much of the budget is used, and as of which day
   * @param measures the facts, in as many measures as there are
   * @param settings the methods and the history, without the budget at hand
   * @return the report
   */
  public static ForecastReport calculate(
      BudgetBurn burn, ForecastReport.Measures measures, ForecastSettings settings) {
    Function<ForecastFacts, Forecast> forecast = facts -> Forecast.of(facts, settings, burn.asOf());
    Optional<Forecast> minutes = measures.minutes().map(forecast);
    Optional<Forecast> value = measures.value().map(forecast);
    Optional<Forecast> cost = measures.cost().map(forecast);
    Shown<Long> asMinutes = new Shown<>(ForecastCalculator::minutes);
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
      return ForecastCalculator.of(forecast, f -> f.estimates().get(method).atCompletion())
          .map(form);
    }

    Figure<T> from(Optional<Forecast> forecast, int method) {
      return ForecastCalculator.of(
              forecast, f -> ForecastCalculator.from(f.estimates().get(method).interval()))
          .map(form);
    }

    Figure<T> to(Optional<Forecast> forecast, int method) {
      return ForecastCalculator.of(
              forecast, f -> ForecastCalculator.to(f.estimates().get(method).interval()))
          .map(form);
    }

    Figure<T> perWeek(Optional<Forecast> forecast) {
      return ForecastCalculator.of(forecast, Forecast::perWeek).map(form);
    }
  }
}
