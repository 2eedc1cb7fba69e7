package dev.agency.core.store.memory;

import com.google.common.annotations.VisibleForTesting;
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
    long stamp;
    Optional<Cell<V>> head;
    do {
      stamp = transactions.seen();
      head = Optional.ofNullable(cells.get(key));
      // Else a head that is taken back could pass for one of the next transaction, which has the
      // same stamp, and one that came since could have dropped the state of this stamp.
    } while (stamp != transactions.seen());
    return value(head, stamp);
  }

  /** Returns the value of a key as of a stamp. */
  Optional<V> get(K key, long stamp) {
    return value(Optional.ofNullable(cells.get(key)), stamp);
  }

  private static <V> Optional<V> value(Optional<Cell<V>> head, long stamp) {
    return head.flatMap(cell -> Optional.ofNullable(cell.at(stamp)))
        .flatMap(cell -> Optional.ofNullable(cell.value()));
  }

  /** Sets the value of a key, in a transaction. */
  void put(K key, V value) {
    write(key, value);
  }

  /** Removes a key, in a transaction. */
  void remove(K key) {
    write(key, null);
    transactions.onSweep(new Removed<>(this, key));
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

  /** Returns the values of keys from one to another, the end exclusive, as of a stamp. */
  Iterator<V> range(K from, boolean inclusive, K to, long stamp) {
    ConcurrentNavigableMap<K, Cell<V>> part = cells.subMap(from, inclusive, to, false);
    Iterator<Map.Entry<K, Cell<V>>> entries = part.entrySet().iterator();
    return new AbstractIterator<>() {
      @Override
      protected @Nullable V computeNext() {
        while (entries.hasNext()) {
          Optional<V> value = value(Optional.of(entries.next().getValue()), stamp);
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

  /** Returns how many keys are kept, removed ones included that somebody may look back to. */
  @VisibleForTesting
  int size() {
    return cells.size();
  }

  /** Returns how many states of a key are kept. */
  @VisibleForTesting
  long states(K key) {
    long states = 0;
    for (Cell<V> cell = cells.get(key); cell != null; cell = cell.older()) {
      states++;
    }
    return states;
  }

  /**
   * A key that was removed; the same one twice is one.
   *
   * @param table where
   * @param key which
   */
  record Removed<K extends Comparable<K>, V>(MemoryTable<K, V> table, K key) {
    /** Drops the key unless it is there again, or somebody looks at a stamp before its removal. */
    void sweep(long oldestLookedAt) {
      table.cells.computeIfPresent(
          key,
          (same, cell) -> cell.value() == null && cell.stamp() <= oldestLookedAt ? null : cell);
    }
  }
}
