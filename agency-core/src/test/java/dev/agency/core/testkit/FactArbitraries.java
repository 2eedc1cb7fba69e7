package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.currencies;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.everydayMoney;
import static dev.agency.core.testkit.ValueArbitraries.externalRefLists;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;
import static dev.agency.core.testkit.ValueArbitraries.notes;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.InvoiceLine;
import dev.agency.core.actuals.InvoiceState;
import dev.agency.core.actuals.PeriodLock;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.actuals.WriteOffKind;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PeriodLockId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.TimeRounding;
import dev.agency.core.pricing.UnitCount;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries for what happens on a budget: time, expenses, deliveries, invoices, write-offs. Each
 * value is valid by itself. Immutable and thread-safe.
 */
public final class FactArbitraries {
  private static final long LONGEST_DAY = 1_500;

  private FactArbitraries() {}

  /**
   * Returns roundings of time, each direction with usual and unusual steps.
   *
   * @return the roundings
   */
  public static Arbitrary<TimeRounding> timeRoundings() {
    return Combinators.combine(
            Arbitraries.of(TimeRounding.Direction.class),
            Arbitraries.oneOf(Arbitraries.of(6L, 15L, 30L), Arbitraries.longs().between(2, 1_440)))
        .as(
            (direction, step) ->
                direction == TimeRounding.Direction.NONE
                    ? TimeRounding.none()
                    : new TimeRounding(direction, step));
  }

  /**
   * Returns time entries of at most 25 hours, zero included.
   *
   * @return the entries
   */
  public static Arbitrary<TimeEntry> timeEntries() {
    return Builders.withBuilder(TimeEntry::builder)
        .use(ids(TimeEntryId::of))
        .in(TimeEntry.Builder::id)
        .use(ids(BudgetId::of))
        .in(TimeEntry.Builder::budget)
        .use(ids(LineId::of).optional())
        .in((entry, line) -> entry.line(line))
        .use(ids(PersonId::of))
        .in(TimeEntry.Builder::person)
        .use(dates())
        .in(TimeEntry.Builder::date)
        .use(Arbitraries.longs().between(0, LONGEST_DAY))
        .in(TimeEntry.Builder::minutes)
        .use(Arbitraries.of(true, false))
        .in(TimeEntry.Builder::billable)
        .use(
            Combinators.combine(Arbitraries.of(Approval.class), ids(InvoiceId::of).optional())
                .as(
                    (approval, invoice) ->
                        Tuple.of(
                            approval,
                            approval == Approval.REJECTED ? Optional.<InvoiceId>empty() : invoice)))
        .in((entry, state) -> entry.approval(state.get1()).invoice(state.get2()))
        .use(notes().optional())
        .in((entry, note) -> entry.note(note))
        .use(externalRefLists())
        .in(TimeEntry.Builder::externalRefs)
        .build(TimeEntry.Builder::build);
  }

  /**
   * Returns expenses: borne, charged and passed through.
   *
   * @return the expenses
   */
  public static Arbitrary<Expense> expenses() {
    return currencies().flatMap(FactArbitraries::expenses);
  }

  /**
   * Returns expenses in one currency, refunds included.
   *
   * @param currency the currency
   * @return the expenses
   */
  public static Arbitrary<Expense> expenses(Currency currency) {
    return Builders.withBuilder(Expense::builder)
        .use(ids(ExpenseId::of))
        .in(Expense.Builder::id)
        .use(ids(BudgetId::of))
        .in(Expense.Builder::budget)
        .use(ids(LineId::of).optional())
        .in((expense, line) -> expense.line(line))
        .use(dates())
        .in(Expense.Builder::date)
        .use(names())
        .in(Expense.Builder::name)
        .use(everydayMoney(currency))
        .in(Expense.Builder::cost)
        .use(
            Combinators.combine(everydayMoney(currency).optional(), Arbitraries.of(true, false))
                .as(Tuple::of))
        .in(
            (expense, charged) ->
                expense
                    .billableAmount(charged.get1())
                    .passThrough(charged.get1().isPresent() && charged.get2()))
        .use(Arbitraries.of(true, false))
        .in(Expense.Builder::thirdParty)
        .use(Arbitraries.of(Approval.class))
        .in(Expense.Builder::approval)
        .use(externalRefLists())
        .in(Expense.Builder::externalRefs)
        .build(Expense.Builder::build);
  }

  /**
   * Returns invoices of each state, credit notes included.
   *
   * @return the invoices
   */
  public static Arbitrary<Invoice> invoices() {
    return Builders.withBuilder(Invoice::builder)
        .use(ids(InvoiceId::of))
        .in(Invoice.Builder::id)
        .use(ids(BudgetId::of))
        .in(Invoice.Builder::budget)
        .use(names())
        .in(Invoice.Builder::number)
        .use(dates())
        .in(Invoice.Builder::date)
        .use(Arbitraries.of(InvoiceState.class))
        .in(Invoice.Builder::state)
        .use(
            currencies()
                .flatMap(currency -> invoiceLines(currency).list().ofMinSize(1).ofMaxSize(3)))
        .in((invoice, lines) -> invoice.amount(sum(lines)).lines(lines))
        .use(externalRefLists())
        .in(Invoice.Builder::externalRefs)
        .build(Invoice.Builder::build)
        .flatMap(
            invoice ->
                Combinators.combine(Arbitraries.of(true, false), ids(InvoiceId::of).optional())
                    .as(
                        (whole, credited) ->
                            invoice.toBuilder()
                                .lines(whole ? ImmutableList.of() : invoice.lines())
                                // Only money that is given back takes an invoice back.
                                .credits(
                                    credited.filter(
                                        other ->
                                            !invoice.amount().isPositive()
                                                && !other.equals(invoice.id())))
                                .build()));
  }

  private static Money sum(List<InvoiceLine> lines) {
    return lines.stream().map(InvoiceLine::amount).reduce(Money::plus).orElseThrow();
  }

  /**
   * Returns lines of an invoice in one currency.
   *
   * @param currency the currency
   * @return the lines
   */
  public static Arbitrary<InvoiceLine> invoiceLines(Currency currency) {
    return Combinators.combine(ids(LineId::of).optional(), everydayMoney(currency))
        .as((line, amount) -> InvoiceLine.builder().line(line).amount(amount).build());
  }

  /**
   * Returns deliveries of pieces, some of them in part.
   *
   * @return the deliveries
   */
  public static Arbitrary<Delivery> deliveries() {
    return Builders.withBuilder(Delivery::builder)
        .use(ids(DeliveryId::of))
        .in(Delivery.Builder::id)
        .use(ids(BudgetId::of))
        .in(Delivery.Builder::budget)
        .use(ids(LineId::of))
        .in(Delivery.Builder::line)
        .use(dates())
        .in(Delivery.Builder::date)
        .use(Arbitraries.longs().between(0, 1_000 * UnitCount.ONE).map(UnitCount::new))
        .in(Delivery.Builder::pieces)
        .use(
            Combinators.combine(Arbitraries.of(Approval.class), ids(InvoiceId::of).optional())
                .as(Tuple::of))
        .in(
            (delivery, how) ->
                delivery
                    .approval(how.get1())
                    .invoice(how.get2().filter(id -> how.get1() != Approval.REJECTED)))
        .use(names().optional())
        .in((delivery, note) -> delivery.note(note))
        .use(externalRefLists())
        .in(Delivery.Builder::externalRefs)
        .build(Delivery.Builder::build);
  }

  /**
   * Returns write-offs of each kind, some of them taken back.
   *
   * @return the write-offs
   */
  public static Arbitrary<WriteOff> writeOffs() {
    return currencies().flatMap(FactArbitraries::writeOffs);
  }

  /**
   * Returns write-offs in one currency.
   *
   * @param currency the currency
   * @return the write-offs
   */
  public static Arbitrary<WriteOff> writeOffs(Currency currency) {
    return Builders.withBuilder(WriteOff::builder)
        .use(ids(WriteOffId::of))
        .in(WriteOff.Builder::id)
        .use(ids(BudgetId::of))
        .in(WriteOff.Builder::budget)
        .use(ids(LineId::of).optional())
        .in((writeOff, line) -> writeOff.line(line))
        .use(dates())
        .in(WriteOff.Builder::date)
        .use(Arbitraries.of(WriteOffKind.class))
        .in(WriteOff.Builder::kind)
        .use(
            Combinators.combine(
                    everydayMoney(currency), Arbitraries.longs().between(0, LONGEST_DAY))
                .as(Tuple::of))
        .in(
            (writeOff, what) ->
                writeOff
                    .amount(what.get1())
                    .minutes(what.get2() * Long.signum(what.get1().minorUnits())))
        .use(names())
        .in(WriteOff.Builder::reason)
        .use(externalRefLists())
        .in(WriteOff.Builder::externalRefs)
        .build(WriteOff.Builder::build);
  }

  /**
   * Returns period locks, of one budget and of all.
   *
   * @return the locks
   */
  public static Arbitrary<PeriodLock> periodLocks() {
    return Combinators.combine(
            ids(PeriodLockId::of),
            ids(BudgetId::of).optional(),
            dates(LocalDate.of(1900, 1, 1), LocalDate.of(2190, 1, 1)),
            Arbitraries.integers().between(1, 400))
        .as(
            (id, budget, day, after) -> {
              LocalDate through = day.with(TemporalAdjusters.lastDayOfMonth());
              return PeriodLock.builder()
                  .id(id)
                  .budget(budget)
                  .through(through)
                  .on(through.plusDays(after))
                  .build();
            });
  }
}
