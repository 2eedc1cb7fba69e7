package dev.agency.examples.jdbc.lincheck;

import dev.agency.core.client.Client;
import dev.agency.core.error.AgencyException;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.Query;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.SampleAgency;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Two of the {@link PortOperations}, with a mistake: both insertions are transactions of their own.
 */
public class TornOperations {
  private static final Caller CALLER =
      new Caller(TenantId.of("t"), PersonId.of("p"), CorrelationId.of("r"));
  private static final Client FIRST = SampleAgency.client().withId(ClientId.of("c-1"));
  private static final Client SECOND = SampleAgency.client().withId(ClientId.of("c-2"));

  private final EntityStore<ClientId, Client> clients =
      MemoryStores.of(MemoryLimits.usual()).entities(Clients.TYPE);

  @Operation
  public String insertBoth() {
    try {
      clients.insert(CALLER, FIRST);
      return "v" + clients.insert(CALLER, SECOND).version();
    } catch (AgencyException refused) {
      return refused.code().toString();
    }
  }

  @Operation
  public String list() {
    return clients.page(CALLER, Query.all(), Optional.empty(), 10).rows().stream()
        .map(found -> found.value().id() + " v" + found.version())
        .collect(Collectors.joining(" "));
  }
}
