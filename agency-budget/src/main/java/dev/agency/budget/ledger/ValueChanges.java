package dev.agency.budget.ledger;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.pricing.PricingRule;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.pricing.ChosenCostRate;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.ServiceLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Tells of which facts two valuations make other money. */
final class ValueChanges {
  private final DiffScope scope;
  private final Valuation then;
  private final Valuation now;
  private final PricingRule ruleThen;
  private final PricingRule ruleNow;
  private final BurnSettings settings;
  private final boolean countsPlans;

  ValueChanges(DiffScope scope, Differ.Terms terms) {
    this.scope = scope;
    this.then = terms.then();
    this.now = terms.now();
    this.ruleThen = then.rule();
    this.ruleNow = now.rule();
    this.settings = terms.settings();
    this.countsPlans = terms.countsPlans();
  }

  /** Who costs something else, on runs of days with time. */
  ImmutableList<RateChange> rates() {
    Map<PersonId, Map<RateChange.Part, DayRuns>> people = new TreeMap<>();
    scope.visit(
        BurnFacts::entries,
        scope::isWorked,
        (entry, isNow) -> {
          Map<RateChange.Part, DayRuns> parts =
              people.computeIfAbsent(
                  entry.person(), person -> new EnumMap<>(RateChange.Part.class));
          for (RateChange.Part part : RateChange.Part.values()) {
            parts
                .computeIfAbsent(part, key -> new DayRuns())
                .add(
                    entry.date(),
                    isNow ? entry.minutes() : 0,
                    entry.minutes() > 0
                        && !hourly(then, entry, part).equals(hourly(now, entry, part)));
          }
        });
    ImmutableList.Builder<RateChange> changes = ImmutableList.builder();
    people.forEach(
        (person, parts) ->
            parts.forEach(
                (part, runs) ->
                    runs.forEach(
                        (during, minutes) ->
                            changes.add(new RateChange(person, part, during, minutes)))));
    return changes.build();
  }

  private static Optional<ExactMoney> hourly(Valuation by, TimeEntry entry, RateChange.Part part) {
    return rate(by, entry, part).map(rate -> rate.forMinutes(60, by.budget().minutesPerDay()));
  }

  private static Optional<CostRate> rate(Valuation by, TimeEntry entry, RateChange.Part part) {
    Optional<ChosenCostRate> chosen =
        by.rates().costRate(by.budget().id(), entry.person(), entry.date());
    return part == RateChange.Part.LABOUR
        ? chosen.map(ChosenCostRate::rate)
        : chosen.flatMap(ChosenCostRate::overhead);
  }

  /** Whose work on which line; pieces are nobody's. */
  private record Billed(Optional<LineId> line, Optional<PersonId> person)
      implements Comparable<Billed> {
    private static final Comparator<Billed> ORDER =
        Comparator.comparing(Billed::line, Comparators.emptiesLast(Comparator.naturalOrder()))
            .thenComparing(
                Billed::person, Comparators.emptiesLast(Comparator.<PersonId>naturalOrder()));

    @Override
    public int compareTo(Billed other) {
      return ORDER.compare(this, other);
    }
  }

  /** Which work is worth something else, on runs of days with such work. */
  ImmutableList<BillChange> bills() {
    Map<Billed, DayRuns> worked = new TreeMap<>();
    scope.visit(
        BurnFacts::entries,
        scope::isWorked,
        (entry, isNow) ->
            worked
                .computeIfAbsent(
                    new Billed(entry.line(), Optional.of(entry.person())), key -> new DayRuns())
                .add(
                    entry.date(),
                    isNow ? entry.minutes() : 0,
                    !worth(ruleThen, entry).equals(worth(ruleNow, entry))));
    scope.visit(
        BurnFacts::deliveries,
        scope::isDelivered,
        (delivery, isNow) ->
            worked
                .computeIfAbsent(
                    new Billed(Optional.of(delivery.line()), Optional.empty()),
                    key -> new DayRuns())
                .add(
                    delivery.date(),
                    0,
                    !worth(ruleThen, delivery).equals(worth(ruleNow, delivery))));
    if (countsPlans) {
      scope.visit(
          BurnFacts::scheduled,
          scope::concerns,
          (time, isNow) ->
              worked
                  .computeIfAbsent(
                      new Billed(time.line(), Optional.of(time.person())), key -> new DayRuns())
                  .add(time.day(), 0, !worth(ruleThen, time).equals(worth(ruleNow, time))));
    }
    ImmutableList.Builder<BillChange> changes = ImmutableList.builder();
    worked.forEach(
        (of, runs) ->
            runs.forEach(
                (during, minutes) ->
                    changes.add(new BillChange(of.line(), of.person(), during, minutes))));
    return changes.build();
  }

  /** What an entry counts for if it counts; empty if its line is not on the budget. */
  private record Worth(long minutes, Figure<ExactMoney> value) {}

  private Optional<Worth> worth(PricingRule by, TimeEntry entry) {
    Optional<ServiceLine> line = by.line(entry.line());
    if (entry.line().isPresent() && line.isEmpty()) {
      return Optional.empty();
    }
    boolean billable = by.billable(line, entry.billable());
    long charged = by.charged(billable, entry.minutes());
    return Optional.of(
        new Worth(
            by.counts(settings.basis().share(), billable) ? charged : 0,
            by.value(line, billable, entry.person(), entry.date(), charged)));
  }

  /** A plan is not rounded, and billable where its line is. */
  private Optional<Worth> worth(PricingRule by, ScheduledTime time) {
    Optional<ServiceLine> line = by.line(time.line());
    if (time.line().isPresent() && line.isEmpty()) {
      return Optional.empty();
    }
    boolean billable = by.billable(line, true);
    long used = by.counts(settings.basis().share(), billable) ? time.minutes() : 0;
    return Optional.of(new Worth(used, by.value(line, billable, time.person(), time.day(), used)));
  }

  private static Optional<Figure<ExactMoney>> worth(PricingRule by, Delivery delivery) {
    return by.line(Optional.of(delivery.line())).map(line -> by.value(line, delivery.pieces()));
  }

  /** Which currencies come to something else, on runs of days with money in them. */
  ImmutableList<ExchangeChange> exchange() {
    Map<String, DayRuns> runs = new TreeMap<>();
    BiConsumer<Currency, LocalDate> money =
        (currency, day) ->
            runs.computeIfAbsent(currency.getCurrencyCode(), key -> new DayRuns())
                .add(day, 0, !quote(then, currency, day).equals(quote(now, currency, day)));
    scope.visit(
        BurnFacts::entries,
        scope::isWorked,
        (entry, isNow) -> {
          for (RateChange.Part part : RateChange.Part.values()) {
            for (Valuation by : List.of(then, now)) {
              rate(by, entry, part).ifPresent(rate -> money.accept(rate.currency(), entry.date()));
            }
          }
        });
    scope.visit(
        BurnFacts::expenses,
        expense -> scope.isOf(expense.budget(), expense.date()),
        (expense, isNow) -> {
          money.accept(expense.cost().currency(), expense.date());
          expense
              .billableAmount()
              .ifPresent(amount -> money.accept(amount.currency(), expense.date()));
        });
    scope.visit(
        BurnFacts::invoices,
        invoice -> scope.isOf(invoice.budget(), invoice.date()),
        (invoice, isNow) -> money.accept(invoice.amount().currency(), invoice.date()));
    scope.visit(
        BurnFacts::writeOffs,
        scope::concerns,
        (writeOff, isNow) -> money.accept(writeOff.amount().currency(), writeOff.date()));
    ImmutableList.Builder<ExchangeChange> changes = ImmutableList.builder();
    runs.forEach(
        (code, of) ->
            of.forEach(
                (during, none) ->
                    changes.add(new ExchangeChange(Currency.getInstance(code), during))));
    return changes.build();
  }

  private Optional<ExchangeRate> quote(Valuation by, Currency currency, LocalDate day) {
    return by.exchange()
        .quote(currency, by.budget().currency(), settings.fxPolicy().rateDay(day))
        .map(FxTable.Quote::rate);
  }
}
