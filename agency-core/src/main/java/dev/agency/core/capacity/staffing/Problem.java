package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a flow: from a source through each demand, through its weeks where they are limited, to
 * the cells of a class of people in a stretch of days, and on to a sink.
 *
 * <p>All demands can be met exactly if the most that flows is all they need. Otherwise the nodes to
 * which more could flow are the smallest cut nearest to the source: demands that need more than the
 * cells among them have free. Not thread-safe.
 */
final class Problem {
  static final int SOURCE = 0;
  static final int SINK = 1;
  private static final int FIRST_CELL = 2;

  final Grid grid;
  final ImmutableList<StaffingDemand> demands;
  private final StaffingPlan plan;
  final FlowNetwork network;

  /** By demand. */
  final int[] demandNodes;

  /** By class and stretch. */
  final int[] cellNodes;

  final int[] cellArcs;

  /** By demand: the classes that may do it. */
  final List<int[]> kinds = new ArrayList<>();

  /** By demand: the weeks that are limited. */
  final List<Map<LocalDate, Week>> weeks = new ArrayList<>();

  /** By demand: the first stretch in which it may be done, and the stretch after the last. */
  private final int[] firsts;

  private final int[] ends;

  /** By demand: the first of the arcs to its weeks and cells, and the arc after the last. */
  private final int[] firstArcs;

  private final int[] endArcs;

  final long needed;
  final long met;

  /** A week of a demand with a limit. */
  record Week(int node, int arc, long limit) {}

  Problem(Grid grid, StaffingPlan plan) {
    this.grid = grid;
    this.plan = plan;
    this.demands =
        ImmutableList.sortedCopyOf(Comparator.comparing(StaffingDemand::name), plan.demands());
    demandNodes = new int[demands.size()];
    firsts = new int[demands.size()];
    ends = new int[demands.size()];
    firstArcs = new int[demands.size()];
    endArcs = new int[demands.size()];
    cellNodes = new int[grid.classes.size() * grid.stretches()];
    cellArcs = new int[cellNodes.length];
    network = new FlowNetwork(FIRST_CELL + cellNodes.length + demands.size(), arcs());
    network.node();
    network.node();
    long[] free = new long[cellNodes.length];
    for (int cell = 0; cell < cellNodes.length; cell++) {
      cellNodes[cell] = network.node();
      free[cell] = grid.free(cell / grid.stretches(), cell % grid.stretches());
    }
    needed = demands.stream().mapToLong(StaffingDemand::minutes).sum();
    long[] left = free.clone();
    long served = 0;
    for (long each : byEnd()) {
      served += serve((int) each, left);
    }
    for (int cell = 0; cell < cellNodes.length; cell++) {
      cellArcs[cell] = network.arc(cellNodes[cell], SINK, free[cell], free[cell] - left[cell]);
    }
    met = served + network.augment(SOURCE, SINK);
  }

  /** Finds who may do each demand and when, and returns how many arcs there will be. */
  private int arcs() {
    int arcs = cellNodes.length;
    for (int i = 0; i < demands.size(); i++) {
      StaffingDemand demand = demands.get(i);
      boolean limited = demand.mostPerWeek().isPresent();
      firsts[i] = grid.first(demand);
      ends[i] = Math.max(firsts[i], grid.end(demand));
      kinds.add(grid.kinds(demand));
      weeks.add(limited ? new TreeMap<>() : ImmutableMap.of());
      arcs += 1 + (kinds.get(i).length + (limited ? 1 : 0)) * (ends[i] - firsts[i]);
    }
    return arcs;
  }

  /** Returns the demands by their ends: the end and the number of each as one. */
  private long[] byEnd() {
    long[] byEnd = new long[ends.length];
    Arrays.setAll(byEnd, i -> (long) ends[i] << Integer.SIZE | i);
    Arrays.sort(byEnd);
    return byEnd;
  }

  /**
   * Lets a demand be done in its stretches, and gives it at once what is left of them.
   *
   * <p>As those that end first are served first, and take the first of their days and of people who
   * may do little else, next to nothing is left for the flow to move.
   *
   * @return how much it is given
   */
  private long serve(int demand, long[] left) {
    long needs = demands.get(demand).minutes();
    long open = needs;
    demandNodes[demand] = network.node();
    firstArcs[demand] = network.nextArc();
    for (int stretch = firsts[demand]; stretch < ends[demand]; stretch++) {
      Week week = week(network, demand, stretch, weeks.get(demand));
      long most = week == null ? open : Math.min(open, network.left(week.arc()));
      long rest = most;
      for (int kind : kinds.get(demand)) {
        int cell = cell(kind, stretch);
        long some = Math.min(rest, left[cell]);
        network.arc(entry(demand, week), cellNodes[cell], FlowNetwork.UNBOUNDED, some);
        left[cell] -= some;
        rest -= some;
      }
      if (week != null) {
        network.push(week.arc(), most - rest);
      }
      open -= most - rest;
    }
    endArcs[demand] = network.nextArc();
    network.arc(SOURCE, demandNodes[demand], needs, needs - open);
    return needs - open;
  }

  /**
   * Returns the week of a demand that a stretch lies in, with its node and arc added if they were
   * not there; null where there is no limit.
   */
  @Nullable Week week(FlowNetwork into, int demand, int stretch, Map<LocalDate, Week> limited) {
    Optional<Long> limit = demands.get(demand).mostPerWeek();
    if (limit.isEmpty()) {
      return null;
    }
    return limited.computeIfAbsent(
        plan.weekStart().weekOf(grid.days(stretch).start()),
        start -> {
          int node = into.node();
          return new Week(node, into.arc(demandNodes[demand], node, limit.get()), limit.get());
        });
  }

  /** Returns the node from which a demand flows into a stretch: that of its week, or its own. */
  int entry(int demand, @Nullable Week week) {
    return week == null ? demandNodes[demand] : week.node();
  }

  int cell(int kind, int stretch) {
    return kind * grid.stretches() + stretch;
  }

  boolean isFeasible() {
    return met == needed;
  }

  /** Returns the cell that an arc leads to, or less than 0 if it is to a week. */
  private int cellAt(int arc) {
    int cell = network.target(arc) - FIRST_CELL;
    return cell < cellNodes.length ? cell : -1;
  }

  /** Returns who does what, those of a class in the order of their ids. */
  ImmutableList<Assignment> witness() {
    Roster roster = new Roster(grid);
    for (int i = 0; i < demands.size(); i++) {
      for (int arc = firstArcs[i]; arc < endArcs[i]; arc += 2) {
        long minutes = network.flow(arc);
        if (minutes > 0 && cellAt(arc) >= 0) {
          roster.assign(demands.get(i), cellAt(arc), minutes);
        }
      }
    }
    return roster.assignments();
  }

  /** Returns what is short, each connected part of the cut by itself. */
  Certificate certificate() {
    boolean[] reached = network.reachedFrom(SOURCE);
    Parts parts = new Parts(demands.size() + cellNodes.length);
    for (int i = 0; i < demands.size(); i++) {
      for (int arc = firstArcs[i]; arc < endArcs[i]; arc += 2) {
        // A week that is not reached is what limits its demand, and not the cells behind it.
        if (cellAt(arc) >= 0 && reached[network.from(arc)]) {
          parts.join(i, demands.size() + cellAt(arc));
        }
      }
    }
    Map<Integer, Part> found = new TreeMap<>();
    for (int i = 0; i < demands.size(); i++) {
      if (reached[demandNodes[i]]) {
        found.computeIfAbsent(parts.root(i), root -> new Part()).demands.add(i);
      }
    }
    for (int cell = 0; cell < cellNodes.length; cell++) {
      Part part = found.get(parts.root(demands.size() + cell));
      if (part != null) {
        part.cells.add(cell);
      }
    }
    ImmutableList<Shortage> shortages =
        found.values().stream()
            .map(part -> shortage(part, reached))
            .sorted(
                Comparator.comparing((Shortage some) -> some.window().start())
                    .thenComparing(some -> some.demands().first()))
            .collect(ImmutableList.toImmutableList());
    return new Certificate(
        shortages,
        grid.turns.behind(
            shortages.stream().flatMap(shortage -> shortage.demands().stream()).toList()));
  }

  /** Demands and cells that hang together. */
  private static final class Part {
    final List<Integer> demands = new ArrayList<>();
    final List<Integer> cells = new ArrayList<>();
  }

  private Shortage shortage(Part part, boolean[] reached) {
    ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
    ImmutableSortedSet.Builder<DisciplineId> anyOf = ImmutableSortedSet.naturalOrder();
    ImmutableList.Builder<Shortage.Limit> limits = ImmutableList.builder();
    long need = 0;
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (int i : part.demands) {
      StaffingDemand demand = demands.get(i);
      names.add(demand.name());
      anyOf.addAll(demand.anyOf());
      need += demand.minutes();
      first = first.isBefore(demand.window().start()) ? first : demand.window().start();
      last = last.isAfter(Grid.end(demand.window())) ? last : Grid.end(demand.window());
      weeks
          .get(i)
          .forEach(
              (start, week) -> {
                if (!reached[week.node()]) {
                  limits.add(new Shortage.Limit(demand.name(), start, week.limit()));
                }
              });
    }
    long free = 0;
    long away = 0;
    long booked = 0;
    for (int cell : part.cells) {
      int kind = cell / grid.stretches();
      int stretch = cell % grid.stretches();
      free += grid.free(kind, stretch);
      away += grid.away(kind, stretch);
      booked += grid.booked(kind, stretch);
    }
    ImmutableSortedSet<String> named = names.build();
    return new Shortage(
        named,
        anyOf.build(),
        DateRange.of(first, last),
        need,
        free,
        limits.build(),
        places(part.cells),
        away,
        booked,
        grid.turns.of(named));
  }

  /** Returns the people of some cells, with all stretches that follow each other as one. */
  private ImmutableList<Shortage.Place> places(List<Integer> cells) {
    List<Shortage.Place> places = new ArrayList<>();
    int at = 0;
    while (at < cells.size()) {
      int kind = cells.get(at) / grid.stretches();
      int first = cells.get(at) % grid.stretches();
      int end = first;
      while (at < cells.size() && cells.get(at) == cell(kind, end) && end < grid.stretches()) {
        at++;
        end++;
      }
      DateRange days = DateRange.of(grid.days(first).start(), Grid.end(grid.days(end - 1)));
      places.add(new Shortage.Place(grid.people(kind), days));
    }
    return ImmutableList.sortedCopyOf(
        Comparator.comparing((Shortage.Place place) -> place.days().start())
            .thenComparing(place -> place.people().first()),
        places);
  }
}
