package dev.agency.core.store.memory;

import com.google.common.collect.AbstractIterator;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Values by their ordered keys, as of any transaction that somebody still looks at. */
final class MemoryTable<K extends Comparable<K>, V> {
  private final ConcurrentSkipListMap<K, Cell<V>> cells = new ConcurrentSkipListMap<>();
  private final MemoryTransactions transactions;

  MemoryTable(MemoryTransactions transactions) {
    this.transactions = transactions;
  }

  /** Returns the value of a key as the current thread sees it. */
  Optional<V> get(K key) {
    Cell<V> head = cells.get(key);
    // What has ended is asked after the head was read: the head may have ended in between.
    return Optional.ofNullable(head).flatMap(cell -> value(cell, transactions.seen()));
  }

  /** Returns the value of a key as of a stamp. */
  Optional<V> get(K key, long stamp) {
    return Optional.ofNullable(cells.get(key)).flatMap(cell -> value(cell, stamp));
  }

  private static <V> Optional<V> value(Cell<V> head, long stamp) {
    return Optional.ofNullable(head.at(stamp)).flatMap(cell -> Optional.ofNullable(cell.value()));
  }

  /** Sets the value of a key, in a transaction. */
  void put(K key, V value) {
    write(key, value);
  }

  /** Removes a key, in a transaction. */
  void remove(K key) {
    write(key, null);
    transactions.onSweep(() -> sweep(key));
  }

  private void write(K key, @Nullable V value) {
    long stamp = transactions.writing();
    Cell<V> before = cells.get(key);
    Cell<V> kept = before == null ? null : before.seenAt(transactions.lookedAt());
    cells.put(key, new Cell<>(stamp, value, kept));
    transactions.onRollBack(
        () -> {
          if (before == null) {
            cells.remove(key);
          } else {
            cells.put(key, before);
          }
        });
  }

  private void sweep(K key) {
    cells.computeIfPresent(key, (k, cell) -> cell.value() == null ? null : cell);
  }

  /** Returns the values of keys from one to another, the end exclusive, as of a stamp. */
  Iterator<V> range(K from, boolean inclusive, K to, long stamp) {
    ConcurrentNavigableMap<K, Cell<V>> part = cells.subMap(from, inclusive, to, false);
    Iterator<Map.Entry<K, Cell<V>>> entries = part.entrySet().iterator();
    return new AbstractIterator<>() {
      @Override
      protected @Nullable V computeNext() {
        while (entries.hasNext()) {
          Optional<V> value = value(entries.next().getValue(), stamp);
          if (value.isPresent()) {
            return value.get();
          }
        }
        return endOfData();
      }
    };
  }

  /** Returns whether there is a key from one to another, as of a stamp. */
  boolean hasAny(K from, K to, long stamp) {
    return range(from, true, to, stamp).hasNext();
  }
}
