package dev.agency.core.testkit.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.core.testkit.store.Bench.event;
import static dev.agency.core.testkit.store.Bench.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.store.DomainEvent;
import dev.agency.core.store.Outbox;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of {@link Outbox}, {@code o01} and on. */
@SuppressWarnings("MemberName") // the id of a rule stands before its sentence
public abstract class OutboxContract extends StoreContract {
  /** Creates the contract. */
  protected OutboxContract() {}

  @Test
  void o01_readsBackWhatWasAppended() {
    Bench bench = bench();
    ImmutableList<DomainEvent> events =
        ImmutableList.of(
            event("a", 0, instant()),
            event("a", Long.MAX_VALUE, instant()).withVersion(Long.MAX_VALUE),
            event("A", 0, instant())
                .withName("deal's \"name\" %")
                .withRecordType("timeEntry")
                .withRecordId("T:1"));
    bench.outbox().append(bench.here(), events);
    assertThat(bench.outbox().pending(bench.here(), 10)).isEqualTo(events);
    assertThat(bench.outbox().pending(bench.here(), 10)).isEqualTo(events);
  }

  @Test
  void o02_readsInTheOrderOfAppending() {
    Bench bench = bench();
    ImmutableList<DomainEvent> events =
        ImmutableList.of(
            event("z", 5, instant().plusSeconds(60)),
            event("z", 0, instant()),
            event("a", 0, instant()),
            event("M", 0, instant().minusSeconds(60)));
    bench.outbox().append(bench.here(), events.subList(0, 2));
    bench.outbox().append(bench.here(), ImmutableList.of());
    bench.outbox().append(bench.here(), events.subList(2, 3));
    bench.outbox().append(bench.here(), events.subList(3, 4));
    assertThat(bench.outbox().pending(bench.here(), 10)).isEqualTo(events);
  }

  @Test
  void o03_readsAtMostTheLimit() {
    Bench bench = bench();
    ImmutableList<DomainEvent> events = append(bench, 5);
    for (int limit = 1; limit <= 5; limit++) {
      assertThat(bench.outbox().pending(bench.here(), limit)).isEqualTo(events.subList(0, limit));
    }
    assertThat(bench.outbox().pending(bench.here(), 1_000)).isEqualTo(events);
  }

  @Test
  void o04_refusesALimitOutOfRange() {
    Bench bench = bench();
    for (int limit : new int[] {0, -1, 1_001, Integer.MAX_VALUE}) {
      assertThat(refusal(() -> bench.outbox().pending(bench.here(), limit)).code())
          .isEqualTo(ErrorCode.OUT_OF_RANGE);
    }
  }

  @Test
  void o05_acknowledgesOneByOne() {
    Bench bench = bench();
    ImmutableList<DomainEvent> events = append(bench, 5);
    bench.outbox().acknowledge(bench.here(), ImmutableList.of(events.get(3)));
    assertThat(bench.outbox().pending(bench.here(), 10))
        .containsExactly(events.get(0), events.get(1), events.get(2), events.get(4));
    bench.outbox().acknowledge(bench.here(), ImmutableList.of(events.get(4), events.get(0)));
    assertThat(bench.outbox().pending(bench.here(), 10))
        .containsExactly(events.get(1), events.get(2));
    bench.outbox().acknowledge(bench.here(), events);
    assertThat(bench.outbox().pending(bench.here(), 10)).isEmpty();
  }

  @Test
  void o06_passesOverAnUnknownAcknowledgement() {
    Bench bench = bench();
    ImmutableList<DomainEvent> events = append(bench, 2);
    DomainEvent unknown = event("unknown", 0, instant());
    bench.outbox().acknowledge(bench.here(), ImmutableList.of());
    bench.outbox().acknowledge(bench.here(), ImmutableList.of(unknown, events.get(0)));
    bench.outbox().acknowledge(bench.here(), ImmutableList.of(events.get(0), events.get(0)));
    assertThat(bench.outbox().pending(bench.here(), 10)).containsExactly(events.get(1));
    bench.outbox().append(bench.here(), ImmutableList.of(unknown));
    assertThat(bench.outbox().pending(bench.here(), 10)).containsExactly(events.get(1), unknown);
  }

  @Test
  void o07_refusesADuplicate() {
    Bench bench = bench();
    DomainEvent first = append(bench, 1).get(0);
    for (DomainEvent again : ImmutableList.of(first, first.withName("deal.lost"))) {
      assertThat(refusal(() -> appendBehindANewOne(bench, again)).code())
          .isEqualTo(ErrorCode.DUPLICATE_ID);
      assertThat(bench.outbox().pending(bench.here(), 10)).containsExactly(first);
    }
  }

  @Test
  void o08_refusesADuplicateOfWhatWasAcknowledged() {
    Bench bench = bench();
    DomainEvent first = append(bench, 1).get(0);
    bench.outbox().acknowledge(bench.here(), ImmutableList.of(first));
    assertThat(refusal(() -> appendBehindANewOne(bench, first)).code())
        .isEqualTo(ErrorCode.DUPLICATE_ID);
    assertThat(bench.outbox().pending(bench.here(), 10)).isEmpty();
  }

  @Test
  void o09_keepsTenantsApart() {
    Bench bench = bench();
    DomainEvent here = append(bench, 1).get(0);
    assertThat(bench.outbox().pending(bench.there(), 10)).isEmpty();
    bench.outbox().acknowledge(bench.there(), ImmutableList.of(here));
    assertThat(bench.outbox().pending(bench.here(), 10)).containsExactly(here);
    DomainEvent there = here.withName("deal.lost");
    bench.outbox().append(bench.there(), ImmutableList.of(there));
    bench.outbox().acknowledge(bench.here(), ImmutableList.of(here));
    assertThat(bench.outbox().pending(bench.here(), 10)).isEmpty();
    assertThat(bench.outbox().pending(bench.there(), 10)).containsExactly(there);
  }

  private void appendBehindANewOne(Bench bench, DomainEvent event) {
    bench.outbox().append(bench.here(), ImmutableList.of(event("behind", 0, instant()), event));
  }

  private ImmutableList<DomainEvent> append(Bench bench, int count) {
    ImmutableList<DomainEvent> events =
        IntStream.range(0, count)
            .mapToObj(i -> event("a", i, instant()))
            .collect(toImmutableList());
    bench.outbox().append(bench.here(), events);
    return events;
  }
}
