package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.former.FormerEntry;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.id.InvoiceId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The facts with a date up to a day, with today's knowledge of them. An entry or delivery names its
 * invoice only if the client was asked for that invoice by then: it is among the facts, neither a
 * draft nor void, not of a later day, and not given back in full by credit notes.
 *
 * @param entries the time entries
 * @param scheduled the time that bookings set aside
 * @param deliveries the pieces delivered
 * @param expenses the expenses
 * @param invoices the invoices
 * @param writeOffs what was written off
 */
record PastFacts(
    ImmutableList<TimeEntry> entries,
    ImmutableList<ScheduledTime> scheduled,
    ImmutableList<Delivery> deliveries,
    ImmutableList<Expense> expenses,
    ImmutableList<Invoice> invoices,
    ImmutableList<WriteOff> writeOffs) {
  static PastFacts of(BurnFacts facts, LocalDate asOf) {
    return of(
        new PastFacts(
            facts.entries(),
            facts.scheduled(),
            facts.deliveries(),
            facts.expenses(),
            facts.invoices(),
            facts.writeOffs()),
        asOf);
  }

  /** Returns those of some facts that have a date up to a day. */
  static PastFacts of(PastFacts all, LocalDate asOf) {
    Asked asked = asked(all.invoices, asOf);
    return new PastFacts(
        upTo(asOf, all.entries, TimeEntry::date).map(asked::of).collect(toImmutableList()),
        upTo(asOf, all.scheduled, ScheduledTime::day).collect(toImmutableList()),
        upTo(asOf, all.deliveries, Delivery::date).map(asked::of).collect(toImmutableList()),
        upTo(asOf, all.expenses, Expense::date).collect(toImmutableList()),
        upTo(asOf, all.invoices, Invoice::date).collect(toImmutableList()),
        upTo(asOf, all.writeOffs, WriteOff::date).collect(toImmutableList()));
  }

  private static <T> Stream<T> upTo(LocalDate asOf, List<T> facts, Function<T, LocalDate> dayOf) {
    return facts.stream().filter(fact -> !dayOf.apply(fact).isAfter(asOf));
  }

  /** Returns entries as they were, of the same days and with the same view of their invoices. */
  static ImmutableList<FormerEntry> former(BurnFacts facts, LocalDate asOf) {
    Asked asked = asked(facts.invoices(), asOf);
    return facts.formerEntries().stream()
        .filter(former -> !former.entry().date().isAfter(asOf))
        .map(
            former ->
                new FormerEntry(
                    asked.of(former.entry()), former.countedFrom(), former.countedUntil()))
        .collect(toImmutableList());
  }

  /** The invoices that the client was asked for and not given back in full. */
  record Asked(ImmutableSet<InvoiceId> invoices) {
    TimeEntry of(TimeEntry entry) {
      return entry.withInvoice(entry.invoice().filter(invoices::contains));
    }

    Delivery of(Delivery delivery) {
      return delivery.withInvoice(delivery.invoice().filter(invoices::contains));
    }
  }

  static Asked asked(List<Invoice> invoices, LocalDate asOf) {
    Map<InvoiceId, Long> open = new HashMap<>();
    List<Invoice> counting =
        invoices.stream()
            .filter(invoice -> invoice.counts() && !invoice.date().isAfter(asOf))
            .toList();
    for (Invoice invoice : counting) {
      open.merge(
          invoice.credits().orElse(invoice.id()), invoice.amount().minorUnits(), Math::addExact);
    }
    return new Asked(
        counting.stream()
            .filter(
                invoice ->
                    !invoice.amount().isPositive() || open.getOrDefault(invoice.id(), 0L) > 0)
            .map(Invoice::id)
            .collect(toImmutableSet()));
  }

  /** Returns these facts with invoices and write-offs in the currency of the budget. */
  PastFacts converted(Prices prices) {
    return new PastFacts(
        entries,
        scheduled,
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

  /** The days of what counts for a figure: what was rejected or void leaves no trace. */
  private Stream<LocalDate> days() {
    return Stream.of(
            entries.stream()
                .filter(entry -> entry.approval() != Approval.REJECTED)
                .map(TimeEntry::date),
            scheduled.stream().map(ScheduledTime::day),
            deliveries.stream()
                .filter(delivery -> delivery.approval() != Approval.REJECTED)
                .map(Delivery::date),
            expenses.stream()
                .filter(expense -> expense.approval() != Approval.REJECTED)
                .map(Expense::date),
            invoices.stream().filter(Invoice::counts).map(Invoice::date))
        .flatMap(all -> all);
  }
}
