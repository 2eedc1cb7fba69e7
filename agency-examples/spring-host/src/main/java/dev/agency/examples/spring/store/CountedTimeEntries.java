package dev.agency.examples.spring.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.actuals.EntryKey;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Appended;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.TimeEntryStore;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Time entries whose writes are counted.
 *
 * @param stored the entries
 * @param writes counts
 */
record CountedTimeEntries(TimeEntryStore stored, Writes writes) implements TimeEntryStore {
  @Override
  public ImmutableList<Appended> append(
      Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
    return writes.counted(() -> stored.append(caller, batch));
  }

  @Override
  public ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findAll(
      Caller caller, Collection<TimeEntryId> ids) {
    return stored.findAll(caller, ids);
  }

  @Override
  public <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
    return stored.read(caller, range, reader);
  }

  @Override
  public ImmutableSortedMap<EntryKey, EntryTotals> totals(
      Caller caller, EntryRange range, Set<EntryDimension> by) {
    return stored.totals(caller, range, by);
  }
}
