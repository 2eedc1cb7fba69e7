package dev.agency.budget.ledger;

import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What a ledger has to know of a kind of fact.
 *
 * @param <I> their ids
 * @param <T> the facts
 */
class Kind<I extends Comparable<I>, T> {
  static final Kind<TimeEntryId, TimeEntry> TIME =
      new Kind<>(TimeEntry.class, TimeEntry::id, TimeEntry::budget, TimeEntry::date, FactKey::of);
  static final Kind<ExpenseId, Expense> EXPENSE =
      new Kind<>(Expense.class, Expense::id, Expense::budget, Expense::date, FactKey::of);
  static final Kind<InvoiceId, Invoice> INVOICE =
      new Kind<>(Invoice.class, Invoice::id, Invoice::budget, Invoice::date, FactKey::of);
  static final Kind<DeliveryId, Delivery> DELIVERY =
      new Kind<>(Delivery.class, Delivery::id, Delivery::budget, Delivery::date, FactKey::of);
  static final Kind<WriteOffId, WriteOff> WRITE_OFF =
      new Kind<>(WriteOff.class, WriteOff::id, WriteOff::budget, WriteOff::date, FactKey::of);

  /**
   * A plan matters to days before its own: a forecast as of 31 March stands on what was booked for
   * April then. So it is of all days, and a seal keeps all of it as it was.
   */
  static final Kind<BookingId, ScheduledBooking> BOOKING =
      new Kind<>(
          ScheduledBooking.class,
          ScheduledBooking::booking,
          ScheduledBooking::budget,
          plan -> Invariants.FIRST_DATE,
          FactKey::of) {
        @Override
        Optional<LocalDate> lateDay(
            Optional<ScheduledBooking> before, Optional<ScheduledBooking> after, int sealed) {
          return sealed == BurnLedger.OPEN
              ? Optional.empty()
              : ScheduledBooking.firstChange(before, after, LocalDate.ofEpochDay(sealed));
        }
      };

  private final Class<T> type;
  private final Function<T, I> idOf;
  private final Function<T, BudgetId> budgetOf;
  private final Function<T, LocalDate> dateOf;
  private final Function<I, FactKey> keyOf;
  private final ToIntFunction<T> dayOf = this::day;

  private Kind(
      Class<T> type,
      Function<T, I> idOf,
      Function<T, BudgetId> budgetOf,
      Function<T, LocalDate> dateOf,
      Function<I, FactKey> keyOf) {
    this.type = type;
    this.idOf = idOf;
    this.budgetOf = budgetOf;
    this.dateOf = dateOf;
    this.keyOf = keyOf;
  }

  /** Returns the refusal of an id that is of no kind of fact. */
  static InvalidModelException unknown() {
    return InvalidModelException.at(
        "/id",
        ErrorCode.UNKNOWN_TYPE,
        "The id must be that of a time entry, delivery, expense, invoice, write-off or booking.");
  }

  final FactRegister<I, T> noFacts() {
    return FactRegister.none(budgetOf);
  }

  final I id(T fact) {
    return idOf.apply(fact);
  }

  final BudgetId budget(T fact) {
    return budgetOf.apply(fact);
  }

  final LocalDate date(T fact) {
    return dateOf.apply(fact);
  }

  /** Returns the first day of which a figure follows from a fact, as an epoch day. */
  final int day(T fact) {
    return (int) date(fact).toEpochDay();
  }

  /** Returns what {@link #day} says, made once for all facts. */
  final ToIntFunction<T> dayOf() {
    return dayOf;
  }

  final FactKey key(I id) {
    return keyOf.apply(id);
  }

  /** Returns the first sealed day that says something else once another content holds. */
  Optional<LocalDate> lateDay(Optional<T> before, Optional<T> after, int sealed) {
    boolean sealedBefore = Told.isSealed(before, sealed, dayOf);
    boolean sealedAfter = Told.isSealed(after, sealed, dayOf);
    if ((!sealedBefore && !sealedAfter) || before.equals(after)) {
      return Optional.empty();
    }
    return Stream.of(before.filter(was -> sealedBefore), after.filter(is -> sealedAfter))
        .flatMap(Optional::stream)
        .map(dateOf)
        .min(Comparator.naturalOrder());
  }

  /** Returns what is told of a fact of this kind. */
  final Optional<T> content(Object id, Optional<?> told) {
    if (told.isEmpty()) {
      return Optional.empty();
    }
    if (!type.isInstance(told.get())) {
      throw InvalidModelException.at(
          "/value", ErrorCode.WRONG_TYPE, "The value must be of the kind its id names.");
    }
    T content = type.cast(told.get());
    if (!id(content).equals(id)) {
      throw InvalidModelException.at(
          "/value/id", ErrorCode.INCONSISTENT, "The value must have the id it is told by.");
    }
    return Optional.of(content);
  }
}
