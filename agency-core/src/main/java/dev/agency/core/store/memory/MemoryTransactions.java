package dev.agency.core.store.memory;

import com.google.common.annotations.VisibleForTesting;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.store.Transactions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * One writer at a time, and any number of readers who never wait for it.
 *
 * <p>A transaction holds a lock from its start to its end, so transactions are in one order and
 * none ever has to be repeated. What it writes carries the stamp after the last one that ended;
 * others look at stamps up to that last one only and so see nothing of it until it ends. States
 * that nobody looks at any more are dropped when their key is written again.
 */
final class MemoryTransactions implements Transactions {
  private final ReentrantLock writer = new ReentrantLock();
  private final MemoryLimits limits;

  /** The last transaction that ended; written by the writer, inside of {@link #readers}. */
  private volatile long ended;

  /** How many look at each stamp; guarded by itself. */
  private final TreeMap<Long, Integer> readers = new TreeMap<>();

  // What follows belongs to the writer.
  private final List<Runnable> undo = new ArrayList<>();
  private final LinkedHashMap<MemoryTable.Removed<?, ?>, Long> sweep = new LinkedHashMap<>();
  private long records;
  private long recordsBefore;
  private boolean broken;

  MemoryTransactions(MemoryLimits limits) {
    this.limits = limits;
  }

  @Override
  public <R> R required(Supplier<R> work) {
    if (writer.isHeldByCurrentThread()) {
      return joined(work);
    }
    writer.lock();
    try {
      recordsBefore = records;
      broken = false;
      R result = work.get();
      if (broken) {
        throw PersistenceException.failed("an inner piece of work failed");
      }
      end();
      return result;
    } finally {
      rollBack();
      writer.unlock();
    }
  }

  private <R> R joined(Supplier<R> work) {
    boolean done = false;
    try {
      R result = work.get();
      done = true;
      return result;
    } finally {
      broken |= !done;
    }
  }

  private void end() {
    synchronized (readers) {
      ended++;
    }
    undo.clear();
    ImmutableList<Long> latestFirst = lookedAt();
    long oldest = latestFirst.get(latestFirst.size() - 1);
    Iterator<Map.Entry<MemoryTable.Removed<?, ?>, Long>> removed = sweep.entrySet().iterator();
    while (removed.hasNext()) {
      Map.Entry<MemoryTable.Removed<?, ?>, Long> next = removed.next();
      if (next.getValue() > oldest) {
        break; // So are all that follow.
      }
      next.getKey().sweep(oldest);
      removed.remove();
    }
  }

  /** Takes back what was written since the start, the last first; nothing after an end. */
  private void rollBack() {
    if (!undo.isEmpty()) {
      for (int i = undo.size() - 1; i >= 0; i--) {
        undo.get(i).run();
      }
      undo.clear();
      records = recordsBefore;
    }
  }

  /** Returns the stamp of what is being written. */
  long writing() {
    return ended + 1;
  }

  /** Returns the stamp up to which the current thread sees: its own writes, or what has ended. */
  long seen() {
    return writer.isHeldByCurrentThread() ? writing() : ended;
  }

  /** Looks at one state of everything for as long as the reader runs. */
  <R> R looking(LongFunction<R> reader) {
    if (writer.isHeldByCurrentThread()) {
      return reader.apply(writing());
    }
    long stamp;
    synchronized (readers) {
      stamp = ended;
      readers.merge(stamp, 1, Integer::sum);
    }
    try {
      return reader.apply(stamp);
    } finally {
      synchronized (readers) {
        readers.computeIfPresent(stamp, (s, count) -> count == 1 ? null : count - 1);
      }
    }
  }

  /** Returns the stamps anybody looks at or, before the writer ends, may start to; latest first. */
  ImmutableList<Long> lookedAt() {
    synchronized (readers) {
      return ImmutableSortedSet.<Long>reverseOrder()
          .addAll(readers.keySet())
          .add(ended)
          .build()
          .asList();
    }
  }

  /** Remembers how to take a write back. */
  void onRollBack(Runnable action) {
    undo.add(action);
  }

  /** Remembers to drop a key that was removed, once nobody looks back to where it was there. */
  void onSweep(MemoryTable.Removed<?, ?> removed) {
    sweep.remove(removed);
    sweep.put(removed, writing());
  }

  /** Returns how many removed keys are still to be dropped. */
  @VisibleForTesting
  int toBeSwept() {
    return sweep.size();
  }

  /** Counts a new record, or refuses it where there is no room left. */
  void count() {
    if (records >= limits.maxRecords()) {
      throw PersistenceException.full();
    }
    records++;
  }
}
