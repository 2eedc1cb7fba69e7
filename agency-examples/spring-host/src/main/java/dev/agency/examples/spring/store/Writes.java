package dev.agency.examples.spring.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what this process wrote through the ports, as others can see it: a write inside a
 * transaction counts once that is committed, and one that is undone does not.
 */
@Component
public class Writes {
  private final AtomicLong count = new AtomicLong();

  /**
   * Returns how much was written.
   *
   * @return a number that rises with every write
   */
  public long count() {
    return count.get();
  }

  /** Writes, and counts it when it holds. */
  <T> T counted(Supplier<T> write) {
    T result = write.get();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              count.incrementAndGet();
            }
          });
    } else {
      count.incrementAndGet();
    }
    return result;
  }
}
