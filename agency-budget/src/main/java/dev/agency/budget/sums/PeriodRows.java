package dev.agency.budget.sums;

import java.util.Arrays;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Sums by budget and period in the making, in the order they are met: eight longs a row, one next
 * to the other. Not thread-safe.
 */
final class PeriodRows {
  static final int WORKED = 0;
  static final int USED = 1;
  static final int VALUE = 2;
  static final int UNPRICED_VALUE = 3;
  static final int COST = 4;
  static final int UNPRICED_COST = 5;
  static final int WIDTH = 8;

  /** Periods are found in two steps, so that a budget of far apart days takes little room. */
  private static final int PAGE_BITS = 6;

  private static final int PAGE = 1 << PAGE_BITS;

  /** How many places of near periods there may be in all. */
  private static final int NEAR = 1 << 20;

  /**
   * Into how many parts the 300 years from 1900 to 2199 fall, one of which is near: as entries
   * often come in the order of their days, the five years from the first of them.
   */
  private static final int PARTS = 60;

  private final BatchBurn batch;
  private final int pages;
  private final int ahead;

  /** By budget and near period: where the sums begin, plus one. */
  private int[] near = {};

  private int nearFrom;
  private int nearPeriods;

  /** The same for all other periods. */
  private final int[] @Nullable [] @Nullable [] places;

  long[] sums = new long[64 * WIDTH];
  private int[] budgetOf = new int[64];
  private int[] periodOf = new int[64];
  private int size;

  /** Cost in other currencies, in parts, by row and code. */
  private final SideSums<String> foreign = new SideSums<>();

  /** Value before markup and discount, in parts, by row and what of it is asked. */
  private final SideSums<Long> gross = new SideSums<>();

  PeriodRows(BatchBurn batch, int budgets) {
    this.batch = batch;
    this.pages = (batch.periods().count() >> PAGE_BITS) + 1;
    this.ahead = batch.periods().count() / PARTS + 1;
    this.places = new int[budgets][][];
  }

  /**
   * Tells where most periods will be, before the first row is asked for: these are found in one
   * step.
   */
  void expect(int first, int last) {
    if (size == 0 && near.length == 0 && places.length > 0) {
      nearFrom = first;
      nearPeriods = Math.min(Math.max(last - first + 1, ahead), NEAR / places.length);
      near = new int[places.length * nearPeriods];
    }
  }

  /** Returns where the sums of a budget and period begin. */
  int row(int budget, int period) {
    int offset = period - nearFrom;
    if (offset >= 0 && offset < nearPeriods) {
      int place = budget * nearPeriods + offset;
      int row = near[place];
      if (row == 0) {
        row = newRow(budget, period) + 1;
        near[place] = row;
      }
      return row - 1;
    }
    return farRow(budget, period);
  }

  private int farRow(int budget, int period) {
    int[] @Nullable [] known = places[budget];
    if (known != null) {
      int[] page = known[period >> PAGE_BITS];
      if (page != null) {
        int row = page[period & (PAGE - 1)];
        if (row > 0) {
          return row - 1;
        }
      }
    }
    if (known == null) {
      known = new int[pages][];
      places[budget] = known;
    }
    int[] page = known[period >> PAGE_BITS];
    if (page == null) {
      page = new int[PAGE];
      known[period >> PAGE_BITS] = page;
    }
    int row = newRow(budget, period);
    page[period & (PAGE - 1)] = row + 1;
    return row;
  }

  private int newRow(int budget, int period) {
    if (size == budgetOf.length) {
      budgetOf = Arrays.copyOf(budgetOf, 2 * size);
      periodOf = Arrays.copyOf(periodOf, 2 * size);
      sums = Arrays.copyOf(sums, Math.multiplyExact(2 * size, WIDTH));
    }
    budgetOf[size] = budget;
    periodOf[size] = period;
    return size++ * WIDTH;
  }

  void addForeign(int row, Currency currency, long parts) {
    foreign.add(row, currency.getCurrencyCode(), parts);
  }

  /** Adds a value of which more or less is asked than it is worth. */
  void addGross(int row, long asked, long parts) {
    gross.add(row, asked, parts);
  }

  /** Adds a row of other sums of the same batch. */
  void add(PeriodTotals other, int number) {
    int row = row(other.budgetOf[number], other.periodOf[number]);
    for (int i = 0; i < WIDTH; i++) {
      sums[row + i] = Math.addExact(sums[row + i], other.sums[number * WIDTH + i]);
    }
    foreign.addAll(row, other.foreign.of(number));
    gross.addAll(row, other.gross.of(number));
  }

  /** Returns the rows in the order of the budgets and periods. */
  PeriodTotals totals() {
    int[] sortedBudgets = new int[size];
    int[] sortedPeriods = new int[size];
    long[] sorted = new long[size * WIDTH];
    SideSums<String> sortedForeign = new SideSums<>();
    SideSums<Long> sortedGross = new SideSums<>();
    int next = 0;
    for (int number : byBudgetAndPeriod()) {
      sortedBudgets[next] = budgetOf[number];
      sortedPeriods[next] = periodOf[number];
      System.arraycopy(sums, number * WIDTH, sorted, next * WIDTH, WIDTH);
      sortedForeign.addAll(next, foreign.of(number * WIDTH));
      sortedGross.addAll(next, gross.of(number * WIDTH));
      next++;
    }
    return new PeriodTotals(
        batch, sortedBudgets, sortedPeriods, sorted, sortedForeign, sortedGross);
  }

  private int[] byBudgetAndPeriod() {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    int count = 1 + Arrays.stream(periodOf, 0, size).max().orElse(0);
    return Rows.counted(Rows.counted(order, periodOf, count), budgetOf, places.length);
  }
}
