package dev.agency.core.store.memory;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Appended;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.LentStream;
import dev.agency.core.store.TimeEntryStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Time entries by their ids, and a second time by day and by budget and day: the two orders in
 * which they are read.
 */
final class MemoryTimeEntryStore implements TimeEntryStore {
  private static final Comparator<TimeEntry> BY_DAY =
      comparing(TimeEntry::date).thenComparing(TimeEntry::id);

  /** The text of a day after every day of the models. */
  private static final String AFTER_ALL_DAYS = "9";

  private final MemoryTransactions transactions;
  private final MemoryTable<Key, Revised<TimeEntryId, TimeEntry>> revisions;
  private final MemoryTable<Key, TimeEntry> byDay;
  private final MemoryTable<Key, TimeEntry> byBudget;

  MemoryTimeEntryStore(MemoryTransactions transactions) {
    this.transactions = transactions;
    this.revisions = new MemoryTable<>(transactions);
    this.byDay = new MemoryTable<>(transactions);
    this.byBudget = new MemoryTable<>(transactions);
  }

  @Override
  public ImmutableList<Appended> append(
      Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
    return transactions.required(
        () -> {
          TimeEntryStore.requireOwnIds(batch);
          return batch.stream().map(one -> append(caller, one)).collect(toImmutableList());
        });
  }

  private Appended append(Caller caller, Revised<TimeEntryId, TimeEntry> revised) {
    Key key = Key.of(caller, revised.id().value());
    Optional<Revised<TimeEntryId, TimeEntry>> before = revisions.get(key);
    Appended appended = Appended.of(before, revised);
    if (!appended.isChange()) {
      return appended;
    }
    if (before.isEmpty()) {
      transactions.count();
    }
    before.flatMap(Revised::value).ifPresent(entry -> remove(caller, entry));
    revisions.put(key, revised);
    revised.value().ifPresent(entry -> add(caller, entry));
    return appended;
  }

  private void add(Caller caller, TimeEntry entry) {
    byDay.put(dayKey(caller, entry), entry);
    byBudget.put(budgetKey(caller, entry), entry);
  }

  private void remove(Caller caller, TimeEntry entry) {
    byDay.remove(dayKey(caller, entry));
    byBudget.remove(budgetKey(caller, entry));
  }

  private static Key dayKey(Caller caller, TimeEntry entry) {
    return Key.of(caller, entry.date().toString(), entry.id().value());
  }

  private static Key budgetKey(Caller caller, TimeEntry entry) {
    return Key.of(caller, entry.budget().value(), entry.date().toString(), entry.id().value());
  }

  @Override
  public ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findAll(
      Caller caller, Collection<TimeEntryId> ids) {
    return transactions.looking(
        stamp -> {
          ImmutableMap.Builder<TimeEntryId, Revised<TimeEntryId, TimeEntry>> found =
              ImmutableMap.builder();
          for (TimeEntryId id : ImmutableSet.copyOf(ids)) {
            revisions
                .get(Key.of(caller, id.value()), stamp)
                .ifPresent(revised -> found.put(id, revised));
          }
          return found.buildOrThrow();
        });
  }

  @Override
  public <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
    return transactions.looking(
        stamp ->
            LentStream.lend(
                Iterators.filter(sorted(caller, range, stamp), range::contains), reader));
  }

  /** Returns the entries of the budgets and days of a range, or more of them, by day and id. */
  private Iterator<TimeEntry> sorted(Caller caller, EntryRange range, long stamp) {
    if (range.budgets().isEmpty()) {
      return days(byDay, Key.of(caller), range, stamp);
    }
    ImmutableList.Builder<Iterator<TimeEntry>> each = ImmutableList.builder();
    for (BudgetId budget : range.budgets().get()) {
      each.add(days(byBudget, Key.of(caller, budget.value()), range, stamp));
    }
    return Iterators.mergeSorted(each.build(), BY_DAY);
  }

  private static Iterator<TimeEntry> days(
      MemoryTable<Key, TimeEntry> table, Key begin, EntryRange range, long stamp) {
    Key from = range.days().map(days -> begin.with(days.start().toString())).orElse(begin);
    String end =
        range.days().flatMap(days -> days.end()).map(LocalDate::toString).orElse(AFTER_ALL_DAYS);
    return table.range(from, true, begin.with(end), stamp);
  }
}
