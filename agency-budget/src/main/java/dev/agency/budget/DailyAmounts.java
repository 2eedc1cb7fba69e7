package dev.agency.budget;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.retainer.RetainerCalculator;
import dev.agency.budget.retainer.RetainerPeriod;
import dev.agency.budget.retainer.RetainerReport;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.Recognition;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.figure.Quantities;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.LineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.RetainerTerms.FeeDue;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an amount of a budget is on each day, by the facts that were known at a time. What a day has
 * follows from that day and those before.
 */
class DailyAmounts {
  private final Prices prices;
  private final Budget budget;
  private final BurnFacts facts;
  private final WeekStart weekStart;
  private final LocalDate asOf;

  DailyAmounts(Prices prices, BurnFacts facts, WeekStart weekStart, LocalDate asOf) {
    this.prices = prices;
    this.budget = prices.budget();
    this.facts = facts;
    this.weekStart = weekStart;
    this.asOf = asOf;
  }

  /** Returns whether all revenue has days: a quote has none, nor a price that does not say when. */
  boolean earnsByDay() {
    if (budget.recognition().isPresent()) {
      return true;
    }
    return switch (budget.pricing().charging()) {
      case ONE_PRICE -> false;
      case AS_WORKED -> budget.lines().stream().noneMatch(Charges::asQuoted);
      case BY_PERIOD, NOT_AT_ALL -> true;
    };
  }

  /** Returns an amount by day, of what was known on the day before one. */
  SortedMap<LocalDate, ExactMoney> of(Quantity quantity, KnownFacts known, LocalDate day) {
    PastFacts past = known.before(day, asOf).converted(prices);
    return switch (quantity.name()) {
      case "usedValue" -> byDay(lines(past, prices.basis().stage()).value());
      case "usedCost" -> byDay(lines(past, prices.basis().stage()).usedCost());
      case "invoiced" ->
          byDay(lines(past, prices.basis().stage()).invoices(Invoice::counts, Quantities.INVOICED));
      case "writtenOff" -> byDay(lines(past, prices.basis().stage()).writtenOff());
      case "revenue" -> revenue(known, day, past);
      default ->
          throw InvalidModelException.at(
              "/quantity", ErrorCode.UNKNOWN_NAME, "The quantity must be one that months have.");
    };
  }

  private FactLines lines(PastFacts past, TimeStage stage) {
    return new FactLines(
        new UsedWork(prices, past, stage, BurnAccounts.discounts(prices, past, stage)));
  }

  private static SortedMap<LocalDate, ExactMoney> byDay(Stream<ExplanationLine> lines) {
    SortedMap<LocalDate, ExactMoney> days = new TreeMap<>();
    lines.forEach(
        line -> line.amount().ifPresent(amount -> add(days, line.date().orElseThrow(), amount)));
    return days;
  }

  private static void add(SortedMap<LocalDate, ExactMoney> days, LocalDate day, ExactMoney amount) {
    days.merge(day, amount, ExactMoney::plus);
  }

  private SortedMap<LocalDate, ExactMoney> revenue(
      KnownFacts known, LocalDate day, PastFacts past) {
    if (budget.recognition().isPresent()) {
      return recognised(budget.recognition().get(), past);
    }
    return switch (budget.pricing().charging()) {
      case ONE_PRICE, NOT_AT_ALL -> new TreeMap<>();
      case AS_WORKED -> charged(past);
      case BY_PERIOD ->
          due(
              RetainerCalculator.calculate(
                  budget,
                  Charges.uses(prices, known.entriesBefore(day, asOf)),
                  facts.locks(),
                  asOf));
    };
  }

  private SortedMap<LocalDate, ExactMoney> recognised(Recognition form, PastFacts past) {
    BurnAccounts accounts = new BurnAccounts(prices, past, prices.chargedStage());
    SortedMap<LocalDate, ExactMoney> days = new TreeMap<>();
    Charges.recognised(form, budget, facts, accounts, weekStart, asOf)
        .steps()
        .forEach(
            step ->
                step.amount()
                    .ifKnown()
                    .ifPresent(amount -> add(days, step.day(), ExactMoney.of(amount))));
    return days;
  }

  /** The fees on the days they are due, and overage once its period is over. */
  private static SortedMap<LocalDate, ExactMoney> due(RetainerReport retainer) {
    SortedMap<LocalDate, ExactMoney> days = new TreeMap<>();
    for (RetainerPeriod period : retainer.periods()) {
      // A period without a last day is never over.
      LocalDate last = period.during().last().orElse(LocalDate.MAX);
      boolean first = retainer.feeDue() == FeeDue.FIRST_DAY;
      if (first || period.ended()) {
        LocalDate due = first ? period.during().start() : last;
        period.fee().ifPresent(fee -> add(days, due, ExactMoney.of(fee)));
      }
      if (period.ended()) {
        period.overageValue().ifPresent(value -> add(days, last, value));
      }
    }
    return days;
  }

  /** What may be charged of the work by the end of a day, less what by that of the day before. */
  private SortedMap<LocalDate, ExactMoney> charged(PastFacts past) {
    ImmutableSet<String> passing =
        past.expenses().stream()
            .filter(Expense::passThrough)
            .map(expense -> expense.id().value())
            .collect(ImmutableSet.toImmutableSet());
    SortedMap<LocalDate, List<ExplanationLine>> facts = new TreeMap<>();
    lines(past, prices.chargedStage())
        .value()
        .filter(line -> line.amount().isPresent())
        .forEach(
            line ->
                facts
                    .computeIfAbsent(line.date().orElseThrow(), key -> new ArrayList<>())
                    .add(line));
    SortedMap<LocalDate, ExactMoney> days = new TreeMap<>();
    Capped capped = new Capped();
    // A quote is charged from the start, on no day.
    ExactMoney before = capped.charged();
    for (var day : facts.entrySet()) {
      for (ExplanationLine line : day.getValue()) {
        boolean passes =
            line.source() == ExplanationLine.Source.EXPENSE
                && line.id().filter(passing::contains).isPresent();
        capped.add(line, passes);
      }
      ExactMoney now = capped.charged();
      add(days, day.getKey(), now.minus(before));
      before = now;
    }
    return days;
  }

  /** What is worth something so far, under the caps of its lines and of the budget. */
  private final class Capped {
    private final ImmutableMap<LineId, ExactMoney> quotes = Charges.quotes(budget);
    private final ImmutableMap<LineId, Integer> places;
    private final List<ExactMoney> ofLines = new ArrayList<>();
    private ExactMoney onNoLine = ExactMoney.zero(budget.currency());
    private ExactMoney all = onNoLine;

    Capped() {
      ImmutableMap.Builder<LineId, Integer> of = ImmutableMap.builder();
      for (ServiceLine line : budget.lines()) {
        of.put(line.id(), ofLines.size());
        ofLines.add(onNoLine);
      }
      places = of.buildOrThrow();
    }

    void add(ExplanationLine line, boolean passes) {
      ExactMoney amount = line.amount().orElseThrow();
      all = all.plus(amount);
      Optional<Integer> place = line.line().map(places::get);
      if (!passes && place.isPresent()) {
        ofLines.set(place.get(), ofLines.get(place.get()).plus(amount));
      } else if (!passes) {
        onNoLine = onNoLine.plus(amount);
      }
    }

    ExactMoney charged() {
      return all.minus(Caps.of(budget, quotes, ofLines, onNoLine).total());
    }
  }
}
