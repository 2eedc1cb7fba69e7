package dev.agency.core.testkit.desk;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.EntityTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that the ports show of one tenant, as lines without the tenant: two tenants with the same
 * past have the same dump.
 */
final class StoreDump {
  private static final int PAGE = 100;

  private final Stores stores;
  private final Caller caller;
  private final List<String> lines = new ArrayList<>();

  private StoreDump(Stores stores, Caller caller) {
    this.stores = stores;
    this.caller = caller;
  }

  /** Returns the lines of entities, entries and events, and of the given commands. */
  static ImmutableList<String> of(Stores stores, Caller caller, List<CommandId> commands) {
    // In one transaction, so that a store without a pool does not connect for every call.
    return stores.transactions().required(() -> new StoreDump(stores, caller).lines(commands));
  }

  private ImmutableList<String> lines(List<CommandId> commands) {
    EntityTypes.all().forEach(this::addEntities);
    addEntries();
    addEvents();
    for (CommandId command : commands) {
      add("command", stores.commands().find(caller, command).map(c -> c.toString() + c.answer()));
    }
    return ImmutableList.copyOf(lines);
  }

  private void add(String kind, Object shown) {
    lines.add(kind + " " + shown);
  }

  private <I extends Comparable<I>, T> void addEntities(EntityType<I, T> type) {
    EntityStore<I, T> store = stores.entities(type);
    for (Versioned<T> found : pages(after -> store.page(caller, Query.all(), after, PAGE))) {
      add(type.name(), found);
    }
  }

  private void addEntries() {
    ImmutableList<TimeEntryId> ids =
        stores
            .timeEntries()
            .read(
                caller,
                EntryRange.all(),
                entries -> entries.map(TimeEntry::id).collect(ImmutableList.toImmutableList()));
    stores.timeEntries().findAll(caller, ids).values().forEach(entry -> add("entry", entry));
  }

  /** Adds the events, and what the audit has of the records they tell of. */
  private void addEvents() {
    ImmutableList<DomainEvent> events = stores.outbox().pending(caller, PAGE);
    events.forEach(event -> add("event", event));
    Stream<AuditRecord> records =
        events.stream()
            .map(event -> ImmutableList.of(event.recordType(), event.recordId()))
            .distinct()
            .flatMap(
                about ->
                    pages(
                        after ->
                            stores.audit().page(caller, about.get(0), about.get(1), after, PAGE))
                        .stream());
    records.forEach(record -> add("audit", record.toString() + record.before() + record.after()));
  }

  private static <T> List<T> pages(Function<Optional<Cursor>, Page<T>> read) {
    List<T> all = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<T> page = read.apply(after);
      all.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    return all;
  }
}
