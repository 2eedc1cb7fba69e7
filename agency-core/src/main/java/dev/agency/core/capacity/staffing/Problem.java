package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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

/**
 * A plan as a flow: from a source through each demand, through its weeks where they are limited, to
 * the cells of a class of people in a stretch of days, and on to a sink.
 *
 * <p>All demands can be met exactly if the most that flows is all they need. Otherwise the nodes to
 * which more could flow are the smallest cut nearest to the source: demands that need more than the
 * cells among them have free. Not thread-safe.
 */
final class Problem {
  private static final int SOURCE = 0;
  private static final int SINK = 1;

  private final Grid grid;
  private final ImmutableList<StaffingDemand> demands;
  private final StaffingPlan plan;
  final FlowNetwork network;

  /** By demand. */
  private final int[] demandNodes;

  /** By class and stretch. */
  private final int[] cellNodes;

  private final int[] cellArcs;

  /** By demand: the weeks that are limited. */
  private final List<Map<LocalDate, Week>> weeks = new ArrayList<>();

  private final List<Arc> arcs = new ArrayList<>();
  final long needed;
  final long met;

  /** A week of a demand with a limit. */
  private record Week(int node, int arc, long limit) {}

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
    int kinds = grid.classes.size();
    cellNodes = new int[kinds * grid.stretches()];
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
      sum += demand.minutes();
      int last = grid.stretch(Grid.end(demand.window()));
      for (int stretch = grid.stretch(demand.window().start()); stretch < last; stretch++) {
        join(i, stretch);
      }
    }
    needed = sum;
    met = network.augment(SOURCE, SINK);
  }

  /** Lets a demand be done in a stretch. */
  private void join(int demand, int stretch) {
    int from = entry(network, demand, stretch, weeks.get(demand));
    for (int kind = 0; kind < grid.classes.size(); kind++) {
      if (grid.mayDo(kind, demands.get(demand))) {
        int arc = network.arc(from, cellNodes[cell(kind, stretch)], FlowNetwork.UNBOUNDED);
        arcs.add(new Arc(demand, kind, stretch, arc));
      }
    }
  }

  /** Returns the node from which a demand flows into a stretch: its own, or that of its week. */
  private int entry(FlowNetwork into, int demand, int stretch, Map<LocalDate, Week> limited) {
    StaffingDemand of = demands.get(demand);
    if (of.mostPerWeek().isEmpty()) {
      return demandNodes[demand];
    }
    long limit = of.mostPerWeek().get();
    return limited
        .computeIfAbsent(
            plan.weekStart().weekOf(grid.cuts[stretch]),
            week -> {
              int node = into.node();
              return new Week(node, into.arc(demandNodes[demand], node, limit), limit);
            })
        .node();
  }

  private int cell(int kind, int stretch) {
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
    return Arrays.stream(people)
        .mapToLong(
            person -> grid.view.freeMinutes(person, grid.cuts[stretch], grid.cuts[stretch + 1]))
        .toArray();
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
    return new Certificate(
        found.values().stream()
            .map(part -> shortage(part, reached))
            .sorted(
                Comparator.comparing((Shortage some) -> some.window().start())
                    .thenComparing(some -> some.demands().first()))
            .collect(ImmutableList.toImmutableList()));
  }

  /** Returns whether a limit keeps a demand out of a stretch: its week is beyond the cut. */
  private boolean isLimited(boolean[] reached, int demand, int stretch) {
    Week week = weeks.get(demand).get(plan.weekStart().weekOf(grid.cuts[stretch]));
    return week != null && !reached[week.node()];
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
    return new Shortage(
        names.build(),
        anyOf.build(),
        DateRange.of(first, last),
        need,
        free,
        limits.build(),
        ImmutableList.copyOf(places),
        away,
        booked);
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

  /** Returns the smallest changes that let more of the plan be done. */
  ImmutableList<Change> changes() {
    boolean[] reached = network.reachedFrom(SOURCE);
    boolean[] reaching = network.reaching(SINK);
    List<Change> changes = new ArrayList<>();
    for (int cell = 0; cell < cellNodes.length; cell++) {
      if (reached[cellNodes[cell]]) {
        FlowNetwork more = network.copy();
        more.unbind(cellArcs[cell]);
        int kind = cell / grid.stretches();
        changes.add(
            new Change.MoreTime(
                ImmutableSortedSet.copyOf(grid.qualifications.get(kind)),
                grid.days(cell % grid.stretches()),
                more.augment(SOURCE, SINK)));
      }
    }
    for (int i = 0; i < demands.size(); i++) {
      if (reached[demandNodes[i]]) {
        addLimits(changes, i, reached);
        addWindows(changes, i, reaching);
        addDisciplines(changes, i, reaching);
      }
    }
    return changes.stream()
        .filter(change -> change.gainedMinutes() > 0)
        .sorted(Change.BEST_FIRST)
        .collect(ImmutableList.toImmutableList());
  }

  private void addLimits(List<Change> changes, int demand, boolean[] reached) {
    weeks
        .get(demand)
        .forEach(
            (start, week) -> {
              if (!reached[week.node()]) {
                FlowNetwork more = network.copy();
                more.unbind(week.arc());
                changes.add(
                    new Change.HigherLimit(
                        demands.get(demand).name(), start, more.augment(SOURCE, SINK)));
              }
            });
  }

  /** The nearest other ends of a window: the first that helps, and the first that helps most. */
  private void addWindows(List<Change> changes, int demand, boolean[] reaching) {
    DateRange window = demands.get(demand).window();
    int first = grid.stretch(window.start());
    int end = grid.stretch(Grid.end(window));
    FlowNetwork later = network.copy();
    Map<LocalDate, Week> laterWeeks = new TreeMap<>(weeks.get(demand));
    long gained = 0;
    for (int stretch = end; stretch < grid.stretches(); stretch++) {
      gained = widened(later, demand, stretch, laterWeeks, reaching, gained);
      addWindow(changes, demand, DateRange.of(window.start(), grid.cuts[stretch + 1]), gained);
    }
    FlowNetwork earlier = network.copy();
    Map<LocalDate, Week> earlierWeeks = new TreeMap<>(weeks.get(demand));
    gained = 0;
    for (int stretch = first - 1; stretch >= 0; stretch--) {
      gained = widened(earlier, demand, stretch, earlierWeeks, reaching, gained);
      addWindow(changes, demand, DateRange.of(grid.cuts[stretch], Grid.end(window)), gained);
    }
  }

  private long widened(
      FlowNetwork more,
      int demand,
      int stretch,
      Map<LocalDate, Week> limited,
      boolean[] reaching,
      long gained) {
    boolean helps = false;
    int from = -1;
    for (int kind = 0; kind < grid.classes.size(); kind++) {
      int node = cellNodes[cell(kind, stretch)];
      if (grid.mayDo(kind, demands.get(demand)) && reaching[node]) {
        from = from < 0 ? entry(more, demand, stretch, limited) : from;
        more.arc(from, node, FlowNetwork.UNBOUNDED);
        helps = true;
      }
    }
    return helps ? gained + more.augment(SOURCE, SINK) : gained;
  }

  /** A wider window that gains no more than the last is no change of its own. */
  private void addWindow(List<Change> changes, int demand, DateRange window, long gained) {
    String name = demands.get(demand).name();
    boolean known =
        changes.stream()
            .anyMatch(
                change ->
                    change instanceof Change.OtherWindow other
                        && other.demand().equals(name)
                        && sameSide(other.window(), window, demands.get(demand).window())
                        && other.gainedMinutes() >= gained);
    if (!known) {
      changes.add(new Change.OtherWindow(name, window, gained));
    }
  }

  private static boolean sameSide(DateRange one, DateRange other, DateRange window) {
    return one.start().equals(window.start()) == other.start().equals(window.start());
  }

  private void addDisciplines(List<Change> changes, int demand, boolean[] reaching) {
    StaffingDemand of = demands.get(demand);
    ImmutableSortedSet.Builder<DisciplineId> all = ImmutableSortedSet.naturalOrder();
    grid.qualifications.forEach(all::addAll);
    for (DisciplineId discipline : all.build()) {
      if (of.anyOf().contains(discipline)) {
        continue;
      }
      FlowNetwork more = network.copy();
      boolean helps = false;
      int end = grid.stretch(Grid.end(of.window()));
      for (int stretch = grid.stretch(of.window().start()); stretch < end; stretch++) {
        for (int kind = 0; kind < grid.classes.size(); kind++) {
          ImmutableSet<DisciplineId> qualified = grid.qualifications.get(kind);
          int node = cellNodes[cell(kind, stretch)];
          if (qualified.contains(discipline) && !grid.mayDo(kind, of) && reaching[node]) {
            more.arc(entry(more, demand, stretch, weeks.get(demand)), node, FlowNetwork.UNBOUNDED);
            helps = true;
          }
        }
      }
      if (helps) {
        changes.add(
            new Change.AnotherDiscipline(of.name(), discipline, more.augment(SOURCE, SINK)));
      }
    }
  }
}
