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
 * else. Whatever else there is to do, it is done no sooner and begins no later.
 *
 * <p>Not thread-safe.
 */
final class Alone {
  final CapacityView view;
  private final WeekStart weekStart;
  private final LocalDate first;
  private final int days;

  /** By disciplines: what is free of all who may do any, from the first day on. */
  private final Map<ImmutableSet<DisciplineId>, long[]> sums = new HashMap<>();

  Alone(CapacityView view, WeekStart weekStart) {
    this.view = view;
    this.weekStart = weekStart;
    first = view.horizon().start();
    days = day(Grid.end(view.horizon()));
  }

  /** Returns the first day by which it is done; {@code MAX} if that is not within the horizon. */
  LocalDate done(StaffingDemand demand, LocalDate start) {
    long[] free = free(demand);
    long most = demand.mostPerWeek().orElse(Long.MAX_VALUE);
    long open = demand.minutes();
    int day = day(start);
    while (day < days) {
      int end = demand.mostPerWeek().isPresent() ? Math.min(days, nextWeek(day)) : days;
      long some = Math.min(most, free[end] - free[day]);
      if (some >= open) {
        return first.plusDays(firstWith(free, free[day] + open));
      }
      open -= some;
      day = end;
    }
    return LocalDate.MAX;
  }

  /** Returns the last day on which it can begin; {@code MIN} if none of the horizon. */
  LocalDate begun(StaffingDemand demand, LocalDate end) {
    long[] free = free(demand);
    long most = demand.mostPerWeek().orElse(Long.MAX_VALUE);
    long open = demand.minutes();
    int day = day(end);
    while (day > 0) {
      int start = demand.mostPerWeek().isPresent() ? Math.max(0, week(day - 1)) : 0;
      long some = Math.min(most, free[day] - free[start]);
      if (some >= open) {
        return first.plusDays(lastWith(free, free[day] - open));
      }
      open -= some;
      day = start;
    }
    return LocalDate.MIN;
  }

  private int week(int day) {
    return day(weekStart.weekOf(first.plusDays(day)));
  }

  private int nextWeek(int day) {
    return week(day) + 7;
  }

  private int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay() - first.toEpochDay());
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
          LocalDate date = first.plusDays(day);
          free[day + 1] += view.freeMinutes(person, date, date.plusDays(1));
        }
      }
    }
    for (int day = 0; day < days; day++) {
      free[day + 1] += free[day];
    }
    return free;
  }
}
