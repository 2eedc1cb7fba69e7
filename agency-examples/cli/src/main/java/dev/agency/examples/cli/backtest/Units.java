package dev.agency.examples.cli.backtest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.agency.budget.forecast.FinishedProject;
import dev.agency.budget.forecast.History;
import dev.agency.examples.cli.csv.NaturalOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The units of a back-test, each a finished project made of its tasks in the order they were done,
 * by day and then by id, ids of digits as numbers.
 *
 * <p>A task earns its estimate on the day it is complete, and all its work counts on that day: a
 * file of tasks does not tell when the hours were worked. The budget is the sum of the estimates.
 *
 * @param tasks the tasks of each unit, by name
 * @param leftOut how many tasks are not part of it, by reason
 * @param smallUnits how many units are too small
 */
record Units(
    ImmutableMap<String, ImmutableList<Task>> tasks,
    ImmutableMap<LeftOut, Integer> leftOut,
    int smallUnits) {
  private static final Comparator<Task> AS_DONE =
      Comparator.comparing((Task task) -> task.complete().orElseThrow())
          .thenComparing(Task::id, NaturalOrder.INSTANCE);

  /**
   * Groups tasks.
   *
   * @param rows the rows that were read
   * @param minTasks the least tasks of a unit
   * @param minHours the least hours a unit was estimated at
   */
  static Units of(TaskRows rows, int minTasks, BigDecimal minHours) {
    Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    for (LeftOut reason : LeftOut.values()) {
      leftOut.put(reason, 0);
    }
    // Broken tasks may have no accepted row at all.
    leftOut.put(LeftOut.REFUSED, rows.broken().size());
    Map<String, List<Task>> byName = new TreeMap<>(NaturalOrder.INSTANCE);
    for (Task task : rows.tasks()) {
      if (rows.broken().contains(task.id())) {
        continue;
      }
      Optional<LeftOut> reason = reason(task);
      if (reason.isPresent()) {
        leftOut.merge(reason.get(), 1, Integer::sum);
      } else {
        byName.computeIfAbsent(task.project(), name -> new ArrayList<>()).add(task);
      }
    }
    ImmutableMap.Builder<String, ImmutableList<Task>> units = ImmutableMap.builder();
    int small = 0;
    for (Map.Entry<String, List<Task>> unit : byName.entrySet()) {
      ImmutableList<Task> tasks = ImmutableList.sortedCopyOf(AS_DONE, unit.getValue());
      if (tasks.size() >= minTasks && planned(tasks).compareTo(minHours) >= 0) {
        units.put(unit.getKey(), tasks);
      } else {
        small++;
        leftOut.merge(LeftOut.SMALL_UNIT, tasks.size(), Integer::sum);
      }
    }
    return new Units(units.buildOrThrow(), Maps.immutableEnumMap(leftOut), small);
  }

  /** Returns how many tasks are left out for a reason. */
  int leftOut(LeftOut reason) {
    return leftOut.getOrDefault(reason, 0);
  }

  /** Returns how many tasks the units have. */
  int taskCount() {
    return tasks.values().stream().mapToInt(List::size).sum();
  }

  /** Returns the units as the history of an agency. */
  History history() {
    ImmutableList.Builder<FinishedProject> projects = ImmutableList.builder();
    tasks.forEach((name, unit) -> projects.add(project(name, unit)));
    return History.of(projects.build());
  }

  /** Returns the sum of the estimates of a unit. */
  static BigDecimal planned(ImmutableList<Task> unit) {
    return unit.stream().map(Task::planned).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static FinishedProject project(String name, ImmutableList<Task> unit) {
    BigDecimal earned = BigDecimal.ZERO;
    BigDecimal actual = BigDecimal.ZERO;
    ImmutableList.Builder<FinishedProject.Step> steps = ImmutableList.builder();
    for (Task task : unit) {
      earned = earned.add(task.planned());
      actual = actual.add(task.actual());
      steps.add(new FinishedProject.Step(task.complete(), earned, actual));
    }
    return FinishedProject.of(name, earned, steps.build(), actual);
  }

  private static Optional<LeftOut> reason(Task task) {
    if (task.complete().isEmpty()) {
      return Optional.of(LeftOut.NOT_COMPLETE);
    }
    if (task.planned().signum() == 0) {
      return Optional.of(LeftOut.NO_ESTIMATE);
    }
    return task.actual().signum() == 0 ? Optional.of(LeftOut.NO_WORK) : Optional.empty();
  }
}
