package dev.agency.budget.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.budget.BurnCalculator;
import dev.agency.budget.BurnFacts;
import dev.agency.budget.BurnReport;
import dev.agency.budget.BurnSettings;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.sums.BurnSums;
import dev.agency.core.actuals.Revised;
import dev.agency.core.budget.Budget;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.Quantity;
import dev.agency.core.id.BudgetId;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger knew at one moment: the facts of all budgets, and the day up to which they are
 * sealed.
 *
 * <p>It holds minutes and amounts that were told, and no money derived from them: {@link #report}
 * prices what is there with the rates it is given. Its report is that of {@link BurnCalculator} on
 * {@link #facts}, always.
 *
 * <p>Two states are equal if the same was told to their ledgers, in whatever order and however
 * often, and the same days are sealed; after a seal the order does matter. Equality reads all
 * facts.
 *
 * <p>Immutable and thread-safe.
 */
public final class BurnState {
  private static final BurnFacts NOTHING = BurnFacts.builder().build();

  private final Registers.Frozen registers;
  private final int sealed;

  BurnState(Registers.Frozen registers, int sealed) {
    this.registers = registers;
    this.sealed = sealed;
  }

  BurnLedger thaw() {
    return new BurnLedger(new LedgerRules(), registers.thaw(), sealed);
  }

  Registers.Frozen registers() {
    return registers;
  }

  int sealed() {
    return sealed;
  }

  /**
   * Returns how many facts are known, those deleted or in conflict among them.
   *
   * @return the number of keys
   */
  public int size() {
    return registers.sizes().stream().mapToInt(size -> size).sum();
  }

  /**
   * Returns the day up to which all is sealed.
   *
   * @return the last sealed day; empty if none is
   */
  public Optional<LocalDate> sealedThrough() {
    return sealed == BurnLedger.OPEN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(sealed));
  }

  /**
   * Returns the budgets that some fact holds on, by all that is known: those for which {@link
   * #facts} of the last day are not empty. A budget all of whose facts were moved, deleted or are
   * in conflict is not among them.
   *
   * @return the budgets in the order of their ids
   */
  public ImmutableSet<BudgetId> budgets() {
    return registers.budgets();
  }

  /**
   * Returns the facts of a budget as they hold on a day. They differ from day to day only if some
   * came late: as of a sealed day they are what was known when it was sealed.
   *
   * @param budget the budget
   * @param asOf the day; facts of later days are among them
   * @return its facts in the order of their ids, without those in conflict, and without a coverage
   *     of the time sheets, which the host may add
   */
  public BurnFacts facts(BudgetId budget, LocalDate asOf) {
    return registers.facts(budget, epochDay(asOf));
  }

  /**
   * Returns the facts of a budget as they hold on a day, with others that a ledger does not keep:
   * who is of which discipline, which milestones were reached, what was expected to still cost, how
   * complete the time sheets are.
   *
   * @param budget the budget
   * @param beside those others
   * @param asOf the day; facts of later days are among them
   * @return all of them
   * @throws InvalidModelException if facts that a ledger keeps are beside it ({@code INCONSISTENT}
   *     at {@code /entries}, {@code /deliveries}, {@code /expenses}, {@code /invoices}, {@code
   *     /writeOffs} or {@code /scheduled})
   */
  public BurnFacts facts(BudgetId budget, BurnFacts beside, LocalDate asOf) {
    requireBeside(beside);
    BurnFacts kept = facts(budget, asOf);
    return beside.toBuilder()
        .entries(kept.entries())
        .expenses(kept.expenses())
        .invoices(kept.invoices())
        .deliveries(kept.deliveries())
        .writeOffs(kept.writeOffs())
        .scheduled(kept.scheduled())
        .build();
  }

  /**
   * Returns the facts of a budget as its books know them on a day: what holds, what held before it
   * was changed once its day was sealed, and a lock for each month that is sealed, on the day after
   * it. The closed months of a burn of them are those of this state.
   *
   * <p>All days up to 31 March are sealed. An hour of 30 March that is told then was posted on 1
   * April: it is known since, and a lock holds all months up to March from that day on, so that the
   * hour is a correction in April. A seal in the middle of a month locks the months before. By a
   * basis of invoiced time, work of March on an invoice of April is a correction as well.
   *
   * @param budget the budget
   * @param beside facts that a ledger does not keep; its own locks, former facts and days on which
   *     something became known hold as well
   * @param asOf the day; facts of later days are among them, and what is posted later is not
   * @return all of them
   * @throws InvalidModelException if facts that a ledger keeps are beside it ({@code INCONSISTENT}
   *     at {@code /entries}, {@code /deliveries}, {@code /expenses}, {@code /invoices}, {@code
   *     /writeOffs} or {@code /scheduled})
   */
  public BurnFacts books(BudgetId budget, BurnFacts beside, LocalDate asOf) {
    requireBeside(beside);
    return PostedFacts.of(this, budget, beside, epochDay(asOf));
  }

  /**
   * Returns what the books post of an amount in each month: {@link BurnReport#closedMonths} of
   * {@link #books}, always.
   *
   * @param quantity {@code USED_VALUE}, {@code REVENUE}, {@code USED_COST}, {@code PROFIT}, {@code
   *     INVOICED} or {@code WRITTEN_OFF}
   * @param by what money is made with
   * @param beside facts that a ledger does not keep, but for the disciplines, which are those of
   *     the valuation
   * @param settings the basis and how money is exchanged
   * @param asOf the last day that counts
   * @return the months that have something, in their order
   * @throws InvalidModelException as {@link BurnCalculator#calculate} does, if facts that a ledger
   *     keeps are beside it ({@code INCONSISTENT}), or if it is another quantity ({@code
   *     UNKNOWN_NAME})
   * @throws dev.agency.core.error.AmountOverflowException if an amount or share does not fit 64
   *     bits
   */
  public ImmutableList<ClosedMonth> closedMonths(
      Quantity quantity, Valuation by, BurnFacts beside, BurnSettings settings, LocalDate asOf) {
    BurnFacts facts = books(by.budget().id(), beside.withDisciplines(by.disciplines()), asOf);
    return BurnCalculator.calculate(by.budget(), facts, by.rates(), by.exchange(), settings, asOf)
        .closedMonths(quantity);
  }

  /** Refuses facts that would count beside those of the ledger, or in their place. */
  private static void requireBeside(BurnFacts beside) {
    Invariants rules = Invariants.of("the burn facts beside a ledger");
    requireNone(rules, "entries", beside.entries());
    requireNone(rules, "deliveries", beside.deliveries());
    requireNone(rules, "expenses", beside.expenses());
    requireNone(rules, "invoices", beside.invoices());
    requireNone(rules, "writeOffs", beside.writeOffs());
    requireNone(rules, "scheduled", beside.scheduled());
    rules.verify();
  }

  private static void requireNone(Invariants rules, String field, List<?> facts) {
    rules.require(facts.isEmpty(), field, ErrorCode.INCONSISTENT, "must be in the ledger");
  }

  private static int epochDay(LocalDate day) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
  }

  /**
   * Returns the minutes of a budget, on all days and by all that is known.
   *
   * @param budget the budget
   * @return the sums of its entries
   */
  public BurnSums sums(BudgetId budget) {
    return BurnSums.of(facts(budget, LocalDate.MAX).entries());
  }

  /**
   * Computes the burn of a budget.
   *
   * @param budget the budget
   * @param rates what people cost
   * @param settings the basis and limits
   * @param asOf the last day that counts
   * @return the report of {@link BurnCalculator} on the {@link #facts} of that day
   * @throws InvalidModelException as {@link BurnCalculator#calculate} does
   * @throws dev.agency.core.error.AmountOverflowException if an amount or share does not fit 64
   *     bits
   */
  public BurnReport report(Budget budget, RateBook rates, BurnSettings settings, LocalDate asOf) {
    return BurnCalculator.calculate(budget, facts(budget.id(), asOf), rates, settings, asOf);
  }

  /**
   * Computes the burn of a budget with facts that a ledger does not keep.
   *
   * @param budget the budget
   * @param beside those facts, without any that a ledger keeps
   * @param rates what people cost
   * @param settings the basis and limits
   * @param asOf the last day that counts
   * @return the report of {@link BurnCalculator} on {@link #facts(BudgetId, BurnFacts, LocalDate)}
   * @throws InvalidModelException as {@link BurnCalculator#calculate} does, or if facts that a
   *     ledger keeps are beside it ({@code INCONSISTENT})
   * @throws dev.agency.core.error.AmountOverflowException if an amount or share does not fit 64
   *     bits
   */
  public BurnReport report(
      Budget budget, BurnFacts beside, RateBook rates, BurnSettings settings, LocalDate asOf) {
    return BurnCalculator.calculate(
        budget, facts(budget.id(), beside, asOf), rates, settings, asOf);
  }

  /**
   * Returns what is used of a budget as of any day, to be asked often. Nothing is exchanged: money
   * in another currency makes a figure partial.
   *
   * @param budget the budget
   * @param rates what people cost, made ready once for all budgets
   * @param settings the basis and limits
   * @return the running burn, made from all facts of the budget
   */
  public RunningBurn running(Budget budget, CostRates rates, BurnSettings settings) {
    return running(budget, NOTHING, rates, settings);
  }

  /**
   * Returns what is used of a budget as of any day, with facts that a ledger does not keep, such as
   * who is of which discipline.
   *
   * @param budget the budget
   * @param beside those facts, without any that a ledger keeps
   * @param rates what people cost, made ready once for all budgets
   * @param settings the basis and limits
   * @return the running burn, made from all facts of the budget
   * @throws InvalidModelException if facts that a ledger keeps are beside it ({@code INCONSISTENT})
   */
  public RunningBurn running(
      Budget budget, BurnFacts beside, CostRates rates, BurnSettings settings) {
    requireBeside(beside);
    return RunningBurn.of(new RunningBurn.Question(this, budget, beside, settings), rates);
  }

  /**
   * Returns this state with what another one knows besides: the state of a ledger that was told
   * both. Without a seal it is associative, commutative and idempotent. With one, what only the
   * other knows of sealed days counts from the first open day.
   *
   * @param other a state sealed up to the same day
   * @return the joint state
   * @throws InvalidModelException if the states are sealed up to different days ({@code
   *     INCONSISTENT})
   */
  public BurnState merge(BurnState other) {
    if (sealed != other.sealed) {
      throw InvalidModelException.of(
          ErrorCode.INCONSISTENT, "States to merge must be sealed up to the same day.");
    }
    BurnLedger ledger = thaw();
    other.tell(ledger::apply);
    return ledger.publish();
  }

  /**
   * Tells all that is known, to another ledger or to whoever keeps facts elsewhere: of each fact
   * its highest revision, once for each content that it was told with, deletions among them.
   *
   * <pre>{@code
   * BurnLedger copy = BurnLedger.empty();
   * state.tell(copy::apply); // publishes an equal state, if no day is sealed
   * state.tell(fact -> shelves.get(FactKey.of(fact)).add(fact));
   * }</pre>
   *
   * <p>One kind of fact comes after another, and no other order is promised. What was posted late
   * after a seal is not told: {@link #snapshot} keeps it.
   *
   * @param listener who is told each revision
   */
  public void tell(Consumer<Revised<?, ?>> listener) {
    registers.tell(listener);
  }

  /**
   * Returns the facts of which one revision was told in several ways. None of them counts.
   *
   * @return the conflicts in the order of their keys, so each kind of fact together
   */
  public ImmutableList<Conflict> conflicts() {
    return registers.conflicts();
  }

  /**
   * Explains why the figures of some days are not what an earlier state said of them. The days may
   * lie ahead: what moved in the plan since is why a forecast is another.
   *
   * @param earlier what was known then, such as a restored snapshot
   * @param days the days asked about, such as a month that is over
   * @param then what money was made with then
   * @param now what it is made with today, of the same budget
   * @param settings the basis and how money is exchanged, then as now
   * @return each fact and rate by which those days have other figures
   * @throws InvalidModelException if the valuations are of two budgets, in two currencies, or one
   *     is of internal work and the other is not ({@code INCONSISTENT} at {@code /now/budget/id},
   *     {@code /now/budget/currency} or {@code /now/budget/pricing})
   */
  public BurnDiff diff(
      BurnState earlier, DateRange days, Valuation then, Valuation now, BurnSettings settings) {
    return new Differ(earlier, this, days, new Differ.Terms(then, now, settings)).diff();
  }

  /**
   * Returns all that is known, in a form to be kept.
   *
   * @return bytes that {@link #restore} reads; equal states have equal bytes
   */
  public byte[] snapshot() {
    return Snapshots.write(this);
  }

  /**
   * Reads a snapshot.
   *
   * @param snapshot what {@link #snapshot} returned, of this or an earlier version of the library
   * @return a state equal to the one that was kept
   * @throws InvalidModelException if the bytes end too early or do not say what a state can be
   *     ({@code MALFORMED_TEXT}), go on ({@code TRAILING_CONTENT}), are of a later version ({@code
   *     UNSUPPORTED_SCHEMA}), have a text of more than 64 KiB ({@code LIMIT_EXCEEDED}), are not in
   *     the order of ids ({@code DUPLICATE_ID}), or hold a fact that a model refuses (its code)
   */
  public static BurnState restore(byte[] snapshot) {
    return Snapshots.read(snapshot);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BurnState state
        && sealed == state.sealed
        && registers.sizes().equals(state.registers.sizes())
        && Arrays.equals(snapshot(), state.snapshot());
  }

  @Override
  public int hashCode() {
    return Objects.hash(sealed, registers.sizes());
  }

  /** Returns how many facts there are. */
  @Override
  public String toString() {
    return "BurnState["
        + registers.entries().size()
        + " entries, "
        + registers.expenses().size()
        + " expenses, "
        + registers.invoices().size()
        + " invoices, "
        + registers.deliveries().size()
        + " deliveries, "
        + registers.writeOffs().size()
        + " write-offs, "
        + registers.bookings().size()
        + " bookings]";
  }
}
