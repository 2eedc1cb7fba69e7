package dev.agency.budget.sums;

import java.util.Arrays;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Sums by budget and week in the making, in the order they are met: eight longs a row, one next to
 * the other. Not thread-safe.
 */
final class WeekRows {
  static final int WORKED = 0;
  static final int USED = 1;
  static final int VALUE = 2;
  static final int UNPRICED_VALUE = 3;
  static final int COST = 4;
  static final int UNPRICED_COST = 5;
  static final int WIDTH = 8;

  /** Weeks are found in two steps, so that a budget of far apart days takes little room. */
  private static final int PAGE_BITS = 6;

  private static final int PAGE = 1 << PAGE_BITS;

  /** More than all weeks from 1900 to 2199. */
  private static final int PAGES = (15_660 >> PAGE_BITS) + 1;

  /** How many places of near weeks there may be in all. */
  private static final int NEAR = 1 << 20;

  /** As entries often come in the order of their days: five years from the first of them. */
  private static final int AHEAD = 261;

  private final BatchBurn batch;

  /** By budget and near week: where the sums begin, plus one. */
  private int[] near = {};

  private int nearFrom;
  private int nearWeeks;

  /** The same for all other weeks. */
  private final int[] @Nullable [] @Nullable [] places;

  long[] sums = new long[64 * WIDTH];
  private int[] budgetOf = new int[64];
  private int[] weekOf = new int[64];
  private int size;

  /** Cost in other currencies, in parts, by row and code. */
  private final SideSums<String> foreign = new SideSums<>();

  /** Value before markup and discount, in parts, by row and what of it is asked. */
  private final SideSums<Long> gross = new SideSums<>();

  WeekRows(BatchBurn batch, int budgets) {
    this.batch = batch;
    this.places = new int[budgets][][];
  }

  /**
   * Tells where most weeks will be, before the first row is asked for: these are found in one step.
   */
  void expect(int first, int last) {
    if (size == 0 && near.length == 0 && places.length > 0) {
      nearFrom = first;
      nearWeeks = Math.min(Math.max(last - first + 1, AHEAD), NEAR / places.length);
      near = new int[places.length * nearWeeks];
    }
  }

  /** Returns where the sums of a budget and week begin. */
  int row(int budget, int week) {
    int offset = week - nearFrom;
    if (offset >= 0 && offset < nearWeeks) {
      int place = budget * nearWeeks + offset;
      int row = near[place];
      if (row == 0) {
        row = newRow(budget, week) + 1;
        near[place] = row;
      }
      return row - 1;
    }
    return farRow(budget, week);
  }

  private int farRow(int budget, int week) {
    int[] @Nullable [] pages = places[budget];
    if (pages != null) {
      int[] page = pages[week >> PAGE_BITS];
      if (page != null) {
        int row = page[week & (PAGE - 1)];
        if (row > 0) {
          return row - 1;
        }
      }
    }
    if (pages == null) {
      pages = new int[PAGES][];
      places[budget] = pages;
    }
    int[] page = pages[week >> PAGE_BITS];
    if (page == null) {
      page = new int[PAGE];
      pages[week >> PAGE_BITS] = page;
    }
    int row = newRow(budget, week);
    page[week & (PAGE - 1)] = row + 1;
    return row;
  }

  private int newRow(int budget, int week) {
    if (size == budgetOf.length) {
      budgetOf = Arrays.copyOf(budgetOf, 2 * size);
      weekOf = Arrays.copyOf(weekOf, 2 * size);
      sums = Arrays.copyOf(sums, Math.multiplyExact(2 * size, WIDTH));
    }
    budgetOf[size] = budget;
    weekOf[size] = week;
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
  void add(WeekTotals other, int number) {
    int row = row(other.budgetOf[number], other.weekOf[number]);
    for (int i = 0; i < WIDTH; i++) {
      sums[row + i] = Math.addExact(sums[row + i], other.sums[number * WIDTH + i]);
    }
    foreign.addAll(row, other.foreign.of(number));
    gross.addAll(row, other.gross.of(number));
  }

  /** Returns the rows in the order of the budgets and weeks. */
  WeekTotals totals() {
    int[] sortedBudgets = new int[size];
    int[] sortedWeeks = new int[size];
    long[] sorted = new long[size * WIDTH];
    SideSums<String> sortedForeign = new SideSums<>();
    SideSums<Long> sortedGross = new SideSums<>();
    int next = 0;
    for (int number : byBudgetAndWeek()) {
      sortedBudgets[next] = budgetOf[number];
      sortedWeeks[next] = weekOf[number];
      System.arraycopy(sums, number * WIDTH, sorted, next * WIDTH, WIDTH);
      sortedForeign.addAll(next, foreign.of(number * WIDTH));
      sortedGross.addAll(next, gross.of(number * WIDTH));
      next++;
    }
    return new WeekTotals(batch, sortedBudgets, sortedWeeks, sorted, sortedForeign, sortedGross);
  }

  private int[] byBudgetAndWeek() {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    int weeks = 1 + Arrays.stream(weekOf, 0, size).max().orElse(0);
    return Rows.counted(Rows.counted(order, weekOf, weeks), budgetOf, places.length);
  }
}
