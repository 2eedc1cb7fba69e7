package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The changes that let more of a plan be done: of each thing that may be changed by itself, how
 * much more flows once it is.
 *
 * <p>More flows only through something that can be reached from the source now. Time helps in a
 * cell that is reached, and a higher limit in a week that is not; other days and other disciplines
 * help a demand that is reached. A change of a demand is many arcs, and of these one at least must
 * lead to a cell from which more can flow on as it is; the others may help only through it, and so
 * they are all there before it is tried. Not thread-safe.
 */
final class Changes {
  private final Problem problem;
  private final Grid grid;
  private final boolean[] reached;
  private final FlowNetwork.Reaching reaching;
  private final ImmutableSortedSet<DisciplineId> disciplines;
  private final List<PlanChange> found = new ArrayList<>();

  /** The network with one thing changed, over and over. */
  private final FlowNetwork more = new FlowNetwork(0, 0);

  Changes(Problem problem) {
    this.problem = problem;
    this.grid = problem.grid;
    ImmutableSortedSet.Builder<DisciplineId> all = ImmutableSortedSet.naturalOrder();
    grid.qualifications.forEach(all::addAll);
    this.disciplines = all.build();
    this.reached = problem.network.reachedFrom(Problem.SOURCE);
    this.reaching = problem.network.reaching(Problem.SOURCE, Problem.SINK);
  }

  /** Returns them, best first; empty if that takes more than some steps. */
  Optional<ImmutableList<PlanChange>> list(long steps) {
    for (int cell = 0; cell < problem.cellNodes.length && more.looked() <= steps; cell++) {
      if (reached[problem.cellNodes[cell]]) {
        addTime(cell);
      }
    }
    for (int i = 0; i < problem.demands.size() && more.looked() <= steps; i++) {
      if (reached[problem.demandNodes[i]]) {
        addLimits(i);
        int first = grid.first(problem.demands.get(i));
        int end = grid.end(problem.demands.get(i));
        // What the order holds on a side is not helped by days there that it cannot have.
        if (isEndOfWindow(i)) {
          addWindows(i, Math.max(first, end), grid.stretches(), 1);
        }
        if (isStartOfWindow(i)) {
          addWindows(i, Math.min(first, end) - 1, -1, -1);
        }
        addDisciplines(i, first, end);
      }
    }
    return more.looked() <= steps
        ? Optional.of(ImmutableList.sortedCopyOf(PlanChange.BEST_FIRST, found))
        : Optional.empty();
  }

  private boolean isEndOfWindow(int demand) {
    StaffingDemand of = problem.demands.get(demand);
    return grid.turns.end(of).equals(Grid.end(of.window()));
  }

  private boolean isStartOfWindow(int demand) {
    StaffingDemand of = problem.demands.get(demand);
    return grid.turns.start(of).equals(of.window().start());
  }

  private void addTime(int cell) {
    more.copy(problem.network);
    more.unbind(problem.cellArcs[cell]);
    found.add(
        new PlanChange.MoreTime(
            ImmutableSortedSet.copyOf(grid.qualifications.get(cell / grid.stretches())),
            grid.days(cell % grid.stretches()),
            more.augment(Problem.SOURCE, Problem.SINK)));
  }

  private void addLimits(int demand) {
    problem
        .weeks
        .get(demand)
        .forEach(
            (start, week) -> {
              if (!reached[week.node()]) {
                more.copy(problem.network);
                more.unbind(week.arc());
                long gained = more.augment(Problem.SOURCE, Problem.SINK);
                if (gained > 0) {
                  found.add(
                      new PlanChange.HigherLimit(
                          problem.demands.get(demand).name(), start, gained));
                }
              }
            });
  }

  /** The other ends of a window on one side, nearest first: each that gains more than the last. */
  private void addWindows(int demand, int from, int to, int step) {
    if (from == to || !mayHelp(demand, from, to)) {
      return;
    }
    StaffingDemand of = problem.demands.get(demand);
    more.copy(problem.network);
    Map<LocalDate, Problem.Week> limited = new TreeMap<>(problem.weeks.get(demand));
    FlowNetwork.Reaching flowsOn = more.reaching(Problem.SOURCE, Problem.SINK);
    long gained = 0;
    for (int stretch = from; stretch != to; stretch += step) {
      join(demand, stretch, limited, flowsOn);
      if (flowsOn.has(Problem.SOURCE)) {
        gained += more.augment(Problem.SOURCE, Problem.SINK);
        flowsOn.find();
        DateRange window = of.window();
        found.add(
            new PlanChange.OtherWindow(
                of.name(),
                step > 0
                    ? DateRange.of(window.start(), Grid.end(grid.days(stretch)))
                    : DateRange.of(grid.days(stretch).start(), Grid.end(window)),
                gained));
      }
    }
  }

  private boolean mayHelp(int demand, int from, int to) {
    for (int kind : problem.kinds.get(demand)) {
      if (flowsOn(kind, Math.min(from, to + 1), Math.max(from + 1, to))) {
        return true;
      }
    }
    return false;
  }

  private void join(
      int demand, int stretch, Map<LocalDate, Problem.Week> limited, FlowNetwork.Reaching flowsOn) {
    Problem.Week week = problem.week(more, demand, stretch, limited);
    int from = problem.entry(demand, week);
    for (int kind : problem.kinds.get(demand)) {
      int node = problem.cellNodes[problem.cell(kind, stretch)];
      flowsOn.add(more.arc(from, node, FlowNetwork.UNBOUNDED));
    }
    if (week != null) {
      // Whatever its own arcs reach, the arc to it is new as well.
      flowsOn.add(week.arc());
    }
  }

  private void addDisciplines(int demand, int first, int end) {
    StaffingDemand of = problem.demands.get(demand);
    for (DisciplineId discipline : disciplines) {
      int[] others = of.anyOf().contains(discipline) ? new int[0] : others(demand, discipline);
      if (Arrays.stream(others).noneMatch(kind -> flowsOn(kind, first, end))) {
        continue;
      }
      more.copy(problem.network);
      for (int stretch = first; stretch < end; stretch++) {
        int from =
            problem.entry(demand, problem.week(more, demand, stretch, problem.weeks.get(demand)));
        for (int kind : others) {
          int node = problem.cellNodes[problem.cell(kind, stretch)];
          more.arc(from, node, FlowNetwork.UNBOUNDED);
        }
      }
      long gained = more.augment(Problem.SOURCE, Problem.SINK);
      if (gained > 0) {
        found.add(new PlanChange.AnotherDiscipline(of.name(), discipline, gained));
      }
    }
  }

  /** Returns the classes of a discipline that may not do a demand as it is. */
  private int[] others(int demand, DisciplineId discipline) {
    int[] may = problem.kinds.get(demand);
    return IntStream.range(0, grid.classes.size())
        .filter(kind -> grid.qualifications.get(kind).contains(discipline))
        .filter(kind -> Arrays.binarySearch(may, kind) < 0)
        .toArray();
  }

  private boolean flowsOn(int kind, int first, int end) {
    for (int stretch = first; stretch < end; stretch++) {
      if (reaching.has(problem.cellNodes[problem.cell(kind, stretch)])) {
        return true;
      }
    }
    return false;
  }
}
