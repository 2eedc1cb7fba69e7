package dev.agency.core.store;

import dev.agency.core.store.entity.EntityType;

/**
 * All ports of one database: what a host implements, and what the services of this library are
 * given.
 *
 * <p>Its parts share their {@link #transactions}. All of them are thread-safe and block until they
 * are done. What they throw is an {@link dev.agency.core.error.AgencyException}; where something
 * fails that no method names, a {@link dev.agency.core.error.PersistenceException}.
 *
 * <p>The testkit has a contract for each of the ports, with which a host tests its own.
 */
public interface Stores {
  /**
   * Returns the store of one type of entities.
   *
   * @param <I> the ids
   * @param <T> the entities
   * @param type the type
   * @return its store
   */
  <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type);

  /**
   * Returns the store of the time entries.
   *
   * @return the store
   */
  TimeEntryStore timeEntries();

  /**
   * Returns what remembers commands.
   *
   * @return the log
   */
  CommandLog commands();

  /**
   * Returns what remembers changes.
   *
   * @return the log
   */
  AuditLog audit();

  /**
   * Returns what keeps events until they are passed on.
   *
   * @return the outbox
   */
  Outbox outbox();

  /**
   * Returns what makes several calls one.
   *
   * @return the transactions of all the others
   */
  Transactions transactions();
}
