package dev.agency.core.store;

import java.util.function.Supplier;

/**
 * Makes several calls one: all of their writes happen, or none.
 *
 * <p>The stores of one {@link Stores}, its command log, audit and outbox share them; the host's own
 * tables may, too. A transaction belongs to the thread that started it. It sees its own writes, and
 * others see them when it ends.
 */
public interface Transactions {
  /**
   * Runs some work in a transaction: in the one that is going on in this thread, or else in a new
   * one that ends with the work.
   *
   * <p>If the work throws, nothing of the whole transaction is written. That holds where the
   * exception of an inner piece of work, or of a write through a port, is caught, too: the
   * transaction then ends with a {@code PERSISTENCE_FAILED}. Whoever wants to go on after a refusal
   * goes on in another one. Whether a failed read ends it, too, is not said.
   *
   * @param <R> the results
   * @param work reads and writes through the ports
   * @return what the work returned
   * @throws dev.agency.core.error.PersistenceException if the transaction cannot be ended
   */
  <R> R required(Supplier<R> work);
}
