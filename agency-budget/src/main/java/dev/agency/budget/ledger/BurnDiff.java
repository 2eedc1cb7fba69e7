package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import java.util.Objects;

/**
 * Why the figures of some days are not what they were: each fact that changed, and each rate that
 * did.
 *
 * <p>March had 400 hours in the report of April and has 412 in that of May: two entries are {@code
 * NEW_FACT}, one is {@code LATE_APPROVAL}, and Ada costs more from 1 March on. Nothing else
 * changed; without the facts and rates that are listed the figures would be the same.
 *
 * <p>The days may lie ahead. April had 120 hours booked in the snapshot of 1 March and has 96 now:
 * one booking is {@code REPLANNED} from Monday 6 April to the week after, and one is {@code
 * DELETED}.
 *
 * <p>The figures are those a row of a week or month has, minutes worked and scheduled, value, cost
 * and what was invoiced, and what was written off, as of one day that no seal covers. Caps and the
 * periods of a retainer are of the whole budget and not of some days.
 *
 * <p>Immutable and thread-safe. {@code toString} shows no content.
 *
 * @param entries the time entries, in the order of their ids
 * @param expenses the expenses, in the order of their ids
 * @param invoices the invoices, in the order of their ids: of those days, and by a basis of
 *     invoiced time those of any day that work of those days stands on, with their credit notes
 * @param deliveries the deliveries, in the order of their ids
 * @param writeOffs the write-offs, in the order of their ids
 * @param bookings what bookings set aside on those days, in the order of their ids: the plan that
 *     was, and the one that is
 * @param rates the retroactive cost rates and overheads, in the order of the people, parts and days
 * @param bills what work is worth otherwise, in the order of the lines, people and days
 * @param exchange the exchange rates, in the order of the currencies and days
 * @param amountsOff the amounts off that earlier work used up otherwise, in the order of the lines
 */
public record BurnDiff(
    ImmutableList<FactChange<TimeEntry>> entries,
    ImmutableList<FactChange<Expense>> expenses,
    ImmutableList<FactChange<Invoice>> invoices,
    ImmutableList<FactChange<Delivery>> deliveries,
    ImmutableList<FactChange<WriteOff>> writeOffs,
    ImmutableList<FactChange<ScheduledBooking>> bookings,
    ImmutableList<RateChange> rates,
    ImmutableList<BillChange> bills,
    ImmutableList<ExchangeChange> exchange,
    ImmutableList<AmountOffChange> amountsOff) {
  /**
   * Creates a diff.
   *
   * @param entries the time entries that changed
   * @param expenses the expenses that changed
   * @param invoices the invoices that changed
   * @param deliveries the deliveries that changed
   * @param writeOffs the write-offs, in the order of their ids
   * @param bookings what bookings set aside on those days, in the order of their ids: the plan that
   *     was, and the one that is
   * @param rates the retroactive cost rates and overheads
   * @param bills what work is worth otherwise
   * @param exchange the exchange rates that changed
   * @param amountsOff the amounts off that were used up otherwise
   */
  public BurnDiff {
    Objects.requireNonNull(entries, "entries");
    Objects.requireNonNull(expenses, "expenses");
    Objects.requireNonNull(invoices, "invoices");
    Objects.requireNonNull(deliveries, "deliveries");
    Objects.requireNonNull(writeOffs, "writeOffs");
    Objects.requireNonNull(bookings, "bookings");
    Objects.requireNonNull(rates, "rates");
    Objects.requireNonNull(bills, "bills");
    Objects.requireNonNull(exchange, "exchange");
    Objects.requireNonNull(amountsOff, "amountsOff");
  }

  /**
   * Returns whether nothing changed.
   *
   * @return whether all lists are empty
   */
  public boolean isEmpty() {
    return facts() == 0 && prices() == 0;
  }

  private int facts() {
    return entries.size()
        + expenses.size()
        + invoices.size()
        + deliveries.size()
        + writeOffs.size()
        + bookings.size();
  }

  private int prices() {
    return rates.size() + bills.size() + exchange.size() + amountsOff.size();
  }

  /** Returns how many changes there are. */
  @Override
  public String toString() {
    return "BurnDiff[" + facts() + " facts, " + prices() + " rates]";
  }
}
