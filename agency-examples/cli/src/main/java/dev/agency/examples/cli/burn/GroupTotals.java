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
  private final Optional<RowPrices> prices;
  private final Sum all;
  private boolean unplaced;

  /**
   * Creates empty totals.
   *
   * @param keys what sums are made by, at least one
   * @param prices what time is worth and costs, if that is known
   */
  GroupTotals(ImmutableList<GroupKey> keys, Optional<RowPrices> prices) {
    this.keys = keys;
    this.prices = prices;
    this.all = new Sum(prices);
  }

  /** Adds a row, accepted or refused. */
  void add(EntryRow row) {
    all.add(row);
    Optional<ImmutableList<String>> labels = labels(row);
    if (labels.isPresent()) {
      sums.computeIfAbsent(labels.get(), group -> new Sum(prices)).add(row);
    } else {
      unplaced = true;
    }
  }

  /** Returns the keys the sums are made by. */
  ImmutableList<GroupKey> keys() {
    return keys;
  }

  /** Returns what time is worth and costs, if that is known. */
  Optional<RowPrices> prices() {
    return prices;
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
    private final Optional<Worth.Sum> worth;

    Sum(Optional<RowPrices> prices) {
      this.worth = prices.map(Worth.Sum::new);
    }

    void add(EntryRow row) {
      if (row.isAccepted()) {
        minutes = Math.addExact(minutes, row.minutes());
        accepted++;
        worth.ifPresent(sum -> sum.add(row));
      } else {
        refused++;
      }
    }

    GroupTotal total(ImmutableList<String> labels, boolean othersKnown) {
      return new GroupTotal(
          labels, minutes, accepted, othersKnown && refused == 0, worth.map(Worth.Sum::worth));
    }
  }
}
