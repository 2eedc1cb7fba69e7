package dev.agency.core.store.memory;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * One state of a key and the states before it, as far as somebody may still look at them.
 *
 * @param stamp the transaction that wrote it; transactions are numbered as they end
 * @param value the value, null where the key was removed
 * @param older the state before, null where nobody needs one
 */
record Cell<V>(long stamp, @Nullable V value, @Nullable Cell<V> older) {
  /** Returns the state that whoever sees the transactions up to a stamp sees, null for none. */
  @Nullable Cell<V> at(long seen) {
    Cell<V> cell = this;
    while (cell != null && cell.stamp > seen) {
      cell = cell.older;
    }
    return cell;
  }

  /** Returns this state and those before it that somebody sees who looks at one of the stamps. */
  @Nullable Cell<V> seenAt(Iterable<Long> latestFirst) {
    ArrayDeque<Cell<V>> oldestFirst = new ArrayDeque<>();
    for (long stamp : latestFirst) {
      Cell<V> seen = at(stamp);
      Cell<V> later = oldestFirst.peekFirst();
      if (seen != null && (later == null || later.stamp != seen.stamp)) {
        oldestFirst.addFirst(seen);
      }
    }
    Cell<V> chain = null;
    for (Cell<V> cell : oldestFirst) {
      chain = new Cell<>(cell.stamp, cell.value, chain);
    }
    return chain;
  }
}
