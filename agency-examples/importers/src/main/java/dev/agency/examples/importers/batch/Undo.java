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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts back what was there before a batch, all of it or nothing.
 *
 * <p>What somebody changed since is not overwritten: the batch is then left as it is, with all that
 * was changed named. So batches are undone from the last to the first. Versions and revisions only
 * rise, also where the content is what it was.
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
   * @return what was undone, or what keeps it from being undone; nothing of either if there is no
   *     such batch
   * @throws dev.agency.core.error.StillReferencedException if something that came later refers to
   *     what the batch made; nothing was undone
   */
  public Result run(String batch) {
    return stores.transactions().required(() -> undo(parts(batch)));
  }

  private Result undo(List<String> parts) {
    ImmutableList<Change> conflicts = conflicts(parts);
    long undone = 0;
    if (conflicts.isEmpty()) {
      for (String part : Lists.reverse(parts)) {
        undone += undo(part);
      }
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
    Set<String> seen = new HashSet<>();
    for (String id : Lists.reverse(parts)) {
      List<Change> changes = Lists.reverse(part(id).value().changes());
      Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> time = time(changes);
      for (Change change : changes) {
        boolean kept =
            change.type().equals(Change.TIME)
                ? change.made(held(time, change).flatMap(Revised::value))
                : !seen.add(change.type() + ":" + change.id())
                    || change.made(StoredType.of(change.type()).find(stores, caller, change.id()));
        if (!kept) {
          conflicts.add(change);
        }
      }
    }
    return conflicts.build();
  }

  private Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> time(List<Change> changes) {
    return stores
        .timeEntries()
        .findAll(
            caller,
            changes.stream()
                .filter(change -> change.type().equals(Change.TIME))
                .map(change -> TimeEntryId.of(change.id()))
                .toList());
  }

  private static Optional<Revised<TimeEntryId, TimeEntry>> held(
      Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> time, Change change) {
    return Optional.ofNullable(time.get(TimeEntryId.of(change.id())));
  }

  private long undo(String partId) {
    Versioned<JournalPart> part = part(partId);
    List<Change> changes = Lists.reverse(part.value().changes());
    Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> time = time(changes);
    List<Revised<TimeEntryId, TimeEntry>> revisions = new ArrayList<>();
    for (Change change : changes) {
      if (change.type().equals(Change.TIME)) {
        revisions.add(revision(change, held(time, change).orElseThrow().revision() + 1));
      } else {
        restore(StoredType.of(change.type()), change);
      }
    }
    stores.timeEntries().append(caller, revisions);
    stores.entities(JournalPart.TYPE).remove(caller, partId, part.version());
    return changes.size();
  }

  private static Revised<TimeEntryId, TimeEntry> revision(Change change, long next) {
    TimeEntryId id = TimeEntryId.of(change.id());
    return change.before().isEmpty()
        ? Revised.deleted(id, next)
        : Revised.of(id, next, AgencyJson.readStored(change.before(), TimeEntry.class));
  }

  private <I extends Comparable<I>, T> void restore(StoredType<I, T> stored, Change change) {
    EntityStore<I, T> store = stores.entities(stored.type());
    I id = stored.id(change.id());
    Optional<Long> version = store.find(caller, id).map(Versioned::version);
    if (change.before().isEmpty()) {
      store.remove(caller, id, version.orElseThrow());
      return;
    }
    T before = AgencyJson.readStored(change.before(), stored.type().model());
    version.ifPresentOrElse(
        known -> store.replace(caller, before, known), () -> store.insert(caller, before));
  }
}
