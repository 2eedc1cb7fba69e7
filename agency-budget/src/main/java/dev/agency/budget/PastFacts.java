package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.id.InvoiceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts with a date up to a day, with today's knowledge of them. An entry or delivery names its
 * invoice only if the client was asked for that invoice by then: it is among the facts, neither a
 * draft nor void, and not of a later day.
 *
 * @param entries the time entries
 * @param deliveries the pieces delivered
 * @param expenses the expenses
 * @param invoices the invoices
 * @param writeOffs what was written off
 */
record PastFacts(
    ImmutableList<TimeEntry> entries,
    ImmutableList<Delivery> deliveries,
    ImmutableList<Expense> expenses,
    ImmutableList<Invoice> invoices,
    ImmutableList<WriteOff> writeOffs) {
  static PastFacts of(BurnFacts facts, LocalDate asOf) {
    ImmutableSet<InvoiceId> asked =
        facts.invoices().stream()
            .filter(invoice -> invoice.counts() && !invoice.date().isAfter(asOf))
            .map(Invoice::id)
            .collect(toImmutableSet());
    return new PastFacts(
        facts.entries().stream()
            .filter(entry -> !entry.date().isAfter(asOf))
            .map(entry -> entry.withInvoice(entry.invoice().filter(asked::contains)))
            .collect(toImmutableList()),
        facts.deliveries().stream()
            .filter(delivery -> !delivery.date().isAfter(asOf))
            .map(delivery -> delivery.withInvoice(delivery.invoice().filter(asked::contains)))
            .collect(toImmutableList()),
        facts.expenses().stream()
            .filter(expense -> !expense.date().isAfter(asOf))
            .collect(toImmutableList()),
        facts.invoices().stream()
            .filter(invoice -> !invoice.date().isAfter(asOf))
            .collect(toImmutableList()),
        facts.writeOffs().stream()
            .filter(writeOff -> !writeOff.date().isAfter(asOf))
            .collect(toImmutableList()));
  }

  /** Returns these facts with invoices and write-offs in the currency of the budget. */
  PastFacts converted(Prices prices) {
    return new PastFacts(
        entries,
        deliveries,
        expenses,
        invoices.stream().map(prices::converted).collect(toImmutableList()),
        writeOffs.stream().map(prices::converted).collect(toImmutableList()));
  }

  Optional<LocalDate> firstDay() {
    return days().min(Comparator.naturalOrder());
  }

  Optional<LocalDate> lastDay() {
    return days().max(Comparator.naturalOrder());
  }

  /** Returns the last day anybody logged time on that was not rejected. */
  Optional<LocalDate> loggedThrough() {
    return entries.stream()
        .filter(entry -> entry.approval() != Approval.REJECTED)
        .map(TimeEntry::date)
        .max(Comparator.naturalOrder());
  }

  private Stream<LocalDate> days() {
    return Stream.of(
            entries.stream().map(TimeEntry::date),
            deliveries.stream().map(Delivery::date),
            expenses.stream().map(Expense::date),
            invoices.stream().map(Invoice::date))
        .flatMap(all -> all);
  }
}
