package dev.agency.core.testkit.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.error.StillReferencedException;
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
import dev.agency.core.store.entity.Attribute;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.TimeEntries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stores should answer, said as simply as possible: for one thread, all in lists that are
 * searched from the start and copied when a transaction begins.
 */
final class ModelStores implements Stores {
  private Contents contents = new Contents();
  private boolean inTransaction;
  private boolean broken;

  @Override
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return new ModelEntities<>(type);
  }

  @Override
  public TimeEntryStore timeEntries() {
    return new ModelEntries();
  }

  @Override
  public CommandLog commands() {
    return new ModelCommands();
  }

  @Override
  public AuditLog audit() {
    return new ModelAudit();
  }

  @Override
  public Outbox outbox() {
    return new ModelOutbox();
  }

  @Override
  public Transactions transactions() {
    return new ModelTransactions();
  }

  /** Everything that is stored. */
  private static final class Contents {
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Map<String, Revised<TimeEntryId, TimeEntry>>> entries =
        new HashMap<>();
    private final Map<String, RecordedCommand> commands = new HashMap<>();
    private final List<Audited> audit = new ArrayList<>();
    private final List<Told> events = new ArrayList<>();

    Contents copy() {
      Contents copy = new Contents();
      copy.rows.addAll(rows);
      copy.versions.putAll(versions);
      entries.forEach((tenant, held) -> copy.entries.put(tenant, new TreeMap<>(held)));
      copy.commands.putAll(commands);
      copy.audit.addAll(audit);
      copy.events.addAll(events);
      return copy;
    }
  }

  private record Row(String tenant, EntityType<?, ?> type, String id, Versioned<Object> stored) {
    boolean is(Caller caller, EntityType<?, ?> wanted, String wantedId) {
      return tenant.equals(caller.tenant().value())
          && type.name().equals(wanted.name())
          && id.equals(wantedId);
    }
  }

  private record Audited(String tenant, AuditRecord record) {}

  private record Told(String tenant, DomainEvent event, boolean pending) {}

  private static String tenant(Caller caller) {
    return caller.tenant().value();
  }

  private final class ModelTransactions implements Transactions {
    @Override
    public <R> R required(Supplier<R> work) {
      if (inTransaction) {
        boolean done = false;
        try {
          R result = work.get();
          done = true;
          return result;
        } finally {
          broken |= !done;
        }
      }
      Contents before = contents.copy();
      inTransaction = true;
      broken = false;
      boolean done = false;
      try {
        R result = work.get();
        if (broken) {
          throw PersistenceException.failed("model");
        }
        done = true;
        return result;
      } finally {
        inTransaction = false;
        if (!done) {
          contents = before;
        }
      }
    }
  }

  private final class ModelEntities<I extends Comparable<I>, T> implements EntityStore<I, T> {
    private final EntityType<I, T> type;

    ModelEntities(EntityType<I, T> type) {
      this.type = type;
    }

    @Override
    public Optional<Versioned<T>> find(Caller caller, I id) {
      return contents.rows.stream()
          .filter(row -> row.is(caller, type, id.toString()))
          .map(this::typed)
          .findFirst();
    }

    private Versioned<T> typed(Row row) {
      return new Versioned<>(type.model().cast(row.stored().value()), row.stored().version());
    }

    @Override
    public ImmutableMap<I, Versioned<T>> findAll(Caller caller, Collection<I> ids) {
      ImmutableMap.Builder<I, Versioned<T>> found = ImmutableMap.builder();
      for (I id : ImmutableSet.copyOf(ids)) {
        find(caller, id).ifPresent(value -> found.put(id, value));
      }
      return found.buildOrThrow();
    }

    @Override
    public Page<Versioned<T>> page(
        Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      Page.requireLimit(limit);
      ImmutableList<Versioned<T>> found =
          contents.rows.stream()
              .filter(row -> row.is(caller, type, row.id()))
              .filter(row -> after.isEmpty() || row.id().compareTo(after.get().text()) > 0)
              .sorted(comparing(Row::id))
              .map(this::typed)
              .filter(row -> query.matches(row.value()))
              .limit(limit + 1L)
              .collect(toImmutableList());
      return Page.of(found, limit, row -> type.id(row.value()).toString());
    }

    @Override
    public Versioned<T> insert(Caller caller, T value) {
      if (find(caller, type.id(value)).isPresent()) {
        throw new DuplicateIdException(type.words());
      }
      return write(caller, value);
    }

    @Override
    public Versioned<T> replace(Caller caller, T value, long expected) {
      delete(caller, require(caller, type.id(value), expected));
      return write(caller, value);
    }

    @Override
    public void remove(Caller caller, I id, long expected) {
      String removed = require(caller, id, expected);
      boolean referred =
          contents.rows.stream()
                  .filter(row -> row.tenant().equals(tenant(caller)))
                  .filter(row -> !row.is(caller, type, removed))
                  .anyMatch(row -> refersTo(row.type(), row.stored().value(), removed))
              || contents.entries.getOrDefault(tenant(caller), new TreeMap<>()).values().stream()
                  .flatMap(revised -> revised.value().stream())
                  .anyMatch(entry -> refers(TimeEntries.REFERENCES, entry, removed));
      if (referred) {
        throw new StillReferencedException(type.words());
      }
      delete(caller, removed);
    }

    private <O> boolean refersTo(EntityType<?, O> other, Object value, String removed) {
      return refers(other.attributes(), other.model().cast(value), removed);
    }

    private <O> boolean refers(ImmutableList<Attribute<O, ?>> attributes, O value, String removed) {
      return attributes.stream()
          .filter(attribute -> attribute.target().equals(Optional.of(type.name())))
          .anyMatch(attribute -> attribute.texts(value).contains(removed));
    }

    private String require(Caller caller, I id, long expected) {
      long stored =
          find(caller, id).orElseThrow(() -> new NotFoundException(type.words())).version();
      if (stored != expected) {
        throw new StaleVersionException(type.words(), expected, stored);
      }
      return id.toString();
    }

    private void delete(Caller caller, String id) {
      contents.rows.removeIf(row -> row.is(caller, type, id));
    }

    private Versioned<T> write(Caller caller, T value) {
      String id = type.id(value).toString();
      long version =
          contents.versions.merge(tenant(caller) + "/" + type.name() + "/" + id, 1L, Long::sum);
      contents.rows.add(new Row(tenant(caller), type, id, new Versioned<>(value, version)));
      return new Versioned<>(value, version);
    }
  }

  private final class ModelEntries implements TimeEntryStore {
    @Override
    public ImmutableList<Appended> append(
        Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
      Map<String, Revised<TimeEntryId, TimeEntry>> held =
          contents.entries.computeIfAbsent(tenant(caller), t -> new TreeMap<>());
      ImmutableList.Builder<Appended> answers = ImmutableList.builder();
      for (Revised<TimeEntryId, TimeEntry> one : batch) {
        Optional<Revised<TimeEntryId, TimeEntry>> before =
            Optional.ofNullable(held.get(one.id().value()));
        answers.add(answer(before, one));
        if (before.map(b -> b.revision() < one.revision()).orElse(true)) {
          held.put(one.id().value(), one);
        }
      }
      return answers.build();
    }

    private static Appended answer(
        Optional<Revised<TimeEntryId, TimeEntry>> before, Revised<TimeEntryId, TimeEntry> one) {
      if (before.isEmpty()) {
        return Appended.INSERTED;
      }
      int order = Long.compare(one.revision(), before.get().revision());
      if (order == 0) {
        return one.equals(before.get()) ? Appended.DUPLICATE : Appended.CONFLICTING;
      }
      return order > 0 ? Appended.REPLACED : Appended.OUTDATED;
    }

    @Override
    public ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findAll(
        Caller caller, Collection<TimeEntryId> ids) {
      Map<String, Revised<TimeEntryId, TimeEntry>> held =
          contents.entries.getOrDefault(tenant(caller), new TreeMap<>());
      ImmutableMap.Builder<TimeEntryId, Revised<TimeEntryId, TimeEntry>> found =
          ImmutableMap.builder();
      for (TimeEntryId id : ImmutableSet.copyOf(ids)) {
        Optional.ofNullable(held.get(id.value())).ifPresent(revised -> found.put(id, revised));
      }
      return found.buildOrThrow();
    }

    @Override
    public <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
      return reader.apply(
          contents.entries.getOrDefault(tenant(caller), new TreeMap<>()).values().stream()
              .flatMap(revised -> revised.value().stream())
              .filter(range::contains)
              .sorted(comparing(TimeEntry::date).thenComparing(entry -> entry.id().value())));
    }
  }

  private final class ModelCommands implements CommandLog {
    @Override
    public Optional<RecordedCommand> find(Caller caller, CommandId id) {
      return Optional.ofNullable(contents.commands.get(tenant(caller) + "/" + id));
    }

    @Override
    public void record(Caller caller, RecordedCommand command) {
      if (find(caller, command.id()).isPresent()) {
        throw new DuplicateIdException("command");
      }
      contents.commands.put(tenant(caller) + "/" + command.id(), command);
    }
  }

  private final class ModelAudit implements AuditLog {
    @Override
    public void append(Caller caller, List<AuditRecord> records) {
      List<Audited> added = new ArrayList<>(contents.audit);
      for (AuditRecord record : records) {
        if (added.stream()
            .anyMatch(
                other ->
                    other.tenant().equals(tenant(caller))
                        && other.record().command().equals(record.command())
                        && other.record().index() == record.index())) {
          throw new DuplicateIdException("audit record");
        }
        added.add(new Audited(tenant(caller), record));
      }
      contents.audit.addAll(added.subList(contents.audit.size(), added.size()));
    }

    @Override
    public Page<AuditRecord> page(
        Caller caller, String recordType, String recordId, Optional<Cursor> after, int limit) {
      Page.requireLimit(limit);
      int from = after.map(cursor -> Integer.parseInt(cursor.text()) + 1).orElse(0);
      ImmutableList<Integer> found =
          IntStream.range(from, contents.audit.size())
              .filter(i -> contents.audit.get(i).tenant().equals(tenant(caller)))
              .filter(i -> contents.audit.get(i).record().recordType().equals(recordType))
              .filter(i -> contents.audit.get(i).record().recordId().equals(recordId))
              .boxed()
              .limit(limit + 1L)
              .collect(toImmutableList());
      Page<Integer> page = Page.of(found, limit, Object::toString);
      return new Page<>(
          page.rows().stream().map(i -> contents.audit.get(i).record()).collect(toImmutableList()),
          page.next());
    }
  }

  private final class ModelOutbox implements Outbox {
    @Override
    public void append(Caller caller, List<DomainEvent> events) {
      List<Told> added = new ArrayList<>(contents.events);
      for (DomainEvent event : events) {
        if (added.stream().anyMatch(told -> is(told, caller, event))) {
          throw new DuplicateIdException("event");
        }
        added.add(new Told(tenant(caller), event, true));
      }
      contents.events.addAll(added.subList(contents.events.size(), added.size()));
    }

    private static boolean is(Told told, Caller caller, DomainEvent event) {
      return told.tenant().equals(tenant(caller))
          && told.event().command().equals(event.command())
          && told.event().index() == event.index();
    }

    @Override
    public ImmutableList<DomainEvent> pending(Caller caller, int limit) {
      Page.requireLimit(limit);
      return contents.events.stream()
          .filter(told -> told.pending() && told.tenant().equals(tenant(caller)))
          .map(Told::event)
          .limit(limit)
          .collect(toImmutableList());
    }

    @Override
    public void acknowledge(Caller caller, Collection<DomainEvent> events) {
      contents.events.replaceAll(
          told ->
              events.stream().anyMatch(event -> is(told, caller, event))
                  ? new Told(told.tenant(), told.event(), false)
                  : told);
    }
  }
}
