package dev.agency.examples.jdbc.lincheck;

import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.client.Client;
import dev.agency.core.error.AgencyException;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TenantId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.SampleAgency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Calls of the ports in memory that threads make at the same time; each answers with a text. */
@Param(name = "id", gen = IntGen.class, conf = "1:2")
@Param(name = "number", gen = IntGen.class, conf = "1:3")
public class PortOperations {
  private static final Caller CALLER =
      new Caller(TenantId.of("t"), PersonId.of("p"), CorrelationId.of("r"));

  // Made once: a model checker follows all that is done inside of an operation.
  private static final Client CLIENT = SampleAgency.client();
  private static final TimeEntry ENTRY = SampleAgency.timeEntry();

  private final Stores stores = MemoryStores.of(MemoryLimits.usual());
  private final EntityStore<ClientId, Client> clients = stores.entities(Clients.TYPE);

  @Operation
  public String insert(@Param(name = "id") int id) {
    return answer(() -> "v" + clients.insert(CALLER, client(id, "new")).version());
  }

  @Operation
  public String replace(@Param(name = "id") int id, @Param(name = "number") int expected) {
    return answer(
        () -> "v" + clients.replace(CALLER, client(id, "from " + expected), expected).version());
  }

  @Operation
  public String remove(@Param(name = "id") int id, @Param(name = "number") int expected) {
    return answer(
        () -> {
          clients.remove(CALLER, ClientId.of("c-" + id), expected);
          return "removed";
        });
  }

  @Operation
  public String find(@Param(name = "id") int id) {
    return clients
        .find(CALLER, ClientId.of("c-" + id))
        .map(found -> found.value().name() + " v" + found.version())
        .orElse("nothing");
  }

  /** Inserts both or none; whoever lists them sees both or none. */
  @Operation
  public String insertBoth() {
    return answer(
        () ->
            stores
                .transactions()
                .required(
                    () -> {
                      clients.insert(CALLER, client(1, "new"));
                      return "v" + clients.insert(CALLER, client(2, "new")).version();
                    }));
  }

  @Operation
  public String list() {
    return clients.page(CALLER, Query.all(), Optional.empty(), 10).rows().stream()
        .map(found -> found.value().id() + " v" + found.version())
        .collect(Collectors.joining(" "));
  }

  @Operation
  public String append(@Param(name = "id") int id, @Param(name = "number") int revision) {
    TimeEntry entry = ENTRY.withId(TimeEntryId.of("T-" + id)).withMinutes(revision);
    return stores
        .timeEntries()
        .append(CALLER, List.of(Revised.of(entry.id(), revision, entry)))
        .toString();
  }

  @Operation
  public String delete(@Param(name = "id") int id) {
    return stores
        .timeEntries()
        .append(CALLER, List.of(Revised.deleted(TimeEntryId.of("T-" + id), 2)))
        .toString();
  }

  @Operation
  public String read() {
    return stores
        .timeEntries()
        .read(
            CALLER,
            EntryRange.all(),
            entries ->
                entries
                    .map(entry -> entry.id() + " " + entry.minutes())
                    .collect(Collectors.joining(", ")));
  }

  private static Client client(int id, String name) {
    return CLIENT.withId(ClientId.of("c-" + id)).withName(name);
  }

  private static String answer(Supplier<String> call) {
    try {
      return call.get();
    } catch (AgencyException refused) {
      return refused.code().toString();
    }
  }
}
