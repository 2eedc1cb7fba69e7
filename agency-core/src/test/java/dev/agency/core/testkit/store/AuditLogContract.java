package dev.agency.core.testkit.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.core.testkit.store.Bench.audited;
import static dev.agency.core.testkit.store.Bench.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.store.AuditLog;
import dev.agency.core.store.AuditRecord;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules of {@link AuditLog}, {@code a01} and on. */
@SuppressWarnings("MemberName") // the id of a rule stands before its sentence
public abstract class AuditLogContract extends StoreContract {
  private static final int LONG = 100_000;

  /** Creates the contract. */
  protected AuditLogContract() {}

  @Test
  void a01_readsBackWhatWasAppended() {
    Bench bench = bench();
    AuditRecord changed = audited("a", 0, "d-1", instant());
    ImmutableList<AuditRecord> records =
        ImmutableList.of(
            changed,
            changed.withIndex(1).withBefore(Optional.empty()),
            changed.withIndex(2).withAfter(Optional.empty()),
            changed.withIndex(3).withBefore("").withName("deal's \"name\" %"),
            changed.withIndex(Long.MAX_VALUE));
    bench.audit().append(bench.here(), records);
    assertThat(of(bench, "d-1")).isEqualTo(records);
  }

  @Test
  void a02_readsTheOldestFirst() {
    Bench bench = bench();
    ImmutableList<AuditRecord> records =
        ImmutableList.of(
            audited("z", 7, "d-1", instant()),
            audited("z", 0, "d-1", instant()),
            audited("a", 0, "d-1", instant().minusSeconds(60)),
            audited("M", 0, "d-1", instant().plusSeconds(60)));
    bench.audit().append(bench.here(), records.subList(0, 2));
    bench.audit().append(bench.here(), records.subList(2, 3));
    bench.audit().append(bench.here(), ImmutableList.of());
    bench.audit().append(bench.here(), records.subList(3, 4));
    assertThat(of(bench, "d-1")).isEqualTo(records);
  }

  @Test
  void a03_readsWhatIsAboutOneRecord() {
    Bench bench = bench();
    AuditRecord deal = audited("a", 0, "same", instant());
    AuditRecord project = deal.withIndex(1).withRecordType("project");
    AuditRecord other = deal.withIndex(2).withRecordId("Same");
    AuditRecord joined = deal.withIndex(3).withRecordType("deal/a").withRecordId("b");
    bench.audit().append(bench.here(), ImmutableList.of(deal, project, other, joined));
    assertThat(of(bench, "a/b")).isEmpty();
    assertThat(of(bench, "same")).containsExactly(deal);
    assertThat(of(bench, "Same")).containsExactly(other);
    assertThat(of(bench, bench.here(), "project", "same")).containsExactly(project);
    assertThat(of(bench, "none")).isEmpty();
  }

  @Test
  void a04_pagesThroughEverythingOnce() {
    Bench bench = bench();
    ImmutableList<AuditRecord> records =
        IntStream.range(0, 7)
            .mapToObj(i -> audited("a", i, "d-1", instant()))
            .collect(toImmutableList());
    records.forEach(record -> bench.audit().append(bench.here(), ImmutableList.of(record)));
    for (int limit : new int[] {1, 3, 7, 1_000}) {
      ImmutableList<ImmutableList<AuditRecord>> pages = pages(bench, limit);
      assertThat(pages.stream().flatMap(List::stream)).as("by %s", limit).isEqualTo(records);
      assertThat(pages).hasSize((7 + limit - 1) / limit);
      assertThat(pages.subList(0, pages.size() - 1)).allMatch(page -> page.size() == limit);
    }
    Page<AuditRecord> first = bench.audit().page(bench.here(), "deal", "d-1", Optional.empty(), 3);
    AuditRecord late = audited("b", 0, "d-1", instant());
    bench.audit().append(bench.here(), ImmutableList.of(late));
    assertThat(bench.audit().page(bench.here(), "deal", "d-1", first.next(), 10).rows())
        .isEqualTo(
            ImmutableList.<AuditRecord>builder().addAll(records.subList(3, 7)).add(late).build());
  }

  private static ImmutableList<ImmutableList<AuditRecord>> pages(Bench bench, int limit) {
    return Pages.all(after -> bench.audit().page(bench.here(), "deal", "d-1", after, limit));
  }

  @Test
  void a05_refusesALimitOutOfRange() {
    Bench bench = bench();
    for (int limit : new int[] {0, -1, 1_001, Integer.MAX_VALUE}) {
      assertThat(
              refusal(() -> bench.audit().page(bench.here(), "deal", "d", Optional.empty(), limit))
                  .code())
          .isEqualTo(ErrorCode.OUT_OF_RANGE);
    }
  }

  @Test
  void a06_changesNothingEver() {
    Bench bench = bench();
    AuditRecord first = audited("a", 0, "d-1", instant());
    bench.audit().append(bench.here(), ImmutableList.of(first));
    for (AuditRecord again :
        ImmutableList.of(first, first.withAfter("{}"), first.withRecordId("d-2"))) {
      assertThat(
              refusal(
                      () ->
                          bench
                              .audit()
                              .append(
                                  bench.here(),
                                  ImmutableList.of(audited("new", 0, "d-1", instant()), again)))
                  .code())
          .isEqualTo(ErrorCode.DUPLICATE_ID);
      assertThat(of(bench, "d-1")).containsExactly(first);
      assertThat(of(bench, "d-2")).isEmpty();
    }
  }

  @Test
  void a07_keepsTenantsApart() {
    Bench bench = bench();
    AuditRecord here = audited("a", 0, "d-1", instant());
    AuditRecord there = here.withAfter("{}");
    bench.audit().append(bench.here(), ImmutableList.of(here));
    assertThat(of(bench, bench.there(), "deal", "d-1")).isEmpty();
    bench.audit().append(bench.there(), ImmutableList.of(there));
    assertThat(of(bench, "d-1")).containsExactly(here);
    assertThat(of(bench, bench.there(), "deal", "d-1")).containsExactly(there);
  }

  @Test
  void a08_keepsLongDocuments() {
    Bench bench = bench();
    AuditRecord record =
        audited("a", 0, "d-1", instant())
            .withBefore("{\"note\":\"" + "ö\\n\\\"'%".repeat(LONG / 7) + "\"}")
            .withAfter("{\"note\":\"" + "x".repeat(LONG) + "\"}");
    bench.audit().append(bench.here(), ImmutableList.of(record));
    assertThat(of(bench, "d-1")).containsExactly(record);
  }

  @Test
  void a09_keepsCharactersOfFourBytes() {
    requires(Capability.FOUR_BYTE_TEXT);
    Bench bench = bench();
    AuditRecord record =
        audited("a", 0, "d-1", instant()).withName("deal 🦊").withAfter("{\"name\":\"Fox 🦊 𝄞\"}");
    bench.audit().append(bench.here(), ImmutableList.of(record));
    assertThat(of(bench, "d-1")).containsExactly(record);
  }

  private static ImmutableList<AuditRecord> of(Bench bench, String recordId) {
    return of(bench, bench.here(), "deal", recordId);
  }

  private static ImmutableList<AuditRecord> of(
      Bench bench, Caller caller, String recordType, String recordId) {
    Page<AuditRecord> page =
        bench.audit().page(caller, recordType, recordId, Optional.empty(), Page.MAX_LIMIT);
    assertThat(page.next()).isEmpty();
    return page.rows();
  }
}
