package dev.agency.core.testkit.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.core.testkit.store.Bench.audited;
import static dev.agency.core.testkit.store.Bench.client;
import static dev.agency.core.testkit.store.Bench.command;
import static dev.agency.core.testkit.store.Bench.event;
import static dev.agency.core.testkit.store.Bench.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.AgencyException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.NotFoundException;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.CommandId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Query;
import dev.agency.core.store.Transactions;
import dev.agency.core.store.Versioned;
import dev.agency.core.testkit.SampleAgency;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link Transactions}, {@code x01} and on. */
@SuppressWarnings("MemberName") // the id of a rule stands before its sentence
public abstract class TransactionsContract extends StoreContract {
  private static final ImmutableList<String> NOTHING = ImmutableList.of();

  /** Creates the contract. */
  protected TransactionsContract() {}

  @Test
  void x01_returnsWhatTheWorkReturned() {
    Bench bench = bench();
    Object outer = new Object();
    Object inner = new Object();
    assertThat(
            bench
                .transactions()
                .<Object>required(
                    () -> {
                      assertThat(bench.transactions().<Object>required(() -> inner))
                          .isSameAs(inner);
                      return outer;
                    }))
        .isSameAs(outer);
  }

  @Test
  void x02_keepsWhatWasCommitted() {
    Bench bench = bench();
    bench.transactions().required(() -> write(bench, "one"));
    assertThat(seen(bench)).isEqualTo(written("one"));
    bench.transactions().required(() -> write(bench, "two"));
    assertThat(seen(bench)).isEqualTo(written("one", "two"));
  }

  @Test
  void x03_keepsNothingOfAFailure() {
    Bench bench = bench();
    RuntimeException failure = new IllegalStateException("the work's own");
    assertThatThrownBy(
            () ->
                bench
                    .transactions()
                    .required(
                        () -> {
                          write(bench, "one");
                          throw failure;
                        }))
        .isSameAs(failure);
    assertThat(seen(bench)).isEqualTo(NOTHING);
  }

  @Test
  void x04_letsTheSameBeDoneAfterAFailure() {
    Bench bench = bench();
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> bench.transactions().required(() -> fail(bench, "one")))
          .isInstanceOf(NotFoundException.class);
    }
    bench.transactions().required(() -> write(bench, "one"));
    assertThat(seen(bench)).isEqualTo(written("one"));
    assertThat(bench.clients().find(bench.here(), ClientId.of("one")))
        .get()
        .extracting(Versioned::version)
        .isEqualTo(1L);
  }

  @Test
  void x05_takesBackChangesAndRemovals() {
    Bench bench = bench();
    write(bench, "one");
    write(bench, "two");
    assertThatThrownBy(
            () ->
                bench
                    .transactions()
                    .required(
                        () -> {
                          bench.clients().replace(bench.here(), client("one", "New"), 1);
                          bench.clients().remove(bench.here(), ClientId.of("two"), 1);
                          bench
                              .entries()
                              .append(
                                  bench.here(),
                                  ImmutableList.of(Revised.deleted(TimeEntryId.of("one"), 2)));
                          bench
                              .outbox()
                              .acknowledge(bench.here(), bench.outbox().pending(bench.here(), 10));
                          throw new NotFoundException("reason");
                        }))
        .isInstanceOf(NotFoundException.class);
    assertThat(seen(bench)).isEqualTo(written("one", "two"));
    assertThat(bench.clients().replace(bench.here(), client("one", "Later"), 1).version())
        .isEqualTo(2);
  }

  @Test
  void x06_seesItsOwnWrites() {
    Bench bench = bench();
    ImmutableList<String> inside =
        bench
            .transactions()
            .required(
                () -> {
                  write(bench, "one");
                  return seen(bench);
                });
    assertThat(inside).isEqualTo(written("one"));
  }

  @Test
  void x07_showsOthersNothingBeforeItEnds() {
    requires(Capability.READS_BESIDE_A_WRITER);
    Bench bench = bench();
    write(bench, "one");
    Object beside =
        bench
            .transactions()
            .required(
                () -> {
                  write(bench, "two");
                  return Race.beside(() -> seen(bench));
                });
    assertThat(beside).isEqualTo(written("one"));
    assertThat(seen(bench)).isEqualTo(written("one", "two"));
  }

  @Test
  void x08_joinsTheTransactionThatGoesOn() {
    Bench bench = bench();
    assertThatThrownBy(
            () ->
                bench
                    .transactions()
                    .required(
                        () -> {
                          bench.transactions().required(() -> write(bench, "inner"));
                          assertThat(seen(bench)).isEqualTo(written("inner"));
                          return fail(bench, "outer");
                        }))
        .isInstanceOf(NotFoundException.class);
    assertThat(seen(bench)).isEqualTo(NOTHING);
    bench
        .transactions()
        .required(
            () -> {
              write(bench, "outer");
              return bench.transactions().required(() -> write(bench, "inner"));
            });
    assertThat(seen(bench)).isEqualTo(written("inner", "outer"));
  }

  @Test
  void x09_failsWhereAnInnerFailureWasCaught() {
    Bench bench = bench();
    AgencyException refusal =
        refusal(
            () ->
                bench
                    .transactions()
                    .required(
                        () -> {
                          write(bench, "before");
                          refusal(() -> bench.transactions().required(() -> fail(bench, "inner")));
                          return true;
                        }));
    assertThat(refusal.code()).isEqualTo(ErrorCode.PERSISTENCE_FAILED);
    assertThat(seen(bench)).isEqualTo(NOTHING);
    bench.transactions().required(() -> write(bench, "after"));
    assertThat(seen(bench)).isEqualTo(written("after"));
  }

  @Test
  void x10_passesOnTheExceptionOfTheWork() {
    Bench bench = bench();
    for (Throwable thrown :
        ImmutableList.of(
            new IllegalStateException("the work's own"),
            new NotFoundException("reason"),
            new AssertionError("the work's own"))) {
      assertThatThrownBy(() -> bench.transactions().required(() -> raise(thrown))).isSameAs(thrown);
      assertThatThrownBy(
              () ->
                  bench
                      .transactions()
                      .required(() -> bench.transactions().required(() -> raise(thrown))))
          .isSameAs(thrown);
    }
  }

  @Test
  void x11_failsWhereARefusedCallWasCaught() {
    Bench bench = bench();
    write(bench, "one");
    TimeEntry entry = SampleAgency.timeEntry();
    ImmutableList<Runnable> refused =
        ImmutableList.of(
            () -> bench.clients().insert(bench.here(), client("one", "Again")),
            () -> bench.clients().replace(bench.here(), client("one", "Again"), 7),
            () -> bench.clients().remove(bench.here(), ClientId.of("none"), 1),
            () ->
                bench
                    .entries()
                    .append(
                        bench.here(),
                        ImmutableList.of(Revised.of(TimeEntryId.of("other"), 1, entry))),
            () -> bench.commands().record(bench.here(), command("one", instant())),
            () ->
                bench
                    .audit()
                    .append(bench.here(), ImmutableList.of(audited("one", 0, "d-1", instant()))),
            () ->
                bench.outbox().append(bench.here(), ImmutableList.of(event("one", 0, instant()))));
    for (Runnable write : refused) {
      AgencyException failure =
          refusal(
              () ->
                  bench
                      .transactions()
                      .required(
                          () -> {
                            write(bench, "two");
                            refusal(write);
                            return true;
                          }));
      assertThat(failure.code()).isEqualTo(ErrorCode.PERSISTENCE_FAILED);
      assertThat(seen(bench)).isEqualTo(written("one"));
    }
  }

  private static Object raise(Throwable thrown) {
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    throw (Error) thrown;
  }

  /** Writes something through every port, and fails. */
  private Object fail(Bench bench, String name) {
    write(bench, name);
    throw new NotFoundException("reason");
  }

  /** Writes something through every port. */
  private Object write(Bench bench, String name) {
    bench.clients().insert(bench.here(), client(name, "Client"));
    bench
        .entries()
        .append(
            bench.here(),
            ImmutableList.of(
                Revised.of(
                    TimeEntryId.of(name),
                    1,
                    SampleAgency.timeEntry().withId(TimeEntryId.of(name)))));
    bench.commands().record(bench.here(), command(name, instant()));
    bench.audit().append(bench.here(), ImmutableList.of(audited(name, 0, "d-1", instant())));
    bench.outbox().append(bench.here(), ImmutableList.of(event(name, 0, instant())));
    return name;
  }

  /** Returns what is seen after some were written. */
  private static ImmutableList<String> written(String... names) {
    return Arrays.stream(names)
        .flatMap(
            name ->
                Stream.of(
                    "audit " + name,
                    "client " + name + " Client",
                    "command " + name,
                    "entry " + name,
                    "event " + name))
        .sorted()
        .collect(toImmutableList());
  }

  /** Returns what stands in every port. */
  private static ImmutableList<String> seen(Bench bench) {
    ImmutableList.Builder<String> seen = ImmutableList.builder();
    bench
        .audit()
        .page(bench.here(), "deal", "d-1", Optional.empty(), 100)
        .rows()
        .forEach(record -> seen.add("audit " + record.command()));
    bench
        .clients()
        .page(bench.here(), Query.all(), Optional.empty(), 100)
        .rows()
        .forEach(row -> seen.add("client " + row.value().id() + " " + row.value().name()));
    for (String name : ImmutableList.of("one", "two", "inner", "outer", "before", "after")) {
      bench
          .commands()
          .find(bench.here(), CommandId.of(name))
          .ifPresent(command -> seen.add("command " + command.id()));
    }
    ImmutableList<String> entries =
        bench
            .entries()
            .read(
                bench.here(),
                EntryRange.all(),
                found -> found.map(entry -> "entry " + entry.id()).collect(toImmutableList()));
    seen.addAll(entries);
    bench
        .outbox()
        .pending(bench.here(), 100)
        .forEach(event -> seen.add("event " + event.command()));
    return seen.build().stream().sorted().collect(toImmutableList());
  }
}
