package dev.agency.examples.cli.demo;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.alert.AlertCalculator;
import dev.agency.budget.alert.AlertHistory;
import dev.agency.budget.alert.AlertReport;
import dev.agency.budget.alert.AlertSettings;
import dev.agency.budget.alert.PlanVersion;
import dev.agency.budget.alert.ScopeRequest;
import dev.agency.budget.alert.WorkDay;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedSchedule;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.earnedvalue.PlannedValue;
import dev.agency.budget.earnedvalue.ProgressMethod;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.budget.forecast.EacPoint;
import dev.agency.budget.forecast.Forecast;
import dev.agency.budget.forecast.ForecastFacts;
import dev.agency.budget.forecast.ForecastReport;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.forecast.History;
import dev.agency.budget.forecast.Interval;
import dev.agency.budget.forecast.RunOutRow;
import dev.agency.budget.forecast.RunRate;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.project.ProgressPost;
import dev.agency.core.project.Project;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Works out where budgets stand and lead to, as this agency does it.
 *
 * <p>The plan is even over the planned days, and done is what was posted. Forecasts count all time
 * that was logged, billable or not and approved or not, for it took its time; alerts of used
 * minutes and value count what the burn counts. What the work was to cost is its estimated minutes
 * at the mean rate of the people of each discipline on the first planned day.
 */
final class Outlooks {
  private final AgencyData data;
  private final LocalDate asOf;
  private final History history;

  /**
   * Begins with what the agency has learned from finished projects.
   *
   * @param data the agency
   */
  Outlooks(AgencyData data) {
    this.data = data;
    this.asOf = data.story().asOf();
    this.history =
        History.of(data.history().stream().map(PastProject::finished).collect(toImmutableList()));
  }

  /**
   * Returns the outlook of a budget.
   *
   * @param project the project
   * @param budget the budget
   * @param burn its burn, as the agency bills it
   * @param logged its burn by all time that was logged
   * @return the outlook as of the day of the story
   */
  Outlook of(Project project, Budget budget, BurnReport burn, BurnReport logged) {
    ImmutableList<LocalDate> days =
        Stream.concat(
                data.progress().stream()
                    .filter(post -> post.project().equals(project.id()))
                    .map(ProgressPost::date)
                    .filter(day -> day.isBefore(asOf)),
                Stream.of(asOf))
            .distinct()
            .sorted()
            .collect(toImmutableList());
    NavigableMap<LocalDate, Long> worked = minutesByDay(logged, Quantities.WORKED_MINUTES);
    ImmutableList<EarnedValueRow<Measure.Minutes>> minutes =
        days.stream()
            .map(
                day ->
                    row(
                        project,
                        budget,
                        day,
                        plannedMinutes(budget),
                        Figure.known(Amount.minutes(sum(worked.headMap(day, true))))))
            .collect(toImmutableList());
    Optional<ExactMoney> estimate = estimatedCost(project, budget);
    EarnedValueRow<Measure.Value> value =
        row(
            project,
            budget,
            asOf,
            budget.total().map(Amount::value),
            logged.budget().usedValue().map(Amount::value));
    EarnedValueRow<Measure.Cost> cost =
        row(
            project,
            budget,
            asOf,
            estimate
                .map(known -> Figure.known(Amount.cost(known)))
                .orElse(Figure.unknown(UnknownReason.NO_ESTIMATE)),
            logged.budget().usedCost().map(Amount::cost));
    ForecastSettings settings = ForecastSettings.usual(history);
    NavigableMap<LocalDate, BigDecimal> workedMinutes = new TreeMap<>();
    worked.forEach((day, some) -> workedMinutes.put(day, BigDecimal.valueOf(some)));
    EarnedValueRow<Measure.Minutes> now = minutes.get(minutes.size() - 1);
    NavigableMap<LocalDate, BigDecimal> usedValue = moneyByDay(logged, Quantities.USED_VALUE);
    ForecastReport forecast =
        ForecastReport.of(
            logged.budget(),
            new ForecastReport.Measures(
                facts(now, workedMinutes),
                facts(value, usedValue),
                facts(cost, moneyByDay(logged, Quantities.USED_COST)),
                budget.currency()),
            settings);
    if (now.value().earned() instanceof Figure.Unknown<?>) {
      forecast =
          new ForecastReport(
              forecast.rows(),
              withoutProgress(
                  forecast.runOut(),
                  budget.currency(),
                  new Use<>(now, workedMinutes),
                  new Use<>(value, usedValue)));
    }
    return new Outlook(
        minutes,
        value,
        cost,
        forecast,
        alerts(project, budget, burn, estimate, runOuts(minutes, workedMinutes, settings)),
        retainer(budget, burn));
  }

  private static Figure<Amount<Measure.Minutes>> plannedMinutes(Budget budget) {
    return budget.estimatedMinutes() == 0
        ? Figure.unknown(UnknownReason.NO_ESTIMATE)
        : Figure.known(Amount.minutes(budget.estimatedMinutes()));
  }

  private <M extends Measure> EarnedValueRow<M> row(
      Project project,
      Budget budget,
      LocalDate day,
      Figure<Amount<M>> total,
      Figure<Amount<M>> used) {
    Figure<Fraction> done =
        ProgressMethod.POSTED.share(project, data.progress(), ImmutableList.of(), day);
    PlannedValue<M> plan = evenly(project.plan(), total);
    int period =
        project
            .plan()
            .map(range -> Math.max(0, ChronoUnit.DAYS.between(range.start(), day) + 1))
            .map(Math::toIntExact)
            .orElse(0);
    EarnedValue<M> value =
        EarnedValue.of(total, plan.at(period, total), total.with(done, Amount::times), used);
    return EarnedValueRow.of(
        budget.id(),
        day,
        ProgressMethod.POSTED,
        value,
        plan.ends().isEmpty() || period == 0
            ? Optional.empty()
            : Optional.of(EarnedSchedule.of(plan, value, period)),
        EacMethods.estimate(
            EacMethods.standard(), value, Figure.unknown(UnknownReason.NO_BOOKINGS)));
  }

  /** What should be done by the end of each planned day; no plan without days or total. */
  private static <M extends Measure> PlannedValue<M> evenly(
      Optional<DateRange> plan, Figure<Amount<M>> total) {
    long days = plan.map(range -> range.days().orElse(0)).orElse(0L);
    ImmutableList.Builder<Amount<M>> ends = ImmutableList.builder();
    total
        .ifKnown()
        .ifPresent(
            whole -> {
              for (long day = 1; day <= days; day++) {
                ends.add(whole.times(Fraction.of(day, days)));
              }
            });
    return PlannedValue.of(ends.build());
  }

  /** What is used of a budget, day by day. */
  private record Use<M extends Measure>(
      EarnedValueRow<M> row, NavigableMap<LocalDate, BigDecimal> days) {}

  /** How long a budget lasts needs no progress; how sure that is does. */
  private RunOutRow withoutProgress(
      RunOutRow row, Currency currency, Use<Measure.Minutes> minutes, Use<Measure.Value> value) {
    RunRate byTime = RunRate.of(minutes.days(), asOf, WeekStart.ISO);
    RunRate byMoney = RunRate.of(value.days(), asOf, WeekStart.ISO);
    Function<BigDecimal, Money> money =
        amount ->
            new Money(whole(amount.movePointRight(currency.getDefaultFractionDigits())), currency);
    return RunOutRow.builder()
        .from(row)
        .minutesPerWeek(byTime.perWeek().map(Outlooks::whole))
        .minutesRunOut(day(minutes, byTime))
        .minutesRunOutFrom(Figure.unknown(UnknownReason.NO_PROGRESS))
        .minutesRunOutTo(Figure.unknown(UnknownReason.NO_PROGRESS))
        .valuePerWeek(byMoney.perWeek().map(money))
        .valueRunOut(day(value, byMoney))
        .valueRunOutFrom(Figure.unknown(UnknownReason.NO_PROGRESS))
        .valueRunOutTo(Figure.unknown(UnknownReason.NO_PROGRESS))
        .build();
  }

  private static Figure<LocalDate> day(Use<?> use, RunRate rate) {
    return use.row().value().budget().then(budget -> rate.runOut(budget.number().decimal()));
  }

  private static long whole(BigDecimal minutes) {
    return minutes.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** Without a total, progress or all of what was used there is nothing to forecast from. */
  private static Optional<ForecastFacts> facts(
      EarnedValueRow<?> row, NavigableMap<LocalDate, BigDecimal> used) {
    EarnedValue<?> value = row.value();
    return number(value.budget())
        .flatMap(
            budget ->
                number(value.earned())
                    .flatMap(
                        earned ->
                            number(value.actual())
                                .map(
                                    actual ->
                                        new ForecastFacts(
                                            new EacPoint(
                                                budget,
                                                number(value.planned()),
                                                earned,
                                                actual,
                                                Optional.empty()),
                                            ImmutableSortedMap.copyOfSorted(used),
                                            Optional.empty()))));
  }

  private static Optional<BigDecimal> number(Figure<? extends Amount<?>> amount) {
    return amount.ifKnown().map(known -> known.number().decimal());
  }

  /** The mean rate of each discipline, if all of its people have one in the right currency. */
  private Optional<ExactMoney> estimatedCost(Project project, Budget budget) {
    LocalDate first = project.plan().map(DateRange::start).orElse(asOf);
    ExactMoney sum = ExactMoney.zero(budget.currency());
    for (ServiceLine line : budget.lines()) {
      if (line.estimatedMinutes() > 0) {
        ImmutableList<Optional<CostRate>> rates =
            data.people().stream()
                .filter(person -> line.discipline().equals(Optional.of(person.discipline())))
                .map(person -> data.rates().costRate(person.id(), first))
                .filter(
                    rate ->
                        rate.map(known -> known.currency().equals(budget.currency())).orElse(false))
                .collect(toImmutableList());
        if (rates.isEmpty()) {
          return Optional.empty();
        }
        ExactMoney all =
            rates.stream()
                .flatMap(Optional::stream)
                .map(rate -> rate.forMinutes(line.estimatedMinutes(), budget.minutesPerDay()))
                .reduce(ExactMoney.zero(budget.currency()), ExactMoney::plus);
        sum = sum.plus(all.multipliedBy(1, rates.size()));
      }
    }
    return sum.signum() > 0 ? Optional.of(sum) : Optional.empty();
  }

  private AlertReport alerts(
      Project project,
      Budget budget,
      BurnReport burn,
      Optional<ExactMoney> estimatedCost,
      List<AlertHistory.RunOut> forecasts) {
    AlertHistory.Builder facts = AlertHistory.builder().budget(budget.id()).forecasts(forecasts);
    if (budget.estimatedMinutes() > 0) {
      facts.addPlans(
          new PlanVersion(
              project.plan().map(DateRange::start).orElse(asOf),
              PlanVersion.Change.PLANNED,
              budget.estimatedMinutes(),
              budget.total().ifKnown(),
              project.plan(),
              estimatedCost));
      data.progress().stream()
          .filter(post -> post.project().equals(project.id()) && !post.date().isAfter(asOf))
          .forEach(
              post ->
                  facts.addProgress(new AlertHistory.Earned(post.date(), earned(post, budget))));
    }
    minutesByDay(burn, Quantities.WORKED_MINUTES)
        .forEach((day, some) -> facts.addWork(new WorkDay(day, some, 0, Optional.empty())));
    minutesByDay(burn, Quantities.USED_MINUTES)
        .forEach((day, some) -> facts.addWork(new WorkDay(day, 0, some, Optional.empty())));
    exactByDay(burn, Quantities.USED_VALUE)
        .forEach((day, amount) -> facts.addWork(new WorkDay(day, 0, 0, Optional.of(amount))));
    exactByDay(burn, Quantities.USED_COST)
        .forEach(
            (day, amount) ->
                facts.addWork(new WorkDay(day, 0, 0, Optional.empty(), Optional.of(amount))));
    data.requests().stream()
        .filter(request -> request.project().equals(project.id()))
        .forEach(
            request ->
                facts.addRequests(
                    new ScopeRequest(
                        request.request(), request.day(), request.state(), request.minutes())));
    facts.addCoverages(new AlertHistory.Coverage(asOf, burn.budget().coverage()));
    return AlertCalculator.calculate(
        facts.build(),
        AlertSettings.usual().withThresholds(BurnSettings.usual().thresholds()),
        asOf);
  }

  /** Rounded up, so that the minutes are not a hair less than the share that was posted. */
  private static long earned(ProgressPost post, Budget budget) {
    return BigDecimal.valueOf(post.done().value())
        .multiply(BigDecimal.valueOf(budget.estimatedMinutes()))
        .divide(BigDecimal.valueOf(BasisPoints.WHOLE), 0, RoundingMode.CEILING)
        .longValueExact();
  }

  /** Whenever progress was posted, it was asked when the planned minutes run out. */
  private static ImmutableList<AlertHistory.RunOut> runOuts(
      List<EarnedValueRow<Measure.Minutes>> rows,
      NavigableMap<LocalDate, BigDecimal> worked,
      ForecastSettings settings) {
    return rows.stream()
        .flatMap(
            row ->
                facts(row, worked)
                    .map(
                        facts ->
                            Forecast.of(facts, settings, row.asOf()).runOutInterval()
                                    instanceof Interval<LocalDate> days
                                ? new AlertHistory.RunOut(
                                    row.asOf(), Optional.of(days.from()), days.to())
                                : new AlertHistory.RunOut(
                                    row.asOf(), Optional.empty(), Optional.empty()))
                    .stream())
        .collect(toImmutableList());
  }

  private static ImmutableList<RetainerRow> retainer(Budget budget, BurnReport burn) {
    return burn.retainer()
        .map(report -> RetainerRow.of(budget.id(), report))
        .orElse(ImmutableList.of());
  }

  private static NavigableMap<LocalDate, Long> minutesByDay(BurnReport burn, Quantity quantity) {
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    for (ExplanationLine line : burn.explainMinutes(quantity).lines()) {
      line.date().ifPresent(day -> days.merge(day, line.minutes(), Math::addExact));
    }
    return days;
  }

  private static NavigableMap<LocalDate, ExactMoney> exactByDay(
      BurnReport burn, Quantity quantity) {
    NavigableMap<LocalDate, ExactMoney> days = new TreeMap<>();
    for (ExplanationLine line : burn.explain(quantity).lines()) {
      line.date()
          .ifPresent(
              day -> line.amount().ifPresent(amount -> days.merge(day, amount, ExactMoney::plus)));
    }
    return days;
  }

  /** The same in whole units of the currency. */
  private static NavigableMap<LocalDate, BigDecimal> moneyByDay(
      BurnReport burn, Quantity quantity) {
    Function<ExactMoney, BigDecimal> whole = amount -> Amount.value(amount).number().decimal();
    NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    exactByDay(burn, quantity).forEach((day, amount) -> days.put(day, whole.apply(amount)));
    return days;
  }

  private static long sum(NavigableMap<LocalDate, Long> days) {
    return days.values().stream().mapToLong(Long::longValue).sum();
  }
}
