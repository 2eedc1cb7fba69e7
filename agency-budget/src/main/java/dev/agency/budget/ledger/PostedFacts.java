package dev.agency.budget.ledger;

import dev.agency.budget.BurnFacts;
import dev.agency.budget.FormerDelivery;
import dev.agency.budget.FormerEntry;
import dev.agency.budget.FormerExpense;
import dev.agency.budget.FormerInvoice;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.TimeEntryId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The facts of a budget as its books know them: what holds on a day, what held before, and the
 * months that were sealed when it changed. What was posted on a day became known on it.
 */
final class PostedFacts {
  private final BudgetId budget;
  private final int asOf;
  private final BurnFacts.Builder facts;

  /** The first day of any fact. */
  private LocalDate first = LocalDate.MAX;

  private PostedFacts(BudgetId budget, BurnFacts beside, int asOf) {
    this.budget = budget;
    this.asOf = asOf;
    this.facts = beside.toBuilder();
  }

  static BurnFacts of(BurnState state, BudgetId budget, BurnFacts beside, int asOf) {
    PostedFacts posted = new PostedFacts(budget, beside, asOf);
    posted.addTime(state, beside);
    posted.addDeliveries(state, beside);
    posted.addExpenses(state, beside);
    posted.addInvoices(state, beside);
    state.sealedThrough().ifPresent(posted::addLocks);
    return posted.facts.build();
  }

  /** Each month of which all days are sealed was closed on its last day. */
  private void addLocks(LocalDate sealed) {
    if (first.isAfter(sealed)) {
      return;
    }
    LocalDate open = first.withDayOfMonth(1).plusMonths(1);
    while (!open.isAfter(sealed.plusDays(1))) {
      facts.addLocks(
          PeriodLock.builder()
              .id(PeriodLockId.of("sealed-before-" + open))
              .budget(budget)
              .through(open.minusDays(1))
              .on(open)
              .build());
      open = open.plusMonths(1);
    }
  }

  private void addTime(BurnState state, BurnFacts beside) {
    Map<TimeEntryId, LocalDate> known = new LinkedHashMap<>(beside.knownOn());
    add(
        new Kind<>(state.entries(), TimeEntry::budget, TimeEntry::date, known),
        facts::addEntries,
        (was, from, until) -> facts.addFormerEntries(new FormerEntry(was, from, until)));
    facts.knownOn(known);
  }

  private void addDeliveries(BurnState state, BurnFacts beside) {
    Map<DeliveryId, LocalDate> known = new LinkedHashMap<>(beside.deliveriesKnownOn());
    add(
        new Kind<>(state.deliveries(), Delivery::budget, Delivery::date, known),
        facts::addDeliveries,
        (was, from, until) -> facts.addFormerDeliveries(new FormerDelivery(was, from, until)));
    facts.deliveriesKnownOn(known);
  }

  private void addExpenses(BurnState state, BurnFacts beside) {
    Map<ExpenseId, LocalDate> known = new LinkedHashMap<>(beside.expensesKnownOn());
    add(
        new Kind<>(state.expenses(), Expense::budget, Expense::date, known),
        facts::addExpenses,
        (was, from, until) -> facts.addFormerExpenses(new FormerExpense(was, from, until)));
    facts.expensesKnownOn(known);
  }

  private void addInvoices(BurnState state, BurnFacts beside) {
    Map<InvoiceId, LocalDate> known = new LinkedHashMap<>(beside.invoicesKnownOn());
    add(
        new Kind<>(state.invoices(), Invoice::budget, Invoice::date, known),
        facts::addInvoices,
        (was, from, until) -> facts.addFormerInvoices(new FormerInvoice(was, from, until)));
    facts.invoicesKnownOn(known);
  }

  /** A kind of fact, and when those of it became known that are told late. */
  private record Kind<I, T>(
      Register.Frozen<I, T> register,
      Function<T, BudgetId> budgetOf,
      Function<T, LocalDate> dayOf,
      Map<I, LocalDate> known) {}

  /** Takes a fact as it is, whose builder is of no use to anybody. */
  private interface Now<T> {
    Object add(T fact);
  }

  /** Takes a fact as it was. */
  private interface Former<T> {
    Object add(T was, LocalDate from, LocalDate until);
  }

  private <I extends Comparable<I>, T> void add(Kind<I, T> kind, Now<T> now, Former<T> former) {
    kind.register()
        .slots(budget)
        .boxed()
        .sorted(Comparator.comparing(kind.register()::id))
        .forEach(slot -> add(kind, slot, now, former));
  }

  private <I, T> void add(Kind<I, T> kind, int slot, Now<T> now, Former<T> former) {
    Told<T> told = kind.register().get(slot);
    Optional<LocalDate> since = Optional.empty();
    Optional<T> held = told.base();
    for (Posting<T> posting : told.postings()) {
      if (posting.day() > asOf) {
        break;
      }
      LocalDate until = LocalDate.ofEpochDay(posting.day());
      Optional<T> ours = ours(kind, held);
      if (ours.isPresent()) {
        LocalDate from = since.orElse(kind.dayOf().apply(ours.get()));
        if (from.isBefore(until)) {
          former.add(ours.get(), from, until);
        }
      }
      since = Optional.of(until);
      held = posting.content();
    }
    Optional<T> ours = ours(kind, held);
    if (ours.isPresent()) {
      now.add(ours.get());
      since.ifPresent(
          day ->
              kind.known().merge(kind.register().id(slot), day, (a, b) -> a.isBefore(b) ? b : a));
    }
  }

  private <I, T> Optional<T> ours(Kind<I, T> kind, Optional<T> held) {
    Optional<T> ours = held.filter(fact -> kind.budgetOf().apply(fact).equals(budget));
    ours.map(kind.dayOf()).filter(first::isAfter).ifPresent(day -> first = day);
    return ours;
  }
}
