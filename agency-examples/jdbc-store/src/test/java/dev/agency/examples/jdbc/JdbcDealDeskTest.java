package dev.agency.examples.jdbc;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Revised;
import dev.agency.core.deal.Conversion;
import dev.agency.core.deal.DealRefusal;
import dev.agency.core.desk.Answer;
import dev.agency.core.desk.Command;
import dev.agency.core.desk.DealDesk;
import dev.agency.core.desk.Verdict;
import dev.agency.core.desk.WinOrder;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.CorrelationId;
import dev.agency.core.id.StageId;
import dev.agency.core.id.TenantId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Query;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Budgets;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.core.store.entity.Projects;
import dev.agency.core.testkit.SampleAgency;
import java.time.Instant;
import java.time.Month;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole commands on both databases. */
class JdbcDealDeskTest {
  private static final int THREADS = 8;
  private static final Instant NOON = Instant.parse("2026-02-28T12:00:00Z");
  private static final WinOrder ORDER =
      WinOrder.builder()
          .stage(StageId.of("won"))
          .wonOn(SampleAgency.day(Month.FEBRUARY, 28))
          .build();

  private final Caller caller =
      new Caller(
          TenantId.of("t-" + UUID.randomUUID()),
          SampleAgency.person().id(),
          CorrelationId.of("request-1"));

  static Stream<Named<Supplier<JdbcStores>>> databases() {
    return Stream.of(Named.of("H2", Databases::h2), Named.of("PostgreSQL", Databases::postgres));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aDealThatEightWinAtOnceHasOneProjectAndOneBudget(Supplier<JdbcStores> database)
      throws Exception {
    JdbcStores stores = withDeal(database.get());
    DealDesk desk = desk(stores);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      ImmutableList<Callable<Answer<Versioned<Conversion>, DealRefusal>>> winners =
          IntStream.range(0, THREADS)
              .<Callable<Answer<Versioned<Conversion>, DealRefusal>>>mapToObj(
                  thread ->
                      () -> {
                        start.await();
                        return win(desk, "win-" + thread);
                      })
              .collect(toImmutableList());
      ImmutableList.Builder<Answer<Versioned<Conversion>, DealRefusal>> answers =
          ImmutableList.builder();
      for (Future<Answer<Versioned<Conversion>, DealRefusal>> answer : threads.invokeAll(winners)) {
        answers.add(answer.get());
      }
      assertThat(answers.build()).hasSize(THREADS).allMatch(answer -> answer.done().isPresent());
      assertThat(answers.build().stream().distinct()).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(stores.entities(Projects.TYPE).page(caller, Query.all(), Optional.empty(), 9).rows())
        .hasSize(1);
    assertThat(stores.entities(Budgets.TYPE).page(caller, Query.all(), Optional.empty(), 9).rows())
        .hasSize(1);
    assertThat(stores.outbox().pending(caller, 9)).map(event -> event.name()).contains("deal.won");
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aCommandThatIsSentAgainIsAnsweredAlike(Supplier<JdbcStores> database) {
    JdbcStores stores = withDeal(database.get());
    Answer<Versioned<Conversion>, DealRefusal> first = win(desk(stores), "win");
    assertThat(first.done()).isPresent();
    assertThat(win(desk(stores), "win")).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void anErrorOfTheDatabaseIsToldByItsStateAlone(Supplier<JdbcStores> database) {
    Jdbc jdbc = database.get().transactions();
    assertThatThrownBy(() -> jdbc.update("insert into no_such_table values (?)", "secret"))
        .isInstanceOf(PersistenceException.class)
        .hasNoCause()
        .hasMessageContaining("SQLSTATE 42")
        .hasMessageNotContaining("secret")
        .extracting("code")
        .isEqualTo(ErrorCode.PERSISTENCE_FAILED);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void aReaderMayUseTheOtherPortsWhileItReads(Supplier<JdbcStores> database) {
    JdbcStores stores = database.get();
    stores
        .timeEntries()
        .append(
            caller,
            ImmutableList.of(
                Revised.of(SampleAgency.timeEntry().id(), 1, SampleAgency.timeEntry())));
    ImmutableList<Long> revisions =
        stores
            .timeEntries()
            .read(
                caller,
                EntryRange.all(),
                entries ->
                    entries
                        .map(
                            entry ->
                                stores
                                    .timeEntries()
                                    .findAll(caller, ImmutableList.of(entry.id()))
                                    .get(entry.id())
                                    .revision())
                        .collect(toImmutableList()));
    assertThat(revisions).containsExactly(1L);
  }

  private JdbcStores withDeal(JdbcStores stores) {
    stores.entities(Clients.TYPE).insert(caller, SampleAgency.client());
    stores.entities(Pipelines.TYPE).insert(caller, SampleAgency.pipeline());
    stores.entities(Deals.TYPE).insert(caller, SampleAgency.deal());
    return stores;
  }

  private static DealDesk desk(JdbcStores stores) {
    return new DealDesk(
        stores,
        (who, operation, recordType, record) -> new Verdict.Allowed("policy-1"),
        AgencyJson.stored());
  }

  private Answer<Versioned<Conversion>, DealRefusal> win(DealDesk desk, String id) {
    return desk.win(
        caller, new Command(CommandId.of(id), NOON), SampleAgency.deal().id(), 1, ORDER);
  }
}
