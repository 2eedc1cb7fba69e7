package dev.agency.core.store.mutant;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.actuals.EntryKey;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Appended;
import dev.agency.core.store.AuditLog;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Outbox;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Stores;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The stores in memory with every call in one class, so that a mutant overrides what it spoils. */
class FlatStores implements Stores {
  private final MemoryStores stores = MemoryStores.of(MemoryLimits.usual());

  <I extends Comparable<I>, T> Optional<Versioned<T>> find(
      EntityType<I, T> type, Caller caller, I id) {
    return stores.entities(type).find(caller, id);
  }

  <I extends Comparable<I>, T> ImmutableMap<I, Versioned<T>> findAll(
      EntityType<I, T> type, Caller caller, Collection<I> ids) {
    return stores.entities(type).findAll(caller, ids);
  }

  <I extends Comparable<I>, T> Page<Versioned<T>> page(
      EntityType<I, T> type, Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
    return stores.entities(type).page(caller, query, after, limit);
  }

  <I extends Comparable<I>, T> Versioned<T> insert(EntityType<I, T> type, Caller caller, T value) {
    return stores.entities(type).insert(caller, value);
  }

  <I extends Comparable<I>, T> Versioned<T> replace(
      EntityType<I, T> type, Caller caller, T value, long expected) {
    return stores.entities(type).replace(caller, value, expected);
  }

  <I extends Comparable<I>, T> void remove(
      EntityType<I, T> type, Caller caller, I id, long expected) {
    stores.entities(type).remove(caller, id, expected);
  }

  ImmutableList<Appended> append(Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
    return stores.timeEntries().append(caller, batch);
  }

  ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findEntries(
      Caller caller, Collection<TimeEntryId> ids) {
    return stores.timeEntries().findAll(caller, ids);
  }

  <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
    return stores.timeEntries().read(caller, range, reader);
  }

  ImmutableSortedMap<EntryKey, EntryTotals> totals(
      Caller caller, EntryRange range, Set<EntryDimension> by) {
    return read(caller, range, entries -> EntryTotals.of(entries, by));
  }

  Optional<RecordedCommand> findCommand(Caller caller, CommandId id) {
    return stores.commands().find(caller, id);
  }

  void record(Caller caller, RecordedCommand command) {
    stores.commands().record(caller, command);
  }

  void audit(Caller caller, List<AuditRecord> records) {
    stores.audit().append(caller, records);
  }

  Page<AuditRecord> auditPage(
      Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit) {
    return stores.audit().page(caller, recordType, recordId, after, limit);
  }

  void publish(Caller caller, List<DomainEvent> events) {
    stores.outbox().append(caller, events);
  }

  ImmutableList<DomainEvent> pending(Caller caller, int limit) {
    return stores.outbox().pending(caller, limit);
  }

  void acknowledge(Caller caller, Collection<DomainEvent> events) {
    stores.outbox().acknowledge(caller, events);
  }

  <R> R required(Supplier<R> work) {
    return stores.transactions().required(work);
  }

  @Override
  public final <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return new EntityStore<>() {
      @Override
      public Optional<Versioned<T>> find(Caller caller, I id) {
        return FlatStores.this.find(type, caller, id);
      }

      @Override
      public ImmutableMap<I, Versioned<T>> findAll(Caller caller, Collection<I> ids) {
        return FlatStores.this.findAll(type, caller, ids);
      }

      @Override
      public Page<Versioned<T>> page(
          Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
        return FlatStores.this.page(type, caller, query, after, limit);
      }

      @Override
      public Versioned<T> insert(Caller caller, T value) {
        return FlatStores.this.insert(type, caller, value);
      }

      @Override
      public Versioned<T> replace(Caller caller, T value, long expected) {
        return FlatStores.this.replace(type, caller, value, expected);
      }

      @Override
      public void remove(Caller caller, I id, long expected) {
        FlatStores.this.remove(type, caller, id, expected);
      }
    };
  }

  @Override
  public final TimeEntryStore timeEntries() {
    return new TimeEntryStore() {
      @Override
      public ImmutableList<Appended> append(
          Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
        return FlatStores.this.append(caller, batch);
      }

      @Override
      public ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findAll(
          Caller caller, Collection<TimeEntryId> ids) {
        return FlatStores.this.findEntries(caller, ids);
      }

      @Override
      public <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
        return FlatStores.this.read(caller, range, reader);
      }

      @Override
      public ImmutableSortedMap<EntryKey, EntryTotals> totals(
          Caller caller, EntryRange range, Set<EntryDimension> by) {
        return FlatStores.this.totals(caller, range, by);
      }
    };
  }

  @Override
  public final CommandLog commands() {
    return new CommandLog() {
      @Override
      public Optional<RecordedCommand> find(Caller caller, CommandId id) {
        return findCommand(caller, id);
      }

      @Override
      public void record(Caller caller, RecordedCommand command) {
        FlatStores.this.record(caller, command);
      }
    };
  }

  @Override
  public final AuditLog audit() {
    return new AuditLog() {
      @Override
      public void append(Caller caller, List<AuditRecord> records) {
        audit(caller, records);
      }

      @Override
      public Page<AuditRecord> page(
          Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit) {
        return auditPage(caller, recordType, recordId, after, limit);
      }
    };
  }

  @Override
  public final Outbox outbox() {
    return new Outbox() {
      @Override
      public void append(Caller caller, List<DomainEvent> events) {
        publish(caller, events);
      }

      @Override
      public ImmutableList<DomainEvent> pending(Caller caller, int limit) {
        return FlatStores.this.pending(caller, limit);
      }

      @Override
      public void acknowledge(Caller caller, Collection<DomainEvent> events) {
        FlatStores.this.acknowledge(caller, events);
      }
    };
  }

  @Override
  public final Transactions transactions() {
    return new Transactions() {
      @Override
      public <R> R required(Supplier<R> work) {
        return FlatStores.this.required(work);
      }
    };
  }
}
