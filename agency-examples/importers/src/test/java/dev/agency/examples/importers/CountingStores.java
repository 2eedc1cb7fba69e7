package dev.agency.examples.importers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Appended;
import dev.agency.core.store.Caller;
import dev.agency.core.store.Cursor;
import dev.agency.core.store.EntityStore;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.Page;
import dev.agency.core.store.Query;
import dev.agency.core.store.TimeEntryStore;
import dev.agency.core.store.Versioned;
import dev.agency.core.store.entity.Bookings;
import dev.agency.core.store.entity.EntityType;
import dev.agency.core.store.memory.MemoryLimits;
import dev.agency.core.store.memory.MemoryStores;
import dev.agency.core.testkit.store.ForwardingStores;
import dev.agency.examples.importers.batch.JournalPart;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stores that count time, and forget it, bookings and the parts of journals. */
final class CountingStores extends ForwardingStores {
  private static final ImmutableSet<String> FORGOTTEN =
      ImmutableSet.of(JournalPart.TYPE.name(), Bookings.TYPE.name());

  private final CountingTime time = new CountingTime();

  CountingStores() {
    super(MemoryStores.of(new MemoryLimits(10_000)));
  }

  long time() {
    return time.count;
  }

  @Override
  public <I extends Comparable<I>, T> EntityStore<I, T> entities(EntityType<I, T> type) {
    return FORGOTTEN.contains(type.name()) ? new Forgetting<>() : super.entities(type);
  }

  @Override
  public TimeEntryStore timeEntries() {
    return time;
  }

  /** Time that was here and went on. */
  private static final class CountingTime implements TimeEntryStore {
    private long count;

    @Override
    public ImmutableList<Appended> append(
        Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
      count += batch.size();
      return batch.stream()
          .map(revised -> Appended.INSERTED)
          .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findAll(
        Caller caller, Collection<TimeEntryId> ids) {
      return ImmutableMap.of();
    }

    @Override
    public <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
      return reader.apply(Stream.of());
    }
  }

  /** A store that is always empty. */
  private static final class Forgetting<I, T> implements EntityStore<I, T> {
    @Override
    public ImmutableMap<I, Versioned<T>> findAll(Caller caller, Collection<I> ids) {
      return ImmutableMap.of();
    }

    @Override
    public Page<Versioned<T>> page(
        Caller caller, Query<T> query, Optional<Cursor> after, int limit) {
      return new Page<>(ImmutableList.of(), Optional.empty());
    }

    @Override
    public Versioned<T> insert(Caller caller, T value) {
      return new Versioned<>(value, 1);
    }

    @Override
    public Versioned<T> replace(Caller caller, T value, long expected) {
      return new Versioned<>(value, expected + 1);
    }

    @Override
    public void remove(Caller caller, I id, long expected) {}
  }
}
