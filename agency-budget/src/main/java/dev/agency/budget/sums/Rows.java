package dev.agency.budget.sums;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.AmountOverflowException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Minutes in columns: one row per day and cell, or per entry before they are merged. Ids are met
 * once, where an entry finds the number of its cell; all that follows counts with ints, in time
 * linear in the rows.
 */
final class Rows {
  final int[] cell;
  final int[] day;
  final long[] logged;
  final long[] approved;
  final long[] invoiced;

  private Rows(int[] cell, int[] day, long[] logged, long[] approved, long[] invoiced) {
    this.cell = cell;
    this.day = day;
    this.logged = logged;
    this.approved = approved;
    this.invoiced = invoiced;
  }

  /** A row by itself, its day as an epoch day. */
  record Row(CellKey cell, int day, long logged, long approved, long invoiced) {}

  static Rows ofSize(int size) {
    return new Rows(new int[size], new int[size], new long[size], new long[size], new long[size]);
  }

  static BurnSums of(List<TimeEntry> entries) {
    Map<CellKey, Integer> numbers = new HashMap<>();
    Rows rows = ofSize(entries.size());
    int i = 0;
    for (TimeEntry entry : entries) {
      rows.cell[i] = numbers.computeIfAbsent(CellKey.of(entry), key -> numbers.size());
      rows.day[i] = Math.toIntExact(entry.date().toEpochDay());
      if (entry.approval() != Approval.REJECTED) {
        rows.logged[i] = entry.minutes();
        rows.approved[i] = entry.approval() == Approval.APPROVED ? entry.minutes() : 0;
        rows.invoiced[i] = entry.invoice().isPresent() ? entry.minutes() : 0;
      }
      i++;
    }
    return rows.sums(numbers);
  }

  static BurnSums ofRows(List<Row> added) {
    Map<CellKey, Integer> numbers = new HashMap<>();
    Rows rows = ofSize(added.size());
    for (int i = 0; i < added.size(); i++) {
      Row row = added.get(i);
      rows.cell[i] = numbers.computeIfAbsent(row.cell(), key -> numbers.size());
      rows.day[i] = row.day();
      rows.logged[i] = row.logged();
      rows.approved[i] = row.approved();
      rows.invoiced[i] = row.invoiced();
    }
    return rows.sums(numbers);
  }

  /** Returns the sums of rows whose cells are numbered as they were met. */
  private BurnSums sums(Map<CellKey, Integer> numbers) {
    CellKey[] met = new CellKey[numbers.size()];
    numbers.forEach((key, number) -> met[number] = key);
    ImmutableList<CellKey> sorted = ImmutableList.sortedCopyOf(numbers.keySet());
    return moved(ImmutableList.copyOf(met), sorted).sums(sorted);
  }

  static Rows joined(Rows first, Rows second) {
    Rows joined = ofSize(first.size() + second.size());
    for (int i = 0; i < joined.size(); i++) {
      if (i < first.size()) {
        joined.copy(i, first, i);
      } else {
        joined.copy(i, second, i - first.size());
      }
    }
    return joined;
  }

  int size() {
    return cell.length;
  }

  /** Returns these rows with each cell numbered by its place in another list that has it. */
  Rows moved(ImmutableList<CellKey> old, ImmutableList<CellKey> sorted) {
    Map<CellKey, Integer> places = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      places.put(sorted.get(i), i);
    }
    int[] place = old.stream().mapToInt(key -> places.getOrDefault(key, -1)).toArray();
    int[] moved = Arrays.stream(cell).map(number -> place[number]).toArray();
    return new Rows(moved, day, logged, approved, invoiced);
  }

  Rows negated() {
    return new Rows(cell, day, negated(logged), negated(approved), negated(invoiced));
  }

  /** Returns the rows up to a day; these must be in the order of their days. */
  Rows until(long lastDay) {
    int end = 0;
    while (end < size() && day[end] <= lastDay) {
      end++;
    }
    return new Rows(
        Arrays.copyOf(cell, end),
        Arrays.copyOf(day, end),
        Arrays.copyOf(logged, end),
        Arrays.copyOf(approved, end),
        Arrays.copyOf(invoiced, end));
  }

  /** Returns the sums: rows of one day and cell merged, zeros and unused cells left out. */
  BurnSums sums(ImmutableList<CellKey> sorted) {
    Rows merged = ofSize(size());
    int end = 0;
    for (int row : byDayAndCell(sorted.size())) {
      if (end > 0 && merged.cell[end - 1] == cell[row] && merged.day[end - 1] == day[row]) {
        merged.add(end - 1, this, row);
      } else {
        // A finished row of zeros gives its place to the next.
        end = end > 0 && merged.isZero(end - 1) ? end - 1 : end;
        merged.copy(end, this, row);
        end++;
      }
    }
    end = end > 0 && merged.isZero(end - 1) ? end - 1 : end;
    boolean[] used = new boolean[sorted.size()];
    for (int i = 0; i < end; i++) {
      used[merged.cell[i]] = true;
    }
    ImmutableList.Builder<CellKey> kept = ImmutableList.builder();
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        kept.add(sorted.get(i));
      }
    }
    ImmutableList<CellKey> cells = kept.build();
    Rows rows = ofSize(end);
    for (int i = 0; i < end; i++) {
      rows.copy(i, merged, i);
    }
    return new BurnSums(cells, rows.moved(sorted, cells));
  }

  boolean sameAs(Rows other) {
    return Arrays.equals(cell, other.cell)
        && Arrays.equals(day, other.day)
        && Arrays.equals(logged, other.logged)
        && Arrays.equals(approved, other.approved)
        && Arrays.equals(invoiced, other.invoiced);
  }

  /** Returns the rows' places in the order of day, then cell. */
  private int[] byDayAndCell(int cellCount) {
    int[] order = new int[size()];
    Arrays.setAll(order, i -> i);
    if (order.length == 0) {
      return order;
    }
    int first = Arrays.stream(day).min().orElseThrow();
    int days = Arrays.stream(day).max().orElseThrow() - first + 1;
    int[] offset = Arrays.stream(day).map(d -> d - first).toArray();
    return counted(counted(order, cell, cellCount), offset, days);
  }

  /** A counting sort, stable, so that a second one keeps the order of the first within its keys. */
  static int[] counted(int[] order, int[] key, int keys) {
    int[] next = new int[keys + 1];
    for (int row : order) {
      next[key[row] + 1]++;
    }
    for (int i = 1; i <= keys; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[order.length];
    for (int row : order) {
      sorted[next[key[row]]++] = row;
    }
    return sorted;
  }

  private boolean isZero(int row) {
    return logged[row] == 0 && approved[row] == 0 && invoiced[row] == 0;
  }

  private void copy(int row, Rows source, int from) {
    cell[row] = source.cell[from];
    day[row] = source.day[from];
    logged[row] = source.logged[from];
    approved[row] = source.approved[from];
    invoiced[row] = source.invoiced[from];
  }

  private void add(int row, Rows source, int from) {
    try {
      logged[row] = Math.addExact(logged[row], source.logged[from]);
      approved[row] = Math.addExact(approved[row], source.approved[from]);
      invoiced[row] = Math.addExact(invoiced[row], source.invoiced[from]);
    } catch (ArithmeticException overflow) {
      throw new AmountOverflowException();
    }
  }

  private static long[] negated(long[] minutes) {
    try {
      return Arrays.stream(minutes).map(Math::negateExact).toArray();
    } catch (ArithmeticException overflow) {
      throw new AmountOverflowException();
    }
  }
}
