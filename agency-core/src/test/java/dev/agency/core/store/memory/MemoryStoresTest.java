package dev.agency.core.store.memory;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.core.testkit.SampleDesk.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.client.Client;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Query;
import dev.agency.core.store.entity.Clients;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleDesk;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is special to the stores in memory; the rest is the contract of all stores. */
class MemoryStoresTest {
  private static final long GUARD_SECONDS = 30;

  private final MemoryStores stores = MemoryStores.of(MemoryLimits.usual());
  private final Client client = SampleAgency.client();
  private final TimeEntry entry = SampleDesk.newTimeEntry();

  private static EntityStore<ClientId, Client> clients(MemoryStores of) {
    return of.entities(Clients.TYPE);
  }

  private static Client client(int number) {
    return SampleAgency.client().withId(ClientId.of("c-" + number));
  }

  private void append(long revision, TimeEntry value) {
    stores
        .timeEntries()
        .append(caller(), ImmutableList.of(Revised.of(value.id(), revision, value)));
  }

  private TimeEntry entry(int number) {
    return entry.withId(TimeEntryId.of("T-" + number));
  }

  /** Runs work on another thread to its end. */
  @CanIgnoreReturnValue
  private static <T> T elsewhere(Callable<T> work) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<T> result = thread.submit(work);
      return result.get(GUARD_SECONDS, TimeUnit.SECONDS);
    } catch (Exception failed) {
      throw new AssertionError(failed);
    } finally {
      thread.shutdownNow();
    }
  }

  // bounded

  @Test
  void aFullStoreTakesNothingNew() {
    MemoryStores small = MemoryStores.of(new MemoryLimits(2));
    clients(small).insert(caller(), client(1));
    clients(small).insert(caller(), client(2));
    assertThat(Refused.code(() -> clients(small).insert(caller(), client(3))))
        .isEqualTo(ErrorCode.STORE_FULL);
    assertThat(Refused.message(() -> clients(small).insert(caller(), client(3))))
        .isEqualTo("The store holds as many records as it may. Nothing was written.");
    assertThat(clients(small).find(caller(), client(3).id())).isEmpty();
    assertThat(clients(small).replace(caller(), client(2).withName("Renamed"), 1).version())
        .isEqualTo(2);
  }

  @Test
  void everythingThatIsKeptCounts() {
    ImmutableList<Consumer<MemoryStores>> writes =
        ImmutableList.of(
            store -> clients(store).insert(caller(), client),
            store ->
                store
                    .timeEntries()
                    .append(caller(), ImmutableList.of(Revised.of(entry.id(), 1, entry))),
            store ->
                store
                    .timeEntries()
                    .append(caller(), ImmutableList.of(Revised.deleted(entry.id(), 1))),
            store -> store.commands().record(caller(), SampleDesk.recordedCommand()),
            store -> store.audit().append(caller(), ImmutableList.of(SampleDesk.auditRecord())),
            store -> store.outbox().append(caller(), ImmutableList.of(SampleDesk.domainEvent())));
    for (Consumer<MemoryStores> write : writes) {
      MemoryStores one = MemoryStores.of(new MemoryLimits(1));
      write.accept(one);
      assertThat(Refused.code(() -> clients(one).insert(caller(), client(1))))
          .isEqualTo(ErrorCode.STORE_FULL);
      MemoryStores full = MemoryStores.of(new MemoryLimits(1));
      clients(full).insert(caller(), client(1));
      assertThat(Refused.code(() -> write.accept(full))).isEqualTo(ErrorCode.STORE_FULL);
    }
  }

  @Test
  void whatDoesNotFitIsNotWrittenInPart() {
    MemoryStores small = MemoryStores.of(new MemoryLimits(3));
    ImmutableList<Revised<TimeEntryId, TimeEntry>> four =
        IntStream.rangeClosed(1, 4)
            .mapToObj(number -> Revised.of(entry(number).id(), 1, entry(number)))
            .collect(toImmutableList());
    assertThat(Refused.code(() -> small.timeEntries().append(caller(), four)))
        .isEqualTo(ErrorCode.STORE_FULL);
    assertThat(all(small)).isEmpty();
    // The room of those that were taken back is there again.
    small.timeEntries().append(caller(), four.subList(0, 3));
    assertThat(all(small)).hasSize(3);
  }

  @Test
  void aTransactionThatIsTakenBackGivesItsRoomBack() {
    MemoryStores small = MemoryStores.of(new MemoryLimits(2));
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  small
                      .transactions()
                      .required(
                          () -> {
                            clients(small).insert(caller(), client(1));
                            clients(small).insert(caller(), client(2));
                            throw new IllegalStateException("taken back");
                          }));
    }
    clients(small).insert(caller(), client(1));
    clients(small).insert(caller(), client(2));
    assertThat(clients(small).page(caller(), Query.all(), Optional.empty(), 9).rows()).hasSize(2);
  }

  @Test
  void whatIsRemovedAndComesBackCountsOnce() {
    MemoryStores small = MemoryStores.of(new MemoryLimits(1));
    for (int version = 1; version < 10; version++) {
      assertThat(clients(small).insert(caller(), client).version()).isEqualTo(version);
      clients(small).remove(caller(), client.id(), version);
    }
  }

  @Test
  void aLimitIsAtLeastOne() {
    assertThat(Refused.problems(() -> new MemoryLimits(0)))
        .containsExactly("/maxRecords OUT_OF_RANGE");
    assertThat(new MemoryLimits(1).maxRecords()).isEqualTo(1);
  }

  private static ImmutableList<TimeEntry> all(MemoryStores of) {
    return of.timeEntries().read(caller(), EntryRange.all(), s -> s.collect(toImmutableList()));
  }

  // snapshots

  @Test
  void aStreamThatIsBeingReadDoesNotSeeWhatIsWrittenMeanwhile() {
    for (int i = 10; i < 20; i++) {
      append(1, entry(i));
    }
    ImmutableList<TimeEntry> before = all(stores);
    ImmutableList<TimeEntry> seen =
        stores
            .timeEntries()
            .read(
                caller(),
                EntryRange.all(),
                entries -> {
                  Iterator<TimeEntry> rows = entries.iterator();
                  ImmutableList.Builder<TimeEntry> read = ImmutableList.builder();
                  read.add(rows.next(), rows.next());
                  elsewhere(
                      () -> {
                        append(1, entry(5));
                        append(1, entry(99));
                        append(2, entry(15).withMinutes(1));
                        append(2, entry(16).withDate(LocalDate.of(2026, 12, 1)));
                        return stores
                            .timeEntries()
                            .append(caller(), ImmutableList.of(Revised.deleted(entry(17).id(), 2)));
                      });
                  rows.forEachRemaining(read::add);
                  return read.build();
                });
    assertThat(seen).isEqualTo(before);
    assertThat(all(stores)).hasSize(11).isNotEqualTo(before);
  }

  @Test
  void aStreamOfOneBudgetIsOfOneStateToo() {
    append(1, entry(1));
    append(1, entry(2));
    EntryRange range = EntryRange.all().ofBudgets(ImmutableSet.of(entry.budget()));
    ImmutableList<TimeEntry> seen =
        stores
            .timeEntries()
            .read(
                caller(),
                range,
                entries -> {
                  elsewhere(
                      () -> {
                        append(2, entry(2).withBudget(BudgetId.of("b-other")));
                        return true;
                      });
                  return entries.collect(toImmutableList());
                });
    assertThat(seen).containsExactly(entry(1), entry(2));
    assertThat(stores.timeEntries().<Long>read(caller(), range, rows -> rows.count())).isEqualTo(1);
  }

  @Test
  void readersDoNotWaitForAWriter() throws Exception {
    clients(stores).insert(caller(), client);
    append(1, entry);
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> transaction =
          writer.submit(
              () ->
                  stores
                      .transactions()
                      .required(
                          () -> {
                            clients(stores).replace(caller(), client.withName("Renamed"), 1);
                            clients(stores).insert(caller(), client(2));
                            append(2, entry.withMinutes(1));
                            stores.commands().record(caller(), SampleDesk.recordedCommand());
                            written.countDown();
                            return awaited(read);
                          }));
      assertThat(awaited(written)).isTrue();
      // The transaction is open; nobody waits for it, and nobody sees it.
      assertThat(clients(stores).find(caller(), client.id()).orElseThrow().value())
          .isEqualTo(client);
      assertThat(clients(stores).findAll(caller(), ImmutableList.of(client(2).id()))).isEmpty();
      assertThat(clients(stores).page(caller(), Query.all(), Optional.empty(), 9).rows())
          .hasSize(1);
      assertThat(all(stores)).containsExactly(entry);
      assertThat(stores.commands().find(caller(), SampleDesk.recordedCommand().id())).isEmpty();
      assertThat(stores.outbox().pending(caller(), 9)).isEmpty();
      read.countDown();
      assertThat(transaction.get(GUARD_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      writer.shutdownNow();
    }
    assertThat(clients(stores).find(caller(), client.id()).orElseThrow().version()).isEqualTo(2);
    assertThat(all(stores)).containsExactly(entry.withMinutes(1));
    assertThat(stores.commands().find(caller(), SampleDesk.recordedCommand().id())).isPresent();
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(GUARD_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void nobodySeesWhatIsTakenBack() throws Exception {
    clients(stores).insert(caller(), client);
    int rounds = 20_000;
    ExecutorService reader = Executors.newSingleThreadExecutor();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try {
      Future<Boolean> dirty =
          reader.submit(
              () -> {
                boolean seen = false;
                while (ended.getCount() > 0) {
                  seen |=
                      clients(stores)
                          .find(caller(), client.id())
                          .map(found -> found.value().name().equals("Dirty"))
                          .orElse(true);
                  started.countDown();
                }
                return seen;
              });
      assertThat(awaited(started)).isTrue();
      for (int i = 0; i < rounds; i++) {
        takeBack(i + 1);
        clients(stores).replace(caller(), client.withName("Clean"), i + 1);
      }
      ended.countDown();
      assertThat(dirty.get(GUARD_SECONDS, TimeUnit.SECONDS)).isFalse();
    } finally {
      ended.countDown();
      reader.shutdownNow();
    }
  }

  private void takeBack(long version) {
    try {
      stores
          .transactions()
          .required(
              () -> {
                clients(stores).replace(caller(), client.withName("Dirty"), version);
                throw new IllegalStateException("taken back");
              });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("taken back");
    }
  }
}
