package dev.agency.budget.sums;

import dev.agency.core.error.Invariants;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The periods of one length from 1900 to 2199, numbered from 0, so that a day finds its own by one
 * division or one look.
 *
 * <p>Immutable and thread-safe.
 */
final class PeriodNumbers {
  private static final int WEEK = 7;

  private final int first;

  /** The first day of the first period, and one more after the last. */
  private final int[] starts;

  /** By day since the first: the number of its period; null for weeks, which are all as long. */
  private final int @Nullable [] numbers;

  private PeriodNumbers(int[] starts, int @Nullable [] numbers) {
    this.first = starts[0];
    this.starts = starts;
    this.numbers = numbers;
  }

  static PeriodNumbers of(Granularity per, WeekStart weekStart) {
    LocalDate start = per.startOf(Invariants.FIRST_DATE, weekStart);
    int[] starts = new int[1];
    starts[0] = (int) start.toEpochDay();
    int count = 0;
    while (!start.isAfter(Invariants.LAST_DATE)) {
      start = per.nextAfter(start, weekStart);
      count++;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count);
      }
      starts[count] = (int) start.toEpochDay();
    }
    starts = Arrays.copyOf(starts, count + 1);
    return new PeriodNumbers(starts, per == Granularity.WEEK ? null : numbers(starts));
  }

  private static int[] numbers(int[] starts) {
    int[] numbers = new int[starts[starts.length - 1] - starts[0]];
    for (int i = 0; i < starts.length - 1; i++) {
      Arrays.fill(numbers, starts[i] - starts[0], starts[i + 1] - starts[0], i);
    }
    return numbers;
  }

  /** Returns how many there are. */
  int count() {
    return starts.length - 1;
  }

  /** Returns the number of the period of a day. */
  int of(int day) {
    int since = day - first;
    return numbers == null ? since / WEEK : numbers[since];
  }

  /** Returns the first day of a period. */
  LocalDate start(int number) {
    return LocalDate.ofEpochDay(starts[number]);
  }
}
