package dev.agency.examples.cli.burn;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import dev.agency.examples.cli.csv.NaturalOrder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Adds up rows by group.
 *
 * <p>A refused row leaves the group it belongs to incomplete, and every group if what it belongs to
 * is part of what was refused. A group that has refused rows only is there with 0 minutes and
 * incomplete: what is not known is not left out. Groups are kept in {@link NaturalOrder}, key by
 * key, and found by it too, so that no choice of names makes finding them slow. Not thread-safe.
 */
final class GroupTotals {
  private final ImmutableList<GroupKey> keys;
  private final Map<ImmutableList<String>, Sum> sums =
      new TreeMap<>(Comparators.lexicographical(NaturalOrder.INSTANCE));
  private final Sum all = new Sum();
  private boolean unplaced;

  /** Creates empty totals by the given keys, at least one. */
  GroupTotals(ImmutableList<GroupKey> keys) {
    this.keys = keys;
  }

  /** Adds a row, accepted or refused. */
  void add(EntryRow row) {
    all.add(row);
    Optional<ImmutableList<String>> labels = labels(row);
    if (labels.isPresent()) {
      sums.computeIfAbsent(labels.get(), group -> new Sum()).add(row);
    } else {
      unplaced = true;
    }
  }

  /** Returns the keys the sums are made by. */
  ImmutableList<GroupKey> keys() {
    return keys;
  }

  /** Returns the groups in their order. */
  ImmutableList<GroupTotal> groups() {
    return sums.entrySet().stream()
        .map(group -> group.getValue().total(group.getKey(), !unplaced))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the total of all groups, without labels. */
  GroupTotal total() {
    return all.total(ImmutableList.of(), true);
  }

  /** Returns how many rows were refused. */
  long refusedRows() {
    return all.refused;
  }

  private Optional<ImmutableList<String>> labels(EntryRow row) {
    ImmutableList.Builder<String> labels = ImmutableList.builder();
    for (GroupKey key : keys) {
      Optional<String> label = key.valueIn(row);
      if (label.isEmpty()) {
        return Optional.empty();
      }
      labels.add(label.get());
    }
    return Optional.of(labels.build());
  }

  private static final class Sum {
    private long minutes;
    private long accepted;
    private long refused;

    void add(EntryRow row) {
      if (row.isAccepted()) {
        minutes = Math.addExact(minutes, row.minutes());
        accepted++;
      } else {
        refused++;
      }
    }

    GroupTotal total(ImmutableList<String> labels, boolean othersKnown) {
      return new GroupTotal(labels, minutes, accepted, othersKnown && refused == 0);
    }
  }
}
