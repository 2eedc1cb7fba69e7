package dev.agency.core.testkit.store;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.actuals.EntryKey;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.TimeEntryStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The rules of {@link TimeEntryStore#totals}, {@code d01} and on: however a store adds up, it comes
 * to the same.
 */
@SuppressWarnings("MemberName") // the id of a rule stands before its sentence
public abstract class EntryTotalsContract extends StoreContract {
  private static final ImmutableList<Set<EntryDimension>> SUBSETS =
      Sets.powerSet(ImmutableSet.copyOf(EntryDimension.values())).stream()
          .collect(toImmutableList());

  private static final Comparator<List<String>> BY_TEXT = Comparator.comparing(Object::toString);

  /** Creates the contract. */
  protected EntryTotalsContract() {}

  @Provide
  Arbitrary<List<Revised<TimeEntryId, TimeEntry>>> batches() {
    return Entries.revisions().list().ofMinSize(1).ofMaxSize(30);
  }

  @Provide
  Arbitrary<EntryRange> ranges() {
    return Entries.ranges();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void d01_totalsAreThoseOfWhatIsRead(
      @ForAll("batches") List<Revised<TimeEntryId, TimeEntry>> batch,
      @ForAll("ranges") EntryRange range) {
    Bench bench = bench();
    bench.entries().append(bench.here(), batch);
    for (Set<EntryDimension> by : SUBSETS) {
      ImmutableSortedMap<EntryKey, EntryTotals> read =
          bench.entries().read(bench.here(), range, entries -> EntryTotals.of(entries, by));
      assertThat(bench.entries().totals(bench.here(), range, by)).as("by %s", by).isEqualTo(read);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void d02_totalsAreThoseOfWhatWasAppended(
      @ForAll("batches") List<Revised<TimeEntryId, TimeEntry>> batch,
      @ForAll("ranges") EntryRange range) {
    Bench bench = bench();
    batch.forEach(one -> bench.entries().append(bench.here(), ImmutableList.of(one)));
    for (Set<EntryDimension> by : SUBSETS) {
      Map<List<String>, List<Long>> totals = new TreeMap<>(BY_TEXT);
      bench
          .entries()
          .totals(bench.here(), range, by)
          .forEach((key, total) -> totals.put(texts(key), numbers(total)));
      assertThat(totals).as("by %s", by).isEqualTo(folded(batch, range, by));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void d03_totalsAreInTheOrderOfTheirKeys(
      @ForAll("batches") List<Revised<TimeEntryId, TimeEntry>> batch) {
    Bench bench = bench();
    bench.entries().append(bench.here(), batch);
    for (Set<EntryDimension> by : SUBSETS) {
      ImmutableList<EntryKey> keys =
          bench.entries().totals(bench.here(), EntryRange.all(), by).keySet().asList();
      assertThat(keys).as("by %s", by).isEqualTo(keys.stream().sorted().toList());
    }
  }

  private static List<String> texts(EntryKey key) {
    return List.of(
        key.budget().map(Object::toString).orElse(""),
        key.line().map(Object::toString).orElse(""),
        key.person().map(Object::toString).orElse(""),
        key.date().map(Object::toString).orElse(""));
  }

  private static List<Long> numbers(EntryTotals totals) {
    return List.of(
        totals.entries(),
        totals.pending(),
        totals.pendingBillable(),
        totals.approved(),
        totals.approvedBillable(),
        totals.rejected(),
        totals.invoiced(),
        totals.invoicedBillable());
  }

  /** Adds up what was appended, without the classes that judge or make totals. */
  private static Map<List<String>, List<Long>> folded(
      List<Revised<TimeEntryId, TimeEntry>> batch, EntryRange range, Set<EntryDimension> by) {
    Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> held = new LinkedHashMap<>();
    for (Revised<TimeEntryId, TimeEntry> one : batch) {
      Revised<TimeEntryId, TimeEntry> before = held.get(one.id());
      if (before == null || before.revision() < one.revision()) {
        held.put(one.id(), one);
      }
    }
    Map<List<String>, List<Long>> totals = new TreeMap<>(BY_TEXT);
    for (Revised<TimeEntryId, TimeEntry> one : held.values()) {
      if (one.value().isPresent() && lies(one.value().get(), range)) {
        TimeEntry entry = one.value().get();
        List<Long> numbers = numbers(entry);
        totals.merge(
            key(entry, by),
            numbers,
            (a, b) -> {
              Long[] sums = new Long[a.size()];
              for (int i = 0; i < sums.length; i++) {
                sums[i] = a.get(i) + b.get(i);
              }
              return List.of(sums);
            });
      }
    }
    return totals;
  }

  private static boolean lies(TimeEntry entry, EntryRange range) {
    if (range.budgets().isPresent() && !range.budgets().get().contains(entry.budget())) {
      return false;
    }
    if (range.people().isPresent() && !range.people().get().contains(entry.person())) {
      return false;
    }
    if (range.days().isEmpty()) {
      return true;
    }
    LocalDate start = range.days().get().start();
    Optional<LocalDate> end = range.days().get().end();
    return !entry.date().isBefore(start) && (end.isEmpty() || entry.date().isBefore(end.get()));
  }

  private static List<String> key(TimeEntry entry, Set<EntryDimension> by) {
    return List.of(
        by.contains(EntryDimension.BUDGET) ? entry.budget().value() : "",
        by.contains(EntryDimension.LINE) ? entry.line().map(Object::toString).orElse("") : "",
        by.contains(EntryDimension.PERSON) ? entry.person().value() : "",
        by.contains(EntryDimension.DATE) ? entry.date().toString() : "");
  }

  private static List<Long> numbers(TimeEntry entry) {
    long billable = entry.billable() ? entry.minutes() : 0;
    long pending = entry.approval() == Approval.PENDING ? 1 : 0;
    long approved = entry.approval() == Approval.APPROVED ? 1 : 0;
    long rejected = entry.approval() == Approval.REJECTED ? 1 : 0;
    long invoiced = entry.invoice().isPresent() ? 1 : 0;
    return List.of(
        1L,
        pending * entry.minutes(),
        pending * billable,
        approved * entry.minutes(),
        approved * billable,
        rejected * entry.minutes(),
        invoiced * entry.minutes(),
        invoiced * billable);
  }
}
