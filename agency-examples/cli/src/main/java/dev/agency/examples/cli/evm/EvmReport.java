package dev.agency.examples.cli.evm;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.earnedvalue.Amount;
import dev.agency.budget.earnedvalue.EarnedSchedule;
import dev.agency.budget.earnedvalue.EarnedValue;
import dev.agency.budget.earnedvalue.Fraction;
import dev.agency.budget.earnedvalue.Measure;
import dev.agency.budget.earnedvalue.PlannedValue;
import dev.agency.budget.forecast.EacMethod;
import dev.agency.budget.forecast.EacMethods;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every figure of an input.
 *
 * @param standing where the project stands
 * @param estimates what it will have taken, by each method
 * @param outlook what follows from the standard estimate, and how it stands in time
 */
record EvmReport(
    ImmutableList<EvmLine> standing,
    ImmutableList<EvmLine> estimates,
    ImmutableList<EvmLine> outlook) {

  static EvmReport of(EvmInput input) {
    Figure<Amount<Measure.Minutes>> budget =
        input
            .bac()
            .map(amount -> Figure.known(amount.amount()))
            .orElse(Figure.unknown(UnknownReason.NO_TOTAL));
    PlannedValue<Measure.Minutes> plan =
        PlannedValue.of(input.pvCum().stream().map(InputAmount::amount).collect(toImmutableList()));
    EarnedValue<Measure.Minutes> value =
        EarnedValue.of(
            budget,
            planned(input, plan, budget),
            fact(input.ev(), input.evCum(), input.period(), UnknownReason.NO_PROGRESS),
            fact(input.ac(), input.acCum(), input.period(), UnknownReason.NO_ENTRIES));
    return new EvmReport(standing(value), estimates(value), outlook(value, plan, input.period()));
  }

  private static Figure<Amount<Measure.Minutes>> planned(
      EvmInput input, PlannedValue<Measure.Minutes> plan, Figure<Amount<Measure.Minutes>> budget) {
    if (input.pv().isPresent()) {
      return Figure.known(input.pv().get().amount());
    }
    return atPeriod(plan, input.period(), period -> plan.at(period, budget));
  }

  /** A fact at the period; behind the last that is known it is unknown, and not that one again. */
  private static Figure<Amount<Measure.Minutes>> fact(
      Optional<InputAmount> one,
      ImmutableList<InputAmount> all,
      Optional<Integer> period,
      UnknownReason missing) {
    return one.or(() -> period.filter(last -> last <= all.size()).map(last -> all.get(last - 1)))
        .map(amount -> Figure.known(amount.amount()))
        .orElse(Figure.unknown(missing));
  }

  private static <T> Figure<T> atPeriod(
      PlannedValue<Measure.Minutes> plan,
      Optional<Integer> period,
      Function<Integer, Figure<T>> figure) {
    if (plan.ends().isEmpty()) {
      return Figure.unknown(UnknownReason.NO_PLAN);
    }
    return period.map(figure).orElse(Figure.unknown(UnknownReason.NO_PERIOD));
  }

  private static ImmutableList<EvmLine> standing(EarnedValue<Measure.Minutes> value) {
    return ImmutableList.of(
        amount("pv", value.planned(), "What should be done by now."),
        amount("ev", value.earned(), "What is done, as planned."),
        amount("ac", value.actual(), "What it took so far."),
        amount("cv", value.costVariance(), "Done less used: below 0 it took more than planned."),
        amount("sv", value.scheduleVariance(), "Done less planned: below 0 it is late."),
        new EvmLine("cpi", value.costIndex(), "Done for each 1 used: below 1 it takes more."),
        new EvmLine("spi", value.scheduleIndex(), "Done for each 1 planned: below 1 it is late."));
  }

  private static ImmutableList<EvmLine> estimates(EarnedValue<Measure.Minutes> value) {
    return ImmutableList.of(
        estimate(EacMethods.remainingAtPlan(), value, "The whole, if the rest goes as planned."),
        estimate(EacMethods.cpi(), value, "The whole, if the rest goes as so far."),
        estimate(EacMethods.cpiSpi(), value, "The whole, if being late costs as well."),
        estimate(
            EacMethods.usual(), value, "The whole, between as planned and as so far: standard."),
        estimate(EacMethods.weighted(), value, "The whole, if being late costs a little."),
        estimate(EacMethods.halfCpi(), value, "The whole, if half of the deviation goes on."),
        estimate(EacMethods.plan(), value, "The whole as it was planned."));
  }

  private static EvmLine estimate(
      EacMethod method, EarnedValue<Measure.Minutes> value, String sentence) {
    return amount(method.name(), whole(method, value), sentence);
  }

  private static Figure<Amount<Measure.Minutes>> whole(
      EacMethod method, EarnedValue<Measure.Minutes> value) {
    return EacMethods.estimate(method, value, Figure.unknown(UnknownReason.NO_BOOKINGS));
  }

  private static ImmutableList<EvmLine> outlook(
      EarnedValue<Measure.Minutes> value,
      PlannedValue<Measure.Minutes> plan,
      Optional<Integer> period) {
    Figure<Amount<Measure.Minutes>> whole = whole(EacMethods.usual(), value);
    return ImmutableList.of(
        amount("etc", value.toComplete(whole), "Still to come, by the standard estimate."),
        amount("vac", value.varianceAtCompletion(whole), "Left of the budget at the end, by it."),
        new EvmLine(
            "tcpiBac",
            value.toCompleteIndex(),
            "To be done for each 1 left, to end at the budget."),
        new EvmLine(
            "es",
            plan.earnedSchedule(value.budget(), value.earned()),
            "The period by which as much should have been done."),
        time("svT", EarnedSchedule::variance, value, plan, period, "Periods ahead: below 0 late."),
        time("spiT", EarnedSchedule::index, value, plan, period, "Planned periods done in each."),
        time(
            "ieacT",
            EarnedSchedule::atCompletion,
            value,
            plan,
            period,
            "Periods in all, if it goes on as so far."));
  }

  private static EvmLine time(
      String name,
      Function<EarnedSchedule, Figure<Fraction>> figure,
      EarnedValue<Measure.Minutes> value,
      PlannedValue<Measure.Minutes> plan,
      Optional<Integer> period,
      String sentence) {
    return new EvmLine(
        name,
        atPeriod(plan, period, now -> figure.apply(EarnedSchedule.of(plan, value, now))),
        sentence);
  }

  private static EvmLine amount(
      String name, Figure<Amount<Measure.Minutes>> amount, String sentence) {
    return new EvmLine(name, amount.map(Amount::number), sentence);
  }
}
