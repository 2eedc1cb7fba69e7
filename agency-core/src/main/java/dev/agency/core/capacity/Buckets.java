package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Invariants;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;

/**
 * The periods that figures are given for: days, weeks, months, or any others.
 *
 * <p>10 March to 5 May 2026 by months is 10 to 31 March, April, and 1 to 4 May; the first and the
 * last are {@code partial}, for a month of three weeks is not to be compared with a whole one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param list the periods in order, no day in two of them
 */
public record Buckets(ImmutableList<Bucket> list) {
  /**
   * Creates buckets.
   *
   * @param list the periods
   * @throws dev.agency.core.error.InvalidModelException if there is none ({@code EMPTY}), one has
   *     no end ({@code OUT_OF_RANGE}), or one does not start after the one before it ({@code
   *     OVERLAP})
   */
  public Buckets {
    boolean ended = list.stream().allMatch(bucket -> bucket.days().end().isPresent());
    Invariants.of("buckets")
        .require(!list.isEmpty(), "list", ErrorCode.EMPTY, "must not be empty")
        .require(ended, "list", ErrorCode.OUT_OF_RANGE, "must each have an end")
        .require(
            !ended || ascending(list), "list", ErrorCode.OVERLAP, "must each follow the one before")
        .verify();
  }

  private static boolean ascending(ImmutableList<Bucket> list) {
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i).days().start().isBefore(list.get(i - 1).days().end().orElseThrow())) {
        return false;
      }
    }
    return true;
  }

  /**
   * One of the periods.
   *
   * @param days its days
   * @param partial whether it is only a part of a day, week or month of the calendar, for those
   *     asked about begin or end within it
   */
  public record Bucket(DateRange days, boolean partial) {}

  /**
   * Returns the periods of the calendar that a range lies in, cut where the range begins and ends.
   *
   * @param range the days, with an end
   * @param granularity how long the periods are
   * @param weeks the day weeks begin on
   * @return the periods, which together have each day of the range once
   * @throws dev.agency.core.error.InvalidModelException if the range has no end ({@code
   *     OUT_OF_RANGE})
   */
  public static Buckets of(DateRange range, Granularity granularity, WeekStart weeks) {
    Invariants.of("buckets")
        .require(range.end().isPresent(), "range", ErrorCode.OUT_OF_RANGE, "must have an end")
        .verify();
    LocalDate end = range.end().orElseThrow();
    ImmutableList.Builder<Bucket> list = ImmutableList.builder();
    LocalDate start = range.start();
    while (start.isBefore(end)) {
      LocalDate next = granularity.nextAfter(start, weeks);
      boolean cut = next.isAfter(end) || granularity.startOf(start, weeks).isBefore(start);
      LocalDate stop = next.isAfter(end) ? end : next;
      list.add(new Bucket(DateRange.of(start, stop), cut));
      start = stop;
    }
    return new Buckets(list.build());
  }

  /**
   * Returns periods of any length, such as sprints or the phases of a project.
   *
   * @param periods the periods in order, with ends; there may be days between them
   * @return the periods, none of them partial
   * @throws dev.agency.core.error.InvalidModelException as the constructor does
   */
  public static Buckets of(DateRange... periods) {
    ImmutableList.Builder<Bucket> list = ImmutableList.builder();
    for (DateRange each : periods) {
      list.add(new Bucket(each, false));
    }
    return new Buckets(list.build());
  }
}
