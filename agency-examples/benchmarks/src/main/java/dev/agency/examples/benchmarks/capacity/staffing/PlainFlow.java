package dev.agency.examples.benchmarks.capacity.staffing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The most of some demands that can be done, slow and plain to see: every person and week is a
 * node, and what can still flow is sent along some shortest way until there is none (Ford and
 * Fulkerson, Edmonds and Karp).
 */
final class PlainFlow {
  private static final int SOURCE = 0;
  private static final int SINK = 1;

  /** What still can flow from a node to another. */
  private final List<Map<Integer, Long>> left = new ArrayList<>();

  private PlainFlow() {
    node();
    node();
  }

  private int node() {
    left.add(new HashMap<>());
    return left.size() - 1;
  }

  private void arc(int from, int to, long minutes) {
    left.get(from).put(to, minutes);
    left.get(to).putIfAbsent(from, 0L);
  }

  static long most(StaffingWorld world, ImmutableList<PlainDemand> demands) {
    PlainFlow flow = new PlainFlow();
    int[][] cells = new int[world.agency.people()][StaffingWorld.WEEKS];
    for (int person = 0; person < cells.length; person++) {
      for (int week = 0; week < StaffingWorld.WEEKS; week++) {
        cells[person][week] = flow.node();
        flow.arc(cells[person][week], SINK, world.free(person, week));
      }
    }
    for (PlainDemand demand : demands) {
      int node = flow.node();
      flow.arc(SOURCE, node, demand.minutes());
      for (int week = demand.from(); week < demand.end(); week++) {
        int entry = flow.node();
        flow.arc(node, entry, demand.mostPerWeek() > 0 ? demand.mostPerWeek() : demand.minutes());
        for (int person = 0; person < cells.length; person++) {
          if (world.mayDo(person, demand)) {
            flow.arc(entry, cells[person][week], demand.minutes());
          }
        }
      }
    }
    long sum = 0;
    for (long some = flow.send(); some > 0; some = flow.send()) {
      sum += some;
    }
    return sum;
  }

  /** Sends what a shortest way lets through, 0 if there is none. */
  private long send() {
    int[] before = new int[left.size()];
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(SOURCE);
    before[SOURCE] = SOURCE + 1;
    while (!queue.isEmpty() && before[SINK] == 0) {
      int node = queue.remove();
      left.get(node)
          .forEach(
              (next, minutes) -> {
                if (minutes > 0 && before[next] == 0) {
                  before[next] = node + 1;
                  queue.add(next);
                }
              });
    }
    if (before[SINK] == 0) {
      return 0;
    }
    long least = Long.MAX_VALUE;
    for (int node = SINK; node != SOURCE; node = before[node] - 1) {
      least = Math.min(least, left.get(before[node] - 1).getOrDefault(node, 0L));
    }
    for (int node = SINK; node != SOURCE; node = before[node] - 1) {
      left.get(before[node] - 1).merge(node, -least, Long::sum);
      left.get(node).merge(before[node] - 1, least, Long::sum);
    }
    return least;
  }
}
