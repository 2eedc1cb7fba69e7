package dev.agency.core.testkit.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static dev.agency.core.testkit.store.Bench.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Appended;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@link TimeEntryStore}, {@code t01} and on; those of totals stand apart. */
@SuppressWarnings("MemberName") // the id of a rule stands before its sentence
public abstract class TimeEntryStoreContract extends StoreContract {
  private static final long LONGEST = 10_000_000;
  private static final LocalDate DAY = SampleAgency.day(Month.MARCH, 16);

  /** Creates the contract. */
  protected TimeEntryStoreContract() {}

  @Test
  void t01_readsBackWhatWasAppended() {
    Bench bench = bench();
    TimeEntry full = entry("T-1");
    ImmutableList<TimeEntry> entries =
        ImmutableList.of(
            full,
            TimeEntry.builder()
                .id(TimeEntryId.of("T-2"))
                .budget(full.budget())
                .person(full.person())
                .date(DAY)
                .minutes(0)
                .build(),
            full.withId(TimeEntryId.of("T-3"))
                .withInvoice(Optional.empty())
                .withApproval(Approval.REJECTED)
                .withBillable(false),
            full.withId(TimeEntryId.of("T-4"))
                .withMinutes(LONGEST)
                .withNote("n".repeat(Invariants.MAX_NOTE)),
            full.withId(TimeEntryId.of("T-5")).withNote("'; --\t\"%_\\\n株式会社 é\n"));
    for (TimeEntry entry : entries) {
      Revised<TimeEntryId, TimeEntry> revised = Revised.of(entry.id(), 3, entry);
      assertThat(append(bench, revised)).containsExactly(Appended.INSERTED);
      assertHolds(bench, revised);
    }
    assertThat(read(bench, EntryRange.all())).isEqualTo(entries);
  }

  @Test
  void t02_keepsTheFirstAndTheLastDay() {
    Bench bench = bench();
    TimeEntry first = entry("T-1").withDate(Invariants.FIRST_DATE);
    TimeEntry last = entry("T-2").withDate(Invariants.LAST_DATE);
    append(bench, revised(1, last), revised(Long.MAX_VALUE, first));
    assertHolds(bench, revised(Long.MAX_VALUE, first));
    assertThat(read(bench, EntryRange.all())).containsExactly(first, last);
    assertThat(read(bench, during(Invariants.FIRST_DATE, Invariants.LAST_DATE)))
        .containsExactly(first);
    assertThat(read(bench, EntryRange.all().during(DateRange.startingOn(Invariants.LAST_DATE))))
        .containsExactly(last);
  }

  @Test
  void t03_keepsCharactersOfFourBytes() {
    requires(Capability.FOUR_BYTE_TEXT);
    Bench bench = bench();
    TimeEntry fox = entry("T-1").withNote("🦊".repeat(Invariants.MAX_NOTE / 2));
    append(bench, revised(1, fox));
    assertHolds(bench, revised(1, fox));
    assertThat(read(bench, EntryRange.all())).containsExactly(fox);
  }

  @Test
  void t04_takesTheSameAgainAsADuplicate() {
    Bench bench = bench();
    TimeEntry entry = entry("T-1");
    append(bench, revised(2, entry));
    assertThat(append(bench, revised(2, entry))).containsExactly(Appended.DUPLICATE);
    assertHolds(bench, revised(2, entry));
    Revised<TimeEntryId, TimeEntry> deletion = Revised.deleted(entry.id(), 3);
    append(bench, deletion);
    assertThat(append(bench, deletion)).containsExactly(Appended.DUPLICATE);
    assertHolds(bench, deletion);
  }

  @Test
  void t05_passesOverWhatIsOutdated() {
    Bench bench = bench();
    TimeEntry entry = entry("T-1");
    append(bench, revised(5, entry));
    assertThat(append(bench, revised(4, entry.withMinutes(1)), revised(1, entry)))
        .containsExactly(Appended.OUTDATED, Appended.OUTDATED);
    assertThat(append(bench, Revised.deleted(entry.id(), 4))).containsExactly(Appended.OUTDATED);
    assertHolds(bench, revised(5, entry));
    assertThat(read(bench, EntryRange.all())).containsExactly(entry);
  }

  @Test
  void t06_reportsAConflictAndKeepsWhatItHas() {
    Bench bench = bench();
    TimeEntry entry = entry("T-1");
    append(bench, revised(2, entry));
    for (Revised<TimeEntryId, TimeEntry> other :
        ImmutableList.of(
            revised(2, entry.withMinutes(entry.minutes() + 1)),
            revised(2, entry.withNote(Optional.empty())),
            Revised.<TimeEntryId, TimeEntry>deleted(entry.id(), 2))) {
      assertThat(append(bench, other)).containsExactly(Appended.CONFLICTING);
      assertHolds(bench, revised(2, entry));
      assertThat(read(bench, EntryRange.all())).containsExactly(entry);
    }
    append(bench, Revised.deleted(entry.id(), 3));
    assertThat(append(bench, revised(3, entry))).containsExactly(Appended.CONFLICTING);
    assertHolds(bench, Revised.deleted(entry.id(), 3));
    assertThat(append(bench, revised(4, entry))).containsExactly(Appended.REPLACED);
    assertHolds(bench, revised(4, entry));
  }

  @Test
  void t07_endsAlikeInWhateverOrder() {
    Bench bench = bench();
    TimeEntry entry = entry("T-1");
    ImmutableList<Revised<TimeEntryId, TimeEntry>> revisions =
        ImmutableList.of(
            revised(1, entry),
            revised(2, entry.withDate(DAY.plusDays(1))),
            Revised.deleted(entry.id(), 3),
            revised(4, entry.withBudget(BudgetId.of("b-other"))));
    for (int last = 2; last <= revisions.size(); last++) {
      Revised<TimeEntryId, TimeEntry> highest = revisions.get(last - 1);
      for (List<Revised<TimeEntryId, TimeEntry>> order :
          Collections2.permutations(revisions.subList(0, last))) {
        Bench fresh = bench.fresh();
        order.forEach(one -> append(fresh, one));
        assertHolds(fresh, highest);
        assertThat(read(fresh, EntryRange.all()))
            .as("%s", order)
            .isEqualTo(highest.value().stream().toList());
      }
    }
  }

  @Test
  void t08_keepsADeletionThatComesFirst() {
    Bench bench = bench();
    TimeEntry entry = entry("T-1");
    Revised<TimeEntryId, TimeEntry> deletion = Revised.deleted(entry.id(), 5);
    assertThat(append(bench, deletion)).containsExactly(Appended.INSERTED);
    assertHolds(bench, deletion);
    assertThat(append(bench, revised(4, entry))).containsExactly(Appended.OUTDATED);
    assertHolds(bench, deletion);
    assertThat(read(bench, EntryRange.all())).isEmpty();
  }

  @Test
  void t09_bringsADeletedEntryBackOnlyByALaterRevision() {
    Bench bench = bench();
    TimeEntry entry = entry("T-1");
    append(bench, revised(1, entry));
    assertThat(append(bench, Revised.deleted(entry.id(), 3))).containsExactly(Appended.REPLACED);
    assertThat(read(bench, EntryRange.all())).isEmpty();
    append(bench, revised(2, entry));
    assertThat(read(bench, EntryRange.all())).isEmpty();
    assertThat(append(bench, revised(4, entry))).containsExactly(Appended.REPLACED);
    assertThat(read(bench, EntryRange.all())).containsExactly(entry);
  }

  @Test
  void t10_takesRevisionsOfOneIdInTheirOrder() {
    Bench bench = bench();
    TimeEntry entry = entry("T-1");
    TimeEntry other = entry("T-2");
    assertThat(
            append(
                bench,
                revised(2, entry),
                revised(1, other),
                revised(2, entry),
                revised(1, entry),
                revised(2, entry.withMinutes(7)),
                revised(3, entry.withMinutes(8)),
                Revised.deleted(other.id(), 9)))
        .containsExactly(
            Appended.INSERTED,
            Appended.INSERTED,
            Appended.DUPLICATE,
            Appended.OUTDATED,
            Appended.CONFLICTING,
            Appended.REPLACED,
            Appended.REPLACED);
    assertHolds(bench, revised(3, entry.withMinutes(8)));
    assertHolds(bench, Revised.deleted(other.id(), 9));
    assertThat(append(bench)).isEmpty();
  }

  @Test
  void t11_refusesABatchWithTheIdOfAnotherEntry() {
    Bench bench = bench();
    TimeEntry entry = entry("T-1");
    assertThat(
            refusal(
                    () ->
                        append(
                            bench,
                            revised(1, entry),
                            Revised.of(TimeEntryId.of("T-2"), 1, entry("T-3")),
                            revised(1, entry("T-4"))))
                .code())
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(read(bench, EntryRange.all())).isEmpty();
    assertThat(
            bench
                .entries()
                .findAll(
                    bench.here(),
                    Stream.of("T-1", "T-2", "T-3", "T-4")
                        .map(TimeEntryId::of)
                        .collect(toImmutableList())))
        .isEmpty();
  }

  @Test
  void t12_readsByDayAndThenById() {
    Bench bench = bench();
    ImmutableList<TimeEntry> sorted =
        Stream.of("Z", "9", "A", "Z9", "a", "a-1", "a.1", "a:1", "a_1")
            .map(TimeEntryStoreContract::entry)
            .map(entry -> entry.withDate(entry.id().value().equals("Z") ? DAY : DAY.plusDays(1)))
            .collect(toImmutableList());
    for (TimeEntry entry : sorted.reverse()) {
      append(bench, revised(1, entry));
    }
    assertThat(read(bench, EntryRange.all())).isEqualTo(sorted);
    assertThat(read(bench, EntryRange.all().ofBudgets(ImmutableSet.of(sorted.get(0).budget()))))
        .isEqualTo(sorted);
  }

  @Test
  void t13_readsTheEntriesOfBudgets() {
    Bench bench = bench();
    BudgetId one = BudgetId.of("b-1");
    BudgetId two = BudgetId.of("B-1");
    TimeEntry first = entry("T-3").withBudget(one);
    TimeEntry second = entry("T-2").withBudget(two).withDate(DAY.plusDays(1));
    TimeEntry third = entry("T-1").withBudget(one).withDate(DAY.plusDays(2));
    TimeEntry fourth = entry("T-4").withBudget(BudgetId.of("b-10")).withDate(DAY.plusDays(3));
    append(bench, revised(1, fourth), revised(1, third), revised(1, second), revised(1, first));
    assertThat(read(bench, EntryRange.all().ofBudgets(ImmutableSet.of(one))))
        .containsExactly(first, third);
    assertThat(
            read(bench, EntryRange.all().ofBudgets(ImmutableSet.of(two, BudgetId.of("none"), one))))
        .containsExactly(first, second, third);
    assertThat(read(bench, EntryRange.all().ofBudgets(ImmutableSet.of(BudgetId.of("none")))))
        .isEmpty();
    assertThat(read(bench, EntryRange.all().ofBudgets(ImmutableSet.of()))).isEmpty();
  }

  @Test
  void t14_readsTheEntriesOfPeople() {
    Bench bench = bench();
    PersonId ana = PersonId.of("ana");
    PersonId ben = PersonId.of("ben");
    TimeEntry first = entry("T-1").withPerson(ben);
    TimeEntry second = entry("T-2").withPerson(ana);
    TimeEntry third = entry("T-3").withPerson(PersonId.of("Ana"));
    append(bench, revised(1, first), revised(1, second), revised(1, third));
    assertThat(read(bench, EntryRange.all().ofPeople(ImmutableSet.of(ana))))
        .containsExactly(second);
    assertThat(read(bench, EntryRange.all().ofPeople(ImmutableSet.of(ana, ben))))
        .containsExactly(first, second);
    assertThat(read(bench, EntryRange.all().ofPeople(ImmutableSet.of()))).isEmpty();
  }

  @Test
  void t15_readsTheEntriesOfDays() {
    Bench bench = bench();
    ImmutableList<TimeEntry> entries =
        IntStream.range(0, 5)
            .mapToObj(i -> entry("T-" + i).withDate(DAY.plusDays(i)))
            .collect(toImmutableList());
    entries.forEach(entry -> append(bench, revised(1, entry)));
    assertThat(read(bench, during(DAY.plusDays(1), DAY.plusDays(3))))
        .isEqualTo(entries.subList(1, 3));
    assertThat(read(bench, EntryRange.all().during(DateRange.startingOn(DAY.plusDays(2)))))
        .isEqualTo(entries.subList(2, 5));
    assertThat(read(bench, during(DAY.plusDays(5), DAY.plusDays(9)))).isEmpty();
    assertThat(read(bench, during(DAY.minusDays(9), DAY))).isEmpty();
  }

  @Test
  void t16_readsWhatMeetsAllOfARange() {
    Bench bench = bench();
    BudgetId budget = BudgetId.of("b-1");
    PersonId ana = PersonId.of("ana");
    TimeEntry wanted = entry("T-1").withBudget(budget).withPerson(ana);
    append(
        bench,
        revised(1, wanted),
        revised(1, wanted.withId(TimeEntryId.of("T-2")).withBudget(BudgetId.of("b-2"))),
        revised(1, wanted.withId(TimeEntryId.of("T-3")).withPerson(PersonId.of("ben"))),
        revised(1, wanted.withId(TimeEntryId.of("T-4")).withDate(DAY.plusDays(1))));
    EntryRange range =
        during(DAY, DAY.plusDays(1))
            .ofBudgets(ImmutableSet.of(budget))
            .ofPeople(ImmutableSet.of(ana));
    assertThat(read(bench, range)).containsExactly(wanted);
    assertThat(read(bench, range.ofPeople(ImmutableSet.of()))).isEmpty();
  }

  @Test
  void t17_readsAMovedEntryOnceAndAtItsNewPlace() {
    Bench bench = bench();
    BudgetId from = BudgetId.of("b-from");
    BudgetId to = BudgetId.of("b-to");
    TimeEntry before = entry("T-1").withBudget(from);
    TimeEntry after = before.withBudget(to).withDate(DAY.plusDays(3));
    TimeEntry between = entry("T-2").withBudget(to).withDate(DAY.plusDays(1));
    append(bench, revised(1, before), revised(1, between));
    append(bench, revised(2, after));
    assertThat(read(bench, EntryRange.all())).containsExactly(between, after);
    assertThat(read(bench, EntryRange.all().ofBudgets(ImmutableSet.of(from)))).isEmpty();
    assertThat(read(bench, EntryRange.all().ofBudgets(ImmutableSet.of(to))))
        .containsExactly(between, after);
    assertThat(read(bench, during(DAY, DAY.plusDays(1)))).isEmpty();
    append(bench, Revised.deleted(before.id(), 3));
    assertThat(read(bench, EntryRange.all())).containsExactly(between);
  }

  @Test
  void t18_lendsItsStreamForOneCall() {
    Bench bench = bench();
    append(bench, revised(1, entry("T-1")), revised(1, entry("T-2")));
    List<Stream<TimeEntry>> kept = new ArrayList<>();
    List<Iterator<TimeEntry>> begun = new ArrayList<>();
    bench.entries().read(bench.here(), EntryRange.all(), kept::add);
    bench
        .entries()
        .read(
            bench.here(),
            EntryRange.all(),
            entries -> {
              Iterator<TimeEntry> rows = entries.iterator();
              begun.add(rows);
              return rows.next();
            });
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> kept.get(0).toList());
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Lists.newArrayList(begun.get(0)));
  }

  @Test
  void t19_letsAReaderStopEarly() {
    Bench bench = bench();
    ImmutableList<Revised<TimeEntryId, TimeEntry>> many =
        IntStream.range(0, 1_500)
            .mapToObj(i -> revised(1, entry("T-" + i).withDate(DAY.plusDays(i % 300))))
            .collect(toImmutableList());
    bench.entries().append(bench.here(), many);
    for (int i = 0; i < 50; i++) {
      assertThat(
              bench
                  .entries()
                  .<Optional<TimeEntry>>read(bench.here(), EntryRange.all(), Stream::findFirst))
          .contains(entry("T-0"));
    }
    assertThat(append(bench, revised(2, entry("T-0").withMinutes(7))))
        .containsExactly(Appended.REPLACED);
    assertThat(bench.entries().<Long>read(bench.here(), EntryRange.all(), Stream::count))
        .isEqualTo(1_500);
  }

  @Test
  void t20_passesOnTheExceptionOfAReader() {
    Bench bench = bench();
    append(bench, revised(1, entry("T-1")), revised(1, entry("T-2")));
    IllegalArgumentException own = new IllegalArgumentException("the reader's own");
    for (int i = 0; i < 50; i++) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(
              () ->
                  bench
                      .entries()
                      .read(
                          bench.here(),
                          EntryRange.all(),
                          entries -> {
                            entries.iterator().next();
                            throw own;
                          }))
          .isSameAs(own);
    }
    assertThat(append(bench, revised(1, entry("T-3")))).containsExactly(Appended.INSERTED);
    assertThat(read(bench, EntryRange.all())).hasSize(3);
  }

  @Test
  void t21_findsSeveralInTheOrderAskedFor() {
    Bench bench = bench();
    append(
        bench,
        revised(1, entry("a")),
        revised(4, entry("B")),
        Revised.deleted(TimeEntryId.of("c"), 2));
    ImmutableList<TimeEntryId> asked =
        Stream.of("c", "none", "a", "B", "c", "b").map(TimeEntryId::of).collect(toImmutableList());
    assertThat(bench.entries().findAll(bench.here(), asked).values().asList())
        .containsExactly(
            Revised.deleted(TimeEntryId.of("c"), 2),
            revised(1, entry("a")),
            revised(4, entry("B")));
    assertThat(bench.entries().findAll(bench.here(), ImmutableList.of())).isEmpty();
  }

  @Test
  void t22_keepsTenantsApart() {
    Bench bench = bench();
    TimeEntry entry = entry("T-1");
    append(bench, revised(3, entry));
    assertThat(read(bench.entries(), bench.there(), EntryRange.all())).isEmpty();
    assertThat(
            read(
                bench.entries(),
                bench.there(),
                EntryRange.all().ofBudgets(ImmutableSet.of(entry.budget()))))
        .isEmpty();
    assertThat(bench.entries().findAll(bench.there(), ImmutableList.of(entry.id()))).isEmpty();
    assertThat(bench.entries().totals(bench.there(), EntryRange.all(), ImmutableSet.of()))
        .isEmpty();
    TimeEntry theirs = entry.withMinutes(7);
    assertThat(bench.entries().append(bench.there(), ImmutableList.of(revised(1, theirs))))
        .containsExactly(Appended.INSERTED);
    assertThat(read(bench.entries(), bench.there(), EntryRange.all())).containsExactly(theirs);
    assertHolds(bench, revised(3, entry));
    assertThat(read(bench, EntryRange.all())).containsExactly(entry);
  }

  @Test
  void t23_keepsTheHighestRevisionOfEightWriters() {
    requires(Capability.CONCURRENT_WRITERS);
    Bench bench = bench();
    for (int i = 0; i < 5; i++) {
      TimeEntry entry = entry("T-" + i);
      ImmutableList<Object> results =
          Race.run(
              thread -> append(bench, revised(thread + 1L, entry.withDate(DAY.plusDays(thread)))));
      TimeEntry last = entry.withDate(DAY.plusDays(Race.THREADS - 1L));
      assertHolds(bench, revised(Race.THREADS, last));
      assertThat(results).filteredOn(ImmutableList.of(Appended.INSERTED)::equals).hasSize(1);
      assertThat(results)
          .isSubsetOf(
              ImmutableList.of(Appended.INSERTED),
              ImmutableList.of(Appended.REPLACED),
              ImmutableList.of(Appended.OUTDATED));
    }
    assertThat(read(bench, EntryRange.all())).hasSize(5);
  }

  private static TimeEntry entry(String id) {
    return SampleAgency.timeEntry().withId(TimeEntryId.of(id)).withDate(DAY);
  }

  private static Revised<TimeEntryId, TimeEntry> revised(long revision, TimeEntry entry) {
    return Revised.of(entry.id(), revision, entry);
  }

  private static EntryRange during(LocalDate start, LocalDate end) {
    return EntryRange.all().during(DateRange.of(start, end));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // they are only read
  private static ImmutableList<Appended> append(
      Bench bench, Revised<TimeEntryId, TimeEntry>... batch) {
    return bench.entries().append(bench.here(), ImmutableList.copyOf(batch));
  }

  private static ImmutableList<TimeEntry> read(Bench bench, EntryRange range) {
    return read(bench.entries(), bench.here(), range);
  }

  private static ImmutableList<TimeEntry> read(
      TimeEntryStore store, Caller caller, EntryRange range) {
    return store.read(caller, range, entries -> entries.collect(toImmutableList()));
  }

  private static void assertHolds(Bench bench, Revised<TimeEntryId, TimeEntry> revised) {
    assertThat(
            bench.entries().findAll(bench.here(), ImmutableList.of(revised.id())).values().asList())
        .containsExactly(revised);
  }
}
