package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  private final List<Arc> arcs = new ArrayList<>();
  final long needed;
  final long met;

  /** A week of a demand with a limit. */
  record Week(int node, int arc, long limit) {}

  /** An arc from a demand to a cell. */
  private record Arc(int demand, int kind, int stretch, int number) {}

  Problem(Grid grid, StaffingPlan plan) {
    this.grid = grid;
    this.plan = plan;
    this.demands =
        ImmutableList.sortedCopyOf(Comparator.comparing(StaffingDemand::name), plan.demands());
    this.network = new FlowNetwork();
    network.node();
    network.node();
    demandNodes = new int[demands.size()];
    cellNodes = new int[grid.classes.size() * grid.stretches()];
    cellArcs = new int[cellNodes.length];
    for (int cell = 0; cell < cellNodes.length; cell++) {
      cellNodes[cell] = network.node();
      cellArcs[cell] =
          network.arc(
              cellNodes[cell], SINK, grid.free(cell / grid.stretches(), cell % grid.stretches()));
    }
    long sum = 0;
    for (int i = 0; i < demands.size(); i++) {
      StaffingDemand demand = demands.get(i);
      demandNodes[i] = network.node();
      network.arc(SOURCE, demandNodes[i], demand.minutes());
      weeks.add(new TreeMap<>());
      kinds.add(grid.kinds(demand));
      sum += demand.minutes();
      int last = grid.end(demand);
      for (int stretch = grid.first(demand); stretch < last; stretch++) {
        join(i, stretch);
      }
    }
    needed = sum;
    met = network.augment(SOURCE, SINK);
  }

  /** Lets a demand be done in a stretch. */
  private void join(int demand, int stretch) {
    int from = entry(network, demand, stretch, weeks.get(demand));
    for (int kind : kinds.get(demand)) {
      int arc = network.arc(from, cellNodes[cell(kind, stretch)], FlowNetwork.UNBOUNDED);
      arcs.add(new Arc(demand, kind, stretch, arc));
    }
  }

  /** Returns the node from which a demand flows into a stretch: its own, or that of its week. */
  int entry(FlowNetwork into, int demand, int stretch, Map<LocalDate, Week> limited) {
    StaffingDemand of = demands.get(demand);
    if (of.mostPerWeek().isEmpty()) {
      return demandNodes[demand];
    }
    long limit = of.mostPerWeek().get();
    return limited
        .computeIfAbsent(
            plan.weekStart().weekOf(grid.days(stretch).start()),
            week -> {
              int node = into.node();
              return new Week(node, into.arc(demandNodes[demand], node, limit), limit);
            })
        .node();
  }

  int cell(int kind, int stretch) {
    return kind * grid.stretches() + stretch;
  }

  boolean isFeasible() {
    return met == needed;
  }

  /** Returns who does what, those of a class in the order of their ids. */
  ImmutableList<Assignment> witness() {
    long[][] left = new long[cellNodes.length][];
    ImmutableList.Builder<Assignment> witness = ImmutableList.builder();
    for (Arc arc : arcs) {
      long open = network.flow(arc.number());
      if (open == 0) {
        continue;
      }
      int[] people = grid.classes.get(arc.kind());
      int cell = cell(arc.kind(), arc.stretch());
      if (left[cell] == null) {
        left[cell] = free(people, arc.stretch());
      }
      for (int i = 0; i < people.length && open > 0; i++) {
        long some = Math.min(open, left[cell][i]);
        if (some > 0) {
          left[cell][i] -= some;
          open -= some;
          witness.add(
              new Assignment(
                  demands.get(arc.demand()).name(),
                  grid.view.people().get(people[i]),
                  grid.days(arc.stretch()),
                  some));
        }
      }
    }
    return witness.build();
  }

  private long[] free(int[] people, int stretch) {
    return Arrays.stream(people).mapToLong(person -> grid.freeOf(person, stretch)).toArray();
  }

  /** Returns what is short, each connected part of the cut by itself. */
  Certificate certificate() {
    boolean[] reached = network.reachedFrom(SOURCE);
    Parts parts = new Parts(demands.size() + cellNodes.length);
    for (Arc arc : arcs) {
      if (reached[demandNodes[arc.demand()]]
          && reached[cellNodes[cell(arc.kind(), arc.stretch())]]) {
        boolean limited = isLimited(reached, arc.demand(), arc.stretch());
        if (!limited) {
          parts.join(arc.demand(), demands.size() + cell(arc.kind(), arc.stretch()));
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

  /** Returns whether a limit keeps a demand out of a stretch: its week is beyond the cut. */
  private boolean isLimited(boolean[] reached, int demand, int stretch) {
    Week week = week(demand, stretch, weeks.get(demand));
    return week != null && !reached[week.node()];
  }

  /** Returns the week of a stretch, null where there is no limit. */
  @Nullable Week week(int demand, int stretch, Map<LocalDate, Week> limited) {
    return demands.get(demand).mostPerWeek().isEmpty()
        ? null
        : limited.get(plan.weekStart().weekOf(grid.days(stretch).start()));
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
    List<Shortage.Place> places = new ArrayList<>();
    for (int cell : part.cells) {
      int kind = cell / grid.stretches();
      int stretch = cell % grid.stretches();
      free += grid.free(kind, stretch);
      away += grid.away(kind, stretch);
      booked += grid.booked(kind, stretch);
      addPlace(places, grid.people(kind), grid.days(stretch));
    }
    places.sort(
        Comparator.comparing((Shortage.Place place) -> place.days().start())
            .thenComparing(place -> place.people().first()));
    ImmutableSortedSet<String> named = names.build();
    return new Shortage(
        named,
        anyOf.build(),
        DateRange.of(first, last),
        need,
        free,
        limits.build(),
        ImmutableList.copyOf(places),
        away,
        booked,
        grid.turns.of(named));
  }

  /** Joins stretches of the same people that follow each other. */
  private static void addPlace(
      List<Shortage.Place> places, ImmutableSortedSet<PersonId> people, DateRange days) {
    int before = places.size() - 1;
    if (before >= 0
        && places.get(before).people().equals(people)
        && Grid.end(places.get(before).days()).equals(days.start())) {
      DateRange joined = DateRange.of(places.get(before).days().start(), Grid.end(days));
      places.set(before, new Shortage.Place(people, joined));
    } else {
      places.add(new Shortage.Place(people, days));
    }
  }
}
