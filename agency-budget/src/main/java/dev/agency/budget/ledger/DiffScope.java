package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.BurnFacts;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a diff looks at: the facts of both states on some days of a budget.
 *
 * @param budget the budget
 * @param days the days
 * @param only the only line that is looked at; empty for all of them, and for what is on none
 * @param then the facts that were known
 * @param now the facts that are known
 */
record DiffScope(
    BudgetId budget, DateRange days, Optional<LineId> only, BurnFacts then, BurnFacts now) {
  /** Takes a fact, and whether it is known now; what only was known has no minutes any more. */
  interface Visit<T> {
    void take(T fact, boolean isNow);
  }

  <T> void visit(
      Function<BurnFacts, ImmutableList<T>> kind, Predicate<T> concerns, Visit<T> visit) {
    kind.apply(then).stream().filter(concerns).forEach(fact -> visit.take(fact, false));
    kind.apply(now).stream().filter(concerns).forEach(fact -> visit.take(fact, true));
  }

  boolean isWhole() {
    return only.isEmpty();
  }

  boolean isOf(BudgetId of, LocalDate day) {
    return of.equals(budget) && days.contains(day);
  }

  boolean concerns(TimeEntry entry) {
    return isOf(entry.budget(), entry.date()) && (isWhole() || only.equals(entry.line()));
  }

  boolean concerns(Delivery delivery) {
    return isOf(delivery.budget(), delivery.date())
        && (isWhole() || only.get().equals(delivery.line()));
  }

  boolean concerns(WriteOff writeOff) {
    return isOf(writeOff.budget(), writeOff.date()) && isWhole();
  }

  boolean concerns(ScheduledTime time) {
    return isOf(time.budget(), time.day()) && (isWhole() || only.equals(time.line()));
  }

  /** Returns what of the plan of a booking is looked at. */
  Optional<ScheduledBooking> part(ScheduledBooking plan) {
    return plan.during(days).filter(some -> concerns(some.days().get(0)));
  }

  boolean isWorked(TimeEntry entry) {
    return concerns(entry) && entry.approval() != Approval.REJECTED;
  }

  boolean isDelivered(Delivery delivery) {
    return concerns(delivery) && delivery.approval() != Approval.REJECTED;
  }

  /** Returns the budget. */
  @Override
  public String toString() {
    return "DiffScope[" + budget + "]";
  }
}
