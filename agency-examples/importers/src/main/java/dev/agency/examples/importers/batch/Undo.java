package dev.agency.examples.importers.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts back what was there before a batch.
 *
 * <p>What somebody changed since is not overwritten: the batch is then refused as a whole, with all
 * that was changed. Versions and revisions only rise, also where the content is what it was.
 */
public final class Undo {
  private final Stores stores;
  private final Caller caller;

  /**
   * Creates it.
   *
   * @param stores the store
   * @param caller on whose behalf
   */
  public Undo(Stores stores, Caller caller) {
    this.stores = stores;
    this.caller = caller;
  }

  /**
   * What became of it.
   *
   * @param undone how many changes were undone
   * @param conflicts what was changed since the batch; if there is any, nothing was undone
   */
  public record Result(long undone, ImmutableList<Change> conflicts) {}

  /**
   * Undoes a batch.
   *
   * @param batch its name
   * @return what was undone, or what keeps it from being undone
   * @throws dev.agency.core.error.StillReferencedException if something that came later refers to
   *     what the batch made; nothing of that part is undone, and the parts after it are
   */
  public Result run(String batch) {
    List<String> parts = parts(batch);
    ImmutableList<Change> conflicts = conflicts(parts);
    if (!conflicts.isEmpty()) {
      return new Result(0, conflicts);
    }
    long undone = 0;
    Set<String> touched = new HashSet<>();
    for (String part : Lists.reverse(parts)) {
      undone += stores.transactions().required(() -> undo(part, touched));
    }
    return new Result(undone, conflicts);
  }

  private List<String> parts(String batch) {
    Query<JournalPart> ofBatch = Query.<JournalPart>all().with(JournalPart.BATCH, batch);
    List<String> parts = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Versioned<JournalPart>> page =
          stores.entities(JournalPart.TYPE).page(caller, ofBatch, after, 20);
      page.rows().forEach(row -> parts.add(row.value().id()));
      after = page.next();
    } while (after.isPresent());
    return parts;
  }

  private Versioned<JournalPart> part(String id) {
    return stores.entities(JournalPart.TYPE).find(caller, id).orElseThrow();
  }

  /** Only the last change of a thing has to be what is there: the ones before led to it. */
  private ImmutableList<Change> conflicts(List<String> parts) {
    ImmutableList.Builder<Change> conflicts = ImmutableList.builder();
    Set<String> touched = new HashSet<>();
    for (String id : Lists.reverse(parts)) {
      for (Change change : Lists.reverse(part(id).value().changes())) {
        if (isFirst(change, touched) && version(change) != change.version()) {
          conflicts.add(change);
        }
      }
    }
    return conflicts.build();
  }

  /** Time is changed once in a batch, so that of a million entries none has to be remembered. */
  private static boolean isFirst(Change change, Set<String> touched) {
    return change.type().equals(Change.TIME) || touched.add(change.type() + ":" + change.id());
  }

  private long version(Change change) {
    if (change.type().equals(Change.TIME)) {
      TimeEntryId id = TimeEntryId.of(change.id());
      Revised<TimeEntryId, TimeEntry> held =
          stores.timeEntries().findAll(caller, ImmutableList.of(id)).get(id);
      return held == null ? 0 : held.revision();
    }
    return StoredType.of(change.type()).version(stores, caller, change.id());
  }

  private long undo(String partId, Set<String> touched) {
    Versioned<JournalPart> part = part(partId);
    List<Revised<TimeEntryId, TimeEntry>> time = new ArrayList<>();
    for (Change change : Lists.reverse(part.value().changes())) {
      if (change.type().equals(Change.TIME)) {
        time.add(revision(change));
      } else {
        restore(change, isFirst(change, touched));
      }
    }
    stores.timeEntries().append(caller, time);
    stores.entities(JournalPart.TYPE).remove(caller, partId, part.version());
    return part.value().changes().size();
  }

  private static Revised<TimeEntryId, TimeEntry> revision(Change change) {
    TimeEntryId id = TimeEntryId.of(change.id());
    long next = change.version() + 1;
    return change.before().isEmpty()
        ? Revised.deleted(id, next)
        : Revised.of(id, next, AgencyJson.readStored(change.before(), TimeEntry.class));
  }

  private void restore(Change change, boolean first) {
    StoredType<?, ?> type = StoredType.of(change.type());
    long expected = first ? change.version() : type.version(stores, caller, change.id());
    restore(type, change, expected);
  }

  private <I extends Comparable<I>, T> void restore(
      StoredType<I, T> stored, Change change, long expected) {
    EntityType<I, T> type = stored.type();
    EntityStore<I, T> store = stores.entities(type);
    if (!change.before().isEmpty()) {
      T before = AgencyJson.readStored(change.before(), type.model());
      store.replace(caller, before, expected);
    } else {
      store.remove(caller, stored.id(change.id()), expected);
    }
  }
}
