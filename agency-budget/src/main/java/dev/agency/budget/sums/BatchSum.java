package dev.agency.budget.sums;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.pricing.BillRates;
import dev.agency.budget.pricing.CostTable;
import dev.agency.core.budget.Budget;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.budget.TimeShare;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sums of a batch in the making, and what the numbers of a table mean in it. Not thread-safe.
 */
final class BatchSum {
  /** How many rows are counted in one go. */
  private static final int STRIP = 1 << 9;

  /** What a minute is worth is not the same for all, or not what is asked. */
  private static final long SPECIAL = -2;

  private final ImmutableList<Budget> budgets;
  private final ImmutableMap<BudgetId, Integer> numbers;
  private final ImmutableList<BillRates> bills;
  private final CostTable costs;
  private final BurnBasis basis;
  private final PeriodNumbers periods;
  private final PeriodRows rows;

  /** By account: the budget, -1 for none of ours. */
  private int[] budgetOf = {};

  /** By account: what a billable minute is worth, which may be unknown. */
  private long[] worth = {};

  /** By account: whether the line is billable. */
  private boolean[] billable = {};

  /** By account and person: what a minute on a line with dated rates is worth, once asked for. */
  private final Map<Long, BillRates.Dated> dated = new HashMap<>();

  /** By budget and person: where the rates are of somebody who costs something else there. */
  private final Map<Long, Integer> own = new HashMap<>();

  private final boolean[] hasOwn;
  private boolean anyOwn;

  /** By purse, and one more: where its rates begin in the columns below. */
  private int[] ratesFrom = {0};

  private int purses;

  /** By person: the purse of those who cost the same everywhere. */
  private int[] purseOf = {};

  private int[] firstDays = {};
  private int[] ends = {};
  private long[] parts = {};
  private Currency[] currencies = {};
  private long[] overheads = {};
  private Currency[] overheadCurrencies = {};
  private final Currency[] currencyOf;
  private int accounts;
  private int people;

  /** By row of a strip: where its sums begin, -1 if it does not count. */
  private final int[] places = new int[STRIP];

  BatchSum(BatchBurn batch) {
    this.budgets = batch.budgets();
    this.numbers = batch.numbers();
    this.bills = batch.bills();
    this.costs = batch.costs();
    this.basis = batch.basis();
    this.periods = batch.periods();
    this.rows = new PeriodRows(batch, budgets.size());
    this.currencyOf = budgets.stream().map(Budget::currency).toArray(Currency[]::new);
    this.hasOwn = new boolean[budgets.size()];
    for (int i = 0; i < budgets.size(); i++) {
      hasOwn[i] = costs.hasOwn(budgets.get(i).id());
      anyOwn |= hasOwn[i];
    }
  }

  void add(EntryTable.Builder block) {
    EntryTable table = block.peek();
    learn(table);
    expectPeriods(table, 0, table.size());
    add(table, 0, table.size());
    block.clear();
  }

  /** Looks up the accounts and people that are new in a table. */
  void learn(EntryTable table) {
    int known = accounts;
    accounts = table.accountNames().size();
    budgetOf = grown(budgetOf, accounts);
    worth = Arrays.copyOf(worth, budgetOf.length);
    billable = Arrays.copyOf(billable, budgetOf.length);
    for (int i = known; i < accounts; i++) {
      EntryTable.Account account = table.accountNames().get(i);
      budgetOf[i] = numbers.getOrDefault(account.budget(), -1);
      if (budgetOf[i] >= 0) {
        BillRates rates = bills.get(budgetOf[i]);
        if (!rates.hasLine(account.line())) {
          throw InvalidModelException.at(
              "/entries", ErrorCode.UNKNOWN_REFERENCE, "Entries must be on lines of the budget.");
        }
        worth[i] = rates.isPlain(account.line()) ? rates.perMinute(account.line()) : SPECIAL;
        billable[i] = rates.isBillable(account.line());
      }
    }
    int knownPeople = people;
    people = table.personNames().size();
    purseOf = grown(purseOf, people);
    for (int i = knownPeople; i < people; i++) {
      purseOf[i] = append(costs.of(table.personNames().get(i)));
    }
  }

  /** Takes rates into the columns, and returns their purse. */
  private int append(CostTable.OfPerson rates) {
    int purse = purses++;
    ratesFrom = grown(ratesFrom, purses + 1);
    int from = ratesFrom[purse];
    int count = rates.size();
    firstDays = grown(firstDays, from + count);
    ends = Arrays.copyOf(ends, firstDays.length);
    parts = Arrays.copyOf(parts, firstDays.length);
    currencies = Arrays.copyOf(currencies, firstDays.length);
    overheads = Arrays.copyOf(overheads, firstDays.length);
    overheadCurrencies = Arrays.copyOf(overheadCurrencies, firstDays.length);
    for (int i = 0; i < count; i++) {
      firstDays[from + i] = rates.firstDay(i);
      ends[from + i] = rates.end(i);
      parts[from + i] = rates.perMinute(i);
      currencies[from + i] = rates.currency(i);
      overheads[from + i] = rates.overhead(i);
      overheadCurrencies[from + i] = rates.overheadCurrency(i);
    }
    ratesFrom[purse + 1] = from + count;
    return purse;
  }

  /** Returns the purse of a person who may cost something else on a budget. */
  private int ownPurse(EntryTable table, int budget, int person) {
    return own.computeIfAbsent(
        pair(budget, person),
        key -> append(costs.of(budgets.get(budget).id(), table.personNames().get(person))));
  }

  /** Returns what a minute on a line with dated rates is worth. */
  private long dated(EntryTable table, int account, int person, int day) {
    return dated
        .computeIfAbsent(
            pair(account, person),
            key -> {
              EntryTable.Account of = table.accountNames().get(account);
              return bills
                  .get(budgetOf[account])
                  .perMinute(of.line().orElseThrow(), table.personNames().get(person));
            })
        .on(day);
  }

  private static long pair(int one, int other) {
    return ((long) one << 32) | other;
  }

  /** Returns the place of the rate of a purse on a day, -1 if there is none. */
  private int rate(int purse, int day) {
    int from = ratesFrom[purse];
    int end = ratesFrom[purse + 1];
    int last = from - 1;
    if (end - from > 8) {
      int found = Arrays.binarySearch(firstDays, from, end, day);
      last = found >= 0 ? found : -found - 2;
    } else {
      // Counts those that have begun, without a branch: days come in any order.
      for (int i = from; i < end; i++) {
        last += (firstDays[i] - day - 1) >>> 31;
      }
    }
    return last >= from && day < ends[last] ? last : -1;
  }

  private int[] grown(int[] array, int size) {
    return size <= array.length
        ? array
        : Arrays.copyOf(array, Math.max(size, array.length + array.length / 2));
  }

  void add(EntryTable table, int from, int to) {
    try {
      count(table, from, to);
    } catch (ArithmeticException overflow) {
      throw new AmountOverflowException();
    }
  }

  /** Tells which periods most rows will be in; only the first time it matters. */
  void expectPeriods(EntryTable table, int from, int to) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int i = from; i < to; i++) {
      first = Math.min(first, table.days[i]);
      last = Math.max(last, table.days[i]);
    }
    if (first <= last) {
      rows.expect(periods.of(first), periods.of(last), to - from);
    }
  }

  /**
   * Counts rows in three short steps for a strip of them: the sums of a strip are fetched from far
   * memory by the first, all at once, and are near for the others.
   */
  private void count(EntryTable table, int from, int to) {
    for (int start = from; start < to; start += STRIP) {
      int end = Math.min(to, start + STRIP);
      countWorked(table, start, end);
      countUsed(table, start, end);
      countCost(table, start, end);
    }
  }

  /** Finds the sums of each row, and adds the minutes of those that count: that have any. */
  private void countWorked(EntryTable table, int from, int to) {
    int[] amounts = table.amounts;
    int[] ofAccount = table.accounts;
    int[] days = table.days;
    for (int i = from; i < to; i++) {
      int budget = budgetOf[ofAccount[i]];
      int minutes = amounts[i] & EntryTable.MINUTES;
      int row = -1;
      if (budget >= 0 && minutes > 0 && (amounts[i] & EntryTable.REJECTED) == 0) {
        row = rows.row(budget, periods.of(days[i]));
        rows.sums[row + PeriodRows.WORKED] += minutes;
      }
      places[i - from] = row;
    }
  }

  private void countUsed(EntryTable table, int from, int to) {
    int stage =
        switch (basis.stage()) {
          case LOGGED -> 0;
          case APPROVED -> EntryTable.APPROVED;
          // Refused when the batch was made.
          case SCHEDULED, INVOICED -> throw new IllegalStateException();
        };
    // The pricing rule, written out: a call for each entry costs more than all the rest of it.
    boolean all = basis.share() == TimeShare.ALL;
    int[] amounts = table.amounts;
    int[] ofAccount = table.accounts;
    long[] sums = rows.sums;
    for (int i = from; i < to; i++) {
      int row = places[i - from];
      int amount = amounts[i];
      int account = ofAccount[i];
      boolean paid = (amount & EntryTable.BILLABLE) != 0 && billable[account];
      if (row >= 0 && (amount & stage) == stage && (paid || all || !priced(budgetOf[account]))) {
        long minutes = amount & EntryTable.MINUTES;
        long each = worth[account];
        if (paid && each == SPECIAL) {
          addSpecial(table, i, row);
          continue;
        }
        sums[row + PeriodRows.USED] += minutes;
        if (paid && each > 0) {
          sums[row + PeriodRows.VALUE] =
              Math.addExact(sums[row + PeriodRows.VALUE], minutes * each);
        } else if (paid && each == BillRates.UNPRICED) {
          rows.addRare(row, PeriodRows.UNPRICED_VALUE, minutes);
        }
      }
    }
  }

  /** Adds billable time that is rounded, has dated rates, or a markup or discount. */
  private void addSpecial(EntryTable table, int i, int row) {
    int account = table.accounts[i];
    BillRates rates = bills.get(budgetOf[account]);
    Optional<LineId> line = table.accountNames().get(account).line();
    long used = rates.charged(true, table.amounts[i] & EntryTable.MINUTES);
    long each =
        rates.isDated(line)
            ? dated(table, account, table.people[i], table.days[i])
            : rates.perMinute(line);
    long[] sums = rows.sums;
    sums[row + PeriodRows.USED] += used;
    if (each == BillRates.UNPRICED) {
      rows.addRare(row, PeriodRows.UNPRICED_VALUE, used);
    } else if (rates.asked(line) == BillRates.ALL) {
      sums[row + PeriodRows.VALUE] = Math.addExact(sums[row + PeriodRows.VALUE], used * each);
    } else {
      rows.addGross(row, rates.asked(line), used * each);
    }
  }

  private void countCost(EntryTable table, int from, int to) {
    int[] amounts = table.amounts;
    int[] ofAccount = table.accounts;
    int[] ofPerson = table.people;
    int[] days = table.days;
    for (int i = from; i < to; i++) {
      int row = places[i - from];
      if (row < 0) {
        continue;
      }
      long minutes = amounts[i] & EntryTable.MINUTES;
      int budget = budgetOf[ofAccount[i]];
      int person = ofPerson[i];
      int purse = anyOwn && hasOwn[budget] ? ownPurse(table, budget, person) : purseOf[person];
      int rate = rate(purse, days[i]);
      if (rate < 0) {
        rows.addRare(row, PeriodRows.UNPRICED_COST, minutes);
      } else {
        addCost(row, budget, currencies[rate], minutes * parts[rate]);
        if (overheads[rate] != 0) {
          addCost(row, budget, overheadCurrencies[rate], minutes * overheads[rate]);
        }
      }
    }
  }

  private void addCost(int row, int budget, Currency currency, long cost) {
    // The platform has one object for each currency.
    if (currency == currencyOf[budget]) {
      rows.sums[row + PeriodRows.COST] = Math.addExact(rows.sums[row + PeriodRows.COST], cost);
    } else {
      rows.addForeign(row, currency, cost);
    }
  }

  private boolean priced(int budget) {
    return bills.get(budget).isPriced();
  }

  PeriodTotals totals() {
    return rows.totals();
  }
}
