package dev.agency.proofs.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.DealDesk;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.id.StageId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Stores;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import dev.agency.core.testkit.store.ForwardingStores;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the library logs: what no answer tells, by the id of the command alone. */
class LogTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final MemoryStores stores = MemoryStores.of(MemoryLimits.usual());
  private final Deal deal = SampleAgency.deal();

  @BeforeEach
  void fill() {
    SampleDesk.fill(stores);
  }

  private String logged(Stores through, int times) {
    DealDesk desk = new DealDesk(through, SampleDesk.allowAll(), AgencyJson.stored());
    Log log = Log.listen();
    List<Answer<Versioned<Deal>, DealRefusal>> answers =
        Stream.generate(() -> move(desk)).limit(times).toList();
    String said = log.end();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.done()).isPresent());
    return said;
  }

  private Answer<Versioned<Deal>, DealRefusal> move(DealDesk desk) {
    return desk.move(
        SampleDesk.caller(), SampleDesk.command("move-1"), deal.id(), 1, StageId.of("lead"), TODAY);
  }

  @Test
  void whatIsDoneAtOnceIsNotLogged() {
    assertThat(logged(stores, 1)).isEmpty();
  }

  @Test
  void aCommandThatIsSentAgainIsLoggedByItsId() {
    assertThat(logged(stores, 2).lines())
        .singleElement()
        .asString()
        .startsWith("DEBUG dev.agency.core.desk.Commands")
        .endsWith("Command move-1 was sent again and is not done again");
  }

  @Test
  void aTryAfterAFasterWriterIsLoggedWithoutWhatTheDatabaseSaid() {
    assertThat(logged(new Losing(stores, 2), 1).lines())
        .extracting(line -> line.substring(line.indexOf(" - ") + 3))
        .containsExactly(
            "Command move-1 met a faster writer: try 2 of 16",
            "Command move-1 met a faster writer: try 3 of 16");
  }

  /** Stores whose first transactions lose a race. */
  private static final class Losing extends ForwardingStores {
    private final AtomicInteger left;

    Losing(Stores stores, int times) {
      super(stores);
      this.left = new AtomicInteger(times);
    }

    @Override
    public Transactions transactions() {
      Transactions real = super.transactions();
      return new Transactions() {
        @Override
        public <R> R required(Supplier<R> work) {
          if (left.getAndDecrement() > 0) {
            throw PersistenceException.contention("SQLSTATE 40001");
          }
          return real.required(work);
        }
      };
    }
  }
}
