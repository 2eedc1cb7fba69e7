package dev.agency.core.json;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.client.Client;
import dev.agency.core.deal.Deal;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Each error code has an example, so none is a promise that nothing keeps. */
class ErrorCodesTest {
  private static final Caller CALLER =
      new Caller(TenantId.of("t"), PersonId.of("p"), CorrelationId.of("r"));

  /** What gives a code that no text of the hostile corpus can give. */
  private static final ImmutableMap<ErrorCode, Runnable> BY_OTHER_MEANS =
      ImmutableMap.of(
          ErrorCode.UNSUPPORTED_SCHEMA,
          () -> AgencyJson.readStored("{\"schema\":2,\"value\":{}}", Deal.class),
          ErrorCode.UNKNOWN_REFERENCE,
          () ->
              SampleAgency.pipeline()
                  .stageOf(SampleAgency.deal().withPipeline(PipelineId.of("renewals"))),
          ErrorCode.NOT_FOUND,
          () -> clients(9).remove(CALLER, SampleAgency.client().id(), 1),
          ErrorCode.STALE_VERSION,
          () -> {
            EntityStore<ClientId, Client> clients = clients(9);
            clients.insert(CALLER, SampleAgency.client());
            clients.replace(CALLER, SampleAgency.client(), 2);
          },
          ErrorCode.STORE_FULL,
          () -> {
            EntityStore<ClientId, Client> clients = clients(1);
            clients.insert(CALLER, SampleAgency.client());
            clients.insert(CALLER, SampleAgency.client().withId(ClientId.of("c-2")));
          });

  /** Codes that others give: modules above, hosts, and what has tests of its own. */
  private static final ImmutableMap<ErrorCode, String> RESERVED =
      ImmutableMap.of(
          ErrorCode.CYCLE, "roles that inherit from each other, in agency-permissions",
          ErrorCode.TOO_DEEP, "chains of roles that inherit, in agency-permissions",
          ErrorCode.EXCLUSIVE_ROLES, "subjects, in agency-permissions",
          ErrorCode.LEAKS_SECRETS, "policies, in agency-permissions",
          ErrorCode.HIDDEN_FIELD, "lists sorted by what they hide, in agency-permissions",
          ErrorCode.STILL_REFERENCED, "removals, see the contract of entity stores",
          ErrorCode.COMMAND_REUSED, "commands, see the tests of the desks",
          ErrorCode.CONTENTION, "databases of hosts with several writers",
          ErrorCode.PERSISTENCE_FAILED, "databases of hosts that fail");

  private static EntityStore<ClientId, Client> clients(long maxRecords) {
    return MemoryStores.of(new MemoryLimits(maxRecords)).entities(Clients.TYPE);
  }

  @Test
  void eachCodeHasAnExampleOrIsReserved() {
    ImmutableSet<ErrorCode> shown =
        ImmutableSet.<ErrorCode>builder()
            .addAll(inCorpus())
            .addAll(BY_OTHER_MEANS.keySet())
            .addAll(RESERVED.keySet())
            .build();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(Arrays.asList(ErrorCode.values()));
  }

  @Test
  void noCodeStandsInTwoTables() {
    assertThat(Sets.intersection(inCorpus(), BY_OTHER_MEANS.keySet())).isEmpty();
    assertThat(Sets.intersection(inCorpus(), RESERVED.keySet())).isEmpty();
    assertThat(Sets.intersection(BY_OTHER_MEANS.keySet(), RESERVED.keySet())).isEmpty();
  }

  @Test
  void theOtherMeansGiveTheirCodes() {
    BY_OTHER_MEANS.forEach((code, action) -> assertThat(Refused.code(action)).isEqualTo(code));
  }

  /** {@link HostileCorpusTest} shows that each text gives its code. */
  private static ImmutableSet<ErrorCode> inCorpus() {
    ImmutableList<HostileInput> corpus = HostileInput.corpus();
    return corpus.stream().map(HostileInput::code).collect(toImmutableSet());
  }
}
