package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import java.util.Objects;

/**
 * Why the figures of some days are not what they were: each fact that changed, and each person
 * whose rates did.
 *
 * <p>March had 400 hours in the report of April and has 412 in that of May: two entries are {@code
 * NEW_FACT}, one is {@code LATE_APPROVAL}, and Ada costs more from 1 March on. Nothing else
 * changed; without the facts and rates that are listed the figures would be the same.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no content.
 *
 * @param entries the time entries, in the order of their ids
 * @param expenses the expenses, in the order of their ids
 * @param invoices the invoices, in the order of their ids
 * @param deliveries the deliveries, in the order of their ids
 * @param rates the retroactive rates, in the order of the people and days
 */
public record BurnDiff(
    ImmutableList<FactChange<TimeEntry>> entries,
    ImmutableList<FactChange<Expense>> expenses,
    ImmutableList<FactChange<Invoice>> invoices,
    ImmutableList<FactChange<Delivery>> deliveries,
    ImmutableList<RateChange> rates) {
  /**
   * Creates a diff.
   *
   * @param entries the time entries that changed
   * @param expenses the expenses that changed
   * @param invoices the invoices that changed
   * @param deliveries the deliveries that changed
   * @param rates the retroactive rates
   */
  public BurnDiff {
    Objects.requireNonNull(entries, "entries");
    Objects.requireNonNull(expenses, "expenses");
    Objects.requireNonNull(invoices, "invoices");
    Objects.requireNonNull(deliveries, "deliveries");
    Objects.requireNonNull(rates, "rates");
  }

  /**
   * Returns whether nothing changed.
   *
   * @return whether all lists are empty
   */
  public boolean isEmpty() {
    return entries.isEmpty()
        && expenses.isEmpty()
        && invoices.isEmpty()
        && deliveries.isEmpty()
        && rates.isEmpty();
  }

  /** Returns how many changes there are. */
  @Override
  public String toString() {
    return "BurnDiff["
        + (entries.size() + expenses.size() + invoices.size() + deliveries.size())
        + " facts, "
        + rates.size()
        + " rates]";
  }
}
