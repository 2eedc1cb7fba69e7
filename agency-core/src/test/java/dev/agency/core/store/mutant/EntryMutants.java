package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.actuals.EntryKey;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.PersistenceException;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Appended;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stores with one fault in what they do with time entries. */
final class EntryMutants {
  private EntryMutants() {}

  static final class TakesADuplicateForAConflict extends Revisions {
    @Override
    Appended judge(
        Optional<Revised<TimeEntryId, TimeEntry>> before, Revised<TimeEntryId, TimeEntry> one) {
      Appended judged = super.judge(before, one);
      return judged == Appended.DUPLICATE ? Appended.CONFLICTING : judged;
    }
  }

  static final class KeepsTheLastThatArrived extends Revisions {
    @Override
    boolean keeps(Appended judged) {
      return true;
    }
  }

  static final class SwallowsConflicts extends Revisions {
    @Override
    Appended judge(
        Optional<Revised<TimeEntryId, TimeEntry>> before, Revised<TimeEntryId, TimeEntry> one) {
      Appended judged = super.judge(before, one);
      return judged == Appended.CONFLICTING ? Appended.DUPLICATE : judged;
    }
  }

  static final class WritesWhatConflicts extends Revisions {
    @Override
    boolean keeps(Appended judged) {
      return super.keeps(judged) || judged == Appended.CONFLICTING;
    }
  }

  static final class ForgetsDeletions extends Revisions {
    @Override
    boolean keepsDeletions() {
      return false;
    }
  }

  static final class NeverBringsBack extends Revisions {
    @Override
    Appended judge(
        Optional<Revised<TimeEntryId, TimeEntry>> before, Revised<TimeEntryId, TimeEntry> one) {
      return before.isPresent() && before.get().value().isEmpty()
          ? Appended.OUTDATED
          : super.judge(before, one);
    }
  }

  static final class JudgesABatchAtOnce extends Revisions {
    @Override
    boolean inOrder() {
      return false;
    }
  }

  static final class AppendsOneByOne extends FlatStores {
    @Override
    ImmutableList<Appended> append(Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
      return batch.stream()
          .flatMap(one -> super.append(caller, ImmutableList.of(one)).stream())
          .collect(toImmutableList());
    }
  }

  static final class ReadsIdsByLetter extends Revisions {
    @Override
    Comparator<TimeEntry> order() {
      return comparing(TimeEntry::date)
          .thenComparing(entry -> entry.id().value(), String.CASE_INSENSITIVE_ORDER);
    }
  }

  static final class TakesASetOfNoneForAll extends Revisions {
    @Override
    boolean contains(EntryRange range, TimeEntry entry) {
      return new EntryRange(
              range.budgets().filter(set -> !set.isEmpty()),
              range.people().filter(set -> !set.isEmpty()),
              range.days())
          .contains(entry);
    }
  }

  static final class ReadsTheDayAfter extends Revisions {
    @Override
    boolean contains(EntryRange range, TimeEntry entry) {
      return range.contains(entry)
          || (range.days().flatMap(days -> days.end()).equals(Optional.of(entry.date()))
              && new EntryRange(range.budgets(), range.people(), Optional.empty()).contains(entry));
    }
  }

  static final class ForgetsPeopleBesideBudgets extends Revisions {
    @Override
    boolean contains(EntryRange range, TimeEntry entry) {
      return range.contains(entry)
          || (range.budgets().isPresent()
              && new EntryRange(range.budgets(), Optional.empty(), range.days()).contains(entry));
    }
  }

  static final class ReadsAMovedEntryTwice extends FlatStores {
    private final List<TimeEntry> ever = new CopyOnWriteArrayList<>();

    @Override
    ImmutableList<Appended> append(Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
      batch.forEach(one -> one.value().ifPresent(ever::add));
      return super.append(caller, batch);
    }

    @Override
    <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
      return super.read(
          caller,
          range,
          entries ->
              reader.apply(
                  Streams.concat(entries, ever.stream().filter(range::contains)).distinct()));
    }
  }

  static final class ReadsTheWholeListAtOnce extends FlatStores {
    @Override
    <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
      return reader.apply(super.read(caller, range, Stream::toList).stream());
    }
  }

  static final class KeepsACursorOpen extends FlatStores {
    private static final int CURSORS = 10;
    private final AtomicInteger open = new AtomicInteger();

    @Override
    <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
      if (open.incrementAndGet() > CURSORS) {
        throw PersistenceException.failed("no cursor left");
      }
      return super.read(
          caller,
          range,
          entries -> {
            Iterator<TimeEntry> rows = entries.iterator();
            R result = reader.apply(Streams.stream(rows));
            if (!rows.hasNext()) {
              open.decrementAndGet();
            }
            return result;
          });
    }
  }

  static final class WrapsTheExceptionOfAReader extends FlatStores {
    @Override
    <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
      try {
        return super.read(caller, range, reader);
      } catch (IllegalArgumentException own) {
        throw PersistenceException.failed("reader");
      }
    }
  }

  static final class HidesDeletions extends FlatStores {
    @Override
    ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findEntries(
        Caller caller, Collection<TimeEntryId> ids) {
      return super.findEntries(caller, ids).entrySet().stream()
          .filter(found -> found.getValue().value().isPresent())
          .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  static final class ReadsAllTenants extends FlatStores {
    private final Set<Caller> callers = ConcurrentHashMap.newKeySet();

    @Override
    ImmutableList<Appended> append(Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
      callers.add(caller);
      return super.append(caller, batch);
    }

    @Override
    <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
      ImmutableSet.Builder<TimeEntry> all = ImmutableSet.builder();
      for (Caller each : callers) {
        all.addAll(
            super.<ImmutableList<TimeEntry>>read(
                each, range, entries -> entries.collect(toImmutableList())));
      }
      return reader.apply(all.build().stream());
    }
  }

  static final class AlwaysSaysInserted extends Revisions {
    @Override
    ImmutableList<Appended> append(Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
      return super.append(caller, batch).stream()
          .map(answer -> answer == Appended.DUPLICATE ? answer : Appended.INSERTED)
          .collect(toImmutableList());
    }
  }

  static final class CountsRejectedAsApproved extends FlatStores {
    @Override
    ImmutableSortedMap<EntryKey, EntryTotals> totals(
        Caller caller, EntryRange range, Set<EntryDimension> by) {
      return ImmutableSortedMap.copyOf(
          Maps.transformValues(
              super.totals(caller, range, by),
              totals -> totals.plus(new EntryTotals(0, 0, 0, totals.rejected(), 0, 0, 0, 0))));
    }
  }

  static final class TotalsBackwards extends FlatStores {
    @Override
    ImmutableSortedMap<EntryKey, EntryTotals> totals(
        Caller caller, EntryRange range, Set<EntryDimension> by) {
      return ImmutableSortedMap.copyOf(
          super.totals(caller, range, by), Comparator.<EntryKey>reverseOrder());
    }
  }
}
