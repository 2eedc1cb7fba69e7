package dev.agency.examples.spring.desk;

import dev.agency.core.id.CommandId;
import dev.agency.core.json.AgencyJson3;
import dev.agency.core.json.StoredJson;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.EntityType;
import dev.agency.examples.spring.studio.Rights;
import dev.agency.permissions.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Writes what somebody did together with who did it, in one transaction, in which it is asked
 * whether they may.
 */
@Component
class Deeds {
  private final Stores stores;
  private final Rights rights;
  private final Clock clock;
  private final StoredJson json = AgencyJson3.stored();

  Deeds(Stores stores, Rights rights, Clock clock) {
    this.stores = stores;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Does some work in one transaction.
   *
   * @param caller who does it
   * @param work asks whether they may, reads and writes, and returns what came of it
   */
  <R> R inOne(Caller caller, Function<Deed, R> work) {
    return stores
        .transactions()
        .required(
            () -> {
              Deed deed = new Deed(caller, rights.subject(caller));
              R result = work.apply(deed);
              deed.finish();
              return result;
            });
  }

  /** What one person does at once. */
  final class Deed {
    private final Caller caller;
    private final Subject subject;
    private final CommandId command = CommandId.of(UUID.randomUUID().toString());
    private final Instant at = clock.instant();
    private final List<AuditRecord> audit = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();

    private Deed(Caller caller, Subject subject) {
      this.caller = caller;
      this.subject = subject;
    }

    /** Returns who does it, with the roles that are stored now. */
    Subject subject() {
      return subject;
    }

    <I extends Comparable<I>, T> Optional<Versioned<T>> find(EntityType<I, T> type, I id) {
      return store(type).find(caller, id);
    }

    /** Returns whether a record is stored as it was when it was decided by. */
    <I extends Comparable<I>, T> boolean holds(EntityType<I, T> type, T value) {
      return find(type, type.id(value)).filter(now -> now.value().equals(value)).isPresent();
    }

    <I extends Comparable<I>, T> void insert(String name, EntityType<I, T> type, T value) {
      wrote(name, type, Optional.empty(), store(type).insert(caller, value));
    }

    <I extends Comparable<I>, T> void replace(
        String name, EntityType<I, T> type, Versioned<T> before, T value) {
      wrote(
          name,
          type,
          Optional.of(before.value()),
          store(type).replace(caller, value, before.version()));
    }

    private <I extends Comparable<I>, T> EntityStore<I, T> store(EntityType<I, T> type) {
      return stores.entities(type);
    }

    private <I extends Comparable<I>, T> void wrote(
        String name, EntityType<I, T> type, Optional<T> before, Versioned<T> after) {
      String id = type.id(after.value()).toString();
      audit.add(
          AuditRecord.builder()
              .command(command)
              .index(audit.size())
              .actor(caller.actor())
              .correlation(caller.correlation())
              .at(at)
              .name(name)
              .policyVersion(subject.policyVersion())
              .recordType(type.name())
              .recordId(id)
              .before(before.map(json::write))
              .after(json.write(after.value()))
              .build());
      events.add(
          DomainEvent.builder()
              .command(command)
              .index(events.size())
              .name(name)
              .recordType(type.name())
              .recordId(id)
              .version(after.version())
              .at(at)
              .build());
    }

    private void finish() {
      if (!audit.isEmpty()) {
        stores.audit().append(caller, audit);
        stores.outbox().append(caller, events);
      }
    }
  }
}
