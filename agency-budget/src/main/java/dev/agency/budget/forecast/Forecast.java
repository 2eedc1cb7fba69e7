package dev.agency.budget.forecast;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.pace.RunRate;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;

/**
 * What some work will have taken, by each method, and when its budget is used up, in one measure
 * and unrounded.
 *
 * <p>Of 1,000 hours 300 are earned and 400 worked. By BAC/CPI it will have taken 1,333, by half of
 * the pace so far 1,200 with an interval from 1,080 to 1,390; at 40 hours a week the budget is used
 * up in 15 weeks. No single number is right, and the naive ones stand beside the one that counts so
 * that a reader sees how far they are apart.
 *
 * <p>A pace is that of delivery: what was used before the work was won is in each estimate as it
 * is, and in no pace, neither of what is earned nor of a week.
 *
 * <p>What it will have taken is estimated as of the day it was last said how much is done: what was
 * used since then has earned nobody knows what, and would make any pace look worse day by day. It
 * is never less than what is used by now, nor are its bounds; where all of the estimate is used,
 * there is no interval ({@code NOTHING_LEFT}).
 *
 * <p>Where nobody said how much is done, what it will have taken is unknown for that reason, and so
 * are all intervals; the rate and the run-out day need no progress and stand as they are.
 *
 * <p>The interval of the run-out day lies around the day at the run rate. Where the work is booked
 * there is none: how far bookings are off is not known of finished projects. Immutable and
 * thread-safe.
 *
 * @param estimates what each method says, in the order of the settings
 * @param perWeek what is used in a week of late
 * @param runOut the first day the use reaches the budget: by the bookings where the work is booked,
 *     else at the run rate; unknown ({@code NEVER_ON_PLAN}) if it does not as long as there is this
 *     budget
 * @param runOutInterval the interval of that day; none by bookings ({@code BOOKINGS_UNTESTED})
 */
public record Forecast(
    ImmutableList<Estimate> estimates,
    Figure<BigDecimal> perWeek,
    Figure<LocalDate> runOut,
    IntervalResult<LocalDate> runOutInterval) {
  /**
   * Creates a forecast.
   *
   * @param estimates what each method says
   * @param perWeek what is used in a week of late
   * @param runOut the day the budget is used up
   * @param runOutInterval the interval of that day
   */
  public Forecast {
    Objects.requireNonNull(estimates, "estimates");
    Objects.requireNonNull(perWeek, "perWeek");
    Objects.requireNonNull(runOut, "runOut");
    Objects.requireNonNull(runOutInterval, "runOutInterval");
  }

  /**
   * Forecasts some work.
   *
   * @param facts what it rests on
   * @param settings the methods and the history, without the work at hand
   * @param asOf the day to look from
   * @return the forecast
   */
  public static Forecast of(ForecastFacts facts, ForecastSettings settings, LocalDate asOf) {
    Figure<RunRate> rate = rate(facts, settings, asOf);
    return new Forecast(
        settings.methods().stream()
            .map(method -> estimate(method, facts, settings))
            .collect(toImmutableList()),
        rate.then(RunRate::perWeek),
        facts
            .budget()
            .then(budget -> rate.then(pace -> runOut(facts, budget, pace)))
            .then(day -> facts.until().map(day::isAfter).orElse(false) ? never() : known(day)),
        runOutInterval(facts, settings, asOf));
  }

  private static Figure<LocalDate> runOut(ForecastFacts facts, BigDecimal budget, RunRate pace) {
    return facts
        .booked()
        .map(booked -> pace.runOut(budget, booked))
        .orElseGet(() -> pace.runOut(budget));
  }

  private static Figure<LocalDate> known(LocalDate day) {
    return Figure.known(day);
  }

  /** By then there is another budget. */
  private static Figure<LocalDate> never() {
    return Figure.unknown(UnknownReason.NEVER_ON_PLAN);
  }

  /**
   * Forecasts between which days a budget is used up, and nothing else of it: the {@link
   * #runOutInterval} of {@link #of}.
   *
   * @param facts what it rests on
   * @param settings the history, without the work at hand
   * @param asOf the day to look from
   * @return the interval, or why there is none
   */
  public static IntervalResult<LocalDate> runOutInterval(
      ForecastFacts facts, ForecastSettings settings, LocalDate asOf) {
    Figure<IntervalResult<LocalDate>> interval =
        facts
            .point()
            .with(
                rate(facts, settings, asOf),
                (point, rate) ->
                    facts
                        .booked()
                        .map(booked -> byBookings(rate, point.budget(), booked, settings))
                        .orElseGet(
                            () ->
                                RunOutIntervals.of(
                                    settings.history(),
                                    point,
                                    rate,
                                    asOf,
                                    new RunOutIntervals.Terms(
                                        settings.level(), settings.weekStart()))));
    return interval.ifKnown().orElseGet(() -> unavailable(interval, settings));
  }

  /** Why there is no interval: the day has none to lie in, or how good it is nobody knows. */
  private static IntervalResult<LocalDate> byBookings(
      RunRate rate,
      BigDecimal budget,
      NavigableMap<LocalDate, BigDecimal> booked,
      ForecastSettings settings) {
    UnknownReason reason = UnknownReason.BOOKINGS_UNTESTED;
    if (rate.runOut(budget, booked) instanceof Figure.Unknown<LocalDate> none) {
      reason = none.reason();
    } else if (rate.isUsedUp(budget)) {
      reason = UnknownReason.NOTHING_LEFT;
    }
    return new IntervalUnavailable<>(reason, Ranks.needed(settings.level()), 0);
  }

  private static Figure<RunRate> rate(
      ForecastFacts facts, ForecastSettings settings, LocalDate asOf) {
    return facts
        .used()
        .then(used -> Figure.known(RunRate.of(used, facts.wonOn(), asOf, settings.weekStart())));
  }

  /** Of delivery, by its own pace, and on top of that what was used before the win. */
  private static Estimate estimate(
      HistoryMethod method, ForecastFacts facts, ForecastSettings settings) {
    ConformalIntervals intervals = ConformalIntervals.of(method, settings.history());
    Figure<EacPoint> delivery = facts.delivery();
    Figure<BigDecimal> whole =
        delivery.then(at -> intervals.method().estimate(at)).then(facts::atCompletion);
    Figure<IntervalResult<BigDecimal>> interval =
        delivery.then(
            at ->
                facts
                    .usedNow()
                    .map(now -> today(intervals.outcome(at, settings.level()), whole, now, facts)));
    return new Estimate(
        method.name(),
        method.name().equals(settings.standard()),
        whole,
        interval.ifKnown().orElseGet(() -> unavailable(interval, settings)));
  }

  /**
   * What is used by now lies behind: no bound is below it, and of an estimate of no more is none.
   */
  private static IntervalResult<BigDecimal> today(
      IntervalResult<BigDecimal> result,
      Figure<BigDecimal> whole,
      BigDecimal now,
      ForecastFacts facts) {
    if (!(result instanceof Interval<BigDecimal> is)) {
      return result;
    }
    if (whole.ifKnown().filter(all -> all.compareTo(now) > 0).isEmpty()) {
      return new IntervalUnavailable<>(
          UnknownReason.NOTHING_LEFT, Ranks.needed(is.level()), is.projects());
    }
    BigDecimal before = facts.usedBefore();
    return new Interval<>(
        before.add(is.from()).max(now),
        is.to().map(most -> before.add(most).max(now)),
        is.level(),
        is.projects());
  }

  /** There is no interval for the reason that it is unknown. */
  private static <T> IntervalResult<T> unavailable(
      Figure<IntervalResult<T>> interval, ForecastSettings settings) {
    return new IntervalUnavailable<>(
        ((Figure.Unknown<IntervalResult<T>>) interval).reason(), Ranks.needed(settings.level()), 0);
  }

  /** Returns how many methods there are, and no figures. */
  @Override
  public String toString() {
    return "Forecast[" + estimates.size() + " methods]";
  }

  /**
   * What one method says.
   *
   * @param method the name of the method
   * @param standard whether it is the one that counts
   * @param atCompletion what the work will have taken
   * @param interval the interval of that, or why there is none
   */
  public record Estimate(
      String method,
      boolean standard,
      Figure<BigDecimal> atCompletion,
      IntervalResult<BigDecimal> interval) {
    /**
     * Creates an estimate.
     *
     * @param method the name of the method
     * @param standard whether it is the one that counts
     * @param atCompletion what the work will have taken
     * @param interval the interval of that
     */
    public Estimate {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(atCompletion, "atCompletion");
      Objects.requireNonNull(interval, "interval");
    }

    /** Returns the name of the method and no figures. */
    @Override
    public String toString() {
      return "Estimate[" + method + "]";
    }
  }
}
