package dev.agency.core.desk;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.EntityTypes;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All a tenant has in some stores, to be compared.
 *
 * @param entities the entities of every type
 * @param entries the time entries
 * @param events the events that are pending
 * @param audit the audit of every entity and entry
 */
record StoredState(
    ImmutableList<Versioned<?>> entities,
    ImmutableList<TimeEntry> entries,
    ImmutableList<DomainEvent> events,
    ImmutableList<AuditRecord> audit) {
  static StoredState of(Stores stores, Caller caller) {
    ImmutableList<Versioned<?>> entities =
        EntityTypes.all().stream()
            .flatMap(type -> entities(stores, caller, type))
            .collect(toImmutableList());
    ImmutableList<TimeEntry> entries =
        stores.timeEntries().read(caller, EntryRange.all(), all -> all.collect(toImmutableList()));
    ImmutableList<DomainEvent> events = stores.outbox().pending(caller, 1_000);
    return new StoredState(
        entities,
        entries,
        events,
        events.stream()
            .flatMap(event -> audit(stores, caller, event.recordType(), event.recordId()).stream())
            .distinct()
            .collect(toImmutableList()));
  }

  static ImmutableList<AuditRecord> audit(
      Stores stores, Caller caller, String recordType, String recordId) {
    return stores.audit().page(caller, recordType, recordId, Optional.empty(), 1_000).rows();
  }

  private static <I extends Comparable<I>, T> Stream<Versioned<?>> entities(
      Stores stores, Caller caller, EntityType<I, T> type) {
    return stores.entities(type).page(caller, Query.all(), Optional.empty(), 1_000).rows().stream()
        .map(row -> row);
  }
}
