package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnSettings;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.pricing.Discount;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of());

  private final BurnState earlier;
  private final BurnState later;
  private final Terms terms;
  private final DiffScope scope;

  Differ(BurnState earlier, BurnState later, DateRange days, Terms terms) {
    this(earlier, later, days, terms, Optional.empty());
  }

  private Differ(
      BurnState earlier, BurnState later, DateRange days, Terms terms, Optional<LineId> only) {
    this.earlier = earlier;
    this.later = later;
    this.terms = terms;
    BudgetId budget = terms.now().budget().id();
    this.scope =
        new DiffScope(
            budget,
            days,
            only,
            earlier.facts(budget, LocalDate.MAX),
            later.facts(budget, LocalDate.MAX));
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
              then.rule().priced() == now.rule().priced(),
              "now/budget/pricing",
              ErrorCode.INCONSISTENT,
              "must both be of work for a client, or both of internal work")
          .verify();
    }

    /** Returns whether planned time is used, so that it is worth something. */
    boolean countsPlans() {
      return settings.basis().stage() == TimeStage.SCHEDULED;
    }
  }

  BurnDiff diff() {
    Set<InvoiceId> named = named();
    FactChanges facts = new FactChanges(scope.budget());
    ValueChanges values = new ValueChanges(scope, terms);
    boolean whole = scope.isWhole();
    Registers.Frozen was = earlier.registers();
    Registers.Frozen is = later.registers();
    return new BurnDiff(
        facts.between(
            Kind.TIME, was.entries(), is.entries(), those(scope::concerns), FactChanges::reason),
        facts.between(
            Kind.EXPENSE,
            was.expenses(),
            is.expenses(),
            those(expense -> whole && scope.isOf(expense.budget(), expense.date())),
            FactChanges::reason),
        facts.between(
            Kind.INVOICE,
            was.invoices(),
            is.invoices(),
            those(invoice -> concerns(invoice, named)),
            FactChanges::reason),
        facts.between(
            Kind.DELIVERY,
            was.deliveries(),
            is.deliveries(),
            those(scope::concerns),
            FactChanges::reason),
        facts.between(
            Kind.WRITE_OFF,
            was.writeOffs(),
            is.writeOffs(),
            those(scope::concerns),
            FactChanges::reason),
        facts.between(
            Kind.BOOKING,
            was.bookings(),
            is.bookings(),
            plan -> scope.part(plan).filter(part -> whole || terms.countsPlans()),
            FactChanges::reason),
        whole ? values.rates() : ImmutableList.of(),
        values.bills(),
        whole ? values.exchange() : ImmutableList.of(),
        whole ? amountsOff() : ImmutableList.of());
  }

  private static <T> Function<T, Optional<T>> those(Predicate<T> concerns) {
    return fact -> Optional.of(fact).filter(concerns);
  }

  /** An invoice of another day matters if work of these days counts by it. */
  private boolean concerns(Invoice invoice, Set<InvoiceId> named) {
    return (scope.isWhole() && scope.isOf(invoice.budget(), invoice.date()))
        || (invoice.budget().equals(scope.budget())
            && named.contains(invoice.credits().orElse(invoice.id())));
  }

  /** Returns the invoices by which work of these days counts, if any does. */
  private Set<InvoiceId> named() {
    Set<InvoiceId> named = new TreeSet<>();
    if (terms.settings().basis().stage() == TimeStage.INVOICED) {
      for (BurnFacts facts : List.of(scope.then(), scope.now())) {
        facts.entries().stream()
            .filter(scope::concerns)
            .forEach(entry -> entry.invoice().ifPresent(named::add));
        facts.deliveries().stream()
            .filter(scope::concerns)
            .forEach(delivery -> delivery.invoice().ifPresent(named::add));
      }
    }
    return named;
  }

  /** Which amounts off were used up otherwise before these days, on lines with work on them. */
  private ImmutableList<AmountOffChange> amountsOff() {
    Set<LineId> worked = new TreeSet<>();
    scope.visit(
        BurnFacts::entries, scope::isWorked, (entry, isNow) -> entry.line().ifPresent(worked::add));
    scope.visit(
        BurnFacts::deliveries, scope::concerns, (delivery, isNow) -> worked.add(delivery.line()));
    if (terms.countsPlans()) {
      scope.visit(
          BurnFacts::scheduled,
          scope::concerns,
          (time, isNow) -> time.line().ifPresent(worked::add));
    }
    ImmutableList.Builder<AmountOffChange> changes = ImmutableList.builder();
    for (LineId line : worked) {
      if (isReduced(terms.then(), line) || isReduced(terms.now(), line)) {
        boolean agreed = !reduction(terms.then(), line).equals(reduction(terms.now(), line));
        BurnDiff before = before(line);
        if (agreed || !before.isEmpty()) {
          changes.add(new AmountOffChange(line, agreed, before));
        }
      }
    }
    return changes.build();
  }

  private static boolean isReduced(Valuation by, LineId line) {
    return by.rule().line(Optional.of(line)).flatMap(ServiceLine::discount).orElse(null)
        instanceof Discount.Amount;
  }

  /** What an amount off is granted by: how much it is, and how much was sold. */
  private record Reduction(Optional<Discount> discount, Figure<ExactMoney> sold) {}

  private static Optional<Reduction> reduction(Valuation by, LineId id) {
    return by.rule()
        .line(Optional.of(id))
        .map(
            line ->
                new Reduction(
                    line.discount(),
                    line.withDiscount(Optional.empty())
                        .quoted(by.budget().minutesPerDay(), by.budget().currency())));
  }

  private BurnDiff before(LineId line) {
    return scope.days().start().isAfter(FIRST)
        ? new Differ(
                earlier, later, DateRange.of(FIRST, scope.days().start()), terms, Optional.of(line))
            .diff()
        : NOTHING;
  }
}
