package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PeriodLockId;
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
    posted.addWork(state.registers(), beside);
    posted.addMoney(state.registers(), beside);
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

  private void addWork(Registers.Frozen registers, BurnFacts beside) {
    facts.entriesKnownOn(
        add(
            Kind.TIME,
            registers.entries(),
            beside.entriesKnownOn(),
            facts::addEntries,
            (was, from, until) -> facts.addFormerEntries(new FormerEntry(was, from, until))));
    facts.deliveriesKnownOn(
        add(
            Kind.DELIVERY,
            registers.deliveries(),
            beside.deliveriesKnownOn(),
            facts::addDeliveries,
            (was, from, until) -> facts.addFormerDeliveries(new FormerDelivery(was, from, until))));
    facts.scheduledKnownOn(
        add(
            registers.bookings(),
            beside.scheduledKnownOn(),
            new Telling<>(
                plan -> plan.budget().equals(budget) ? plan.days() : ImmutableList.of(),
                ScheduledTime::day,
                facts::addScheduled,
                (was, from, until) ->
                    facts.addFormerScheduled(new FormerScheduledTime(was, from, until)))));
  }

  private void addMoney(Registers.Frozen registers, BurnFacts beside) {
    facts.expensesKnownOn(
        add(
            Kind.EXPENSE,
            registers.expenses(),
            beside.expensesKnownOn(),
            facts::addExpenses,
            (was, from, until) -> facts.addFormerExpenses(new FormerExpense(was, from, until))));
    facts.invoicesKnownOn(
        add(
            Kind.INVOICE,
            registers.invoices(),
            beside.invoicesKnownOn(),
            facts::addInvoices,
            (was, from, until) -> facts.addFormerInvoices(new FormerInvoice(was, from, until))));
    facts.writeOffsKnownOn(
        add(
            Kind.WRITE_OFF,
            registers.writeOffs(),
            beside.writeOffsKnownOn(),
            facts::addWriteOffs,
            (was, from, until) -> facts.addFormerWriteOffs(new FormerWriteOff(was, from, until))));
  }

  /** Takes a fact as it is, whose builder is of no use to anybody. */
  private interface Now<P> {
    Object add(P fact);
  }

  /** Takes a fact as it was. */
  private interface Former<P> {
    Object add(P was, LocalDate from, LocalDate until);
  }

  /**
   * What becomes of a content.
   *
   * @param <T> the contents
   * @param <P> the facts of the budget that a content is, each of one day
   */
  private record Telling<T, P>(
      Function<T, ImmutableList<P>> parts,
      Function<P, LocalDate> dayOf,
      Now<P> now,
      Former<P> former) {}

  private <I extends Comparable<I>, T> Map<I, LocalDate> add(
      Kind<I, T> kind,
      Register.Frozen<I, T> register,
      Map<I, LocalDate> beside,
      Now<T> now,
      Former<T> former) {
    return add(
        register,
        beside,
        new Telling<T, T>(
            fact -> kind.budget(fact).equals(budget) ? ImmutableList.of(fact) : ImmutableList.of(),
            kind::date,
            now,
            former));
  }

  /** Adds the facts of a register, and returns when those became known that are told late. */
  private <I extends Comparable<I>, T, P> Map<I, LocalDate> add(
      Register.Frozen<I, T> register, Map<I, LocalDate> beside, Telling<T, P> telling) {
    Map<I, LocalDate> known = new LinkedHashMap<>(beside);
    register
        .slots(budget)
        .boxed()
        .sorted(Comparator.comparing(register::id))
        .forEach(
            slot ->
                add(register.get(slot), telling)
                    .ifPresent(
                        day ->
                            known.merge(register.id(slot), day, (a, b) -> a.isBefore(b) ? b : a)));
    return known;
  }

  /** Adds what is told of a fact, and returns the day it became known if it was told late. */
  private <T, P> Optional<LocalDate> add(Told<T> told, Telling<T, P> telling) {
    Optional<LocalDate> since = Optional.empty();
    Optional<T> held = told.base();
    for (Posting<T> posting : told.postings()) {
      if (posting.day() > asOf) {
        break;
      }
      LocalDate until = LocalDate.ofEpochDay(posting.day());
      for (P part : ours(held, telling)) {
        LocalDate from = since.orElse(telling.dayOf().apply(part));
        if (from.isBefore(until)) {
          telling.former().add(part, from, until);
        }
      }
      since = Optional.of(until);
      held = posting.content();
    }
    ImmutableList<P> parts = ours(held, telling);
    parts.forEach(telling.now()::add);
    return parts.isEmpty() ? Optional.empty() : since;
  }

  private <T, P> ImmutableList<P> ours(Optional<T> held, Telling<T, P> telling) {
    ImmutableList<P> parts = held.map(telling.parts()).orElse(ImmutableList.of());
    parts.stream()
        .map(telling.dayOf())
        .filter(first::isAfter)
        .min(Comparator.naturalOrder())
        .ifPresent(day -> first = day);
    return parts;
  }
}
