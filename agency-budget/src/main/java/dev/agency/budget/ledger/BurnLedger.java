package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.TimeEntryId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * The facts of all budgets as they come: told in any order, more than once, corrected, deleted.
 *
 * <pre>{@code
 * BurnLedger ledger = BurnLedger.empty();
 * ledger.apply(Revised.of(entry.id(), 1, entry)); // INSERTED
 * ledger.apply(Revised.of(entry.id(), 2, entry.withMinutes(90))); // REPLACED
 * ledger.apply(Revised.of(entry.id(), 1, entry)); // OUTDATED: it changes nothing
 * BurnState state = ledger.publish();
 * BurnReport report = state.view(budget, rates, BurnSettings.usual(), today);
 * }</pre>
 *
 * <p>Of each fact the highest revision holds, whenever it arrives, and a deletion is a revision
 * too. The same revision with another content is a {@link Conflict}: neither counts until a higher
 * revision comes. Hence any order of the same tellings, with any of them repeated, gives equal
 * states.
 *
 * <p>After {@link #seal}, what changes sealed days is not dropped and does not change them either:
 * it counts from the first open day, and the answer says so.
 *
 * <p>A ledger has one writer and is not thread-safe. Others read the states it publishes, which
 * never change: a reader never sees half of what was applied between two of them.
 */
public final class BurnLedger {
  static final int OPEN = Integer.MIN_VALUE;

  private final LedgerRules rules;
  private final EntryRegister entries;
  private final FactRegister<ExpenseId, Expense> expenses;
  private final FactRegister<InvoiceId, Invoice> invoices;
  private final FactRegister<DeliveryId, Delivery> deliveries;
  private int sealed;

  BurnLedger(
      LedgerRules rules,
      EntryRegister entries,
      FactRegister<ExpenseId, Expense> expenses,
      FactRegister<InvoiceId, Invoice> invoices,
      FactRegister<DeliveryId, Delivery> deliveries,
      int sealed) {
    this.rules = rules;
    this.entries = entries;
    this.expenses = expenses;
    this.invoices = invoices;
    this.deliveries = deliveries;
    this.sealed = sealed;
  }

  /**
   * Returns a ledger of nothing.
   *
   * @return a new ledger, no day of which is sealed
   */
  public static BurnLedger empty() {
    return with(new LedgerRules(), new EntryRegister());
  }

  static BurnLedger with(LedgerRules rules, EntryRegister entries) {
    return new BurnLedger(
        rules,
        entries,
        FactRegister.none(Expense::budget),
        FactRegister.none(Invoice::budget),
        FactRegister.none(Delivery::budget),
        OPEN);
  }

  /**
   * Returns a ledger that goes on from a state, such as a restored one. The state stays as it is.
   *
   * @param state the state
   * @return a new ledger of its facts
   */
  public static BurnLedger of(BurnState state) {
    return state.thaw();
  }

  /**
   * Tells the ledger a fact.
   *
   * @param fact a revision of a {@link TimeEntry}, a {@link Delivery}, an {@link Expense} or an
   *     {@link Invoice} by its id, or the deletion of one
   * @return what became of it
   * @throws InvalidModelException if the id is of another kind of fact ({@code UNKNOWN_TYPE}), the
   *     value is not what the id names ({@code WRONG_TYPE}), or it has another id ({@code
   *     INCONSISTENT}); the ledger is as it was
   */
  @CanIgnoreReturnValue
  public Applied apply(Revised<?, ?> fact) {
    if (fact.id() instanceof TimeEntryId id) {
      Optional<TimeEntry> entry = content(fact, TimeEntry.class, TimeEntry::id);
      return apply(entries, id, fact.revision(), entry, BurnLedger::day, FactKey::of);
    }
    if (fact.id() instanceof ExpenseId id) {
      Optional<Expense> expense = content(fact, Expense.class, Expense::id);
      return apply(expenses, id, fact.revision(), expense, BurnLedger::day, FactKey::of);
    }
    if (fact.id() instanceof InvoiceId id) {
      Optional<Invoice> invoice = content(fact, Invoice.class, Invoice::id);
      return apply(invoices, id, fact.revision(), invoice, BurnLedger::day, FactKey::of);
    }
    if (fact.id() instanceof DeliveryId id) {
      Optional<Delivery> delivery = content(fact, Delivery.class, Delivery::id);
      return apply(deliveries, id, fact.revision(), delivery, BurnLedger::day, FactKey::of);
    }
    throw InvalidModelException.at(
        "/id",
        ErrorCode.UNKNOWN_TYPE,
        "The id must be that of a time entry, delivery, expense or invoice.");
  }

  static int day(TimeEntry entry) {
    return (int) entry.date().toEpochDay();
  }

  static int day(Expense expense) {
    return (int) expense.date().toEpochDay();
  }

  static int day(Invoice invoice) {
    return (int) invoice.date().toEpochDay();
  }

  static int day(Delivery delivery) {
    return (int) delivery.date().toEpochDay();
  }

  private static <T> Optional<T> content(Revised<?, ?> fact, Class<T> type, Function<T, ?> idOf) {
    if (fact.value().isEmpty()) {
      return Optional.empty();
    }
    Object value = fact.value().get();
    if (!type.isInstance(value)) {
      throw InvalidModelException.at(
          "/value", ErrorCode.WRONG_TYPE, "The value must be of the kind its id names.");
    }
    T content = type.cast(value);
    if (!idOf.apply(content).equals(fact.id())) {
      throw InvalidModelException.at(
          "/value/id", ErrorCode.INCONSISTENT, "The value must have the id it is told by.");
    }
    return Optional.of(content);
  }

  private <I, T> Applied apply(
      Register<I, T> register,
      I id,
      long revision,
      Optional<T> content,
      ToIntFunction<T> dayOf,
      Function<I, FactKey> keyOf) {
    int slot = register.find(id);
    if (slot < 0) {
      register.add(id, rules.first(revision, content, sealed, dayOf));
      return answer(Applied.INSERTED, id, revision, Optional.empty(), content, dayOf, keyOf);
    }
    Told<T> known = register.get(slot);
    if (rules.isOutdated(revision, known)) {
      return Applied.OUTDATED;
    }
    ImmutableSet<Optional<T>> contents = rules.contents(revision, content, known);
    if (revision == known.revision() && contents.equals(known.contents())) {
      return Applied.DUPLICATE;
    }
    Told<T> told = rules.posted(known, revision, contents, sealed, dayOf);
    register.set(slot, told);
    return answer(
        told.inConflict() ? Applied.CONFLICT : Applied.REPLACED,
        id,
        revision,
        known.held(),
        told.held(),
        dayOf,
        keyOf);
  }

  private <I, T> Applied answer(
      Applied outcome,
      I id,
      long revision,
      Optional<T> before,
      Optional<T> after,
      ToIntFunction<T> dayOf,
      Function<I, FactKey> keyOf) {
    boolean sealedBefore = Told.isSealed(before, sealed, dayOf);
    boolean sealedAfter = Told.isSealed(after, sealed, dayOf);
    if ((!sealedBefore && !sealedAfter) || before.equals(after)) {
      return outcome;
    }
    int day =
        Math.min(
            sealedBefore ? dayOf.applyAsInt(before.orElseThrow()) : Integer.MAX_VALUE,
            sealedAfter ? dayOf.applyAsInt(after.orElseThrow()) : Integer.MAX_VALUE);
    LateEvent late =
        new LateEvent(
            keyOf.apply(id),
            revision,
            LocalDate.ofEpochDay(day),
            LocalDate.ofEpochDay(sealed + 1L));
    return new Applied(outcome.outcome(), Optional.of(late));
  }

  /**
   * Seals all days up to a day: from now on nothing changes a figure as of one of them. Days that
   * are sealed stay so, an earlier day changes nothing.
   *
   * <p>A month of which all days are sealed is closed: what changes it later is a correction in the
   * books ({@link BurnState#closedMonths}).
   *
   * <p>Rates are not facts of a ledger: a view that is given other rates of sealed days shows other
   * amounts.
   *
   * @param day the last day to seal
   * @throws InvalidModelException if the day lies outside of 1900 to 2199 ({@code
   *     DATE_OUT_OF_RANGE})
   */
  public void seal(LocalDate day) {
    Invariants.of("the seal").date("day", day).verify();
    sealed = Math.max(sealed, (int) day.toEpochDay());
  }

  /**
   * Returns what the ledger knows now. What is applied later does not change it. It costs what was
   * touched since the last state, not what is there.
   *
   * @return the state
   */
  public BurnState publish() {
    return new BurnState(
        entries.freeze(), expenses.freeze(), invoices.freeze(), deliveries.freeze(), sealed);
  }
}
