package dev.agency.budget;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.id.BudgetId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The facts of a budget with the days on which they came to count, and on which they no longer did.
 */
final class KnownFacts {
  private final BurnFacts facts;
  private final ImmutableList<Told<TimeEntry>> entries;
  private final ImmutableList<Told<Delivery>> deliveries;
  private final ImmutableList<Told<Expense>> expenses;
  private final ImmutableList<Told<Invoice>> invoices;
  private final ImmutableList<Told<WriteOff>> writeOffs;
  private final ImmutableList<Told<ScheduledTime>> scheduled;

  KnownFacts(BurnFacts facts) {
    this.facts = facts;
    this.entries =
        told(
            facts.entries(),
            entry -> of(facts.entriesKnownOn(), entry.id(), entry.date()),
            facts.formerEntries().stream()
                .map(was -> new Told<>(was.entry(), was.countedFrom(), was.countedUntil())));
    this.deliveries =
        told(
            facts.deliveries(),
            delivery -> of(facts.deliveriesKnownOn(), delivery.id(), delivery.date()),
            facts.formerDeliveries().stream()
                .map(was -> new Told<>(was.delivery(), was.countedFrom(), was.countedUntil())));
    this.expenses =
        told(
            facts.expenses(),
            expense -> of(facts.expensesKnownOn(), expense.id(), expense.date()),
            facts.formerExpenses().stream()
                .map(was -> new Told<>(was.expense(), was.countedFrom(), was.countedUntil())));
    this.invoices =
        told(
            facts.invoices(),
            invoice -> later(of(facts.invoicesKnownOn(), invoice.id(), invoice.date()), invoice),
            facts.formerInvoices().stream()
                .map(
                    was ->
                        new Told<>(
                            was.invoice(),
                            later(was.countedFrom(), was.invoice()),
                            was.countedUntil())));
    this.writeOffs =
        told(
            facts.writeOffs(),
            writeOff -> of(facts.writeOffsKnownOn(), writeOff.id(), writeOff.date()),
            facts.formerWriteOffs().stream()
                .map(was -> new Told<>(was.writeOff(), was.countedFrom(), was.countedUntil())));
    this.scheduled =
        told(
            facts.scheduled(),
            time -> of(facts.scheduledKnownOn(), time.booking(), time.day()),
            facts.formerScheduled().stream()
                .map(was -> new Told<>(was.time(), was.countedFrom(), was.countedUntil())));
  }

  /**
   * A fact as it counted for a time.
   *
   * @param fact the fact
   * @param from the day it came to count
   * @param until the day on which it no longer did, the last there is for what counts today
   */
  record Told<T>(T fact, LocalDate from, LocalDate until) {
    /** Returns whether it counted on the day before one. */
    boolean before(LocalDate day) {
      return from.isBefore(day) && !until.isBefore(day);
    }

    /** Returns whether it came to count on a day or later, or ceased to. */
    boolean changesFrom(LocalDate day) {
      return !from.equals(until)
          && (!from.isBefore(day) || (!until.isBefore(day) && until.isBefore(LocalDate.MAX)));
    }
  }

  private static <T> ImmutableList<Told<T>> told(
      List<T> now, Function<T, LocalDate> known, Stream<Told<T>> former) {
    return Stream.concat(
            now.stream().map(fact -> new Told<>(fact, known.apply(fact), LocalDate.MAX)), former)
        .collect(toImmutableList());
  }

  private static <I> LocalDate of(ImmutableMap<I, LocalDate> known, I id, LocalDate own) {
    return known.getOrDefault(id, own);
  }

  /** Nobody is asked for anything before the day that stands on an invoice. */
  private static LocalDate later(LocalDate known, Invoice invoice) {
    return known.isBefore(invoice.date()) ? invoice.date() : known;
  }

  /** Returns the facts with a date up to a day, as they were known on the day before another. */
  PastFacts before(LocalDate day, LocalDate asOf) {
    return PastFacts.of(
        new PastFacts(
            before(entries, day),
            before(scheduled, day),
            before(deliveries, day),
            before(expenses, day),
            before(invoices, day),
            before(writeOffs, day)),
        asOf);
  }

  private static <T> ImmutableList<T> before(List<Told<T>> told, LocalDate day) {
    return told.stream()
        .filter(each -> each.before(day))
        .map(Told::fact)
        .collect(toImmutableList());
  }

  /**
   * Returns the time entries with a date up to a day that had come to count on the day before
   * another, with what had ceased to by then, and with the view of their invoices that held then.
   */
  Stream<Told<TimeEntry>> entriesBefore(LocalDate day, LocalDate asOf) {
    PastFacts.Asked asked = PastFacts.asked(before(invoices, day), asOf);
    return entries.stream()
        .filter(each -> each.from().isBefore(day) && !each.fact().date().isAfter(asOf))
        .map(
            each ->
                new Told<>(
                    asked.of(each.fact()),
                    each.from(),
                    each.until().isBefore(day) ? each.until() : LocalDate.MAX));
  }

  /**
   * Returns the days on which months of a budget were locked of which something became known later,
   * in their order. Whatever was locked else might as well be open.
   *
   * @param byInvoice whether work counts once it is invoiced, so that a later invoice changes days
   *     before its own
   */
  ImmutableList<LocalDate> turns(BudgetId budget, boolean byInvoice) {
    return facts.locks().stream()
        .filter(lock -> lock.budget().map(budget::equals).orElse(true))
        .filter(lock -> isLate(lock, byInvoice))
        .map(PeriodLock::on)
        .distinct()
        .sorted()
        .collect(toImmutableList());
  }

  private boolean isLate(PeriodLock lock, boolean byInvoice) {
    return isLate(entries, TimeEntry::date, lock)
        || isLate(deliveries, Delivery::date, lock)
        || isLate(expenses, Expense::date, lock)
        || isLate(invoices, Invoice::date, lock)
        || isLate(writeOffs, WriteOff::date, lock)
        || isLate(scheduled, ScheduledTime::day, lock)
        || (byInvoice && invoices.stream().anyMatch(each -> each.changesFrom(lock.on())));
  }

  private static <T> boolean isLate(
      List<Told<T>> told, Function<T, LocalDate> dayOf, PeriodLock lock) {
    return told.stream()
        .anyMatch(
            each ->
                !dayOf.apply(each.fact()).isAfter(lock.through()) && each.changesFrom(lock.on()));
  }
}
