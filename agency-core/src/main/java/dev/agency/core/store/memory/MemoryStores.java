package dev.agency.core.store.memory;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.id.BudgetId;
import dev.agency.core.store.AuditLog;
import dev.agency.core.store.Caller;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Outbox;
import dev.agency.core.store.Stores;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.TimeEntries;
import java.util.Optional;

/**
 * All ports in the memory of one process: for tests, for tools that load an agency and ask about
 * it, and for hosts that write down what happened elsewhere.
 *
 * <p>Transactions are carried out one after the other; readers never wait for them, and see one
 * state of everything for as long as they read. Nothing is kept when the process ends. What is held
 * is bounded by {@link MemoryLimits}.
 *
 * <p>Thread-safe.
 */
public final class MemoryStores implements Stores {
  private final MemoryTransactions transactions;
  private final MemoryTable<Key, MemoryEntityStore.Row> rows;
  private final References references;
  private final MemoryTimeEntryStore timeEntries;
  private final MemoryCommandLog commands;
  private final MemoryAuditLog audit;
  private final MemoryOutbox outbox;

  private MemoryStores(MemoryLimits limits) {
    this.transactions = new MemoryTransactions(limits);
    this.rows = new MemoryTable<>(transactions);
    this.references = new References(transactions);
    this.timeEntries = new MemoryTimeEntryStore(transactions);
    this.commands = new MemoryCommandLog(transactions);
    this.audit = new MemoryAuditLog(transactions);
    this.outbox = new MemoryOutbox(transactions);
  }

  /**
   * Creates empty stores.
   *
   * @param limits how much they may hold
   * @return the stores
   */
  public static MemoryStores of(MemoryLimits limits) {
    return new MemoryStores(limits);
  }

  @Override
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return new MemoryEntityStore<>(type, this);
  }

  @Override
  public TimeEntryStore timeEntries() {
    return timeEntries;
  }

  @Override
  public CommandLog commands() {
    return commands;
  }

  @Override
  public AuditLog audit() {
    return audit;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public Transactions transactions() {
    return transactions;
  }

  MemoryTransactions ports() {
    return transactions;
  }

  MemoryTable<Key, MemoryEntityStore.Row> rows() {
    return rows;
  }

  References references() {
    return references;
  }

  /** Returns whether an entity or a time entry refers to an entity, seen from a transaction. */
  boolean isReferredTo(Caller caller, EntityType<?, ?> type, String id) {
    return references.has(caller, type, id, transactions.writing())
        || isReferredToByTime(caller, type, id);
  }

  /** Reads through the entries of the tenant, but for budgets: people and invoices rarely go. */
  private boolean isReferredToByTime(Caller caller, EntityType<?, ?> type, String id) {
    EntryRange range =
        type.name().equals(Budgets.TYPE.name())
            ? EntryRange.all().ofBudgets(ImmutableSet.of(BudgetId.of(id)))
            : EntryRange.all();
    return TimeEntries.REFERENCES.stream()
        .filter(reference -> reference.target().equals(Optional.of(type.name())))
        .anyMatch(
            reference ->
                timeEntries.read(
                    caller,
                    range,
                    entries -> entries.anyMatch(e -> reference.texts(e).contains(id))));
  }
}
