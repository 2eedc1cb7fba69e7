package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Compares two states on some days of a budget. */
final class Differ {
  private final BurnState earlier;
  private final BurnState later;
  private final BudgetId budget;
  private final DateRange days;

  Differ(BurnState earlier, BurnState later, BudgetId budget, DateRange days) {
    this.earlier = earlier;
    this.later = later;
    this.budget = budget;
    this.days = days;
  }

  BurnDiff diff(RateBook ratesThen, RateBook ratesNow) {
    return new BurnDiff(
        changes(
            earlier.entries(),
            later.entries(),
            entry -> entry.budget().equals(budget) && days.contains(entry.date()),
            Differ::reason,
            FactKey::of),
        changes(
            earlier.expenses(),
            later.expenses(),
            expense -> expense.budget().equals(budget) && days.contains(expense.date()),
            Differ::reason,
            FactKey::of),
        changes(
            earlier.invoices(),
            later.invoices(),
            invoice -> invoice.budget().equals(budget) && days.contains(invoice.date()),
            Differ::reason,
            FactKey::of),
        changes(
            earlier.deliveries(),
            later.deliveries(),
            delivery -> delivery.budget().equals(budget) && days.contains(delivery.date()),
            Differ::reason,
            FactKey::of),
        rates(ratesThen, ratesNow));
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
    if (before.withApproval(after.approval()).equals(after)) {
      return approval(before.approval(), after.approval());
    }
    return before.withInvoice(after.invoice()).equals(after)
        ? ChangeReason.INVOICED
        : ChangeReason.EDITED;
  }

  private static ChangeReason reason(Delivery before, Delivery after) {
    if (!before.budget().equals(after.budget()) || !before.date().equals(after.date())) {
      return ChangeReason.MOVED;
    }
    if (before.withApproval(after.approval()).equals(after)) {
      return approval(before.approval(), after.approval());
    }
    return before.withInvoice(after.invoice()).equals(after)
        ? ChangeReason.INVOICED
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

  /** Whose rates changed, on runs of days with time. */
  private ImmutableList<RateChange> rates(RateBook then, RateBook now) {
    if (then.equals(now)) {
      return ImmutableList.of();
    }
    Map<PersonId, TreeMap<LocalDate, Long>> worked = new TreeMap<>();
    for (TimeEntry entry : later.facts(budget, LocalDate.MAX).entries()) {
      if (days.contains(entry.date()) && entry.approval() != Approval.REJECTED) {
        worked
            .computeIfAbsent(entry.person(), person -> new TreeMap<>())
            .merge(entry.date(), entry.minutes(), Math::addExact);
      }
    }
    ImmutableList.Builder<RateChange> changes = ImmutableList.builder();
    worked.forEach((person, minutes) -> addRuns(changes, person, minutes, then, now));
    return changes.build();
  }

  private static void addRuns(
      ImmutableList.Builder<RateChange> changes,
      PersonId person,
      NavigableMap<LocalDate, Long> minutesOf,
      RateBook then,
      RateBook now) {
    Optional<LocalDate> first = Optional.empty();
    LocalDate last = minutesOf.firstKey();
    long minutes = 0;
    for (Map.Entry<LocalDate, Long> day : minutesOf.entrySet()) {
      LocalDate date = day.getKey();
      boolean changed = !then.costRate(person, date).equals(now.costRate(person, date));
      if (!changed && first.isPresent()) {
        changes.add(new RateChange(person, DateRange.closed(first.get(), last), minutes));
        first = Optional.empty();
        minutes = 0;
      }
      if (changed) {
        first = first.or(() -> Optional.of(date));
        last = date;
        minutes = Math.addExact(minutes, day.getValue());
      }
    }
    if (first.isPresent()) {
      changes.add(new RateChange(person, DateRange.closed(first.get(), last), minutes));
    }
  }
}
