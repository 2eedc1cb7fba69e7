package dev.agency.budget.ledger;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.BurnFacts;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.WriteOffId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The registers of a ledger, one of each kind of fact. Written by one thread. */
record Registers(
    EntryRegister entries,
    FactRegister<ExpenseId, Expense> expenses,
    FactRegister<InvoiceId, Invoice> invoices,
    FactRegister<DeliveryId, Delivery> deliveries,
    FactRegister<WriteOffId, WriteOff> writeOffs,
    FactRegister<BookingId, ScheduledBooking> bookings) {
  static Registers none(EntryRegister entries) {
    return new Registers(
        entries,
        Kind.EXPENSE.noFacts(),
        Kind.INVOICE.noFacts(),
        Kind.DELIVERY.noFacts(),
        Kind.WRITE_OFF.noFacts(),
        Kind.BOOKING.noFacts());
  }

  Frozen freeze() {
    return new Frozen(
        entries.freeze(),
        expenses.freeze(),
        invoices.freeze(),
        deliveries.freeze(),
        writeOffs.freeze(),
        bookings.freeze());
  }

  /** The facts of a moment, which never change. */
  record Frozen(
      EntryRegister.Frozen entries,
      FactRegister.Frozen<ExpenseId, Expense> expenses,
      FactRegister.Frozen<InvoiceId, Invoice> invoices,
      FactRegister.Frozen<DeliveryId, Delivery> deliveries,
      FactRegister.Frozen<WriteOffId, WriteOff> writeOffs,
      FactRegister.Frozen<BookingId, ScheduledBooking> bookings) {
    Registers thaw() {
      return new Registers(
          entries.thaw(),
          expenses.thaw(),
          invoices.thaw(),
          deliveries.thaw(),
          writeOffs.thaw(),
          bookings.thaw());
    }

    /** Returns how many facts of each kind are known, in the order of the components. */
    List<Integer> sizes() {
      return List.of(
          entries.size(),
          expenses.size(),
          invoices.size(),
          deliveries.size(),
          writeOffs.size(),
          bookings.size());
    }

    /** Returns the facts of a budget as they hold on a day, in the order of their ids. */
    BurnFacts facts(BudgetId budget, int day) {
      return BurnFacts.builder()
          .entries(held(Kind.TIME, entries, budget, day))
          .expenses(held(Kind.EXPENSE, expenses, budget, day))
          .invoices(held(Kind.INVOICE, invoices, budget, day))
          .deliveries(held(Kind.DELIVERY, deliveries, budget, day))
          .writeOffs(held(Kind.WRITE_OFF, writeOffs, budget, day))
          .scheduled(
              held(Kind.BOOKING, bookings, budget, day).stream()
                  .flatMap(plan -> plan.days().stream())
                  .toList())
          .build();
    }

    /** Returns the budgets that something holds on by all that is known, in their order. */
    ImmutableSet<BudgetId> budgets() {
      return Stream.of(
              budgets(Kind.TIME, entries),
              budgets(Kind.EXPENSE, expenses),
              budgets(Kind.INVOICE, invoices),
              budgets(Kind.DELIVERY, deliveries),
              budgets(Kind.WRITE_OFF, writeOffs),
              budgets(Kind.BOOKING, bookings))
          .flatMap(each -> each)
          .sorted()
          .collect(toImmutableSet());
    }

    private static <I extends Comparable<I>, T> Stream<BudgetId> budgets(
        Kind<I, T> kind, Register.Frozen<I, T> register) {
      return register.budgets().stream()
          .filter(budget -> on(budget, kind, register, Integer.MAX_VALUE).findAny().isPresent());
    }

    private static <I extends Comparable<I>, T> Stream<T> on(
        BudgetId budget, Kind<I, T> kind, Register.Frozen<I, T> register, int day) {
      return register
          .slots(budget)
          .mapToObj(slot -> register.get(slot).heldOn(day))
          .flatMap(Optional::stream)
          .filter(fact -> kind.budget(fact).equals(budget));
    }

    private static <I extends Comparable<I>, T> ImmutableList<T> held(
        Kind<I, T> kind, Register.Frozen<I, T> register, BudgetId budget, int day) {
      return on(budget, kind, register, day)
          .sorted(Comparator.comparing(kind::id))
          .collect(toImmutableList());
    }

    /** Tells all that is known, in the order of the slots. */
    void tell(Consumer<Revised<?, ?>> ledger) {
      tell(entries, ledger);
      tell(expenses, ledger);
      tell(invoices, ledger);
      tell(deliveries, ledger);
      tell(writeOffs, ledger);
      tell(bookings, ledger);
    }

    private static <I, T> void tell(
        Register.Frozen<I, T> register, Consumer<Revised<?, ?>> ledger) {
      for (int slot = 0; slot < register.size(); slot++) {
        I id = register.id(slot);
        Told<T> told = register.get(slot);
        told.contents()
            .forEach(content -> ledger.accept(new Revised<>(id, told.revision(), content)));
      }
    }

    /** Returns the facts that are in conflict, in the order of their keys. */
    ImmutableList<Conflict> conflicts() {
      return Stream.of(
              conflicts(Kind.TIME, entries),
              conflicts(Kind.EXPENSE, expenses),
              conflicts(Kind.INVOICE, invoices),
              conflicts(Kind.DELIVERY, deliveries),
              conflicts(Kind.WRITE_OFF, writeOffs),
              conflicts(Kind.BOOKING, bookings))
          .flatMap(each -> each)
          .sorted(Comparator.comparing(Conflict::key))
          .collect(toImmutableList());
    }

    private static <I extends Comparable<I>, T> Stream<Conflict> conflicts(
        Kind<I, T> kind, Register.Frozen<I, T> register) {
      return IntStream.range(0, register.size())
          .filter(register::mayConflict)
          .filter(slot -> register.get(slot).inConflict())
          .mapToObj(
              slot -> {
                Told<T> told = register.get(slot);
                return new Conflict(
                    kind.key(register.id(slot)),
                    told.revision(),
                    ImmutableSet.copyOf(told.contents()));
              });
    }
  }
}
