package dev.agency.examples.cli.capacity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What was worked in each period, by person; each entry is looked at once, however many periods and
 * people are asked about.
 *
 * @param totals a row for each person who worked, of as many totals as there are periods
 * @param periods how many there are
 * @param target the share of the capacity that should be billable
 */
record Worked(
    ImmutableMap<PersonId, ImmutableList<EntryTotals>> totals,
    int periods,
    Optional<BasisPoints> target) {
  /** Returns what was worked, empty if the file says nothing of that. */
  static Optional<Worked> of(CapacityFile file, Buckets buckets) {
    if (file.timeEntries().isEmpty()) {
      return Optional.empty();
    }
    List<Buckets.Bucket> periods = buckets.list();
    TreeMap<Long, Integer> starts = new TreeMap<>();
    for (int i = 0; i < periods.size(); i++) {
      starts.put(periods.get(i).days().start().toEpochDay(), i);
    }
    Map<PersonId, List<EntryTotals>> totals = new HashMap<>();
    for (TimeEntry entry : file.timeEntries()) {
      int period = starts.floorEntry(entry.date().toEpochDay()).getValue();
      List<EntryTotals> row =
          totals.computeIfAbsent(
              entry.person(),
              who -> new ArrayList<>(Collections.nCopies(periods.size(), EntryTotals.ZERO)));
      row.set(period, row.get(period).plus(EntryTotals.of(entry)));
    }
    return Optional.of(
        new Worked(
            ImmutableMap.copyOf(Maps.transformValues(totals, ImmutableList::copyOf)),
            periods.size(),
            file.billableTarget()));
  }

  /** Returns what some people worked in one period. */
  EntryTotals in(int period, Collection<PersonId> people) {
    return people.stream()
        .map(totals::get)
        .filter(Objects::nonNull)
        .map(row -> row.get(period))
        .reduce(EntryTotals.ZERO, EntryTotals::plus);
  }

  /** Returns what some people worked in all periods. */
  EntryTotals inAll(Collection<PersonId> people) {
    return IntStream.range(0, periods)
        .mapToObj(period -> in(period, people))
        .reduce(EntryTotals.ZERO, EntryTotals::plus);
  }
}
