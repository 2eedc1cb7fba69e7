package dev.agency.core.capacity;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableLongArray;
import dev.agency.core.time.DateRange;
import java.util.Map;

/**
 * How much all people of a discipline work on some days, by their patterns less holidays.
 *
 * <p>Leave is no part of it: placeholders are laid over these days, and somebody going on leave
 * must not make what is booked of their discipline any less.
 *
 * <p>Immutable and thread-safe.
 */
final class DisciplineWork {
  private final int people;

  /** The minutes of each day, by the epoch days that stretches begin on. */
  private final ImmutableSortedMap<Long, ImmutableLongArray> stretches;

  DisciplineWork(int people, ImmutableSortedMap<Long, ImmutableLongArray> stretches) {
    this.people = people;
    this.stretches = stretches;
  }

  int people() {
    return people;
  }

  /** Returns the minutes of each of some days, which are among those that were asked for. */
  long[] over(DateRange days) {
    long from = days.start().toEpochDay();
    long to = days.endOrThrow().toEpochDay();
    long[] minutes = new long[Math.toIntExact(to - from)];
    Long first = stretches.floorKey(from);
    for (Map.Entry<Long, ImmutableLongArray> stretch :
        stretches.tailMap(first == null ? from : first).entrySet()) {
      long start = stretch.getKey();
      if (start >= to) {
        break;
      }
      long end = Math.min(to, start + stretch.getValue().length());
      for (long day = Math.max(from, start); day < end; day++) {
        minutes[Math.toIntExact(day - from)] = stretch.getValue().get(Math.toIntExact(day - start));
      }
    }
    return minutes;
  }
}
