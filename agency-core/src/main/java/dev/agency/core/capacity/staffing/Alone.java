package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How soon a demand is done, and how late it can begin, if everyone who may do it does nothing
 * else. Whatever else there is to do, it is done no sooner and begins no later. Days are numbers of
 * the view.
 *
 * <p>Not thread-safe.
 */
final class Alone {
  /** A day after all others. */
  static final int NEVER = Integer.MAX_VALUE;

  final CapacityView view;
  final int days;

  /** The number of the first day of the week in which the horizon begins: 0, or less. */
  private final int firstWeek;

  /** By disciplines: what is free of all who may do any, from the first day on. */
  private final Map<ImmutableSet<DisciplineId>, long[]> sums = new HashMap<>();

  Alone(CapacityView view, WeekStart weekStart) {
    this.view = view;
    LocalDate first = view.horizon().start();
    days = view.dayOf(Grid.end(view.horizon()));
    firstWeek = Math.toIntExact(weekStart.weekOf(first).toEpochDay() - first.toEpochDay());
  }

  /** Returns the first day by which it is done; {@code NEVER} if that is not within the horizon. */
  int done(StaffingDemand demand, int start) {
    long[] free = free(demand);
    long most = demand.mostPerWeek().orElse(Long.MAX_VALUE);
    long open = demand.minutes();
    int day = start;
    while (day < days) {
      int end = demand.mostPerWeek().isPresent() ? Math.min(days, week(day) + 7) : days;
      long some = Math.min(most, free[end] - free[day]);
      if (some >= open) {
        return firstWith(free, free[day] + open);
      }
      open -= some;
      day = end;
    }
    return NEVER;
  }

  /** Returns the last day on which it can begin; less than 0 if none of the horizon. */
  int begun(StaffingDemand demand, int end) {
    long[] free = free(demand);
    long most = demand.mostPerWeek().orElse(Long.MAX_VALUE);
    long open = demand.minutes();
    int day = end;
    while (day > 0) {
      int start = demand.mostPerWeek().isPresent() ? Math.max(0, week(day - 1)) : 0;
      long some = Math.min(most, free[day] - free[start]);
      if (some >= open) {
        return lastWith(free, free[day] - open);
      }
      open -= some;
      day = start;
    }
    return -1;
  }

  /** Returns the first day of the week of a day, which may lie before the horizon. */
  int week(int day) {
    return day - (day - firstWeek) % 7;
  }

  /** Returns the first number of days in whose sum there is as much. */
  private static int firstWith(long[] free, long much) {
    int at = Arrays.binarySearch(free, much);
    at = at < 0 ? -at - 1 : at;
    while (at > 0 && free[at - 1] == free[at] && free[at] == much) {
      at--;
    }
    return at;
  }

  /** Returns the last number of days in whose sum there is no more. */
  private static int lastWith(long[] free, long much) {
    int at = Arrays.binarySearch(free, much);
    at = at < 0 ? -at - 2 : at;
    while (at + 1 < free.length && free[at + 1] == much) {
      at++;
    }
    return at;
  }

  private long[] free(StaffingDemand demand) {
    return sums.computeIfAbsent(demand.anyOf(), this::sums);
  }

  private long[] sums(ImmutableSet<DisciplineId> anyOf) {
    long[] free = new long[days + 1];
    for (int person = 0; person < view.people().size(); person++) {
      if (!Sets.intersection(anyOf, view.qualifications(person)).isEmpty()) {
        for (int day = 0; day < days; day++) {
          free[day + 1] += view.freeMinutes(person, day, day + 1);
        }
      }
    }
    for (int day = 0; day < days; day++) {
      free[day + 1] += free[day];
    }
    return free;
  }
}
