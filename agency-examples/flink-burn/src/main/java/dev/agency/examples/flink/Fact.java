package dev.agency.examples.flink;

import dev.agency.budget.BurnFacts;
import dev.agency.budget.ledger.BurnLedger;
import dev.agency.budget.ledger.BurnState;
import dev.agency.budget.ledger.FactKey;
import dev.agency.budget.ledger.ScheduledBooking;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import java.time.LocalDate;

/**
 * One telling of a fact on its way through the job: a time entry, the same entry corrected, the
 * same entry deleted; or a delivery, an expense, an invoice, a write-off or what a booking sets
 * aside.
 *
 * <p>It travels as the snapshot of a ledger that was told nothing else. That form has a version of
 * its own, and later versions of the library read it, so Flink never sees a type of the model.
 *
 * @param key the kind of the fact and its id, such as {@code TIME:T-1}
 * @param budget the budget its content is on, empty for a deletion
 * @param told the snapshot
 */
@SuppressWarnings("ArrayRecordComponent") // Flink keeps bytes as arrays, and none are compared.
public record Fact(String key, String budget, byte[] told) {
  /** The budget of what is on none: deleted, or told in two ways. */
  static final String NOWHERE = "";

  /**
   * Wraps a telling.
   *
   * @param revised a revision of a fact, by the id of its kind
   * @return the fact
   * @throws dev.agency.core.error.InvalidModelException as {@link BurnLedger#apply} does
   */
  public static Fact of(Revised<?, ?> revised) {
    BurnLedger ledger = BurnLedger.empty();
    ledger.apply(revised);
    FactKey key = keyOf(revised.id());
    String budget = revised.value().map(Fact::budgetOf).map(BudgetId::value).orElse(NOWHERE);
    return new Fact(key.kind() + ":" + key.id(), budget, ledger.publish().snapshot());
  }

  private static FactKey keyOf(Object id) {
    if (id instanceof TimeEntryId time) {
      return FactKey.of(time);
    }
    if (id instanceof ExpenseId expense) {
      return FactKey.of(expense);
    }
    if (id instanceof InvoiceId invoice) {
      return FactKey.of(invoice);
    }
    if (id instanceof DeliveryId delivery) {
      return FactKey.of(delivery);
    }
    return id instanceof WriteOffId writeOff ? FactKey.of(writeOff) : FactKey.of((BookingId) id);
  }

  private static BudgetId budgetOf(Object content) {
    if (content instanceof TimeEntry entry) {
      return entry.budget();
    }
    if (content instanceof Expense expense) {
      return expense.budget();
    }
    if (content instanceof Invoice invoice) {
      return invoice.budget();
    }
    if (content instanceof Delivery delivery) {
      return delivery.budget();
    }
    return content instanceof WriteOff writeOff
        ? writeOff.budget()
        : ((ScheduledBooking) content).budget();
  }

  /** Returns what holds of some facts on a budget. */
  static BurnFacts held(BurnState state, String budget) {
    return state.facts(BudgetId.of(budget), LocalDate.MAX);
  }

  /** Returns whether one fact holds on a budget. */
  static boolean isHeld(BurnState state, String budget) {
    if (budget.equals(NOWHERE)) {
      return false;
    }
    BurnFacts held = held(state, budget);
    return !(held.entries().isEmpty()
        && held.expenses().isEmpty()
        && held.invoices().isEmpty()
        && held.deliveries().isEmpty()
        && held.writeOffs().isEmpty()
        && held.scheduled().isEmpty());
  }
}
