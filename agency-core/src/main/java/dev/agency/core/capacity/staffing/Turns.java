package dev.agency.core.capacity.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The days that the order of a plan leaves to its demands, by earliest and latest dates as a
 * network plan has them: forward from what waits for nothing, and back from what nothing waits for.
 *
 * <p>If going forward already shows that some demand ends too late, it is not gone back: the ends
 * would only repeat for each that comes before what is told of the one that is late.
 */
final class Turns {
  static final Turns NONE = new Turns(ImmutableMap.of());

  /** By demand, those only that have fewer days than their windows. */
  private final ImmutableMap<String, Turn> held;

  private Turns(Map<String, Turn> held) {
    this.held = ImmutableMap.copyOf(held);
  }

  static Turns of(Alone alone, StaffingPlan plan) {
    ImmutableList<StaffingDemand> order = plan.inOrder();
    Dates dates = new Dates(alone);
    order.forEach(dates::forward);
    if (dates.inTime) {
      order.reverse().forEach(dates::back);
    }
    Map<String, Turn> held = new TreeMap<>();
    for (StaffingDemand demand : order) {
      Turn turn = dates.turn(demand);
      if (turn.after().isPresent() || turn.before().isPresent()) {
        held.put(demand.name(), turn);
      }
    }
    return new Turns(held);
  }

  boolean isEmpty() {
    return held.isEmpty();
  }

  ImmutableList<Turn> all() {
    return held.values().asList();
  }

  /** Returns the turn of a demand, empty if it has all the days of its window. */
  Optional<Turn> of(String demand) {
    return Optional.ofNullable(held.get(demand));
  }

  LocalDate start(StaffingDemand demand) {
    Turn turn = held.get(demand.name());
    return turn == null ? demand.window().start() : turn.start();
  }

  LocalDate end(StaffingDemand demand) {
    Turn turn = held.get(demand.name());
    return turn == null ? Grid.end(demand.window()) : turn.end();
  }

  /** Returns the turns of some demands and all on which these rest, by name. */
  ImmutableList<Turn> behind(List<String> demands) {
    Map<String, Turn> found = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(demands);
    while (!open.isEmpty()) {
      of(open.remove())
          .filter(turn -> found.put(turn.demand(), turn) == null)
          .ifPresent(
              turn -> {
                turn.after().ifPresent(open::add);
                turn.before().ifPresent(open::add);
              });
    }
    return ImmutableList.copyOf(found.values());
  }

  /** Returns the turns of some demands, by name. */
  ImmutableList<Turn> of(ImmutableSortedSet<String> demands) {
    return demands.stream().flatMap(name -> of(name).stream()).collect(toImmutableList());
  }

  /** Dates while they are found. */
  private static final class Dates {
    private final Alone alone;
    private final LocalDate horizonStart;
    private final LocalDate horizonEnd;
    private final Map<String, LocalDate> starts = new HashMap<>();
    private final Map<String, LocalDate> done = new HashMap<>();
    private final Map<String, String> after = new HashMap<>();
    private final Map<String, LocalDate> ends = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    boolean inTime = true;

    Dates(Alone alone) {
      this.alone = alone;
      horizonStart = alone.view.horizon().start();
      horizonEnd = Grid.end(alone.view.horizon());
    }

    void forward(StaffingDemand demand) {
      LocalDate start = demand.window().start();
      for (String first : ImmutableSortedSet.copyOf(demand.after())) {
        LocalDate by = done.getOrDefault(first, LocalDate.MIN);
        if (by.isAfter(start)) {
          start = by;
          after.put(demand.name(), first);
        }
      }
      LocalDate by = alone.done(demand, start);
      inTime &= !by.isAfter(Grid.end(demand.window()));
      starts.put(demand.name(), start);
      done.put(demand.name(), by.isAfter(horizonEnd) ? horizonEnd : by);
    }

    void back(StaffingDemand demand) {
      LocalDate end = end(demand);
      LocalDate by = alone.begun(demand, end);
      LocalDate latest = by.isBefore(horizonStart) ? horizonStart : by;
      for (String first : demand.after()) {
        // The last end is that of the window until something that comes next says otherwise.
        LocalDate known = ends.getOrDefault(first, LocalDate.MAX);
        if (latest.isBefore(known)
            || (latest.equals(known)
                && demand.name().compareTo(before.getOrDefault(first, demand.name())) < 0)) {
          ends.put(first, latest);
          before.put(first, demand.name());
        }
      }
    }

    private LocalDate end(StaffingDemand demand) {
      LocalDate window = Grid.end(demand.window());
      LocalDate end = ends.getOrDefault(demand.name(), LocalDate.MAX);
      return end.isBefore(window) ? end : window;
    }

    Turn turn(StaffingDemand demand) {
      LocalDate end = end(demand);
      return new Turn(
          demand.name(),
          starts.getOrDefault(demand.name(), demand.window().start()),
          end,
          Optional.ofNullable(after.get(demand.name())),
          end.equals(Grid.end(demand.window()))
              ? Optional.empty()
              : Optional.ofNullable(before.get(demand.name())));
    }
  }
}
