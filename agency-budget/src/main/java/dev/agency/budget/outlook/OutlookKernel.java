package dev.agency.budget.outlook;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.budget.BurnReport;
import dev.agency.budget.UseByDay;
import dev.agency.budget.alert.AlertCalculator;
import dev.agency.budget.alert.AlertHistory;
import dev.agency.budget.alert.WorkDay;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedSchedule;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.earnedvalue.PlannedValue;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.budget.forecast.EacPoint;
import dev.agency.budget.forecast.Forecast;
import dev.agency.budget.forecast.ForecastCalculator;
import dev.agency.budget.forecast.ForecastFacts;
import dev.agency.budget.forecast.ForecastReport;
import dev.agency.budget.forecast.Interval;
import dev.agency.budget.forecast.IntervalResult;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.retainer.RetainerPeriod;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.ExactMoney;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts what was planned, done and used of a budget in the form of each calculator. */
class OutlookKernel {
  private final OutlookFacts facts;
  private final OutlookSettings settings;
  private final BurnReport burn;
  private final LocalDate asOf;
  private final UseByDay use;
  private final Plans plans;

  /** What is the same in the rows of all measures. */
  private final Map<LocalDate, LoggedTime> logged = new HashMap<>();

  OutlookKernel(OutlookFacts facts, OutlookSettings settings) {
    this.facts = facts;
    this.settings = settings;
    this.burn = facts.burn();
    this.asOf = burn.budget().asOf();
    this.use = burn.useByDay();
    // The days of money would tell of expenses to those who see when a plan begins.
    this.plans =
        Plans.of(
            facts,
            asOf,
            use.days().stream().filter(day -> day.workedMinutes() != 0).map(UseByDay.Day::day));
  }

  /**
   * A measure: what of a plan and of a day's use is of it.
   *
   * @param planned what is planned in all
   * @param used what was used
   * @param booked what is booked for each day to come
   */
  record Measured<M extends Measure>(
      Function<Baseline, Figure<Amount<M>>> planned,
      Function<UseByDay.Day, Figure<Amount<M>>> used,
      Optional<ImmutableSortedMap<LocalDate, BigDecimal>> booked) {}

  final OutlookReport report() {
    Measured<Measure.Minutes> inMinutes =
        new Measured<>(
            plan -> plan.minutes().map(Amount::minutes), this::worked, bookedAfter(asOf));
    Measured<Measure.Value> inValue =
        new Measured<>(
            plan -> plan.total().map(Amount::value),
            day -> worth(day).map(Amount::value),
            Optional.empty());
    Measured<Measure.Cost> inCost =
        new Measured<>(
            plan -> plan.cost().map(Amount::cost),
            day -> day.usedCost().map(Amount::cost),
            Optional.empty());
    ImmutableList<EarnedValueRow<Measure.Minutes>> minutes = rows(inMinutes);
    ImmutableList<EarnedValueRow<Measure.Value>> value = rows(inValue);
    ImmutableList<EarnedValueRow<Measure.Cost>> cost = rows(inCost);
    ForecastReport.Measures measures =
        new ForecastReport.Measures(
            Optional.of(ofPeriod().orElseGet(() -> forecast(inMinutes, last(minutes)))),
            Optional.of(forecast(inValue, last(value))),
            Optional.of(forecast(inCost, last(cost))),
            facts.budget().currency());
    AlertHistory history = history(runOuts(inMinutes));
    return new OutlookReport(
        minutes,
        value,
        cost,
        ForecastCalculator.calculate(burn.budget(), measures, settings.forecast()),
        AlertCalculator.calculate(history, settings.alerts(), asOf),
        new OutlookReport.Basis(measures, history, settings.forecast()));
  }

  private static <T> T last(ImmutableList<T> rows) {
    return rows.get(rows.size() - 1);
  }

  /** All minutes that were worked: unapproved work took its time too. */
  Figure<Amount<Measure.Minutes>> worked(UseByDay.Day day) {
    return Figure.known(Amount.minutes(day.workedMinutes()));
  }

  /** What all minutes that were worked are worth. */
  Figure<ExactMoney> worth(UseByDay.Day day) {
    return day.workedValue();
  }

  /** What is booked for each day after one. */
  Optional<ImmutableSortedMap<LocalDate, BigDecimal>> bookedAfter(LocalDate last) {
    return facts
        .booked()
        .or(() -> facts.burn().scheduledToCome())
        .map(
            days ->
                days.tailMap(last, false).entrySet().stream()
                    .collect(
                        toImmutableSortedMap(
                            Comparator.naturalOrder(),
                            Map.Entry::getKey,
                            day -> BigDecimal.valueOf(day.getValue()))));
  }

  /** A row for each day that told of progress, and the last one of the day of the report. */
  private <M extends Measure> ImmutableList<EarnedValueRow<M>> rows(Measured<M> measured) {
    Stream<LocalDate> earlier = progressDays().stream().filter(day -> day.isBefore(asOf));
    return Stream.concat(earlier, Stream.of(asOf))
        .map(day -> row(measured, day))
        .collect(toImmutableList());
  }

  private ImmutableList<LocalDate> progressDays() {
    return settings.progress().days(facts.project(), facts.progress(), facts.items(), asOf);
  }

  private Figure<Fraction> done(LocalDate day) {
    return settings.progress().share(facts.project(), facts.progress(), facts.items(), day);
  }

  /** The day whose state is told on a day: what is compared with what is done is of that, too. */
  LocalDate measuredOn(LocalDate day) {
    return settings.progress().measuredOn(facts.project(), facts.progress(), facts.items(), day);
  }

  private <M extends Measure> EarnedValueRow<M> row(Measured<M> measured, LocalDate day) {
    LocalDate on = measuredOn(day);
    Baseline plan = baseline(day);
    Figure<Amount<M>> total = measured.planned().apply(plan);
    Figure<PlannedValue<M>> curve = curve(plan, total, plans.on(day) == plans.present());
    int period = plan.dates().map(dates -> period(dates.start(), on)).orElse(0);
    EarnedValue<M> value = value(measured, total, on, curve.then(ends -> ends.at(period, total)));
    return EarnedValueRow.of(
        facts.budget().id(),
        day,
        on,
        settings.progress(),
        value,
        curve
            .ifKnown()
            .filter(ends -> period > 0)
            .map(ends -> EarnedSchedule.of(ends, value, period)),
        atCompletion(measured, value, on, day),
        logged(day));
  }

  /** Estimated as of the day that is measured, and never less than what is used by the other. */
  private <M extends Measure> Figure<Amount<M>> atCompletion(
      Measured<M> measured, EarnedValue<M> value, LocalDate on, LocalDate day) {
    Figure<Amount<M>> used = measured.used().apply(use.upTo(day));
    Figure<Amount<M>> before = before(measured, on);
    Optional<Amount<M>> presale = before(measured, day).with(before, Amount::minus).ifKnown();
    Figure<Amount<M>> since =
        used.with(value.actual(), Amount::minus).map(all -> presale.map(all::minus).orElse(all));
    Figure<Amount<M>> booked =
        day.equals(asOf)
            ? value.budget().then(like -> booked(measured, like)).with(since, Amount::plus)
            : Figure.unknown(UnknownReason.NO_BOOKINGS);
    Figure<Amount<M>> whole =
        EacMethods.estimate(settings.estimate(), value, booked, before)
            .map(estimate -> presale.map(estimate::plus).orElse(estimate));
    // The plan estimates without a look at what is used, so it may be known without that.
    return settings.estimate().equals(EacMethods.plan()) && used.ifKnown().isEmpty()
        ? whole
        : whole.then(all -> used.then(now -> Figure.known(later(all, now))));
  }

  private static <M extends Measure> Amount<M> later(Amount<M> whole, Amount<M> used) {
    return whole.minus(used).signum() < 0 ? used : whole;
  }

  /** What was used by a day of what was used before the win. */
  private <M extends Measure> Figure<Amount<M>> before(Measured<M> measured, LocalDate day) {
    return facts
        .wonOn()
        .map(won -> won.minusDays(1))
        .map(last -> measured.used().apply(use.upTo(last.isBefore(day) ? last : day)))
        .orElse(Figure.unknown(UnknownReason.NOTHING_USED));
  }

  /** How far time was logged by a day. */
  LoggedTime logged(LocalDate day) {
    return logged.computeIfAbsent(day, burn::logged);
  }

  private <M extends Measure> EarnedValue<M> value(
      Measured<M> measured, Figure<Amount<M>> total, LocalDate day, Figure<Amount<M>> planned) {
    return EarnedValue.of(
        total, planned, total.with(done(day), Amount::times), measured.used().apply(use.upTo(day)));
  }

  /** What is planned on a day. */
  Baseline baseline(LocalDate day) {
    return plans.baselines().get(plans.on(day));
  }

  /** Which planned day a day is, from 1; 0 before the first. */
  int period(LocalDate first, LocalDate day) {
    return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(first, day) + 1));
  }

  /** What should be done by the end of each planned day: by the host's curve, else evenly. */
  private <M extends Measure> Figure<PlannedValue<M>> curve(
      Baseline plan, Figure<Amount<M>> total, boolean present) {
    Optional<PlannedValue<Measure.Minutes>> given = facts.curve().filter(curve -> present);
    if (given.isPresent() && plan.dates().isPresent()) {
      return plan.minutes()
          .with(total, (whole, all) -> given.get().scaled(Amount.minutes(whole), all));
    }
    return plan.ends()
        ? total.then(all -> Figure.known(PlannedValue.evenly(plan.dates().orElseThrow(), all)))
        : Figure.unknown(UnknownReason.NO_PLAN);
  }

  private static <M extends Measure> Figure<Amount<M>> booked(
      Measured<M> measured, Amount<M> like) {
    return measured
        .booked()
        .map(
            days ->
                Figure.known(
                    like.withNumber(
                        Fraction.of(
                            days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)))))
        .orElse(Figure.unknown(UnknownReason.NO_BOOKINGS));
  }

  private <M extends Measure> ForecastFacts forecast(Measured<M> measured, EarnedValueRow<M> row) {
    return ForecastFacts.of(
        row.value(),
        Optional.of(row.measuredOn()).filter(day -> day.isBefore(asOf)),
        measured.used().apply(use.upTo(asOf)).then(all -> Figure.known(usedByDay(measured))),
        measured.booked(),
        facts.wonOn());
  }

  /**
   * What there is to use in the period at hand of a retainer, on top of what was used before it,
   * and when it ends. Time counts as the burn counts it, for what nobody pays for uses up nothing.
   */
  Optional<ForecastFacts> ofPeriod() {
    Figure<EacPoint> noWhole = Figure.unknown(UnknownReason.BY_PERIOD);
    return isByPeriod()
        ? burn.retainer()
            .map(
                retainer ->
                    new ForecastFacts(
                        retainer
                            .current()
                            .map(period -> toUse(period, retainer.periods().size() == 1))
                            .orElse(Figure.unknown(UnknownReason.BY_PERIOD)),
                        noWhole,
                        Figure.known(usedMinutesByDay()),
                        bookedAfter(asOf),
                        retainer.current().flatMap(period -> period.during().last()),
                        facts.wonOn(),
                        Optional.empty()))
        : Optional.empty();
  }

  private Figure<BigDecimal> toUse(RetainerPeriod period, boolean first) {
    // What was used before the retainer began counts in its first period.
    long before = first ? 0 : use.upTo(period.during().start().minusDays(1)).usedMinutes();
    return period.available() == 0
        ? Figure.unknown(UnknownReason.NO_TOTAL)
        : Figure.known(BigDecimal.valueOf(Math.addExact(before, period.available())));
  }

  private ImmutableSortedMap<LocalDate, BigDecimal> usedMinutesByDay() {
    return use.days().stream()
        .filter(day -> day.usedMinutes() != 0)
        .collect(
            toImmutableSortedMap(
                Comparator.naturalOrder(),
                UseByDay.Day::day,
                day -> BigDecimal.valueOf(day.usedMinutes())));
  }

  /** What is known to be used on each day; a day of nothing is not the first of any use. */
  private <M extends Measure> ImmutableSortedMap<LocalDate, BigDecimal> usedByDay(
      Measured<M> measured) {
    ImmutableSortedMap.Builder<LocalDate, BigDecimal> days = ImmutableSortedMap.naturalOrder();
    for (UseByDay.Day day : use.days()) {
      measured
          .used()
          .apply(day)
          .knownPart()
          .filter(amount -> amount.signum() != 0)
          .ifPresent(amount -> days.put(day.day(), amount.number().decimal()));
    }
    return days.buildOrThrow();
  }

  /** When the planned minutes run out, as it could be told on each day that it was asked. */
  private ImmutableList<AlertHistory.RunOut> runOuts(Measured<Measure.Minutes> measured) {
    ImmutableSortedMap<LocalDate, BigDecimal> used = usedByDay(measured);
    ImmutableList.Builder<AlertHistory.RunOut> runOuts = ImmutableList.builder();
    for (LocalDate day : forecastDays()) {
      runOuts.add(runOut(day, runOut(measured, used, day)));
    }
    return runOuts.build();
  }

  /** Between which days the minutes run out, as it could be told on a day. */
  IntervalResult<LocalDate> runOut(
      Measured<Measure.Minutes> measured,
      ImmutableSortedMap<LocalDate, BigDecimal> used,
      LocalDate day) {
    return Forecast.runOutInterval(forecast(measured, used, day), settings.forecast(), day);
  }

  /** What a run-out of the minutes rests on that is told on a day; of what is used, each day is. */
  ForecastFacts forecast(
      Measured<Measure.Minutes> measured,
      ImmutableSortedMap<LocalDate, BigDecimal> used,
      LocalDate day) {
    return ForecastFacts.of(
        value(
            measured,
            measured.planned().apply(baseline(day)),
            day,
            Figure.unknown(UnknownReason.NO_PLAN)),
        used,
        measured.booked(),
        facts.wonOn());
  }

  /**
   * The days of news of progress and, from the first on, the ends of whole weeks, which have a run
   * rate of their own. They do not hang on the day of the report: what was forecast on one of them
   * is the same in each later report.
   */
  ImmutableSortedSet<LocalDate> forecastDays() {
    ImmutableList<LocalDate> told = progressDays();
    ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();
    days.addAll(told);
    if (!told.isEmpty()) {
      LocalDate week = settings.forecast().weekStart().weekOf(told.get(0));
      for (LocalDate end = week.plusDays(6); !end.isAfter(asOf); end = end.plusWeeks(1)) {
        days.add(end);
      }
    }
    return days.build();
  }

  private static AlertHistory.RunOut runOut(LocalDate day, IntervalResult<LocalDate> interval) {
    return interval instanceof Interval<LocalDate> days
        ? new AlertHistory.RunOut(day, Optional.of(days.from()), days.to())
        : new AlertHistory.RunOut(day, Optional.empty(), Optional.empty());
  }

  private AlertHistory history(ImmutableList<AlertHistory.RunOut> runOuts) {
    return AlertHistory.builder()
        .budget(facts.budget().id())
        .plans(plans.versions())
        .work(use.days().stream().map(OutlookKernel::workDay).collect(toImmutableList()))
        .progress(
            progressDays().stream()
                .flatMap(day -> done(day).ifKnown().map(share -> earned(day, share)).stream())
                .collect(toImmutableList()))
        .requests(facts.requests())
        .revisions(facts.revisions())
        .forecasts(runOuts)
        .coverages(coverages())
        .loggedDays(burn.loggedDays())
        .allowances(allowances())
        .build();
  }

  /** Those the host kept, and of the other weeks what the burn knows. */
  private ImmutableList<AlertHistory.Coverage> coverages() {
    Set<LocalDate> kept =
        facts.coverages().stream().map(AlertHistory.Coverage::day).collect(toImmutableSet());
    return Stream.concat(
            facts.coverages().stream(),
            burn.coverageByWeek().entrySet().stream()
                .filter(week -> !kept.contains(week.getKey()))
                .map(week -> new AlertHistory.Coverage(week.getKey(), week.getValue())))
        .collect(toImmutableList());
  }

  /**
   * What there is to use in each period; where all that is worked is included, there is no limit.
   */
  ImmutableList<AlertHistory.Allowance> allowances() {
    return burn.retainer().stream()
        .filter(retainer -> isByPeriod())
        .flatMap(retainer -> retainer.periods().stream())
        // The last one there is has no last day.
        .filter(period -> period.during().end().isPresent())
        .map(period -> new AlertHistory.Allowance(period.during(), period.available()))
        .collect(toImmutableList());
  }

  /** Whether the budget is judged by what each period includes. */
  private boolean isByPeriod() {
    return facts.budget().lacksWhole().equals(Optional.of(UnknownReason.BY_PERIOD));
  }

  private static WorkDay workDay(UseByDay.Day day) {
    return new WorkDay(
        day.day(), day.workedMinutes(), day.usedMinutes(), day.usedValue(), day.usedCost());
  }

  /** Rounded up, so that the minutes are not a hair less than the share that is done. */
  AlertHistory.Earned earned(LocalDate day, Fraction share) {
    long planned = baseline(day).minutes().ifKnown().orElse(0L);
    BigInteger minutes =
        share.times(Fraction.of(planned)).rounded(0, RoundingMode.CEILING).toBigIntegerExact();
    if (minutes.bitLength() >= Long.SIZE) {
      throw new AmountOverflowException();
    }
    return new AlertHistory.Earned(day, minutes.longValue());
  }
}
