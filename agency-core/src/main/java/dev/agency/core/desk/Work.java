package dev.agency.core.desk;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.DuplicateIdException;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.error.StaleVersionException;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.Appended;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.entity.TimeEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One try of one command: what it reads, what its actor may do, and what it writes, of which it
 * keeps an audit record and an event each.
 *
 * <p>What the caller got wrong is thrown as it is; a write that fails because another one was
 * faster is a {@link LostRace}.
 */
final class Work {
  private final Stores stores;
  private final Authorizer authorizer;
  private final StoredJson json;
  private final Caller caller;
  private final Command command;
  private final List<AuditRecord> audit = new ArrayList<>();
  private final List<DomainEvent> events = new ArrayList<>();
  private String policyVersion = "";

  Work(Stores stores, Authorizer authorizer, StoredJson json, Caller caller, Command command) {
    this.stores = stores;
    this.authorizer = authorizer;
    this.json = json;
    this.caller = caller;
    this.command = command;
  }

  Caller caller() {
    return caller;
  }

  Command command() {
    return command;
  }

  Stores stores() {
    return stores;
  }

  /** Returns an entity that the caller may or may not see: for rules, not for answers. */
  <I extends Comparable<I>, T> Optional<Versioned<T>> find(EntityType<I, T> type, I id) {
    return stores.entities(type).find(caller, id);
  }

  /** Returns all entities of a query, in the order of their ids. */
  <I extends Comparable<I>, T> ImmutableList<Versioned<T>> all(
      EntityType<I, T> type, Query<T> query) {
    ImmutableList.Builder<Versioned<T>> found = ImmutableList.builder();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<Versioned<T>> page = stores.entities(type).page(caller, query, after, Page.MAX_LIMIT);
      found.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    return found.build();
  }

  /** Returns whether there is an entity of a query. */
  <I extends Comparable<I>, T> boolean any(EntityType<I, T> type, Query<T> query) {
    return !stores.entities(type).page(caller, query, Optional.empty(), 1).rows().isEmpty();
  }

  /**
   * Goes on with an entity if the actor may do this to it; to whom it is invisible it is absent.
   */
  <I extends Comparable<I>, T, A, R extends Enum<R>> Answer<A, R> on(
      EntityType<I, T> type, I id, Operation operation, Function<Versioned<T>, Answer<A, R>> work) {
    Versioned<T> found = find(type, id).orElseThrow(() -> new NotFoundException(type.words()));
    return judged(operation, type.name(), type.words(), found.value(), () -> work.apply(found));
  }

  /** Goes on if the actor may do this to a record. */
  <A, R extends Enum<R>> Answer<A, R> judged(
      Operation operation,
      String recordType,
      String words,
      Object record,
      Supplier<Answer<A, R>> work) {
    return denial(operation, recordType, words, record)
        .<Answer<A, R>>map(Answer.Denied::new)
        .orElseGet(work);
  }

  /**
   * Goes on if the actor may do this to a record as it is to be: it hides nothing that was there,
   * so one they could not see is denied.
   */
  <A, R extends Enum<R>> Answer<A, R> judgedAfter(
      Operation operation, String recordType, Object record, Supplier<Answer<A, R>> work) {
    Authorization authorization = judge(operation, recordType, record);
    return authorization instanceof Authorization.Allowed
        ? work.get()
        : new Answer.Denied<>(authorization.policyVersion());
  }

  /** Returns whether the actor may see a record. */
  boolean mayView(String recordType, Object record) {
    return judge(Operation.VIEW, recordType, record) instanceof Authorization.Allowed;
  }

  /** Returns the policy under which the actor may not do this; an invisible record is absent. */
  Optional<String> denial(Operation operation, String recordType, String words, Object record) {
    Authorization authorization = judge(operation, recordType, record);
    if (authorization instanceof Authorization.Invisible) {
      throw new NotFoundException(words);
    }
    return authorization instanceof Authorization.Allowed
        ? Optional.empty()
        : Optional.of(authorization.policyVersion());
  }

  private Authorization judge(Operation operation, String recordType, Object record) {
    Authorization authorization = authorizer.judge(caller, operation, recordType, record);
    policyVersion = authorization.policyVersion();
    return authorization;
  }

  /** Refuses a version that is not the stored one. */
  static void requireVersion(String words, long expected, long stored) {
    if (expected != stored) {
      throw new StaleVersionException(words, expected, stored);
    }
  }

  /** Stores a new entity; one of its id that was there before is the caller's mistake. */
  <I extends Comparable<I>, T> Versioned<T> insert(EntityType<I, T> type, T value, String event) {
    if (find(type, type.id(value)).isPresent()) {
      throw new DuplicateIdException(type.words());
    }
    Versioned<T> stored = raced(() -> stores.entities(type).insert(caller, value));
    wrote(
        event,
        type,
        type.id(value),
        Optional.empty(),
        Optional.of(stored.value()),
        stored.version());
    return stored;
  }

  /** Replaces an entity that was read in this try. */
  <I extends Comparable<I>, T> Versioned<T> replace(
      EntityType<I, T> type, Versioned<T> before, T value, String event) {
    Versioned<T> stored =
        raced(() -> stores.entities(type).replace(caller, value, before.version()));
    wrote(
        event,
        type,
        type.id(value),
        Optional.of(before.value()),
        Optional.of(stored.value()),
        stored.version());
    return stored;
  }

  /**
   * Stores an entity as it was read in this try, with a new version: who read it, too, and writes
   * after this, has to look again. Nothing of it changed, so nobody is told.
   */
  <I extends Comparable<I>, T> void hold(EntityType<I, T> type, Versioned<T> read) {
    raced(() -> stores.entities(type).replace(caller, read.value(), read.version()));
  }

  /** Removes an entity that was read in this try. */
  <I extends Comparable<I>, T> void remove(
      EntityType<I, T> type, Versioned<T> before, String event) {
    I id = type.id(before.value());
    raced(
        () -> {
          stores.entities(type).remove(caller, id, before.version());
          return id;
        });
    wrote(event, type, id, Optional.of(before.value()), Optional.empty(), before.version());
  }

  /** Appends the next revisions of entries, each with what it was before. */
  void append(List<EntryChange> changes, String event) {
    ImmutableList<Appended> appended =
        stores.timeEntries().append(caller, changes.stream().map(EntryChange::after).toList());
    for (int i = 0; i < changes.size(); i++) {
      if (!appended.get(i).isChange()) {
        throw new LostRace(new DuplicateIdException("time entry"));
      }
      Revised<TimeEntryId, TimeEntry> after = changes.get(i).after();
      wrote(
          event,
          TimeEntries.NAME,
          after.id().value(),
          changes.get(i).before(),
          after.value(),
          after.revision());
    }
  }

  private <I extends Comparable<I>, T> void wrote(
      String event,
      EntityType<I, T> type,
      I id,
      Optional<T> before,
      Optional<T> after,
      long version) {
    wrote(event, type.name(), id.toString(), before, after, version);
  }

  private void wrote(
      String event,
      String recordType,
      String recordId,
      Optional<?> before,
      Optional<?> after,
      long version) {
    audit.add(
        AuditRecord.builder()
            .command(command.id())
            .index(audit.size())
            .actor(caller.actor())
            .correlation(caller.correlation())
            .at(command.at())
            .name(event)
            .policyVersion(policyVersion)
            .recordType(recordType)
            .recordId(recordId)
            .before(before.map(json::write))
            .after(after.map(json::write))
            .build());
    events.add(
        DomainEvent.builder()
            .command(command.id())
            .index(events.size())
            .name(event)
            .recordType(recordType)
            .recordId(recordId)
            .version(version)
            .at(command.at())
            .build());
  }

  /** Writes the audit records and events of what was written. */
  void finish() {
    if (!audit.isEmpty()) {
      raced(
          () -> {
            stores.audit().append(caller, audit);
            stores.outbox().append(caller, events);
            return audit;
          });
    }
  }

  /** Does a write that fails if another one was faster. */
  static <T> T raced(Supplier<T> write) {
    try {
      return write.get();
    } catch (StaleVersionException | DuplicateIdException | NotFoundException faster) {
      throw new LostRace(faster);
    }
  }

  /**
   * One entry before and after.
   *
   * @param before the entry as it was, empty if it is new
   * @param after its next revision
   */
  record EntryChange(Optional<TimeEntry> before, Revised<TimeEntryId, TimeEntry> after) {}
}
