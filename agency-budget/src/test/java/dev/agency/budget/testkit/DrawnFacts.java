package dev.agency.budget.testkit;

import static dev.agency.budget.testkit.BurnArbitraries.FIRST_DAY;
import static dev.agency.budget.testkit.Draws.BUDGET;
import static dev.agency.budget.testkit.Draws.DAYS;
import static dev.agency.budget.testkit.Draws.FOREIGN;
import static dev.agency.budget.testkit.Draws.LAUNCH;
import static dev.agency.budget.testkit.Draws.amounts;
import static dev.agency.budget.testkit.Draws.crafts;
import static dev.agency.budget.testkit.Draws.factDays;
import static dev.agency.budget.testkit.Draws.longs;
import static dev.agency.budget.testkit.Draws.people;
import static dev.agency.budget.testkit.Draws.uniform;
import static dev.agency.budget.testkit.LateFacts.numbered;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.PersonWeek;
import dev.agency.budget.TimesheetCoverage;
import dev.agency.budget.former.FormerDelivery;
import dev.agency.budget.former.FormerEntry;
import dev.agency.budget.former.FormerExpense;
import dev.agency.budget.former.FormerInvoice;
import dev.agency.budget.former.FormerScheduledTime;
import dev.agency.budget.former.FormerWriteOff;
import dev.agency.budget.revenue.CostToCome;
import dev.agency.budget.revenue.PriceDates;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.budget.Budget;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.UnitCount;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** What happens on a budget: time, expenses, deliveries, invoices, and when each became known. */
final class DrawnFacts {
  private DrawnFacts() {}

  /** Who is of which discipline; some are of none. */
  private static Arbitrary<ImmutableMap<PersonId, DisciplineId>> disciplines() {
    return Combinators.combine(
            crafts().optional(0.8), crafts().optional(0.8), crafts().optional(0.8))
        .as(
            (ada, ben, cem) -> {
              ImmutableMap.Builder<PersonId, DisciplineId> all = ImmutableMap.builder();
              ada.ifPresent(craft -> all.put(PersonId.of("ada"), craft));
              ben.ifPresent(craft -> all.put(PersonId.of("ben"), craft));
              cem.ifPresent(craft -> all.put(PersonId.of("cem"), craft));
              return all.buildOrThrow();
            });
  }

  static Arbitrary<BurnFacts> facts(boolean tidy, Budget budget, WeekStart weekStart) {
    String currency = budget.currency().getCurrencyCode();
    return Combinators.combine(
            entries(tidy, budget)
                .list()
                .ofMaxSize(25)
                .withSizeDistribution(RandomDistribution.uniform()),
            expenses(tidy, budget, currency).list().ofMaxSize(5),
            invoices(tidy, currency).list().ofMaxSize(4),
            timesheets(weekStart).optional(0.8),
            people().list().uniqueElements().ofMaxSize(2),
            writeOffs(tidy, currency).list().ofMaxSize(2),
            factDays().optional(0.5),
            Combinators.combine(
                    factDays().optional(0.7),
                    factDays().optional(0.7),
                    Combinators.combine(factDays(), amounts(0, 300_000, currency))
                        .as(CostToCome::new)
                        .list()
                        .uniqueElements(CostToCome::day)
                        .ofMinSize(tidy ? 1 : 0)
                        .ofMaxSize(3),
                    disciplines(),
                    deliveries(budget),
                    uniform(-20, 40).list().ofSize(45),
                    Combinators.combine(factDays(), uniform(1, 8), Arbitraries.of(true, false))
                        .as(DrawnFacts::lock)
                        .list()
                        .ofMaxSize(3),
                    scheduled(tidy, budget)
                        .list()
                        .uniqueElements(time -> List.of(time.booking(), time.day()))
                        .ofMaxSize(12)
                        .withSizeDistribution(RandomDistribution.uniform()))
                .as(Outlook::new))
        .as(
            (entries, expenses, invoices, timesheets, expected, writeOffs, launched, outlook) ->
                new Told(entries, expenses, invoices, writeOffs, outlook)
                    .facts()
                    .milestonesReached(
                        launched.map(day -> ImmutableMap.of(LAUNCH, day)).orElse(ImmutableMap.of()))
                    .timesheets(timesheets)
                    .expectedPeople(expected)
                    .build());
  }

  private static PeriodLock lock(LocalDate day, int later, boolean own) {
    LocalDate through = day.with(TemporalAdjusters.lastDayOfMonth());
    return PeriodLock.builder()
        .id(PeriodLockId.of("lock-" + through + "-" + later))
        .budget(own ? Optional.of(BUDGET) : Optional.empty())
        .through(through)
        .on(through.plusDays(later))
        .build();
  }

  /** The first day of each booking that comes, of at most three. */
  private static ImmutableList<ScheduledTime> bookings(List<ScheduledTime> scheduled) {
    return scheduled.stream()
        .collect(
            ImmutableMap.toImmutableMap(
                ScheduledTime::booking, time -> time, (first, next) -> first))
        .values()
        .asList();
  }

  private static Arbitrary<Optional<LineId>> lineOf(boolean tidy, Budget budget) {
    List<Optional<LineId>> lines = new ArrayList<>();
    budget.lines().forEach(line -> lines.add(Optional.of(line.id())));
    if (!tidy || lines.isEmpty()) {
      lines.add(Optional.empty());
    }
    return Arbitraries.of(lines);
  }

  private static Arbitrary<TimeEntry> entries(boolean tidy, Budget budget) {
    return Combinators.combine(
            people(),
            lineOf(tidy, budget),
            factDays(),
            longs(0, 600),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(
                Approval.APPROVED, Approval.APPROVED, Approval.PENDING, Approval.REJECTED),
            Arbitraries.of("i-0", "i-1", "i-9").optional(0.7))
        .as(
            (person, line, day, minutes, billable, approval, invoice) ->
                TimeEntry.builder()
                    .id(TimeEntryId.of("unnamed"))
                    .budget(BUDGET)
                    .person(person)
                    .line(line)
                    .date(day)
                    .minutes(minutes)
                    .billable(billable)
                    .approval(approval)
                    .invoice(invoice.map(InvoiceId::of).filter(id -> approval != Approval.REJECTED))
                    .build());
  }

  /** Days of three bookings, each of anybody: who is booked does not follow from the booking. */
  private static Arbitrary<ScheduledTime> scheduled(boolean tidy, Budget budget) {
    return Combinators.combine(
            Arbitraries.of("bk-0", "bk-1", "bk-2").map(BookingId::of),
            people(),
            lineOf(tidy, budget),
            factDays(),
            Arbitraries.longs().between(1, 600).withDistribution(RandomDistribution.uniform()))
        .as(
            (booking, person, line, day, minutes) ->
                ScheduledTime.builder()
                    .booking(booking)
                    .person(person)
                    .budget(BUDGET)
                    .line(line)
                    .day(day)
                    .minutes(minutes)
                    .build());
  }

  private static Arbitrary<Expense> expenses(boolean tidy, Budget budget, String currency) {
    Arbitrary<String> currencies =
        tidy ? Arbitraries.just(currency) : Arbitraries.of(currency, currency, FOREIGN);
    return Combinators.combine(
            lineOf(tidy, budget),
            factDays(),
            currencies.flatMap(DrawnFacts::spent),
            currencies.flatMap(DrawnFacts::spent).optional(0.7),
            Arbitraries.of(true, false),
            Arbitraries.of(Approval.values()))
        .as(
            (line, day, cost, billable, passThrough, approval) ->
                Expense.builder()
                    .id(ExpenseId.of("unnamed"))
                    .budget(BUDGET)
                    .line(line)
                    .date(day)
                    .name("Expense")
                    .cost(cost)
                    .billableAmount(billable)
                    .passThrough(passThrough && billable.isPresent())
                    .approval(approval)
                    .build());
  }

  /** In the foreign currency often the same amount with either sign, so that some cancel. */
  private static Arbitrary<Money> spent(String currency) {
    Arbitrary<Money> any = amounts(-20_000, 60_000, currency);
    Money same = Money.of("50", currency);
    return currency.equals(FOREIGN)
        ? Arbitraries.oneOf(any, Arbitraries.of(same, same.negated()))
        : any;
  }

  private static Arbitrary<Invoice> invoices(boolean tidy, String currency) {
    Arbitrary<String> currencies =
        tidy ? Arbitraries.just(currency) : Arbitraries.of(currency, currency, FOREIGN);
    return currencies.flatMap(
        in ->
            Combinators.combine(
                    factDays(),
                    amounts(-50_000, 200_000, in),
                    Arbitraries.of(InvoiceState.values()))
                .as(
                    (day, amount, state) ->
                        Invoice.builder()
                            .id(InvoiceId.of("unnamed"))
                            .budget(BUDGET)
                            .number("1")
                            .date(day)
                            .amount(amount)
                            .state(state)
                            .build()));
  }

  /** When the work began and was delivered, what it will still cost, and what came late or may. */
  private record Outlook(
      Optional<LocalDate> start,
      Optional<LocalDate> delivered,
      List<CostToCome> toCome,
      ImmutableMap<PersonId, DisciplineId> disciplines,
      List<Delivery> deliveries,
      List<Integer> late,
      List<PeriodLock> locks,
      List<ScheduledTime> scheduled) {}

  /** What was drawn for itself, put together with its numbers and when it came to count. */
  private record Told(
      List<TimeEntry> entries,
      List<Expense> expenses,
      List<Invoice> invoices,
      List<WriteOff> writeOffs,
      Outlook outlook) {
    BurnFacts.Builder facts() {
      BurnFacts.Builder facts =
          BurnFacts.builder()
              .priceDates(
                  PriceDates.builder()
                      .start(outlook.start())
                      .delivered(outlook.delivered())
                      .build())
              .costsToCome(outlook.toCome())
              .disciplines(outlook.disciplines())
              .locks(outlook.locks());
      tellEntries(facts);
      tellDeliveries(facts);
      tellExpenses(facts);
      tellInvoices(facts);
      tellWriteOffs(facts);
      tellScheduled(facts);
      return facts;
    }

    private void tellEntries(BurnFacts.Builder facts) {
      LateFacts<TimeEntry> told =
          new LateFacts<>(
              numbered(entries, (entry, n) -> entry.withId(TimeEntryId.of("t-" + n))),
              TimeEntry::date,
              outlook.late().subList(0, 25));
      facts
          .entries(told.facts())
          .entriesKnownOn(told.knownOn(TimeEntry::id))
          .formerEntries(
              told.former(
                  (now, days) ->
                      now.withMinutes((now.minutes() + 100) % 500).withApproval(Approval.APPROVED),
                  FormerEntry::new));
    }

    private void tellDeliveries(BurnFacts.Builder facts) {
      LateFacts<Delivery> told =
          new LateFacts<>(
              numbered(
                  outlook.deliveries(), (delivery, n) -> delivery.withId(DeliveryId.of("d-" + n))),
              Delivery::date,
              outlook.late().subList(25, 31));
      facts
          .deliveries(told.facts())
          .deliveriesKnownOn(told.knownOn(Delivery::id))
          .formerDeliveries(
              told.former(
                  (now, days) -> now.withPieces(UnitCount.of(days)).withApproval(Approval.APPROVED),
                  FormerDelivery::new));
    }

    private void tellExpenses(BurnFacts.Builder facts) {
      LateFacts<Expense> told =
          new LateFacts<>(
              numbered(expenses, (expense, n) -> expense.withId(ExpenseId.of("x-" + n))),
              Expense::date,
              outlook.late().subList(31, 36));
      facts
          .expenses(told.facts())
          .expensesKnownOn(told.knownOn(Expense::id))
          .formerExpenses(
              told.former(
                  (now, days) ->
                      now.withCost(new Money(1_000L * days, now.cost().currency()))
                          .withApproval(Approval.APPROVED),
                  FormerExpense::new));
    }

    private void tellInvoices(BurnFacts.Builder facts) {
      LateFacts<Invoice> told =
          new LateFacts<>(
              numberedInvoices(invoices), Invoice::date, outlook.late().subList(36, 40));
      facts
          .invoices(told.facts())
          .invoicesKnownOn(told.knownOn(Invoice::id))
          .formerInvoices(
              told.former((now, days) -> now.withState(InvoiceState.SENT), FormerInvoice::new));
    }

    private void tellWriteOffs(BurnFacts.Builder facts) {
      LateFacts<WriteOff> told =
          new LateFacts<>(
              numbered(writeOffs, (writeOff, n) -> writeOff.withId(WriteOffId.of("w-" + n))),
              WriteOff::date,
              outlook.late().subList(40, 42));
      facts
          .writeOffs(told.facts())
          .writeOffsKnownOn(told.knownOn(WriteOff::id))
          .formerWriteOffs(
              told.former(
                  (now, days) ->
                      now.withMinutes(0)
                          .withAmount(new Money(1_000L * days, now.amount().currency())),
                  FormerWriteOff::new));
    }

    private void tellScheduled(BurnFacts.Builder facts) {
      LateFacts<ScheduledTime> told =
          new LateFacts<>(
              bookings(outlook.scheduled()), ScheduledTime::day, outlook.late().subList(42, 45));
      facts
          .scheduled(outlook.scheduled())
          .scheduledKnownOn(told.knownOn(ScheduledTime::booking))
          .formerScheduled(
              told.former((now, days) -> now.withMinutes(60L * days), FormerScheduledTime::new));
    }
  }

  /** Deliveries on the lines of pieces; none without such a line. */
  private static Arbitrary<List<Delivery>> deliveries(Budget budget) {
    List<LineId> lines =
        budget.lines().stream()
            .filter(line -> line.unit() == ServiceLine.Unit.PIECE)
            .map(ServiceLine::id)
            .toList();
    if (lines.isEmpty()) {
      return Arbitraries.just(List.of());
    }
    return Combinators.combine(
            Arbitraries.of(lines),
            factDays(),
            Arbitraries.oneOf(
                longs(0, 12).map(UnitCount::of), longs(0, 120_000).map(UnitCount::new)),
            Arbitraries.of(
                Approval.APPROVED, Approval.APPROVED, Approval.PENDING, Approval.REJECTED),
            Arbitraries.of("i-0", "i-1", "i-9").optional(0.7))
        .as(
            (line, day, pieces, approval, invoice) ->
                Delivery.builder()
                    .id(DeliveryId.of("unnamed"))
                    .budget(BUDGET)
                    .line(line)
                    .date(day)
                    .pieces(pieces)
                    .approval(approval)
                    .invoice(invoice.map(InvoiceId::of).filter(id -> approval != Approval.REJECTED))
                    .build())
        .list()
        .ofMinSize(2)
        .ofMaxSize(6)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  private static Arbitrary<WriteOff> writeOffs(boolean tidy, String currency) {
    Arbitrary<String> currencies =
        tidy ? Arbitraries.just(currency) : Arbitraries.of(currency, currency, FOREIGN);
    return currencies.flatMap(
        in ->
            Combinators.combine(
                    factDays(), amounts(1, 40_000, in), Arbitraries.of(WriteOffKind.values()))
                .as(
                    (day, amount, kind) ->
                        WriteOff.builder()
                            .id(WriteOffId.of("unnamed"))
                            .budget(BUDGET)
                            .date(day)
                            .kind(kind)
                            .amount(amount)
                            .reason("Goodwill")
                            .build()));
  }

  /** Weeks of everyone, or of all but one, some of them off. */
  private static Arbitrary<TimesheetCoverage> timesheets(WeekStart weekStart) {
    int weeks = DAYS / 7 + 8;
    LocalDate first = weekStart.weekOf(FIRST_DAY.minusWeeks(6));
    return Combinators.combine(
            Arbitraries.of(2, 3, 3, 3),
            longs(0, 3_000).list().ofSize(3 * weeks),
            Arbitraries.of(0L, 1_200L, 2_280L, 2_400L).list().ofSize(3 * weeks))
        .as(
            (count, logged, capacity) -> {
              List<PersonWeek> rows = new ArrayList<>();
              List<String> names = List.of("ada", "ben", "cem");
              for (int i = 0; i < count * weeks; i++) {
                rows.add(
                    new PersonWeek(
                        PersonId.of(names.get(i / weeks)),
                        first.plusWeeks(i % weeks),
                        logged.get(i),
                        capacity.get(i)));
              }
              return TimesheetCoverage.builder().weekStart(weekStart).weeks(rows).build();
            });
  }

  private static List<Invoice> numberedInvoices(List<Invoice> invoices) {
    List<Invoice> named = new ArrayList<>();
    for (Invoice each : invoices) {
      Invoice invoice = each.withId(InvoiceId.of("i-" + named.size()));
      named.add(named.isEmpty() ? invoice : crediting(named.get(0), invoice));
    }
    return named;
  }

  /** What is negative takes back the first invoice: the second invoice all of it, others a part. */
  private static Invoice crediting(Invoice first, Invoice next) {
    boolean credit =
        first.amount().isPositive()
            && next.amount().minorUnits() < 0
            && next.amount().currency().equals(first.amount().currency());
    if (!credit) {
      return next;
    }
    Invoice note = next.withCredits(first.id());
    return next.id().value().equals("i-1") ? note.withAmount(first.amount().negated()) : note;
  }
}
