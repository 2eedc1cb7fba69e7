package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;

/**
 * What a forecast of a budget rests on, in one measure: minutes, or money of one currency in its
 * major unit.
 *
 * <p>What the work will have taken needs to be known where it stands, which is the {@link #point}.
 * How long the budget lasts does not: the budget and what was used day by day are enough. So
 * without progress, or without a whole cost, the one is unknown for its reason and the other may be
 * known.
 *
 * <p>The pace is that of delivery, from the day the work was won on. Of 60 hours 6 went into the
 * presale of it, and 54 into what earned 50: the rest of 50 is forecast to take 54, and all of it
 * 114, of which 6 are no part of any pace.
 *
 * <p>The point is of one day, the data date, and the use of each day up to that of the forecast.
 * Where the last word on progress is of Friday, so is what it is set against: 753 hours used and 68
 * % done, whatever was worked until Wednesday. An estimate of Friday is told on Wednesday too, and
 * never less than the 802 hours used by then.
 *
 * <p>Immutable and thread-safe.
 *
 * @param budget the budget; unknown where there is none, such as where nothing was estimated
 * @param point where the work stands; unknown where a part of that is, such as {@code NO_PROGRESS}
 * @param used what was used on each day; not known where some of it has no price
 * @param booked what is booked for each day to come; empty if the work is not booked, while a map
 *     without days says that nothing is
 * @param until the last day there is this budget, as that of the period of a retainer, after which
 *     there is another one; empty if it stays until it is used up
 * @param wonOn the day the work was won; empty if nothing was used before
 * @param measuredOn the day the point is of, if it is earlier than that of the forecast; empty if
 *     it is the same
 */
public record ForecastFacts(
    Figure<BigDecimal> budget,
    Figure<EacPoint> point,
    Figure<ImmutableSortedMap<LocalDate, BigDecimal>> used,
    Optional<ImmutableSortedMap<LocalDate, BigDecimal>> booked,
    Optional<LocalDate> until,
    Optional<LocalDate> wonOn,
    Optional<LocalDate> measuredOn) {
  /**
   * Creates facts.
   *
   * @param budget the budget
   * @param point where the work stands
   * @param used what was used on each day
   * @param booked what is booked for each day to come
   * @param until the last day there is this budget
   * @param wonOn the day the work was won
   * @param measuredOn the day the point is of, if it is an earlier one
   * @throws dev.agency.core.error.InvalidModelException if the point is of another budget ({@code
   *     INCONSISTENT})
   */
  public ForecastFacts {
    Objects.requireNonNull(used, "used");
    Objects.requireNonNull(booked, "booked");
    Objects.requireNonNull(until, "until");
    Objects.requireNonNull(wonOn, "wonOn");
    Objects.requireNonNull(measuredOn, "measuredOn");
    Invariants.of("forecast facts")
        .require(
            point
                .ifKnown()
                .map(at -> budget.ifKnown().map(at.budget()::compareTo).orElse(-1) == 0)
                .orElse(true),
            "point",
            ErrorCode.INCONSISTENT,
            "must be of the budget")
        .verify();
  }

  /**
   * Returns the facts of work that is measured by earned value on the day of the forecast.
   *
   * @param <M> the measure
   * @param value where the work stands; where its actual amount is not known in full, nor is what
   *     was used on each day
   * @param used what is known to be used on each day
   * @param booked what is booked for each day to come, and for no other; all of it is what is
   *     booked for the rest of the work
   * @param wonOn the day the work was won; empty if nothing was used before
   * @return the facts
   */
  public static <M extends Measure> ForecastFacts of(
      EarnedValue<M> value,
      ImmutableSortedMap<LocalDate, BigDecimal> used,
      Optional<ImmutableSortedMap<LocalDate, BigDecimal>> booked,
      Optional<LocalDate> wonOn) {
    return of(
        value, Optional.empty(), value.actual().then(actual -> Figure.known(used)), booked, wonOn);
  }

  /**
   * Returns the facts of work that is measured by earned value, on the day of the forecast or on an
   * earlier one.
   *
   * @param <M> the measure
   * @param value where the work stood on the day it was measured
   * @param measuredOn the day of that, if it is earlier than that of the forecast
   * @param used what was used on each day up to that of the forecast; unknown where some of it is
   * @param booked what is booked for each day to come, and for no other; with what was used since
   *     the work was measured, it is what is booked for the rest of it
   * @param wonOn the day the work was won; empty if nothing was used before
   * @return the facts
   */
  public static <M extends Measure> ForecastFacts of(
      EarnedValue<M> value,
      Optional<LocalDate> measuredOn,
      Figure<ImmutableSortedMap<LocalDate, BigDecimal>> used,
      Optional<ImmutableSortedMap<LocalDate, BigDecimal>> booked,
      Optional<LocalDate> wonOn) {
    BigDecimal since =
        measuredOn
            // What was used before the win is no part of what is delivered.
            .map(day -> wonOn.map(won -> won.minusDays(1)).filter(day::isBefore).orElse(day))
            .flatMap(day -> used.ifKnown().map(days -> sum(days.tailMap(day, false))))
            .orElse(BigDecimal.ZERO);
    Figure<Amount<M>> rest =
        value
            .budget()
            .then(
                budget ->
                    booked
                        .map(days -> sum(days).add(since))
                        .map(sum -> Figure.known(budget.withNumber(Fraction.of(sum))))
                        .orElse(Figure.unknown(UnknownReason.NO_BOOKINGS)));
    return new ForecastFacts(
        value.budget().then(budget -> Figure.known(budget.number().decimal())),
        EacMethods.point(value, rest),
        used,
        booked,
        Optional.empty(),
        wonOn,
        measuredOn);
  }

  private static BigDecimal sum(NavigableMap<LocalDate, BigDecimal> days) {
    return days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Returns what was used before the work was won.
   *
   * @return the sum of those days; zero where it is not known what was used on which
   */
  public BigDecimal usedBefore() {
    return usedUntil(wonOn);
  }

  /**
   * Returns what was used before the work was won of what was used by the day it is measured on.
   *
   * @return the sum of those days; zero where it is not known what was used on which
   */
  public BigDecimal usedBeforeAtPoint() {
    return usedUntil(
        wonOn.map(won -> measuredOn.map(day -> day.plusDays(1)).filter(won::isAfter).orElse(won)));
  }

  private BigDecimal usedUntil(Optional<LocalDate> end) {
    return end.flatMap(day -> used.ifKnown().map(days -> sum(days.headMap(day, false))))
        .orElse(BigDecimal.ZERO);
  }

  /**
   * Returns where delivery stands, whose pace is that of the work.
   *
   * @return the point without what was {@linkplain #usedBeforeAtPoint used before the win}
   */
  public Figure<EacPoint> delivery() {
    return point.map(
        at ->
            new EacPoint(
                at.budget(),
                at.planned(),
                at.earned(),
                at.actual().subtract(usedBeforeAtPoint()),
                at.booked()));
  }

  /**
   * Returns what was used by the day of the forecast.
   *
   * @return the sum of all days, or the actual amount of a point that is of that day; unknown where
   *     it is
   */
  public Figure<BigDecimal> usedNow() {
    return measuredOn.isPresent() ? used.map(ForecastFacts::sum) : point.map(EacPoint::actual);
  }

  /**
   * Returns what all of the work will have taken, from an estimate of delivery: with what was used
   * before the win, and never less than what is used by the day of the forecast.
   *
   * @param delivery what {@link #delivery} is estimated to take
   * @return the estimate at completion; unknown where it is not known what is used
   */
  public Figure<BigDecimal> atCompletion(BigDecimal delivery) {
    return usedNow().then(now -> Figure.known(usedBefore().add(delivery).max(now)));
  }

  /** Returns the name of the type and no figures. */
  @Override
  public String toString() {
    return "ForecastFacts";
  }
}
