package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.actuals.Delivery;
import dev.agency.core.actuals.Expense;
import dev.agency.core.actuals.Invoice;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.actuals.WriteOff;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DeliveryId;
import dev.agency.core.id.ExpenseId;
import dev.agency.core.id.InvoiceId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.id.WriteOffId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The facts of all budgets as they come: told in any order, more than once, corrected, deleted.
 *
 * <pre>{@code
 * BurnLedger ledger = BurnLedger.empty();
 * ledger.apply(Revised.of(entry.id(), 1, entry)); // INSERTED
 * ledger.apply(Revised.of(entry.id(), 2, entry.withMinutes(90))); // REPLACED
 * ledger.apply(Revised.of(entry.id(), 1, entry)); // OUTDATED: it changes nothing
 * BurnState state = ledger.publish();
 * BurnReport report = state.report(budget, rates, BurnSettings.usual(), today);
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
  private final Registers registers;
  private int sealed;

  BurnLedger(LedgerRules rules, Registers registers, int sealed) {
    this.rules = rules;
    this.registers = registers;
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
    return new BurnLedger(rules, Registers.none(entries), OPEN);
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
   * @param fact a revision of a {@link TimeEntry}, a {@link Delivery}, an {@link Expense}, an
   *     {@link Invoice}, a {@link WriteOff} or a {@link ScheduledBooking} by its id, or the
   *     deletion of one
   * @return what became of it
   * @throws InvalidModelException if the id is of another kind of fact ({@code UNKNOWN_TYPE}), the
   *     value is not what the id names ({@code WRONG_TYPE}), or it has another id ({@code
   *     INCONSISTENT}); the ledger is as it was
   */
  @CanIgnoreReturnValue
  public Applied apply(Revised<?, ?> fact) {
    if (fact.id() instanceof TimeEntryId id) {
      return apply(Kind.TIME, registers.entries(), id, fact);
    }
    if (fact.id() instanceof ExpenseId id) {
      return apply(Kind.EXPENSE, registers.expenses(), id, fact);
    }
    if (fact.id() instanceof InvoiceId id) {
      return apply(Kind.INVOICE, registers.invoices(), id, fact);
    }
    if (fact.id() instanceof DeliveryId id) {
      return apply(Kind.DELIVERY, registers.deliveries(), id, fact);
    }
    if (fact.id() instanceof WriteOffId id) {
      return apply(Kind.WRITE_OFF, registers.writeOffs(), id, fact);
    }
    if (fact.id() instanceof BookingId id) {
      return apply(Kind.BOOKING, registers.bookings(), id, fact);
    }
    throw Kind.unknown();
  }

  private <I extends Comparable<I>, T> Applied apply(
      Kind<I, T> kind, Register<I, T> register, I id, Revised<?, ?> fact) {
    long revision = fact.revision();
    Optional<T> content = kind.content(id, fact.value());
    int slot = register.find(id);
    if (slot < 0) {
      register.add(id, rules.first(revision, content, sealed, kind.dayOf()));
      return answer(Applied.INSERTED, kind, id, revision, Optional.empty(), content);
    }
    Told<T> known = register.get(slot);
    if (rules.isOutdated(revision, known)) {
      return Applied.OUTDATED;
    }
    ImmutableSet<Optional<T>> contents = rules.contents(revision, content, known);
    if (revision == known.revision() && contents.equals(known.contents())) {
      return Applied.DUPLICATE;
    }
    Told<T> told = rules.posted(known, revision, contents, sealed, kind.dayOf());
    register.set(slot, told);
    return answer(
        told.inConflict() ? Applied.CONFLICT : Applied.REPLACED,
        kind,
        id,
        revision,
        known.held(),
        told.held());
  }

  private <I extends Comparable<I>, T> Applied answer(
      Applied outcome,
      Kind<I, T> kind,
      I id,
      long revision,
      Optional<T> before,
      Optional<T> after) {
    return kind.lateDay(before, after, sealed)
        .map(day -> new LateEvent(kind.key(id), revision, day, LocalDate.ofEpochDay(sealed + 1L)))
        .map(late -> new Applied(outcome.outcome(), Optional.of(late)))
        .orElse(outcome);
  }

  /**
   * Seals all days up to a day: from now on nothing changes a figure as of one of them. Days that
   * are sealed stay so, an earlier day changes nothing.
   *
   * <p>A month of which all days are sealed is closed: what changes it later is a correction in the
   * books ({@link BurnState#closedMonths}).
   *
   * <p>What bookings set aside is sealed as well, with all that is still to come: as of 31 March
   * the plan for April stays what it was when March was sealed, and so does a forecast. From 1
   * April on it is what is planned now. Only what changes a sealed day itself is a late event.
   *
   * <p>Rates are not facts of a ledger: a report that is given other rates of sealed days shows
   * other amounts.
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
    return new BurnState(registers.freeze(), sealed);
  }
}
