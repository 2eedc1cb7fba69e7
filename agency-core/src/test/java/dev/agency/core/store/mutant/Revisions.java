package dev.agency.core.store.mutant;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.actuals.Revised;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.store.Appended;
import dev.agency.core.store.Caller;
import dev.agency.core.store.EntryRange;
import dev.agency.core.store.LentStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Time entries in one map a tenant, so that a mutant does one part of it wrong. */
class Revisions extends FlatStores {
  private final Map<String, Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>>> tenants =
      new ConcurrentHashMap<>();

  /** What becomes of a revision. */
  Appended judge(
      Optional<Revised<TimeEntryId, TimeEntry>> before, Revised<TimeEntryId, TimeEntry> one) {
    if (before.isEmpty()) {
      return Appended.INSERTED;
    }
    if (one.revision() > before.get().revision()) {
      return Appended.REPLACED;
    }
    if (one.revision() < before.get().revision()) {
      return Appended.OUTDATED;
    }
    return one.equals(before.get()) ? Appended.DUPLICATE : Appended.CONFLICTING;
  }

  /** Whether a revision is kept. */
  boolean keeps(Appended judged) {
    return judged.isChange();
  }

  /** Whether a deletion is kept as a revision. */
  boolean keepsDeletions() {
    return true;
  }

  /** Whether the revisions of one batch see each other. */
  boolean inOrder() {
    return true;
  }

  /** In which order entries are read. */
  Comparator<TimeEntry> order() {
    return comparing(TimeEntry::date).thenComparing(TimeEntry::id);
  }

  /** Whether an entry is in a range. */
  boolean contains(EntryRange range, TimeEntry entry) {
    return range.contains(entry);
  }

  private Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> of(Caller caller) {
    return tenants.computeIfAbsent(
        caller.tenant().value(), tenant -> new ConcurrentSkipListMap<>());
  }

  @Override
  ImmutableList<Appended> append(Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
    synchronized (tenants) {
      return appended(caller, batch);
    }
  }

  private ImmutableList<Appended> appended(
      Caller caller, List<Revised<TimeEntryId, TimeEntry>> batch) {
    Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> held = of(caller);
    Map<TimeEntryId, Revised<TimeEntryId, TimeEntry>> seen = inOrder() ? held : new TreeMap<>(held);
    List<Appended> answers = new ArrayList<>();
    for (Revised<TimeEntryId, TimeEntry> one : batch) {
      Appended judged = judge(Optional.ofNullable(seen.get(one.id())), one);
      answers.add(judged);
      if (keeps(judged)) {
        held.put(one.id(), one);
        if (one.value().isEmpty() && !keepsDeletions()) {
          held.remove(one.id());
        }
      }
    }
    return ImmutableList.copyOf(answers);
  }

  @Override
  ImmutableMap<TimeEntryId, Revised<TimeEntryId, TimeEntry>> findEntries(
      Caller caller, Collection<TimeEntryId> ids) {
    ImmutableMap.Builder<TimeEntryId, Revised<TimeEntryId, TimeEntry>> found =
        ImmutableMap.builder();
    for (TimeEntryId id : ImmutableSet.copyOf(ids)) {
      Optional.ofNullable(of(caller).get(id)).ifPresent(revised -> found.put(id, revised));
    }
    return found.buildOrThrow();
  }

  @Override
  <R> R read(Caller caller, EntryRange range, Function<Stream<TimeEntry>, R> reader) {
    ImmutableList<TimeEntry> entries =
        of(caller).values().stream()
            .flatMap(revised -> revised.value().stream())
            .filter(entry -> contains(range, entry))
            .sorted(order())
            .collect(toImmutableList());
    return LentStream.lend(entries.iterator(), reader);
  }
}
