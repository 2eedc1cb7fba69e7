package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.id.BudgetId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Tells which facts of a budget two states tell otherwise, and why. */
final class FactChanges {
  private final BudgetId budget;

  FactChanges(BudgetId budget) {
    this.budget = budget;
  }

  /**
   * Returns what became of those facts of one kind that matter, each with its reason.
   *
   * @param part what of a fact matters
   */
  <I extends Comparable<I>, T> ImmutableList<FactChange<T>> between(
      Kind<I, T> kind,
      Register.Frozen<I, T> then,
      Register.Frozen<I, T> now,
      Function<T, Optional<T>> part,
      BiFunction<T, T, ChangeReason> reasonOf) {
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
      Optional<T> counted = held.flatMap(part);
      Optional<T> counts = holds.flatMap(part);
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
        changes.add(new FactChange<>(kind.key(id), reason, counted, counts));
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

  static ChangeReason reason(TimeEntry before, TimeEntry after) {
    if (!before.budget().equals(after.budget()) || !before.date().equals(after.date())) {
      return ChangeReason.MOVED;
    }
    // What is rejected is on no invoice.
    TimeEntry uninvoiced = before.withInvoice(Optional.empty()).withApproval(after.approval());
    return uninvoiced.equals(after.withInvoice(Optional.empty()))
        ? step(before.approval(), after.approval(), before.invoice().equals(after.invoice()))
        : ChangeReason.EDITED;
  }

  static ChangeReason reason(Delivery before, Delivery after) {
    if (!before.budget().equals(after.budget()) || !before.date().equals(after.date())) {
      return ChangeReason.MOVED;
    }
    // What is rejected is on no invoice.
    Delivery uninvoiced = before.withInvoice(Optional.empty()).withApproval(after.approval());
    return uninvoiced.equals(after.withInvoice(Optional.empty()))
        ? step(before.approval(), after.approval(), before.invoice().equals(after.invoice()))
        : ChangeReason.EDITED;
  }

  /** Returns which of approval and invoice changed: both may only where a rejection ends both. */
  private static ChangeReason step(Approval before, Approval after, boolean sameInvoice) {
    if (before == after) {
      return ChangeReason.INVOICED;
    }
    return sameInvoice || after == Approval.REJECTED
        ? approval(before, after)
        : ChangeReason.EDITED;
  }

  static ChangeReason reason(Expense before, Expense after) {
    if (!before.budget().equals(after.budget()) || !before.date().equals(after.date())) {
      return ChangeReason.MOVED;
    }
    return before.withApproval(after.approval()).equals(after)
        ? approval(before.approval(), after.approval())
        : ChangeReason.EDITED;
  }

  static ChangeReason reason(Invoice before, Invoice after) {
    return before.budget().equals(after.budget()) && before.date().equals(after.date())
        ? ChangeReason.EDITED
        : ChangeReason.MOVED;
  }

  static ChangeReason reason(WriteOff before, WriteOff after) {
    return before.budget().equals(after.budget()) && before.date().equals(after.date())
        ? ChangeReason.EDITED
        : ChangeReason.MOVED;
  }

  static ChangeReason reason(ScheduledBooking before, ScheduledBooking after) {
    return before.budget().equals(after.budget()) ? ChangeReason.REPLANNED : ChangeReason.MOVED;
  }

  private static ChangeReason approval(Approval before, Approval after) {
    if (after == Approval.APPROVED) {
      return ChangeReason.LATE_APPROVAL;
    }
    return before == Approval.APPROVED || after == Approval.REJECTED
        ? ChangeReason.APPROVAL_WITHDRAWN
        : ChangeReason.EDITED;
  }
}
