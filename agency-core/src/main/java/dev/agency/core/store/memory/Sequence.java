package dev.agency.core.store.memory;

import com.google.common.base.Strings;
import dev.agency.core.store.Caller;

/** Numbers what is added, tenant by tenant, as texts that are in the order of the numbers. */
final class Sequence {
  private static final int DIGITS = 19;

  private final MemoryTable<Key, Long> last;

  Sequence(MemoryTransactions transactions) {
    this.last = new MemoryTable<>(transactions);
  }

  /** Returns the next number, in a transaction. */
  String next(Caller caller) {
    Key key = Key.of(caller);
    long number = last.get(key).orElse(0L) + 1;
    last.put(key, number);
    return Strings.padStart(Long.toString(number), DIGITS, '0');
  }
}
