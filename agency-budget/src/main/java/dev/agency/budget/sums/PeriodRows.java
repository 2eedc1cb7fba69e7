package dev.agency.budget.sums;

import java.util.Arrays;
import java.util.Currency;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sums by budget and period in the making: four longs a row, one next to the other, for what a
 * batch waits for is memory far away. Not thread-safe.
 *
 * <p>Where there is about as much time as there are budgets and periods, each of these has its row
 * from the start, which so is found without a look. All others get one when they are met.
 */
final class PeriodRows {
  static final int WORKED = 0;
  static final int USED = 1;
  static final int VALUE = 2;
  static final int COST = 3;
  static final int WIDTH = 4;

  /** Of the rare sums of a row: minutes that are used and have no price. */
  static final int UNPRICED_VALUE = 0;

  /** Of the rare sums of a row: minutes that are worked and have no cost. */
  static final int UNPRICED_COST = 1;

  static final int RARE = 2;

  /** Periods are found in two steps, so that a budget of far apart days takes little room. */
  private static final int PAGE_BITS = 6;

  private static final int PAGE = 1 << PAGE_BITS;

  /** How many rows there may be from the start: 32 MB. */
  private static final int MAX_NEAR = 1 << 20;

  /** How many rows there may be from the start for each entry that is at hand. */
  private static final int NEAR_OF_ENTRY = 4;

  private final BatchBurn batch;
  private final int budgets;
  private final int pages;

  /** The periods of which each budget has a row from the start. */
  private int nearFrom;

  private int nearPeriods;
  private int near;

  /** By budget and page and period: where the sums of all others begin, plus one. */
  private final int[] @Nullable [] @Nullable [] places;

  long[] sums = new long[64 * WIDTH];

  /** What few batches have at all; empty until there is some. */
  private long[] rare = {};

  private int[] farBudgets = new int[64];
  private int[] farPeriods = new int[64];
  private int size;

  /** Cost in other currencies, in parts, by row and code. */
  private final SideSums<String> foreign = new SideSums<>();

  /** Value before markup and discount, in parts, by row and what of it is asked. */
  private final SideSums<Long> gross = new SideSums<>();

  PeriodRows(BatchBurn batch, int budgets) {
    this.batch = batch;
    this.budgets = budgets;
    this.pages = (batch.periods().count() >> PAGE_BITS) + 1;
    this.places = new int[budgets][][];
  }

  /** Tells in which periods how many entries are, before the first row is asked for. */
  void expect(int first, int last, int entries) {
    long rows = (long) budgets * (last - first + 1);
    if (size == 0 && rows <= Math.min(MAX_NEAR, (long) NEAR_OF_ENTRY * entries)) {
      nearFrom = first;
      nearPeriods = last - first + 1;
      near = Math.toIntExact(rows);
      size = near;
      sums = new long[(near + PAGE) * WIDTH];
    }
  }

  /** Returns where the sums of a budget and period begin. */
  int row(int budget, int period) {
    int offset = period - nearFrom;
    return offset >= 0 && offset < nearPeriods
        ? (budget * nearPeriods + offset) * WIDTH
        : farRow(budget, period);
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
    int far = size - near;
    if (far == farBudgets.length) {
      farBudgets = Arrays.copyOf(farBudgets, 2 * far);
      farPeriods = Arrays.copyOf(farPeriods, 2 * far);
    }
    if ((size + 1) * WIDTH > sums.length) {
      sums = Arrays.copyOf(sums, Math.multiplyExact(2, sums.length));
    }
    farBudgets[far] = budget;
    farPeriods[far] = period;
    return size++ * WIDTH;
  }

  /** Adds minutes without a price or a cost. */
  void addRare(int row, int kind, long minutes) {
    if (minutes == 0) {
      return; // rounded to nothing
    }
    int at = row / WIDTH * RARE + kind;
    if (at >= rare.length) {
      rare = Arrays.copyOf(rare, sums.length / WIDTH * RARE);
    }
    rare[at] = Math.addExact(rare[at], minutes);
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
    for (int kind = 0; kind < RARE; kind++) {
      addRare(row, kind, other.rare(number, kind));
    }
    foreign.addAll(row, other.foreign.of(number));
    gross.addAll(row, other.gross.of(number));
  }

  /** Returns the rows that have time, in the order of the budgets and periods. */
  PeriodTotals totals() {
    int[] order = byBudgetAndPeriod();
    int[] sortedBudgets = new int[order.length];
    int[] sortedPeriods = new int[order.length];
    long[] sorted = new long[order.length * WIDTH];
    long[] sortedRare = rare.length == 0 ? rare : new long[order.length * RARE];
    SideSums<String> sortedForeign = new SideSums<>();
    SideSums<Long> sortedGross = new SideSums<>();
    for (int next = 0; next < order.length; next++) {
      int number = order[next];
      sortedBudgets[next] = budgetOf(number);
      sortedPeriods[next] = periodOf(number);
      System.arraycopy(sums, number * WIDTH, sorted, next * WIDTH, WIDTH);
      if ((number + 1) * RARE <= rare.length) {
        System.arraycopy(rare, number * RARE, sortedRare, next * RARE, RARE);
      }
      sortedForeign.addAll(next, foreign.of(number * WIDTH));
      sortedGross.addAll(next, gross.of(number * WIDTH));
    }
    return new PeriodTotals(
        batch, sortedBudgets, sortedPeriods, sorted, sortedRare, sortedForeign, sortedGross);
  }

  private int budgetOf(int number) {
    return number < near ? number / nearPeriods : farBudgets[number - near];
  }

  private int periodOf(int number) {
    return number < near ? nearFrom + number % nearPeriods : farPeriods[number - near];
  }

  private int[] byBudgetAndPeriod() {
    int[] met =
        IntStream.range(0, size).filter(number -> sums[number * WIDTH + WORKED] != 0).toArray();
    if (size == near) {
      return met;
    }
    int[] budget = IntStream.range(0, size).map(this::budgetOf).toArray();
    int[] period = IntStream.range(0, size).map(this::periodOf).toArray();
    int[] byPeriod = Rows.counted(met, period, batch.periods().count());
    return Rows.counted(byPeriod, budget, budgets);
  }
}
