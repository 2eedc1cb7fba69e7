package dev.agency.budget.sums;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.pricing.BillRates;
import dev.agency.budget.pricing.CostTable;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeStage;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Minutes, value and cost of many budgets by week or month, from millions of time entries.
 *
 * <pre>{@code
 * BatchBurn batch = BatchBurn.of(budgets, rates, BurnBasis.APPROVED_BILLABLE, WeekStart.ISO);
 * Optional<PeriodTotals> totals = batch.sum(EntryTable.of(entries), Progress.unwatched());
 * }</pre>
 *
 * <p>A week may lie in two months and cannot be split afterwards: whoever wants both makes two
 * batches. Of 8 h on Tuesday 31 March and 4 h on Wednesday 1 April 2026 a batch by week says 12 h
 * in the week of 30 March, one by month 8 h in March and 4 h in April.
 *
 * <p>The rates of each person and line are looked up once; an entry costs a few array reads. The
 * totals are those of the time in a {@code BurnReport}: used minutes by the basis, rounded per
 * entry if the budget says so, their value at the rates of line, person and day with markup and
 * share of discount, and the cost of all that was worked, with the overhead. Caps, amounts off,
 * pieces, expenses, exchange and the rounding of money are views on top and not here. Nor is time
 * that was invoiced: a table knows that an entry names an invoice, and not what became of that.
 *
 * <p>Memory grows with the budgets and periods, not with the entries. There are no threads inside:
 * to use two, sum two halves and add the totals. Immutable and thread-safe.
 */
public final class BatchBurn {
  private static final int BLOCK = 1 << 16;

  /** How many entries stand in columns before they are counted, where none are kept. */
  private static final int FEW = 1 << 15;

  private final ImmutableList<Budget> budgets;
  private final ImmutableMap<BudgetId, Integer> numbers;
  private final ImmutableList<BillRates> bills;
  private final CostTable costs;
  private final BurnBasis basis;
  private final PeriodNumbers periods;

  private BatchBurn(
      ImmutableList<Budget> budgets,
      ImmutableMap<BudgetId, Integer> numbers,
      ImmutableList<BillRates> bills,
      CostTable costs,
      BurnBasis basis,
      PeriodNumbers periods) {
    this.budgets = budgets;
    this.numbers = numbers;
    this.bills = bills;
    this.costs = costs;
    this.basis = basis;
    this.periods = periods;
  }

  /**
   * Prepares a batch by week, of people who have no discipline.
   *
   * @param budgets the budgets, each once; entries of others are left out
   * @param rates what people cost
   * @param basis which time counts as used; of internal work all of its stage
   * @param weekStart the day weeks begin on
   * @return the batch
   * @throws InvalidModelException if a budget stands twice ({@code DUPLICATE_ID}), or the basis is
   *     of scheduled or invoiced time ({@code INCONSISTENT})
   * @throws AmountOverflowException if a rate is so high that the minutes of one entry times it do
   *     not fit 64 bits
   */
  public static BatchBurn of(
      List<Budget> budgets, RateBook rates, BurnBasis basis, WeekStart weekStart) {
    return of(budgets, rates, ImmutableMap.of(), basis, Granularity.WEEK, weekStart);
  }

  /**
   * Prepares a batch.
   *
   * @param budgets the budgets, each once; entries of others are left out
   * @param rates what people cost
   * @param disciplines the discipline of each person who has one, for bill rates
   * @param basis which time counts as used; of internal work all of its stage
   * @param per how long the periods are that days are grouped into
   * @param weekStart the day weeks begin on, if they are weeks
   * @return the batch
   * @throws InvalidModelException if a budget stands twice ({@code DUPLICATE_ID}), or the basis is
   *     of scheduled or invoiced time ({@code INCONSISTENT})
   * @throws AmountOverflowException if a rate is so high that the minutes of one entry times it do
   *     not fit 64 bits
   */
  public static BatchBurn of(
      List<Budget> budgets,
      RateBook rates,
      Map<PersonId, DisciplineId> disciplines,
      BurnBasis basis,
      Granularity per,
      WeekStart weekStart) {
    ImmutableList<Budget> all = ImmutableList.copyOf(budgets);
    Invariants.of("the batch")
        .unique("budgets", all.stream().map(Budget::id).toList())
        .require(
            basis.stage() == TimeStage.LOGGED || basis.stage() == TimeStage.APPROVED,
            "basis/stage",
            ErrorCode.INCONSISTENT,
            "must be logged or approved: bookings are no entries, and no entry tells its invoice")
        .verify();
    ImmutableMap.Builder<BudgetId, Integer> numbers = ImmutableMap.builder();
    for (int i = 0; i < all.size(); i++) {
      numbers.put(all.get(i).id(), i);
    }
    ImmutableMap<PersonId, DisciplineId> crafts = ImmutableMap.copyOf(disciplines);
    ImmutableList<BillRates> bills =
        all.stream()
            .map(budget -> BillRates.of(budget, crafts))
            .collect(ImmutableList.toImmutableList());
    return new BatchBurn(
        all,
        numbers.buildOrThrow(),
        bills,
        CostTable.of(rates),
        basis,
        PeriodNumbers.of(per, weekStart));
  }

  /**
   * Sums a table.
   *
   * @param table the entries
   * @param progress told how far it is, and asked whether to go on
   * @return the totals; empty if the progress stopped it
   * @throws InvalidModelException if an entry is on a line its budget does not have ({@code
   *     UNKNOWN_REFERENCE})
   * @throws AmountOverflowException if a total does not fit 64 bits
   */
  public Optional<PeriodTotals> sum(EntryTable table, Progress progress) {
    return sum(table, 0, table.size(), progress);
  }

  /**
   * Sums a part of a table; the totals of parts add up to those of the whole.
   *
   * @param table the entries
   * @param from the first row
   * @param to the row after the last
   * @param progress told how far it is, and asked whether to go on
   * @return the totals; empty if the progress stopped it
   * @throws InvalidModelException if the rows are not of the table ({@code OUT_OF_RANGE}), or an
   *     entry is on a line its budget does not have ({@code UNKNOWN_REFERENCE})
   * @throws AmountOverflowException if a total does not fit 64 bits
   */
  public Optional<PeriodTotals> sum(EntryTable table, int from, int to, Progress progress) {
    Invariants.of("the batch")
        .between("from", from, 0, table.size())
        .between("to", to, from, table.size())
        .verify();
    BatchSum sum = new BatchSum(this);
    sum.learn(table);
    sum.expectPeriods(table, from, to);
    for (int start = from; start < to; start += BLOCK) {
      int end = Math.min(to, start + BLOCK);
      sum.add(table, start, end);
      if (!progress.goesOn(end - from, to - from)) {
        return Optional.empty();
      }
    }
    return Optional.of(sum.totals());
  }

  /**
   * Sums entries as they come, none of which is kept.
   *
   * @param entries the entries, gone through once
   * @param progress told how far it is, and asked whether to go on
   * @return the totals; empty if the progress stopped it
   * @throws InvalidModelException if an entry is on a line its budget does not have ({@code
   *     UNKNOWN_REFERENCE})
   * @throws AmountOverflowException if a total does not fit 64 bits
   */
  public Optional<PeriodTotals> sum(Iterable<TimeEntry> entries, Progress progress) {
    BatchSum sum = new BatchSum(this);
    EntryTable.Builder few = EntryTable.builder(FEW);
    long done = 0;
    for (TimeEntry entry : entries) {
      few.add(entry);
      done++;
      if (few.size() == FEW) {
        sum.add(few);
        if (done % BLOCK == 0 && !progress.goesOn(done, -1)) {
          return Optional.empty();
        }
      }
    }
    sum.add(few);
    return progress.goesOn(done, done) ? Optional.of(sum.totals()) : Optional.empty();
  }

  ImmutableList<Budget> budgets() {
    return budgets;
  }

  ImmutableMap<BudgetId, Integer> numbers() {
    return numbers;
  }

  ImmutableList<BillRates> bills() {
    return bills;
  }

  CostTable costs() {
    return costs;
  }

  BurnBasis basis() {
    return basis;
  }

  BillRates bills(int budget) {
    return bills.get(budget);
  }

  PeriodNumbers periods() {
    return periods;
  }

  /** Returns how many budgets it is for. */
  @Override
  public String toString() {
    return "BatchBurn[" + budgets.size() + " budgets]";
  }
}
