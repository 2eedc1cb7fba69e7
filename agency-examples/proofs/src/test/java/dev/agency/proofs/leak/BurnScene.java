package dev.agency.proofs.leak;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.BudgetBurn;
import dev.agency.budget.BurnReport;
import dev.agency.budget.ExplanationLine;
import dev.agency.budget.UseByDay;
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
import dev.agency.budget.forecast.ForecastCalculator;
import dev.agency.budget.forecast.ForecastFacts;
import dev.agency.budget.forecast.ForecastReport;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.forecast.History;
import dev.agency.budget.forecast.HistoryMethods;
import dev.agency.budget.logged.LoggedTime;
import dev.agency.budget.retainer.RetainerCalculator;
import dev.agency.budget.retainer.RetainerRow;
import dev.agency.budget.retainer.RetainerUse;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.budget.Budget;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.CarryOver;
import dev.agency.core.pricing.RetainerTerms;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A burn report and all that follows from it: earned value in its three measures, forecasts, the
 * day the budget runs out, alerts, the periods as if the budget were a retainer, and the books.
 *
 * @param report the burn
 * @param minutes the earned value in minutes
 * @param value the earned value at bill rates
 * @param cost the earned value in cost
 * @param forecast the forecasts
 * @param alerts the alerts, those that are over too
 * @param retainer the periods
 * @param books what the books say
 */
record BurnScene(
    BurnReport report,
    EarnedValueRow<Measure.Minutes> minutes,
    EarnedValueRow<Measure.Value> value,
    EarnedValueRow<Measure.Cost> cost,
    ForecastReport forecast,
    AlertReport alerts,
    ImmutableList<RetainerRow> retainer,
    BurnBooks books) {
  private static final int DAYS = 40;

  /** Two methods of the usual ones: a row more would be of the same fields. */
  private static final ForecastSettings FORECASTS =
      new ForecastSettings(
          History.empty(),
          ImmutableList.of(HistoryMethods.of(EacMethods.remainingAtPlan()), HistoryMethods.usual()),
          HistoryMethods.usual().name(),
          BasisPoints.ofPercent(80),
          WeekStart.ISO,
          BasisPoints.ofPercent(90));

  private static final AlertSettings ALERTS =
      AlertSettings.usual()
          .withThresholds(BasisPoints.ofPercent(50), BasisPoints.ONE_HUNDRED_PERCENT);

  /**
   * What is known of a budget beside its burn.
   *
   * @param donePercent what was posted of the work
   * @param estimatedCost what the work was to cost
   * @param fee the fee of the retainer
   * @param askedMinutes what was asked for on top of the scope
   */
  record Plan(int donePercent, Money estimatedCost, Money fee, long askedMinutes) {}

  static BurnScene of(BurnScenario scenario, Plan plan) {
    return of(scenario, scenario.report(), plan);
  }

  /**
   * Works out what follows from a burn.
   *
   * @param scenario what the burn was computed from
   * @param report the burn
   * @param plan what is known beside it
   */
  static BurnScene of(BurnScenario scenario, BurnReport report, Plan plan) {
    Budget budget = scenario.budget();
    LocalDate asOf = scenario.asOf();
    LocalDate start = asOf.minusDays(28);
    Fraction done = Fraction.of(plan.donePercent(), 100);
    BudgetId id = budget.id();
    LoggedTime logged = report.budget().logged();
    EarnedValueRow<Measure.Minutes> minutes =
        row(
            id,
            asOf,
            logged,
            done,
            Figure.known(Amount.minutes(budget.estimatedMinutes())),
            Figure.known(Amount.minutes(report.budget().workedMinutes())));
    EarnedValueRow<Measure.Value> value =
        row(
            id,
            asOf,
            logged,
            done,
            budget.total().map(Amount::value),
            report.budget().usedValue().map(Amount::value));
    EarnedValueRow<Measure.Cost> cost =
        row(
            id,
            asOf,
            logged,
            done,
            Figure.known(Amount.cost(plan.estimatedCost())),
            report.budget().usedCost().map(Amount::cost));
    NavigableMap<LocalDate, BigDecimal> worked = new TreeMap<>();
    NavigableMap<LocalDate, Long> used = new TreeMap<>();
    AlertHistory.Builder history =
        AlertHistory.builder()
            .budget(id)
            .addPlans(
                new PlanVersion(
                    start,
                    PlanVersion.Change.PLANNED,
                    budget.estimatedMinutes(),
                    budget.total().ifKnown(),
                    Optional.of(DateRange.of(start, start.plusDays(DAYS))),
                    Optional.of(ExactMoney.of(plan.estimatedCost())),
                    Optional.empty()))
            .addProgress(
                new AlertHistory.Earned(
                    start.plusDays(7), budget.estimatedMinutes() * plan.donePercent() / 100))
            .addForecasts(
                new AlertHistory.RunOut(
                    start.plusDays(14),
                    Optional.of(start.plusDays(20)),
                    Optional.of(start.plusDays(30))))
            .addCoverages(new AlertHistory.Coverage(start, report.budget().coverage()));
    for (UseByDay.Day day : report.useByDay().days()) {
      worked.put(day.day(), BigDecimal.valueOf(day.workedMinutes()));
      used.put(day.day(), day.usedMinutes());
      history.addWork(
          new WorkDay(
              day.day(), day.workedMinutes(), day.usedMinutes(), day.usedValue(), day.usedCost()));
    }
    for (int request = 0; request < 4; request++) {
      history.addRequests(
          new ScopeRequest(
              "CR-" + request,
              start.plusDays(request),
              ScopeRequest.State.OPEN,
              plan.askedMinutes()));
    }
    return new BurnScene(
        report,
        minutes,
        value,
        cost,
        ForecastCalculator.calculate(
            report.budget(),
            new ForecastReport.Measures(
                facts(minutes, worked),
                facts(value, byDay(report, Quantities.USED_VALUE)),
                facts(cost, byDay(report, Quantities.USED_COST)),
                budget.currency()),
            FORECASTS),
        AlertCalculator.calculate(history.build(), ALERTS, asOf),
        retainer(budget, used, plan, start, report.budget()),
        BurnBooks.of(scenario, report, plan));
  }

  private static <M extends Measure> EarnedValueRow<M> row(
      BudgetId budget,
      LocalDate asOf,
      LoggedTime logged,
      Fraction done,
      Figure<Amount<M>> total,
      Figure<Amount<M>> used) {
    PlannedValue<M> plan =
        PlannedValue.of(
            total
                .ifKnown()
                .map(
                    whole ->
                        Stream.of(1, 2, 3, 4, 5)
                            .map(week -> whole.times(Fraction.of(week, 5)))
                            .toList())
                .orElse(ImmutableList.of()));
    EarnedValue<M> value =
        EarnedValue.of(total, plan.at(4, total), total.map(whole -> whole.times(done)), used);
    return EarnedValueRow.of(
        budget,
        asOf,
        asOf,
        ProgressMethod.POSTED,
        value,
        Optional.of(EarnedSchedule.of(plan, value, 4)),
        EacMethods.estimate(EacMethods.usual(), value, Figure.unknown(UnknownReason.NO_BOOKINGS)),
        logged);
  }

  private static Optional<ForecastFacts> facts(
      EarnedValueRow<?> row, NavigableMap<LocalDate, BigDecimal> used) {
    Optional<BigDecimal> budget = number(row.value().budget());
    Optional<BigDecimal> earned = number(row.value().earned());
    Optional<BigDecimal> actual = number(row.value().actual());
    if (budget.isEmpty() || earned.isEmpty() || actual.isEmpty()) {
      return Optional.empty();
    }
    EacPoint point =
        new EacPoint(
            budget.get(),
            number(row.value().planned()),
            earned.get(),
            actual.get(),
            Optional.empty());
    return Optional.of(
        new ForecastFacts(
            Figure.known(point.budget()),
            Figure.known(point),
            Figure.known(ImmutableSortedMap.copyOfSorted(used)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private static Optional<BigDecimal> number(Figure<? extends Amount<?>> amount) {
    return amount.ifKnown().map(known -> known.number().decimal());
  }

  private static Stream<ExplanationLine> amounts(BurnReport report, Quantity quantity) {
    return report.explain(quantity).lines().stream()
        .filter(line -> line.date().isPresent() && line.amount().isPresent());
  }

  private static LocalDate day(ExplanationLine line) {
    return line.date().orElseThrow();
  }

  private static NavigableMap<LocalDate, BigDecimal> byDay(BurnReport report, Quantity quantity) {
    NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
    amounts(report, quantity)
        .forEach(
            line ->
                days.merge(
                    day(line),
                    Amount.value(line.amount().orElseThrow()).number().decimal(),
                    BigDecimal::add));
    return days;
  }

  private static ImmutableList<RetainerRow> retainer(
      Budget budget,
      NavigableMap<LocalDate, Long> used,
      Plan plan,
      LocalDate start,
      BudgetBurn burn) {
    RetainerTerms terms =
        RetainerTerms.builder()
            .period(Granularity.MONTH)
            .during(DateRange.startingOn(start))
            .allowance(600)
            .fee(plan.fee())
            .unused(CarryOver.full())
            .overrun(CarryOver.full())
            .build();
    return RetainerRow.of(
        budget.id(),
        RetainerCalculator.calculate(
                budget.withPricing(terms),
                used.entrySet().stream()
                    .map(day -> RetainerUse.of(day.getKey(), day.getValue()))
                    .collect(toImmutableList()),
                ImmutableList.of(),
                burn.asOf())
            .withLogged(burn.logged()));
  }
}
