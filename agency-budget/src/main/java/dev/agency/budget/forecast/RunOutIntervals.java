package dev.agency.budget.forecast;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.pace.RunRate;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.time.WeekStart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The interval of the day a budget is used up, from how far the run rate was off on finished
 * projects, in time.
 *
 * <p>When 30 % of it was earned, a project would have used up its budget in 50 days at its rate; it
 * took 80. Its residual is 1.6: (true day - then) / (forecast day - then). A project that never
 * used up its budget took longer than any other; where many did, the interval has no end.
 */
final class RunOutIntervals {
  private RunOutIntervals() {}

  /** Returns the interval around the run-out day of a rate; why there is none, else. */
  static IntervalResult<LocalDate> of(
      History history, EacPoint point, RunRate rate, LocalDate asOf, Terms terms) {
    int needed = Ranks.needed(terms.level());
    if (point.budget().signum() <= 0) {
      return new IntervalUnavailable<>(UnknownReason.NO_TOTAL, needed, 0);
    }
    List<Residual> residuals = new ArrayList<>();
    for (FinishedProject project : history.projects()) {
      project
          .firstAt(point.earned(), point.budget())
          .flatMap(step -> residual(project, step, terms.weekStart()))
          .ifPresent(residuals::add);
    }
    int have = residuals.size();
    if (rate.isUsedUp(point.budget())) {
      return new IntervalUnavailable<>(UnknownReason.NOTHING_LEFT, needed, have);
    }
    Figure<LocalDate> day = rate.runOut(point.budget());
    if (day instanceof Figure.Unknown<LocalDate> unknown) {
      return new IntervalUnavailable<>(unknown.reason(), needed, have);
    }
    if (have < needed) {
      return new IntervalUnavailable<>(UnknownReason.TOO_FEW_PROJECTS, needed, have);
    }
    Collections.sort(residuals);
    BigDecimal ahead =
        BigDecimal.valueOf(ChronoUnit.DAYS.between(asOf, day.ifKnown().orElseThrow()));
    Optional<LocalDate> from =
        residuals.get(Ranks.lower(have, terms.level()) - 1).after(asOf, ahead, RoundingMode.FLOOR);
    Optional<LocalDate> to =
        residuals
            .get(Ranks.upper(have, terms.level()) - 1)
            .after(asOf, ahead, RoundingMode.CEILING);
    return from.isPresent()
        ? new Interval<>(from.get(), to, terms.level(), have)
        : new IntervalUnavailable<>(UnknownReason.NEVER_ON_PLAN, needed, have);
  }

  /**
   * Returns a residual; none for a project that was used up by then, or whose rate told nothing.
   */
  private static Optional<Residual> residual(
      FinishedProject project, int step, WeekStart weekStart) {
    Optional<LocalDate> then = project.steps().get(step).day();
    if (then.isEmpty()) {
      return Optional.empty();
    }
    RunRate rate = RunRate.of(used(project, step), then.get(), weekStart);
    if (rate.isUsedUp(project.budget())) {
      return Optional.empty();
    }
    return rate.runOut(project.budget())
        .ifKnown()
        .map(
            forecast ->
                new Residual(
                    usedUp(project).map(day -> days(then.get(), day)), days(then.get(), forecast)));
  }

  private static Optional<LocalDate> usedUp(FinishedProject project) {
    return project.steps().stream()
        .filter(step -> step.actual().compareTo(project.budget()) >= 0)
        .findFirst()
        .flatMap(FinishedProject.Step::day);
  }

  /** Returns what was used on each day up to a step. */
  private static NavigableMap<LocalDate, BigDecimal> used(FinishedProject project, int step) {
    NavigableMap<LocalDate, BigDecimal> used = new TreeMap<>();
    BigDecimal before = BigDecimal.ZERO;
    for (FinishedProject.Step done : project.steps().subList(0, step + 1)) {
      used.merge(done.day().orElseThrow(), done.actual().subtract(before), BigDecimal::add);
      before = done.actual();
    }
    return ImmutableSortedMap.copyOfSorted(used);
  }

  private static BigDecimal days(LocalDate from, LocalDate to) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
  }

  /**
   * True days over forecast days, never divided but at last: a third of three days is one day.
   *
   * @param real how many days it was; empty, and more than any, for a budget never used up
   * @param forecast how many days it was forecast to be, at least one
   */
  private record Residual(Optional<BigDecimal> real, BigDecimal forecast)
      implements Comparable<Residual> {
    /** Returns the day a forecast means with this residual, none for never. */
    Optional<LocalDate> after(LocalDate asOf, BigDecimal ahead, RoundingMode rounding) {
      return real.map(days -> days.multiply(ahead).divide(forecast, 0, rounding))
          .filter(whole -> whole.compareTo(days(asOf, Invariants.LAST_DATE)) <= 0)
          .map(whole -> asOf.plusDays(whole.longValueExact()));
    }

    @Override
    public int compareTo(Residual other) {
      return real.isPresent() && other.real.isPresent()
          ? real.get().multiply(other.forecast).compareTo(other.real.get().multiply(forecast))
          : Boolean.compare(real.isEmpty(), other.real.isEmpty());
    }
  }

  /** How sure the interval is to be, and the weeks of the rates. */
  record Terms(BasisPoints level, WeekStart weekStart) {}
}
