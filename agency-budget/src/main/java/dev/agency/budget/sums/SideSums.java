package dev.agency.budget.sums;

import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums that few rows have: of a row by a key, such as the cost in each other currency. Not
 * thread-safe.
 */
final class SideSums<K extends Comparable<K>> {
  private final SortedMap<Integer, SortedMap<K, Long>> rows = new TreeMap<>();

  void add(int row, K key, long amount) {
    rows.computeIfAbsent(row, none -> new TreeMap<>()).merge(key, amount, Math::addExact);
  }

  void addAll(int row, SortedMap<K, Long> sums) {
    sums.forEach((key, amount) -> add(row, key, amount));
  }

  /** Returns the sums of a row, none if it has none. */
  SortedMap<K, Long> of(int row) {
    SortedMap<K, Long> sums = rows.get(row);
    return sums == null ? ImmutableSortedMap.of() : sums;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SideSums<?> that && rows.equals(that.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }
}
