package dev.agency.examples.jdbc.lincheck;

import dev.agency.core.deal.DealRefusal;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.Authorization;
import dev.agency.core.desk.Command;
import dev.agency.core.desk.DealDesk;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.error.AgencyException;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TenantId;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Query;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.SampleAgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Commands about one deal that threads send at the same time; each answers with a text. */
@Param(name = "command", gen = IntGen.class, conf = "1:3")
@Param(name = "expected", gen = IntGen.class, conf = "1:3")
public class CommandOperations {
  private static final Caller CALLER =
      new Caller(TenantId.of("t"), PersonId.of("p"), CorrelationId.of("r"));
  private static final DealId DEAL = SampleAgency.deal().id();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final WinOrder ORDER =
      WinOrder.builder().stage(StageId.of("won")).wonOn(DAY).build();

  private final Stores stores;
  private final DealDesk desk;

  public CommandOperations() {
    this(MemoryStores.of(MemoryLimits.usual()));
  }

  CommandOperations(Stores stores) {
    this.stores = stores;
    this.desk =
        new DealDesk(
            stores,
            (caller, operation, type, record) -> new Authorization.Allowed("v1"),
            new Shelf());
    stores.entities(Pipelines.TYPE).insert(CALLER, SampleAgency.pipeline());
    stores.entities(Deals.TYPE).insert(CALLER, SampleAgency.deal());
  }

  @Operation
  public String win(@Param(name = "command") int command, @Param(name = "expected") int expected) {
    return answer(() -> desk.win(CALLER, command(command), DEAL, expected, ORDER));
  }

  @Operation
  public String reopen(
      @Param(name = "command") int command, @Param(name = "expected") int expected) {
    return answer(
        () -> desk.reopen(CALLER, command(command), DEAL, expected, StageId.of("lead"), DAY));
  }

  @Operation
  public String budgets() {
    return stores
        .entities(Budgets.TYPE)
        .page(CALLER, Query.all(), Optional.empty(), 10)
        .rows()
        .stream()
        .map(found -> found.value().id().value())
        .collect(Collectors.joining(" "));
  }

  private static Command command(int number) {
    return new Command(CommandId.of("command-" + number), Instant.EPOCH);
  }

  private static <T> String answer(Supplier<Answer<Versioned<T>, DealRefusal>> command) {
    try {
      Answer<Versioned<T>, DealRefusal> answer = command.get();
      return answer
          .done()
          .map(done -> "done v" + done.version())
          .orElseGet(() -> answer.refusal().orElseThrow().name());
    } catch (AgencyException refused) {
      return refused.code().toString();
    }
  }
}
