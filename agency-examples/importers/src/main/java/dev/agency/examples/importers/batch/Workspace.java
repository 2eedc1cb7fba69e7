package dev.agency.examples.importers.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The store as it will be: what is in it, and what a run puts there.
 *
 * <p>Writes are held back and made some hundred at a time, each time with the part of the journal
 * that can undo them. All of it is within the transaction of the run: nobody else sees any of it
 * before the run ends, and nobody ever if it is only tried out.
 *
 * <p>Not thread-safe.
 */
public final class Workspace {
  /** How many changes are written at once. */
  public static final int CHUNK = 250;

  private final Stores stores;
  private final Caller caller;
  private final String batch;
  private final Map<Key, Pending<?, ?>> pending = new LinkedHashMap<>();
  private final References references;
  private long parts;

  private record Key(String type, String id) {}

  private record Pending<I extends Comparable<I>, T>(
      EntityType<I, T> type, I id, Optional<Versioned<T>> before, Optional<T> value) {
    boolean changes() {
      return !before.map(Versioned::value).equals(value);
    }

    Change write(Stores stores, Caller caller) {
      EntityStore<I, T> store = stores.entities(type);
      if (before.isEmpty()) {
        store.insert(caller, value.orElseThrow());
      } else if (value.isEmpty()) {
        store.remove(caller, id, before.get().version());
      } else {
        store.replace(caller, value.get(), before.get().version());
      }
      return Change.of(type.name(), id.toString(), value, before.map(Versioned::value));
    }
  }

  /**
   * Creates a workspace.
   *
   * @param stores the store
   * @param caller on whose behalf
   * @param batch the name of the batch
   * @throws InvalidModelException if there is a batch of this name ({@code DUPLICATE_ID})
   */
  public Workspace(Stores stores, Caller caller, String batch) {
    this.stores = stores;
    this.caller = caller;
    this.batch = batch;
    this.references = new References(stores, caller);
    Query<JournalPart> ofBatch = Query.<JournalPart>all().with(JournalPart.BATCH, batch);
    if (!stores
        .entities(JournalPart.TYPE)
        .page(caller, ofBatch, Optional.empty(), 1)
        .rows()
        .isEmpty()) {
      throw InvalidModelException.at(
          "/batch", ErrorCode.DUPLICATE_ID, "There must be no batch of this name yet.");
    }
  }

  /**
   * Finds an entity.
   *
   * @param <I> the ids
   * @param <T> the entities
   * @param type its type
   * @param id its id
   * @return the entity as it will be
   */
  public <I extends Comparable<I>, T> Optional<T> find(EntityType<I, T> type, I id) {
    Pending<?, ?> ahead = pending.get(new Key(type.name(), id.toString()));
    return ahead != null
        ? ahead.value().map(type.model()::cast)
        : stores.entities(type).find(caller, id).map(Versioned::value);
  }

  /**
   * Puts an entity in its place.
   *
   * @param <I> the ids
   * @param <T> the entities
   * @param type its type
   * @param value the entity
   * @return what becomes of it
   */
  public <I extends Comparable<I>, T> Outcome put(EntityType<I, T> type, T value) {
    I id = type.id(value);
    Key key = new Key(type.name(), id.toString());
    Pending<?, ?> ahead = pending.get(key);
    if (ahead != null) {
      if (ahead.value().equals(Optional.of(value))) {
        return Outcome.UNCHANGED;
      }
      pending.put(key, again(type, id, ahead, Optional.of(value)));
      return Outcome.REPLACED;
    }
    Optional<Versioned<T>> before = stores.entities(type).find(caller, id);
    Pending<I, T> change = new Pending<>(type, id, before, Optional.of(value));
    if (!change.changes()) {
      return Outcome.UNCHANGED;
    }
    pending.put(key, change);
    return before.isEmpty() ? Outcome.INSERTED : Outcome.REPLACED;
  }

  private static <I extends Comparable<I>, T> Pending<I, T> again(
      EntityType<I, T> type, I id, Pending<?, ?> ahead, Optional<T> value) {
    Optional<Versioned<T>> before =
        ahead
            .before()
            .map(stored -> new Versioned<>(type.model().cast(stored.value()), stored.version()));
    return new Pending<>(type, id, before, value);
  }

  /**
   * Takes an entity away.
   *
   * @param <I> the ids
   * @param <T> the entities
   * @param type its type
   * @param id its id
   * @return whether it will be gone: what something refers to stays
   */
  public <I extends Comparable<I>, T> boolean remove(EntityType<I, T> type, I id) {
    Key key = new Key(type.name(), id.toString());
    if (references.to(type.name(), id.toString(), this::ahead)) {
      return false;
    }
    Pending<?, ?> ahead = pending.get(key);
    Pending<I, T> change =
        ahead != null
            ? again(type, id, ahead, Optional.empty())
            : new Pending<>(type, id, stores.entities(type).find(caller, id), Optional.empty());
    pending.put(key, change);
    return true;
  }

  /** Returns what will become of an entity: nothing if it will be gone. */
  private Optional<?> ahead(String type, String id, Object now) {
    Pending<?, ?> change = pending.get(new Key(type, id));
    return change == null ? Optional.of(now) : change.value();
  }

  /**
   * Writes what was held back, once it is enough. What the store refuses then is the fault of no
   * row and ends the run, so that rows are not taken while it writes.
   */
  public void flushIfFull() {
    if (pending.size() >= CHUNK) {
      flush();
    }
  }

  /** Writes what was held back. */
  public void flush() {
    if (pending.isEmpty()) {
      return;
    }
    stores
        .transactions()
        .required(
            () -> {
              ImmutableList.Builder<Change> changes = ImmutableList.builder();
              for (Pending<?, ?> change : pending.values()) {
                if (change.changes()) {
                  changes.add(change.write(stores, caller));
                }
              }
              journal(changes.build());
              return batch;
            });
    pending.clear();
  }

  private void journal(ImmutableList<Change> changes) {
    if (!changes.isEmpty()) {
      parts++;
      stores.entities(JournalPart.TYPE).insert(caller, new JournalPart(batch, parts, changes));
    }
  }

  /**
   * Finds time entries as they are.
   *
   * @param ids their ids
   * @return the revisions that hold, deletions too
   */
  public ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> time(
      Collection<TimeEntryId> ids) {
    return stores.timeEntries().findAll(caller, ids);
  }

  /**
   * Takes time entries away.
   *
   * @param gone what was found of them
   */
  public void removeTime(List<Revised<TimeEntryId, TimeEntry>> gone) {
    write(
        gone.stream()
            .map(entry -> Revised.<TimeEntryId, TimeEntry>deleted(entry.id(), entry.revision() + 1))
            .toList(),
        Maps.uniqueIndex(gone, Revised::id));
  }

  /**
   * Puts time entries in their place.
   *
   * @param entries the entries that are new or changed
   * @param held what was found of them
   */
  public void putTime(
      List<TimeEntry> entries, Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> held) {
    List<Revised<TimeEntryId, TimeEntry>> revisions = new ArrayList<>();
    for (TimeEntry entry : entries) {
      long revision =
          Optional.ofNullable(held.get(entry.id())).map(Revised::revision).orElse(0L) + 1;
      revisions.add(Revised.of(entry.id(), revision, entry));
    }
    write(revisions, held);
  }

  private void write(
      List<Revised<TimeEntryId, TimeEntry>> revisions,
      Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> held) {
    if (revisions.isEmpty()) {
      return;
    }
    flush();
    stores
        .transactions()
        .required(
            () -> {
              ImmutableList.Builder<Change> changes = ImmutableList.builder();
              for (Revised<TimeEntryId, TimeEntry> made : revisions) {
                Optional<TimeEntry> before =
                    Optional.ofNullable(held.get(made.id())).flatMap(Revised::value);
                changes.add(Change.of(Change.TIME, made.id().value(), made.value(), before));
              }
              boolean all =
                  stores.timeEntries().append(caller, revisions).stream()
                      .allMatch(appended -> appended.isChange());
              if (!all) {
                throw InvalidModelException.of(
                    ErrorCode.CONTENTION, "Somebody else wrote the same time entries.");
              }
              journal(changes.build());
              return batch;
            });
  }
}
