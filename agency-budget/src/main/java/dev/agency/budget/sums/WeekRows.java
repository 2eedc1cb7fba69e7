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

  private final BatchBurn batch;
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

  /** Returns where the sums of a budget and week begin. */
  int row(int budget, int week) {
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
    return newRow(budget, week);
  }

  private int newRow(int budget, int week) {
    int[] @Nullable [] pages = places[budget];
    if (pages == null) {
      pages = new int[PAGES][];
      places[budget] = pages;
    }
    int[] page = pages[week >> PAGE_BITS];
    if (page == null) {
      page = new int[PAGE];
      pages[week >> PAGE_BITS] = page;
    }
    if (size == budgetOf.length) {
      budgetOf = Arrays.copyOf(budgetOf, 2 * size);
      weekOf = Arrays.copyOf(weekOf, 2 * size);
      sums = Arrays.copyOf(sums, Math.multiplyExact(2 * size, WIDTH));
    }
    budgetOf[size] = budget;
    weekOf[size] = week;
    page[week & (PAGE - 1)] = size * WIDTH + 1;
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
    for (int budget = 0; budget < places.length; budget++) {
      int[] @Nullable [] pages = places[budget];
      for (int number = 0; pages != null && number < PAGES; number++) {
        int[] page = pages[number];
        for (int i = 0; page != null && i < PAGE; i++) {
          int row = page[i];
          if (row > 0) {
            sortedBudgets[next] = budget;
            sortedWeeks[next] = (number << PAGE_BITS) + i;
            System.arraycopy(sums, row - 1, sorted, next * WIDTH, WIDTH);
            sortedForeign.addAll(next, foreign.of(row - 1));
            sortedGross.addAll(next, gross.of(row - 1));
            next++;
          }
        }
      }
    }
    return new WeekTotals(batch, sortedBudgets, sortedWeeks, sorted, sortedForeign, sortedGross);
  }
}
