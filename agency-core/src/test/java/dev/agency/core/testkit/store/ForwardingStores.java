package dev.agency.core.testkit.store;

import dev.agency.core.store.AuditLog;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Outbox;
import dev.agency.core.store.Stores;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.entity.EntityType;

/** Stores that pass on to others; a test overrides what it changes. */
public class ForwardingStores implements Stores {
  private final Stores stores;

  /**
   * Passes on.
   *
   * @param stores to which
   */
  public ForwardingStores(Stores stores) {
    this.stores = stores;
  }

  @Override
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return stores.entities(type);
  }

  @Override
  public TimeEntryStore timeEntries() {
    return stores.timeEntries();
  }

  @Override
  public CommandLog commands() {
    return stores.commands();
  }

  @Override
  public AuditLog audit() {
    return stores.audit();
  }

  @Override
  public Outbox outbox() {
    return stores.outbox();
  }

  @Override
  public Transactions transactions() {
    return stores.transactions();
  }
}
