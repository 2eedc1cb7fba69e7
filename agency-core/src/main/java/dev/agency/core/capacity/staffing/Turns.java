package dev.agency.core.capacity.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.capacity.CapacityView;
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

  /** Dates while they are found, as numbers of the view. */
  private static final class Dates {
    private final Alone alone;
    private final CapacityView view;
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Integer> done = new HashMap<>();
    private final Map<String, String> after = new HashMap<>();
    private final Map<String, Integer> ends = new HashMap<>();
    private final Map<String, String> before = new HashMap<>();
    boolean inTime = true;

    Dates(Alone alone) {
      this.alone = alone;
      view = alone.view;
    }

    void forward(StaffingDemand demand) {
      int start = windowStart(demand);
      for (String first : ImmutableSortedSet.copyOf(demand.after())) {
        int by = done.getOrDefault(first, 0);
        if (by > start) {
          start = by;
          after.put(demand.name(), first);
        }
      }
      int by = alone.done(demand, start);
      inTime &= by <= windowEnd(demand);
      starts.put(demand.name(), start);
      done.put(demand.name(), Math.min(by, alone.days));
    }

    void back(StaffingDemand demand) {
      int latest = Math.max(0, alone.begun(demand, end(demand)));
      for (String first : demand.after()) {
        // The last end is that of the window until something that comes next says otherwise.
        int known = ends.getOrDefault(first, Alone.NEVER);
        if (latest < known
            || (latest == known
                && demand.name().compareTo(before.getOrDefault(first, demand.name())) < 0)) {
          ends.put(first, latest);
          before.put(first, demand.name());
        }
      }
    }

    private int windowStart(StaffingDemand demand) {
      return view.dayOf(demand.window().start());
    }

    private int windowEnd(StaffingDemand demand) {
      return view.dayOf(Grid.end(demand.window()));
    }

    private int end(StaffingDemand demand) {
      return Math.min(windowEnd(demand), ends.getOrDefault(demand.name(), Alone.NEVER));
    }

    Turn turn(StaffingDemand demand) {
      LocalDate first = view.horizon().start();
      int end = end(demand);
      return new Turn(
          demand.name(),
          first.plusDays(starts.getOrDefault(demand.name(), windowStart(demand))),
          first.plusDays(end),
          Optional.ofNullable(after.get(demand.name())),
          end == windowEnd(demand)
              ? Optional.empty()
              : Optional.ofNullable(before.get(demand.name())));
    }
  }
}
