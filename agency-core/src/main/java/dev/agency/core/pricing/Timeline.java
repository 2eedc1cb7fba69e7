package dev.agency.core.pricing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * How dated values of one kind lie in time: those of one key follow each other and share no day.
 *
 * @param <T> the values
 */
final class Timeline<T> {
  private final Comparator<T> byKey;
  private final Function<T, DateRange> during;
  private final Ordering<T> order;

  /**
   * @param byKey compares what must not share a day, and is equal for values of one key
   * @param during the days a value holds
   */
  Timeline(Comparator<T> byKey, Function<T, DateRange> during) {
    this.byKey = byKey;
    this.during = during;
    this.order = Ordering.from(byKey.thenComparing(value -> during.apply(value).start()));
  }

  /** Returns whether values stand by key and then by first day. */
  boolean isOrdered(List<T> values) {
    return order.isOrdered(values);
  }

  /** Returns values by key and then by first day. */
  ImmutableList<T> ordered(List<T> values) {
    return order.immutableSortedCopy(values);
  }

  /**
   * Adds a problem for each value that shares a day with another one of its key: it stands at the
   * one that was given later and names the place of the earlier.
   *
   * @param same what the two have in common, such as {@code "of the same person"}
   */
  void check(Invariants rules, String field, List<T> given, String same) {
    NavigableSet<Integer> apart = new TreeSet<>(Comparator.comparing(given::get, order));
    for (int i = 0; i < given.size(); i++) {
      int place = i;
      // Those that stand apart so far share no day, so only the neighbours can share one with this.
      Optional<Integer> earlier =
          Stream.of(Optional.ofNullable(apart.floor(i)), Optional.ofNullable(apart.higher(i)))
              .flatMap(Optional::stream)
              .filter(other -> overlap(given.get(other), given.get(place)))
              .findFirst();
      if (earlier.isPresent()) {
        rules.require(
            false,
            field + "/" + i,
            ErrorCode.OVERLAP,
            "must not share a day with " + field + "/" + earlier.get() + ", " + same);
      } else {
        apart.add(i);
      }
    }
  }

  private boolean overlap(T one, T other) {
    return byKey.compare(one, other) == 0 && during.apply(one).overlaps(during.apply(other));
  }

  /**
   * Finds the value of a key that holds on a day.
   *
   * @param ordered values by key and then by first day, none sharing a day with another of its key
   * @param key compares the key of a value with the wanted one
   */
  Optional<T> on(ImmutableList<T> ordered, ToIntFunction<T> key, LocalDate day) {
    int low = 0;
    int high = ordered.size();
    // Before low stand the values of lesser keys, or of this one with a start on or before the day.
    while (low < high) {
      int middle = (low + high) >>> 1;
      T value = ordered.get(middle);
      int compared = key.applyAsInt(value);
      if (compared < 0 || (compared == 0 && !during.apply(value).start().isAfter(day))) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Optional.of(low)
        .filter(after -> after > 0)
        .map(after -> ordered.get(after - 1))
        .filter(value -> key.applyAsInt(value) == 0 && during.apply(value).contains(day));
  }
}
