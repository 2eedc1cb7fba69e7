package dev.agency.core.store;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.actuals.EntryKey;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.TimeEntryId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keeps time entries, perhaps millions of them, as revisions that are appended.
 *
 * <p>The highest revision of an id holds, in whatever order revisions arrive and however often;
 * appending is therefore repeated without harm. A deletion is kept as a revision, so that an older
 * one that arrives late does not bring the entry back.
 *
 * <p>Every method sees the caller's tenant only.
 */
public interface TimeEntryStore {
  /**
   * Appends revisions, all of them or, if it throws, none.
   *
   * @param caller on whose behalf
   * @param batch the revisions; those of one id are taken in their order
   * @return what became of each, in the order of the batch
   * @throws InvalidModelException if the id of an entry is not that of its revision ({@code
   *     INCONSISTENT})
   * @throws dev.agency.core.error.PersistenceException if another writer appended to one of the ids
   *     meanwhile ({@code CONTENTION}); appending again does no harm
   */
  ImmutableList<Appended> append(Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch);

  /**
   * Finds the revisions that hold.
   *
   * @param caller on whose behalf
   * @param ids the ids, in any order and number; repeated ones count once
   * @return the revisions by their ids, deletions included, in the order of the ids asked for; an
   *     id that is not there is absent
   */
  ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findAll(
      Caller caller, Collection<TimeEntryId> ids);

  /**
   * Reads entries, deleted ones left out, in the order of their days and, within a day, of the
   * texts of their ids by UTF-16 unit.
   *
   * <p>The stream is lent: it is read from the store as it is used, shows the entries as they were
   * when the call began or a later state of each, and ends with the call. The reader reads and does
   * not write: whether its stream shows what it writes, and whether that is part of the call, is
   * not said. Used later, it throws {@link IllegalStateException}.
   *
   * @param <R> the results
   * @param caller on whose behalf
   * @param range which of them
   * @param reader uses the stream
   * @return what the reader returned
   */
  <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader);

  /**
   * Totals entries. A store may let its database add up; the totals are those of {@link
   * EntryTotals#of(Stream, Set)}.
   *
   * @param caller on whose behalf
   * @param range which entries
   * @param by what the totals go by; none for one total of everything
   * @return the totals by their keys, in the order of the keys; a key without entries is absent
   */
  default ImmutableSortedMap<EntryKey, EntryTotals> totals(
      Caller caller, EntryRange range, Set<EntryDimension> by) {
    return read(caller, range, entries -> EntryTotals.of(entries, by));
  }

  /**
   * Checks that every entry has the id of its revision; stores call it before they append.
   *
   * @param batch the revisions
   * @throws InvalidModelException if an entry has another one ({@code INCONSISTENT})
   */
  static void requireOwnIds(List<Revised<TimeEntryId, TimeEntry>> batch) {
    for (int i = 0; i < batch.size(); i++) {
      Revised<TimeEntryId, TimeEntry> revised = batch.get(i);
      if (revised.value().map(entry -> !entry.id().equals(revised.id())).orElse(false)) {
        throw InvalidModelException.at(
            "/" + i + "/id",
            ErrorCode.INCONSISTENT,
            "The id of a revision must be that of its entry.");
      }
    }
  }
}
