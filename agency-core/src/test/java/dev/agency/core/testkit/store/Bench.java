package dev.agency.core.testkit.store;

import dev.agency.core.client.Client;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.AgencyException;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.AuditLog;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.CommandLog;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Outbox;
import dev.agency.core.store.RecordedCommand;
import dev.agency.core.store.Stores;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.testkit.SampleAgency;
import java.time.Instant;
import java.util.UUID;

/**
 * Stores under test, and callers of two tenants that nobody had before.
 *
 * @param stores the stores
 * @param here a caller
 * @param there a caller of another tenant
 */
record Bench(Stores stores, Caller here, Caller there) {
  static Bench on(Stores stores) {
    return new Bench(stores, caller(), caller());
  }

  /** Returns the same stores with two more tenants. */
  Bench fresh() {
    return on(stores);
  }

  private static Caller caller() {
    return new Caller(
        TenantId.of("t-" + UUID.randomUUID()),
        PersonId.of("p-jonas"),
        CorrelationId.of("request-1"));
  }

  <I extends Comparable<I>, T> EntityStore<I, T> of(EntityType<I, T> type) {
    return stores.entities(type);
  }

  EntityStore<ClientId, Client> clients() {
    return of(Clients.TYPE);
  }

  EntityStore<DealId, Deal> deals() {
    return of(Deals.TYPE);
  }

  TimeEntryStore entries() {
    return stores.timeEntries();
  }

  CommandLog commands() {
    return stores.commands();
  }

  AuditLog audit() {
    return stores.audit();
  }

  Outbox outbox() {
    return stores.outbox();
  }

  Transactions transactions() {
    return stores.transactions();
  }

  static Client client(String id, String name) {
    return SampleAgency.client().withId(ClientId.of(id)).withName(name);
  }

  static Deal deal(String id) {
    return SampleAgency.deal().withId(DealId.of(id));
  }

  static RecordedCommand command(String id, Instant at) {
    return RecordedCommand.builder()
        .id(CommandId.of(id))
        .contentHash("0123456789abcdef".repeat(4))
        .at(at)
        .outcome("DONE")
        .version(7L)
        .answer("{\"id\":\"d-relaunch\"}")
        .build();
  }

  static AuditRecord audited(String command, long index, String recordId, Instant at) {
    return AuditRecord.builder()
        .command(CommandId.of(command))
        .index(index)
        .actor(PersonId.of("p-jonas"))
        .correlation(CorrelationId.of("request-1"))
        .at(at)
        .name("deal.won")
        .policyVersion("2026-03")
        .recordType("deal")
        .recordId(recordId)
        .before("{\"id\":\"d-relaunch\"}")
        .after("{\"id\":\"d-relaunch\",\"conversions\":1}")
        .build();
  }

  static DomainEvent event(String command, long index, Instant at) {
    return DomainEvent.builder()
        .command(CommandId.of(command))
        .index(index)
        .name("deal.won")
        .recordType("deal")
        .recordId("d-relaunch")
        .version(7)
        .at(at)
        .build();
  }

  /**
   * Runs what must be refused by an exception of this library.
   *
   * @return the exception
   */
  static AgencyException refusal(Runnable action) {
    try {
      action.run();
    } catch (AgencyException refusal) {
      return refusal;
    } catch (RuntimeException other) {
      throw new AssertionError("An exception crossed a port that is not the library's.", other);
    }
    throw new AssertionError("A port accepted what it must refuse.");
  }

  /** Runs what must be refused, and returns all a caller learns from it. */
  static String refusalText(Runnable action) {
    AgencyException refusal = refusal(action);
    return refusal.code() + ": " + refusal.getMessage();
  }
}
