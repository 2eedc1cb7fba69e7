package dev.agency.budget;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.ledger.LedgerDraw;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.TimeEntryId;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The months of a budget as a bookkeeper closes them. Each day on which somebody tells something,
 * all months are worked out again by the {@link BurnOracle} from what is known by then. What a
 * month has more or less than it was told is written down there if it is still open, and else in
 * the first month that is.
 *
 * <p>It knows nothing of the tellings between two locks, of posted amounts or of posting days.
 */
final class ClosedMonthsOracle {
  private final BurnScenario scenario;
  private final BurnFacts facts;
  private final Quantity quantity;
  private final Map<BurnScenario, Optional<Fraction>> earned = new HashMap<>();

  ClosedMonthsOracle(BurnScenario scenario, Quantity quantity) {
    this.scenario = scenario;
    this.facts = scenario.facts();
    this.quantity = quantity;
  }

  /** What is posted in a month of a month that is not nothing; empty if nobody knows it all. */
  Optional<Map<String, String>> months() {
    Map<YearMonth, Fraction> told = new TreeMap<>();
    Map<String, Fraction> posted = new TreeMap<>();
    for (LocalDate today : days()) {
      BurnFacts known = knownOn(today);
      BurnOracle oracle = new BurnOracle(scenario.with(known));
      Fraction before = Fraction.ZERO;
      for (YearMonth month = first(); !month.isAfter(last()); month = month.plusMonths(1)) {
        Fraction now;
        if (quantity.name().equals("revenue")) {
          Optional<Fraction> earned = earnedBy(month, known);
          if (earned.isEmpty()) {
            return Optional.empty();
          }
          now = earned.get().minus(before).reduced();
          before = earned.get();
        } else {
          now = in(month, oracle).reduced();
        }
        Fraction change = now.minus(told.getOrDefault(month, Fraction.ZERO)).reduced();
        told.put(month, now);
        YearMonth open = firstOpen(month, today);
        if (open.equals(month) || !open.atDay(1).isAfter(scenario.asOf())) {
          posted.merge(open + " of " + month, change, (sum, more) -> sum.plus(more).reduced());
        }
      }
    }
    return Optional.of(texts(posted));
  }

  private static Map<String, String> texts(Map<String, Fraction> posted) {
    Map<String, String> texts = new TreeMap<>();
    posted.forEach(
        (key, amount) -> {
          if (amount.signum() != 0) {
            boolean whole = amount.bottom().equals(BigInteger.ONE);
            texts.put(key, amount.top() + (whole ? "" : "/" + amount.bottom()));
          }
        });
    return texts;
  }

  /** What a report's books say, as the same texts. */
  static Map<String, String> texts(List<ClosedMonth> months) {
    Map<String, String> texts = new TreeMap<>();
    for (ClosedMonth month : months) {
      String in = YearMonth.from(month.month()) + " of ";
      if (month.own().signum() != 0) {
        texts.put(in + YearMonth.from(month.month()), month.own().minorUnits());
      }
      for (ClosedMonth.Correction correction : month.corrections()) {
        if (correction.amount().signum() != 0) {
          texts.put(in + YearMonth.from(correction.month()), correction.amount().minorUnits());
        }
      }
    }
    return texts;
  }

  /** No retainer that is drawn begins earlier. */
  private YearMonth first() {
    return YearMonth.from(LedgerDraw.FIRST_DAY).minusMonths(1);
  }

  private YearMonth last() {
    return YearMonth.from(scenario.asOf());
  }

  private YearMonth firstOpen(YearMonth month, LocalDate today) {
    YearMonth open = month;
    for (PeriodLock lock : facts.locks()) {
      boolean ours = lock.budget().isEmpty() || lock.budget().get().equals(scenario.budget().id());
      boolean held = !today.isBefore(lock.on()) && !month.atEndOfMonth().isAfter(lock.through());
      while (ours && held && !open.atEndOfMonth().isAfter(lock.through())) {
        open = open.plusMonths(1);
      }
    }
    return open;
  }

  private Fraction in(YearMonth month, BurnOracle known) {
    Predicate<LocalDate> days = day -> YearMonth.from(day).equals(month);
    return switch (quantity.name()) {
      case "usedValue" -> known.valueOn(days);
      case "usedCost" -> known.costOn(days);
      case "writtenOff" -> known.writtenOffOn(days);
      default -> known.invoicedOn(days);
    };
  }

  /** What is earned by the end of a month; whatever was invoiced by now was so from the start. */
  private Optional<Fraction> earnedBy(YearMonth month, BurnFacts known) {
    LocalDate end = month.atEndOfMonth();
    LocalDate day = end.isAfter(scenario.asOf()) ? scenario.asOf() : end;
    List<Invoice> early = new ArrayList<>();
    for (Invoice invoice : known.invoices()) {
      if (!invoice.date().isAfter(scenario.asOf())) {
        early.add(invoice.withDate(first().atDay(1)));
      }
    }
    BurnFacts then =
        known
            .withInvoices(early)
            .withEntries(known.entries().stream().filter(x -> !x.date().isAfter(day)).toList())
            .withFormerEntries(
                known.formerEntries().stream()
                    .filter(was -> !was.entry().date().isAfter(day))
                    .toList())
            .withEntriesKnownOn(
                Maps.filterKeys(
                    known.entriesKnownOn(),
                    id ->
                        known.entries().stream()
                            .anyMatch(x -> x.id().equals(id) && !x.date().isAfter(day))))
            .withDeliveries(
                known.deliveries().stream().filter(x -> !x.date().isAfter(day)).toList())
            .withExpenses(known.expenses().stream().filter(x -> !x.date().isAfter(day)).toList())
            // Nothing is earned by a plan, nor less by what is written off.
            .withWriteOffs()
            .withScheduled();
    // A retainer is played minute by minute: what is the same need not be played again.
    return earned.computeIfAbsent(
        scenario.with(then).asOf(day),
        asked -> new BurnOracle(asked).earned().map(Fraction::reduced));
  }

  /** The days on which something was told or taken back. */
  private NavigableSet<LocalDate> days() {
    TreeSet<LocalDate> days = new TreeSet<>();
    // What follows from the terms alone, such as a fee, is known from the start.
    days.add(first().atDay(1));
    facts.entries().forEach(each -> days.add(since(each)));
    facts.deliveries().forEach(each -> days.add(since(each)));
    facts.expenses().forEach(each -> days.add(since(each)));
    facts.invoices().forEach(each -> days.add(since(each)));
    facts.writeOffs().forEach(each -> days.add(since(each)));
    facts.scheduled().forEach(each -> days.add(since(each)));
    for (FormerWriteOff each : facts.formerWriteOffs()) {
      days.addAll(List.of(each.countedFrom(), each.countedUntil()));
    }
    for (FormerScheduledTime each : facts.formerScheduled()) {
      days.addAll(List.of(each.countedFrom(), each.countedUntil()));
    }
    for (FormerEntry each : facts.formerEntries()) {
      days.addAll(List.of(each.countedFrom(), each.countedUntil()));
    }
    for (FormerDelivery each : facts.formerDeliveries()) {
      days.addAll(List.of(each.countedFrom(), each.countedUntil()));
    }
    for (FormerExpense each : facts.formerExpenses()) {
      days.addAll(List.of(each.countedFrom(), each.countedUntil()));
    }
    for (FormerInvoice each : facts.formerInvoices()) {
      days.addAll(List.of(each.countedFrom(), each.countedUntil(), each.invoice().date()));
    }
    return days;
  }

  private LocalDate since(TimeEntry entry) {
    return facts.entriesKnownOn().containsKey(entry.id())
        ? facts.entriesKnownOn().get(entry.id())
        : entry.date();
  }

  private LocalDate since(Delivery delivery) {
    return facts.deliveriesKnownOn().containsKey(delivery.id())
        ? facts.deliveriesKnownOn().get(delivery.id())
        : delivery.date();
  }

  private LocalDate since(Expense expense) {
    return facts.expensesKnownOn().containsKey(expense.id())
        ? facts.expensesKnownOn().get(expense.id())
        : expense.date();
  }

  private LocalDate since(Invoice invoice) {
    LocalDate known = facts.invoicesKnownOn().get(invoice.id());
    return known == null || known.isBefore(invoice.date()) ? invoice.date() : known;
  }

  private LocalDate since(WriteOff writeOff) {
    return facts.writeOffsKnownOn().containsKey(writeOff.id())
        ? facts.writeOffsKnownOn().get(writeOff.id())
        : writeOff.date();
  }

  private LocalDate since(ScheduledTime time) {
    return facts.scheduledKnownOn().containsKey(time.booking())
        ? facts.scheduledKnownOn().get(time.booking())
        : time.day();
  }

  private static boolean holds(LocalDate from, LocalDate until, LocalDate today) {
    return !today.isBefore(from) && today.isBefore(until);
  }

  /** The facts as they stood at the end of a day. */
  private BurnFacts knownOn(LocalDate today) {
    List<TimeEntry> entries = new ArrayList<>();
    Map<TimeEntryId, LocalDate> known = new LinkedHashMap<>();
    List<FormerEntry> former = new ArrayList<>();
    for (FormerEntry was : facts.formerEntries()) {
      if (holds(was.countedFrom(), was.countedUntil(), today)) {
        entries.add(was.entry());
        known.put(was.entry().id(), was.countedFrom());
      } else if (!today.isBefore(was.countedUntil())) {
        former.add(was);
      }
    }
    for (TimeEntry entry : facts.entries()) {
      if (!today.isBefore(since(entry))) {
        entries.add(entry);
        known.put(entry.id(), since(entry));
      }
    }
    List<Delivery> deliveries = new ArrayList<>();
    for (FormerDelivery was : facts.formerDeliveries()) {
      if (holds(was.countedFrom(), was.countedUntil(), today)) {
        deliveries.add(was.delivery());
      }
    }
    for (Delivery delivery : facts.deliveries()) {
      if (!today.isBefore(since(delivery))) {
        deliveries.add(delivery);
      }
    }
    List<Expense> expenses = new ArrayList<>();
    for (FormerExpense was : facts.formerExpenses()) {
      if (holds(was.countedFrom(), was.countedUntil(), today)) {
        expenses.add(was.expense());
      }
    }
    for (Expense expense : facts.expenses()) {
      if (!today.isBefore(since(expense))) {
        expenses.add(expense);
      }
    }
    return facts.toBuilder()
        .entries(entries)
        .entriesKnownOn(ImmutableMap.copyOf(known))
        .formerEntries(former)
        .deliveries(deliveries)
        .formerDeliveries(ImmutableList.of())
        .expenses(expenses)
        .formerExpenses(ImmutableList.of())
        .invoices(invoices(today))
        .formerInvoices(ImmutableList.of())
        .writeOffs(writeOffs(today))
        .formerWriteOffs(ImmutableList.of())
        .scheduled(scheduled(today))
        .formerScheduled(ImmutableList.of())
        .scheduledKnownOn(ImmutableMap.of())
        .build();
  }

  private List<WriteOff> writeOffs(LocalDate today) {
    List<WriteOff> writeOffs = new ArrayList<>();
    for (FormerWriteOff was : facts.formerWriteOffs()) {
      if (holds(was.countedFrom(), was.countedUntil(), today)) {
        writeOffs.add(was.writeOff());
      }
    }
    for (WriteOff writeOff : facts.writeOffs()) {
      if (!today.isBefore(since(writeOff))) {
        writeOffs.add(writeOff);
      }
    }
    return writeOffs;
  }

  private List<ScheduledTime> scheduled(LocalDate today) {
    List<ScheduledTime> scheduled = new ArrayList<>();
    for (FormerScheduledTime was : facts.formerScheduled()) {
      if (holds(was.countedFrom(), was.countedUntil(), today)) {
        scheduled.add(was.time());
      }
    }
    for (ScheduledTime time : facts.scheduled()) {
      if (!today.isBefore(since(time))) {
        scheduled.add(time);
      }
    }
    return scheduled;
  }

  /** Nobody has an invoice before the day that stands on it. */
  private List<Invoice> invoices(LocalDate today) {
    List<Invoice> invoices = new ArrayList<>();
    for (FormerInvoice was : facts.formerInvoices()) {
      if (holds(was.countedFrom(), was.countedUntil(), today)
          && !today.isBefore(was.invoice().date())) {
        invoices.add(was.invoice());
      }
    }
    for (Invoice invoice : facts.invoices()) {
      if (!today.isBefore(since(invoice))) {
        invoices.add(invoice);
      }
    }
    return invoices;
  }
}
