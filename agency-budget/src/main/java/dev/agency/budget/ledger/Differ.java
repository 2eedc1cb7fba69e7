package dev.agency.budget.ledger;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.ExchangeRate;
import dev.agency.core.pricing.ChosenCostRate;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.FxTable;
import dev.agency.core.pricing.PricedWork;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;

/** Compares two states on some days of a budget. */
final class Differ {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final BurnDiff NOTHING =
      new BurnDiff(
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of());

  private final BurnState earlier;
  private final BurnState later;
  private final Valuation then;
  private final Valuation now;
  private final BurnSettings settings;
  private final BudgetId budget;
  private final DateRange days;

  /** The only line that is looked at; empty for all of them, and for what is on none. */
  private final Optional<LineId> only;

  private final BurnFacts factsThen;
  private final BurnFacts factsNow;

  Differ(BurnState earlier, BurnState later, DateRange days, Terms terms) {
    this(earlier, later, days, terms, Optional.empty());
  }

  private Differ(
      BurnState earlier, BurnState later, DateRange days, Terms terms, Optional<LineId> only) {
    this.earlier = earlier;
    this.later = later;
    this.then = terms.then();
    this.now = terms.now();
    this.settings = terms.settings();
    this.budget = now.budget().id();
    this.days = days;
    this.only = only;
    this.factsThen = earlier.facts(budget, LocalDate.MAX);
    this.factsNow = later.facts(budget, LocalDate.MAX);
  }

  /** What both reports were made with. */
  record Terms(Valuation then, Valuation now, BurnSettings settings) {
    Terms {
      Invariants.of("the valuations of a diff")
          .require(
              then.budget().id().equals(now.budget().id()),
              "now/budget/id",
              ErrorCode.INCONSISTENT,
              "must be of one budget")
          .require(
              then.budget().currency().equals(now.budget().currency()),
              "now/budget/currency",
              ErrorCode.INCONSISTENT,
              "must be in one currency")
          .require(
              then.priced() == now.priced(),
              "now/budget/pricing",
              ErrorCode.INCONSISTENT,
              "must both be of work for a client, or both of internal work")
          .verify();
    }
  }

  BurnDiff diff() {
    Set<InvoiceId> named = named();
    return new BurnDiff(
        changes(earlier.entries(), later.entries(), this::concerns, Differ::reason, FactKey::of),
        changes(
            earlier.expenses(),
            later.expenses(),
            expense -> only.isEmpty() && isOf(expense.budget(), expense.date()),
            Differ::reason,
            FactKey::of),
        changes(
            earlier.invoices(),
            later.invoices(),
            invoice -> concerns(invoice, named),
            Differ::reason,
            FactKey::of),
        changes(
            earlier.deliveries(), later.deliveries(), this::concerns, Differ::reason, FactKey::of),
        only.isEmpty() ? rates() : ImmutableList.of(),
        bills(),
        only.isEmpty() ? exchange() : ImmutableList.of(),
        only.isEmpty() ? amountsOff() : ImmutableList.of());
  }

  private boolean isOf(BudgetId of, LocalDate day) {
    return of.equals(budget) && days.contains(day);
  }

  private boolean concerns(TimeEntry entry) {
    return isOf(entry.budget(), entry.date()) && (only.isEmpty() || only.equals(entry.line()));
  }

  private boolean concerns(Delivery delivery) {
    return isOf(delivery.budget(), delivery.date())
        && (only.isEmpty() || only.get().equals(delivery.line()));
  }

  /** An invoice of another day matters if work of these days counts by it. */
  private boolean concerns(Invoice invoice, Set<InvoiceId> named) {
    return (only.isEmpty() && isOf(invoice.budget(), invoice.date()))
        || (invoice.budget().equals(budget)
            && named.contains(invoice.credits().orElse(invoice.id())));
  }

  /** Returns the invoices by which work of these days counts, if any does. */
  private Set<InvoiceId> named() {
    Set<InvoiceId> named = new TreeSet<>();
    if (settings.basis().stage() == TimeStage.INVOICED) {
      for (BurnFacts facts : List.of(factsThen, factsNow)) {
        facts.entries().stream()
            .filter(this::concerns)
            .forEach(entry -> entry.invoice().ifPresent(named::add));
        facts.deliveries().stream()
            .filter(this::concerns)
            .forEach(delivery -> delivery.invoice().ifPresent(named::add));
      }
    }
    return named;
  }

  private <I extends Comparable<I>, T> ImmutableList<FactChange<T>> changes(
      Register.Frozen<I, T> then,
      Register.Frozen<I, T> now,
      Predicate<T> concerns,
      BiFunction<T, T, ChangeReason> reasonOf,
      Function<I, FactKey> keyOf) {
    Set<I> ids = new TreeSet<>();
    then.slots(budget).forEach(slot -> ids.add(then.id(slot)));
    now.slots(budget).forEach(slot -> ids.add(now.id(slot)));
    Map<I, Told<T>> before = told(then, ids);
    Map<I, Told<T>> after = told(now, ids);
    ImmutableList.Builder<FactChange<T>> changes = ImmutableList.builder();
    for (I id : ids) {
      Optional<Told<T>> was = Optional.ofNullable(before.get(id));
      Optional<Told<T>> is = Optional.ofNullable(after.get(id));
      Optional<T> held = was.flatMap(Told::held);
      Optional<T> holds = is.flatMap(Told::held);
      Optional<T> counted = held.filter(concerns);
      Optional<T> counts = holds.filter(concerns);
      if (!counted.equals(counts)) {
        ChangeReason reason;
        if (is.map(Told::inConflict).orElse(false)) {
          reason = ChangeReason.CONFLICT;
        } else if (was.map(Told::inConflict).orElse(false)) {
          reason = ChangeReason.SETTLED;
        } else if (held.isEmpty()) {
          reason = ChangeReason.NEW_FACT;
        } else if (holds.isEmpty()) {
          reason = ChangeReason.DELETED;
        } else {
          reason = reasonOf.apply(held.get(), holds.get());
        }
        changes.add(new FactChange<>(keyOf.apply(id), reason, counted, counts));
      }
    }
    return changes.build();
  }

  /** What is told of some facts; one that left the budget need not be listed under it. */
  private <I, T> Map<I, Told<T>> told(Register.Frozen<I, T> register, Set<I> ids) {
    Map<I, Told<T>> told = new TreeMap<>();
    register.slots(budget).forEach(slot -> told.put(register.id(slot), register.get(slot)));
    for (int slot = 0; slot < register.size() && told.size() < ids.size(); slot++) {
      I id = register.id(slot);
      if (ids.contains(id)) {
        told.put(id, register.get(slot));
      }
    }
    return told;
  }

  private static ChangeReason reason(TimeEntry before, TimeEntry after) {
    if (!before.budget().equals(after.budget()) || !before.date().equals(after.date())) {
      return ChangeReason.MOVED;
    }
    // What is rejected is on no invoice.
    TimeEntry uninvoiced = before.withInvoice(Optional.empty()).withApproval(after.approval());
    if (!uninvoiced.equals(after.withInvoice(Optional.empty()))) {
      return ChangeReason.EDITED;
    }
    if (before.approval() == after.approval()) {
      return ChangeReason.INVOICED;
    }
    return before.invoice().equals(after.invoice()) || after.approval() == Approval.REJECTED
        ? approval(before.approval(), after.approval())
        : ChangeReason.EDITED;
  }

  private static ChangeReason reason(Delivery before, Delivery after) {
    if (!before.budget().equals(after.budget()) || !before.date().equals(after.date())) {
      return ChangeReason.MOVED;
    }
    // What is rejected is on no invoice.
    Delivery uninvoiced = before.withInvoice(Optional.empty()).withApproval(after.approval());
    if (!uninvoiced.equals(after.withInvoice(Optional.empty()))) {
      return ChangeReason.EDITED;
    }
    if (before.approval() == after.approval()) {
      return ChangeReason.INVOICED;
    }
    return before.invoice().equals(after.invoice()) || after.approval() == Approval.REJECTED
        ? approval(before.approval(), after.approval())
        : ChangeReason.EDITED;
  }

  private static ChangeReason reason(Expense before, Expense after) {
    if (!before.budget().equals(after.budget()) || !before.date().equals(after.date())) {
      return ChangeReason.MOVED;
    }
    return before.withApproval(after.approval()).equals(after)
        ? approval(before.approval(), after.approval())
        : ChangeReason.EDITED;
  }

  private static ChangeReason reason(Invoice before, Invoice after) {
    return before.budget().equals(after.budget()) && before.date().equals(after.date())
        ? ChangeReason.EDITED
        : ChangeReason.MOVED;
  }

  private static ChangeReason approval(Approval before, Approval after) {
    if (after == Approval.APPROVED) {
      return ChangeReason.LATE_APPROVAL;
    }
    return before == Approval.APPROVED || after == Approval.REJECTED
        ? ChangeReason.APPROVAL_WITHDRAWN
        : ChangeReason.EDITED;
  }

  /** The minutes by day, and whether something is another on it. */
  private static final class Runs {
    private final TreeMap<LocalDate, Long> minutes = new TreeMap<>();
    private final Set<LocalDate> changed = new TreeSet<>();

    void add(LocalDate day, long more, boolean isChanged) {
      minutes.merge(day, more, Math::addExact);
      if (isChanged) {
        changed.add(day);
      }
    }

    /** Tells each run of days with a fact on all of which something is another. */
    void forEach(ObjLongConsumer<DateRange> run) {
      Optional<LocalDate> first = Optional.empty();
      LocalDate last = FIRST;
      long sum = 0;
      for (Map.Entry<LocalDate, Long> each : minutes.entrySet()) {
        LocalDate day = each.getKey();
        if (changed.contains(day)) {
          first = first.or(() -> Optional.of(day));
          last = day;
          sum = Math.addExact(sum, each.getValue());
        } else if (first.isPresent()) {
          run.accept(DateRange.closed(first.get(), last), sum);
          first = Optional.empty();
          sum = 0;
        }
      }
      if (first.isPresent()) {
        run.accept(DateRange.closed(first.get(), last), sum);
      }
    }
  }

  /** Takes a fact, and whether it is known now; what only was known has no minutes any more. */
  private interface Visit<T> {
    void take(T fact, boolean isNow);
  }

  private <T> void visit(
      Function<BurnFacts, ImmutableList<T>> kind, Predicate<T> concerns, Visit<T> visit) {
    kind.apply(factsThen).stream().filter(concerns).forEach(fact -> visit.take(fact, false));
    kind.apply(factsNow).stream().filter(concerns).forEach(fact -> visit.take(fact, true));
  }

  private boolean isWorked(TimeEntry entry) {
    return concerns(entry) && entry.approval() != Approval.REJECTED;
  }

  private boolean isDelivered(Delivery delivery) {
    return concerns(delivery) && delivery.approval() != Approval.REJECTED;
  }

  /** Who costs something else, on runs of days with time. */
  private ImmutableList<RateChange> rates() {
    Map<PersonId, Map<RateChange.Part, Runs>> people = new TreeMap<>();
    visit(
        BurnFacts::entries,
        this::isWorked,
        (entry, isNow) -> {
          Map<RateChange.Part, Runs> parts =
              people.computeIfAbsent(
                  entry.person(), person -> new EnumMap<>(RateChange.Part.class));
          for (RateChange.Part part : RateChange.Part.values()) {
            parts
                .computeIfAbsent(part, key -> new Runs())
                .add(
                    entry.date(),
                    isNow ? entry.minutes() : 0,
                    !hourly(then, entry, part).equals(hourly(now, entry, part)));
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
  private ImmutableList<BillChange> bills() {
    Map<Billed, Runs> worked = new TreeMap<>();
    visit(
        BurnFacts::entries,
        this::isWorked,
        (entry, isNow) ->
            worked
                .computeIfAbsent(
                    new Billed(entry.line(), Optional.of(entry.person())), key -> new Runs())
                .add(
                    entry.date(),
                    isNow ? entry.minutes() : 0,
                    !worth(then, entry).equals(worth(now, entry))));
    visit(
        BurnFacts::deliveries,
        this::isDelivered,
        (delivery, isNow) ->
            worked
                .computeIfAbsent(
                    new Billed(Optional.of(delivery.line()), Optional.empty()), key -> new Runs())
                .add(delivery.date(), 0, !worth(then, delivery).equals(worth(now, delivery))));
    ImmutableList.Builder<BillChange> changes = ImmutableList.builder();
    worked.forEach(
        (of, runs) ->
            runs.forEach(
                (during, minutes) ->
                    changes.add(new BillChange(of.line(), of.person(), during, minutes))));
    return changes.build();
  }

  /** What an entry counts for if it counts; empty if its line is not on the budget. */
  private record Worth(boolean billable, long minutes, Figure<ExactMoney> value) {}

  private Optional<Worth> worth(Valuation by, TimeEntry entry) {
    Optional<ServiceLine> line = entry.line().flatMap(by::line);
    if (entry.line().isPresent() && line.isEmpty()) {
      return Optional.empty();
    }
    Budget of = by.budget();
    boolean billable = entry.billable() && line.map(ServiceLine::billable).orElse(true);
    boolean paid = billable && by.priced();
    boolean counts = billable || !by.priced() || settings.basis().share() == TimeShare.ALL;
    long charged =
        of.timeRounding()
            .filter(rounding -> paid)
            .map(rounding -> rounding.billable(entry.minutes()))
            .orElse(entry.minutes());
    Figure<ExactMoney> value =
        paid && charged != 0
            ? line.map(on -> valueOn(on, by, entry, charged))
                .orElse(Figure.unknown(UnknownReason.UNPRICED))
            : Figure.known(ExactMoney.zero(of.currency()));
    return Optional.of(new Worth(billable, counts ? charged : 0, value));
  }

  private static Figure<ExactMoney> valueOn(
      ServiceLine line, Valuation by, TimeEntry entry, long minutes) {
    PricedWork work =
        PricedWork.builder()
            .date(entry.date())
            .person(entry.person())
            .discipline(Optional.ofNullable(by.disciplines().get(entry.person())))
            .build();
    return line.valueOf(minutes, work, by.budget().minutesPerDay(), by.budget().currency());
  }

  private static Optional<Figure<ExactMoney>> worth(Valuation by, Delivery delivery) {
    return by.line(delivery.line())
        .map(
            line ->
                by.priced()
                    ? line.valueOfPieces(delivery.pieces(), by.budget().currency())
                    : Figure.known(ExactMoney.zero(by.budget().currency())));
  }

  /** Which currencies come to something else, on runs of days with money in them. */
  private ImmutableList<ExchangeChange> exchange() {
    Map<String, Runs> runs = new TreeMap<>();
    BiConsumer<Currency, LocalDate> money =
        (currency, day) ->
            runs.computeIfAbsent(currency.getCurrencyCode(), key -> new Runs())
                .add(day, 0, !quote(then, currency, day).equals(quote(now, currency, day)));
    visit(
        BurnFacts::entries,
        this::isWorked,
        (entry, isNow) -> {
          for (RateChange.Part part : RateChange.Part.values()) {
            for (Valuation by : List.of(then, now)) {
              rate(by, entry, part).ifPresent(rate -> money.accept(rate.currency(), entry.date()));
            }
          }
        });
    visit(
        BurnFacts::expenses,
        expense -> isOf(expense.budget(), expense.date()),
        (expense, isNow) -> {
          money.accept(expense.cost().currency(), expense.date());
          expense
              .billableAmount()
              .ifPresent(amount -> money.accept(amount.currency(), expense.date()));
        });
    visit(
        BurnFacts::invoices,
        invoice -> isOf(invoice.budget(), invoice.date()),
        (invoice, isNow) -> money.accept(invoice.amount().currency(), invoice.date()));
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

  /** Which amounts off were used up otherwise before these days, on lines with work on them. */
  private ImmutableList<AmountOffChange> amountsOff() {
    Set<LineId> worked = new TreeSet<>();
    visit(
        BurnFacts::entries, this::isWorked, (entry, isNow) -> entry.line().ifPresent(worked::add));
    visit(BurnFacts::deliveries, this::concerns, (delivery, isNow) -> worked.add(delivery.line()));
    ImmutableList.Builder<AmountOffChange> changes = ImmutableList.builder();
    for (LineId line : worked) {
      if (isReduced(then, line) || isReduced(now, line)) {
        boolean agreed = !reduction(then, line).equals(reduction(now, line));
        BurnDiff before = before(line);
        if (agreed || !before.isEmpty()) {
          changes.add(new AmountOffChange(line, agreed, before));
        }
      }
    }
    return changes.build();
  }

  private static boolean isReduced(Valuation by, LineId line) {
    return by.line(line).flatMap(ServiceLine::discount).orElse(null) instanceof Discount.Amount;
  }

  /** What an amount off is granted by: how much it is, and how much was sold. */
  private record Reduction(Optional<Discount> discount, Figure<ExactMoney> sold) {}

  private static Optional<Reduction> reduction(Valuation by, LineId id) {
    return by.line(id)
        .map(
            line ->
                new Reduction(
                    line.discount(),
                    line.withDiscount(Optional.empty())
                        .quoted(by.budget().minutesPerDay(), by.budget().currency())));
  }

  private BurnDiff before(LineId line) {
    return days.start().isAfter(FIRST)
        ? new Differ(
                earlier,
                later,
                DateRange.of(FIRST, days.start()),
                new Terms(then, now, settings),
                Optional.of(line))
            .diff()
        : NOTHING;
  }
}
