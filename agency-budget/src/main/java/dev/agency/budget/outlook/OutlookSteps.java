package dev.agency.budget.outlook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedSchedule;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.EarnedValueRow;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.forecast.EacPoint;
import dev.agency.budget.forecast.ForecastFacts;
import dev.agency.budget.forecast.ForecastSettings;
import dev.agency.budget.forecast.HistoryMethod;
import dev.agency.budget.outlook.OutlookStep.Kind;
import dev.agency.budget.pace.RunRate;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.figure.UnknownReason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;

/** Works out again, step by step, how the figures of an outlook follow, in one measure. */
final class OutlookSteps<M extends Measure> {
  /** The decimals of what has no end. */
  private static final int DECIMALS = 10;

  private final Terms terms;
  private final EarnedValueRow<M> row;
  private final Optional<ForecastFacts> facts;
  private final ForecastSettings settings;
  private final Optional<Currency> currency;

  private OutlookSteps(
      Terms terms,
      EarnedValueRow<M> row,
      Optional<ForecastFacts> facts,
      ForecastSettings settings,
      Optional<Currency> currency) {
    this.terms = terms;
    this.row = row;
    this.facts = facts;
    this.settings = settings;
    this.currency = currency;
  }

  static OutlookSteps<Measure.Minutes> inMinutes(OutlookReport report) {
    OutlookReport.Basis basis = report.basis();
    return new OutlookSteps<>(
        Terms.MINUTES,
        report.minutesNow(),
        basis.measures().minutes(),
        basis.forecasts(),
        Optional.empty());
  }

  static OutlookSteps<Measure.Value> inValue(OutlookReport report) {
    OutlookReport.Basis basis = report.basis();
    return new OutlookSteps<>(
        Terms.VALUE,
        report.valueNow(),
        basis.measures().value(),
        basis.forecasts(),
        Optional.of(basis.measures().currency()));
  }

  static OutlookSteps<Measure.Cost> inCost(OutlookReport report) {
    OutlookReport.Basis basis = report.basis();
    return new OutlookSteps<>(
        Terms.COST,
        report.costNow(),
        basis.measures().cost(),
        basis.forecasts(),
        Optional.of(basis.measures().currency()));
  }

  /** CPI = EV / AC. */
  ImmutableList<OutlookStep> costIndex() {
    EarnedValue<M> value = row.value();
    return ImmutableList.of(
        measured(Kind.NUMERATOR, terms.earned(), value.earned()),
        measured(Kind.DENOMINATOR, terms.used(), value.actual()));
  }

  /** SPI = EV / PV. */
  ImmutableList<OutlookStep> scheduleIndex() {
    EarnedValue<M> value = row.value();
    return ImmutableList.of(
        measured(Kind.NUMERATOR, terms.earned(), value.earned()),
        measured(Kind.DENOMINATOR, terms.planned(), value.planned()));
  }

  /** EV = BAC x what is done. */
  ImmutableList<OutlookStep> earned() {
    EarnedValue<M> value = row.value();
    return ImmutableList.of(
        step(Kind.BUDGET, terms.budget(), number(value.budget())),
        unitless(Kind.SHARE, Quantities.PROGRESS, value.complete().map(Fraction::decimal)));
  }

  /** PV = BAC x what the plan has done by the day. */
  ImmutableList<OutlookStep> planned() {
    EarnedValue<M> value = row.value();
    Figure<BigDecimal> share =
        value
            .budget()
            .then(
                whole ->
                    whole.number().equals(Fraction.ZERO)
                        ? Figure.unknown(UnknownReason.NO_TOTAL)
                        : value.planned().map(by -> by.number().over(whole.number()).decimal()));
    return ImmutableList.of(
        step(Kind.BUDGET, terms.budget(), number(value.budget())),
        unitless(Kind.SHARE, terms.planned(), share));
  }

  /** SPI(t) = ES / AT. */
  ImmutableList<OutlookStep> timeIndex() {
    Optional<EarnedSchedule> schedule = row.schedule();
    Figure<Fraction> noPlan = Figure.unknown(UnknownReason.NO_PLAN);
    return ImmutableList.of(
        unitless(
            Kind.NUMERATOR,
            terms.index(),
            schedule.map(EarnedSchedule::earned).orElse(noPlan).map(Fraction::decimal)),
        unitless(
            Kind.DENOMINATOR,
            Quantities.ELAPSED,
            schedule
                .map(times -> Figure.known(Fraction.of(times.period())))
                .orElse(noPlan)
                .map(Fraction::decimal)));
  }

  /** EAC = AC + (BAC - EV) / PF, by the method that counts, and never less than what is used. */
  ImmutableList<OutlookStep> atCompletion(Figure<BigDecimal> shown) {
    EarnedValue<M> value = row.value();
    ImmutableList.Builder<OutlookStep> steps = ImmutableList.builder();
    steps.add(
        step(Kind.BUDGET, terms.budget(), number(value.budget())),
        measured(Kind.EARNED, terms.earned(), value.earned()),
        measured(Kind.USED, terms.used(), value.actual()));
    Optional<EacPoint> point = facts.flatMap(of -> of.delivery().ifKnown());
    BigDecimal before = facts.map(ForecastFacts::usedBeforeAtPoint).orElse(BigDecimal.ZERO);
    point.ifPresent(
        at ->
            estimate(at)
                .ifKnown()
                .ifPresent(
                    estimate -> {
                      BigDecimal rest = estimate.subtract(at.actual());
                      if (rest.signum() != 0) {
                        steps.add(
                            unitless(
                                Kind.PACE,
                                terms.atCompletion(),
                                Figure.known(quotient(at.budget().subtract(at.earned()), rest))));
                      }
                      steps.add(step(Kind.REST, terms.atCompletion(), Figure.known(rest)));
                      BigDecimal then = before.add(estimate);
                      BigDecimal now =
                          facts.flatMap(of -> of.atCompletion(estimate).ifKnown()).orElse(then);
                      if (now.compareTo(then) != 0) {
                        steps.add(
                            step(Kind.USED_BEYOND, terms.used(), Figure.known(now.subtract(then))));
                      }
                      steps.add(
                          step(
                              Kind.ROUNDING,
                              terms.atCompletion(),
                              shown.map(whole -> whole.subtract(now))));
                    }));
    return steps.build();
  }

  private Figure<BigDecimal> estimate(EacPoint point) {
    HistoryMethod standard =
        settings.methods().stream()
            .filter(method -> method.name().equals(settings.standard()))
            .findFirst()
            .orElseThrow();
    return settings.history().method(standard).estimate(point);
  }

  /** The mean of the last whole weeks. */
  ImmutableList<OutlookStep> perWeek() {
    Figure<RunRate> rate = rate();
    ImmutableList.Builder<OutlookStep> steps = ImmutableList.builder();
    if (rate.ifKnown().isEmpty()) {
      return steps.add(step(Kind.USED, terms.used(), rate.map(RunRate::usedToDate))).build();
    }
    ImmutableSortedMap<LocalDate, BigDecimal> weeks = rate.ifKnown().get().weeks();
    weeks.forEach((first, used) -> steps.add(dated(Kind.WEEK, terms.used(), first, used)));
    return steps
        .add(
            unitless(
                Kind.WEEKS, Quantities.ELAPSED, Figure.known(BigDecimal.valueOf(weeks.size()))))
        .build();
  }

  /** The day what there is to use is used up. */
  ImmutableList<OutlookStep> runOut(Figure<LocalDate> shown) {
    Figure<RunRate> rate = rate();
    Figure<BigDecimal> budget =
        facts.map(ForecastFacts::budget).orElse(Figure.unknown(UnknownReason.NO_FORECAST));
    ImmutableList.Builder<OutlookStep> steps = ImmutableList.builder();
    steps.add(
        step(Kind.BUDGET, terms.budget(), budget),
        step(Kind.USED, terms.used(), rate.map(RunRate::usedToDate)));
    if (budget.ifKnown().isEmpty() || rate.ifKnown().isEmpty()) {
      return steps.build();
    }
    BigDecimal whole = budget.ifKnown().get();
    RunRate pace = rate.ifKnown().get();
    if (whole.signum() > 0 && pace.isUsedUp(whole)) {
      shown
          .ifKnown()
          .ifPresent(day -> steps.add(dated(Kind.REACHED, terms.used(), day, usedBy(day))));
      return steps.build();
    }
    steps.add(step(Kind.LEFT, terms.left(), Figure.known(whole.subtract(pace.usedToDate()))));
    Optional<ImmutableSortedMap<LocalDate, BigDecimal>> booked =
        facts.flatMap(ForecastFacts::booked);
    if (booked.isPresent()) {
      steps.add(booked(shown, booked.get()));
    } else {
      byRate(steps, whole, pace);
    }
    facts
        .flatMap(ForecastFacts::until)
        .ifPresent(last -> steps.add(days(Kind.DAYS_TO_USE, Figure.known(daysTo(last)))));
    return steps.build();
  }

  private void byRate(ImmutableList.Builder<OutlookStep> steps, BigDecimal budget, RunRate pace) {
    pace.weeks().forEach((first, used) -> steps.add(dated(Kind.WEEK, terms.used(), first, used)));
    steps.add(step(Kind.RATE, terms.used(), pace.perWeek().map(OutlookSteps::shortened)));
    // Of what ends in another period or after all days the day is unknown, and how long is not.
    Figure<BigInteger> left = pace.daysLeft(budget);
    steps.add(days(Kind.DAYS, left.map(BigDecimal::new)));
    left.with(pace.daysToRunOut(budget), (all, worked) -> worked.subtract(all))
        .ifKnown()
        .filter(moved -> moved.signum() != 0)
        .ifPresent(moved -> steps.add(days(Kind.DAYS_MOVED, Figure.known(new BigDecimal(moved)))));
  }

  /** What is booked up to the day that all is used, or all that is booked. */
  private OutlookStep booked(
      Figure<LocalDate> shown, ImmutableSortedMap<LocalDate, BigDecimal> booked) {
    ImmutableSortedMap<LocalDate, BigDecimal> toCome = booked.tailMap(row.asOf(), false);
    BigDecimal sum =
        shown.ifKnown().map(day -> toCome.headMap(day, true)).orElse(toCome).values().stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new OutlookStep(
        row.budget(), Kind.BOOKED, terms.booked(), shown.ifKnown(), Figure.known(sum), currency);
  }

  private BigDecimal usedBy(LocalDate day) {
    return facts.orElseThrow().used().ifKnown().orElseThrow().headMap(day, true).values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Figure<RunRate> rate() {
    Optional<LocalDate> wonOn = facts.flatMap(ForecastFacts::wonOn);
    return facts
        .map(ForecastFacts::used)
        .orElse(Figure.unknown(UnknownReason.NO_FORECAST))
        .then(used -> Figure.known(RunRate.of(used, wonOn, row.asOf(), settings.weekStart())));
  }

  private BigDecimal daysTo(LocalDate last) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(row.asOf(), last));
  }

  private static BigDecimal quotient(BigDecimal top, BigDecimal bottom) {
    return Fraction.of(top).over(Fraction.of(bottom)).decimal();
  }

  private static BigDecimal shortened(BigDecimal number) {
    return number.scale() <= DECIMALS ? number : number.setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private Figure<BigDecimal> number(Figure<Amount<M>> amount) {
    return amount.map(known -> known.number().decimal());
  }

  private OutlookStep step(Kind kind, Quantity measures, Figure<BigDecimal> amount) {
    return new OutlookStep(row.budget(), kind, measures, Optional.empty(), amount, currency);
  }

  /** What is of the day that was measured, which is said where it is not that of the row. */
  private OutlookStep measured(Kind kind, Quantity measures, Figure<Amount<M>> amount) {
    Optional<LocalDate> earlier =
        Optional.of(row.measuredOn()).filter(day -> day.isBefore(row.asOf()));
    return new OutlookStep(row.budget(), kind, measures, earlier, number(amount), currency);
  }

  private OutlookStep dated(Kind kind, Quantity measures, LocalDate day, BigDecimal amount) {
    return new OutlookStep(
        row.budget(), kind, measures, Optional.of(day), Figure.known(amount), currency);
  }

  private OutlookStep days(Kind kind, Figure<BigDecimal> days) {
    return unitless(kind, terms.lasts(), days);
  }

  /** A number of its own, which is no money. */
  private OutlookStep unitless(Kind kind, Quantity measures, Figure<BigDecimal> amount) {
    return new OutlookStep(
        row.budget(), kind, measures, Optional.empty(), amount, Optional.empty());
  }
}
