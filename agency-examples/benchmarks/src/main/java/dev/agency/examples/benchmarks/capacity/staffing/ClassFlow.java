package dev.agency.examples.benchmarks.capacity.staffing;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.capacity.Prepared;
import java.util.Arrays;

/**
 * The floor: Dinic's algorithm over classes of people and weeks, by hand, on arrays that are there
 * already and large enough. It tells how much can be done, and neither by whom nor why not more.
 */
final class ClassFlow implements Prepared<StaffedMinutes> {
  private static final int SOURCE = 0;
  private static final int SINK = 1;
  private static final int WEEKS = StaffingWorld.WEEKS;

  private final ImmutableList<PlainDemand> demands;
  private final Kinds kinds;
  private final int[] first;
  private final int[] at;
  private final int[] level;
  private final int[] queue;
  private final int[] next;
  private final int[] to;
  private final long[] left;
  private int nodes;
  private int arcs;

  ClassFlow(StaffingWorld world, ImmutableList<PlainDemand> demands) {
    this.demands = demands;
    this.kinds = Kinds.classes(world);
    int most = 2 + kinds.size() * WEEKS + demands.size() * (1 + WEEKS);
    first = new int[most];
    at = new int[most];
    level = new int[most];
    queue = new int[most];
    int mostArcs = 2 * (most + demands.size() * WEEKS * kinds.size());
    next = new int[mostArcs];
    to = new int[mostArcs];
    left = new long[mostArcs];
  }

  @Override
  public Answer<StaffedMinutes> run() {
    build();
    long sum = 0;
    while (reach()) {
      System.arraycopy(first, 0, at, 0, nodes);
      for (long some = send(SOURCE, Long.MAX_VALUE);
          some > 0;
          some = send(SOURCE, Long.MAX_VALUE)) {
        sum += some;
      }
    }
    long most = sum;
    return () -> new StaffedMinutes(most, true);
  }

  private void build() {
    nodes = 0;
    arcs = 0;
    node();
    node();
    int cells = nodes;
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (int week = 0; week < WEEKS; week++) {
        arc(node(), SINK, kinds.free(kind, week));
      }
    }
    for (PlainDemand demand : demands) {
      int node = node();
      arc(SOURCE, node, demand.minutes());
      int firstEntry = nodes;
      for (int week = demand.from(); demand.mostPerWeek() > 0 && week < demand.end(); week++) {
        arc(node, node(), demand.mostPerWeek());
      }
      for (int kind = 0; kind < kinds.size(); kind++) {
        if (kinds.mayDo(kind, demand)) {
          join(demand, demand.mostPerWeek() > 0 ? firstEntry : -1, node, cells + kind * WEEKS);
        }
      }
    }
  }

  private void join(PlainDemand demand, int firstEntry, int node, int firstCell) {
    for (int week = demand.from(); week < demand.end(); week++) {
      int entry = firstEntry < 0 ? node : firstEntry + week - demand.from();
      arc(entry, firstCell + week, demand.minutes());
    }
  }

  private int node() {
    first[nodes] = -1;
    return nodes++;
  }

  private void arc(int from, int target, long minutes) {
    half(from, target, minutes);
    half(target, from, 0);
  }

  private void half(int from, int target, long minutes) {
    to[arcs] = target;
    left[arcs] = minutes;
    next[arcs] = first[from];
    first[from] = arcs++;
  }

  /** Numbers the nodes by their distance; false if the sink cannot be reached. */
  private boolean reach() {
    Arrays.fill(level, 0, nodes, -1);
    level[SOURCE] = 0;
    queue[0] = SOURCE;
    int end = 1;
    for (int i = 0; i < end && level[SINK] < 0; i++) {
      for (int arc = first[queue[i]]; arc >= 0; arc = next[arc]) {
        if (left[arc] > 0 && level[to[arc]] < 0) {
          level[to[arc]] = level[queue[i]] + 1;
          queue[end++] = to[arc];
        }
      }
    }
    return level[SINK] >= 0;
  }

  /** Sends as much as one way lets through; ways are short, as each goes one level down. */
  private long send(int node, long most) {
    if (node == SINK) {
      return most;
    }
    for (; at[node] >= 0; at[node] = next[at[node]]) {
      int arc = at[node];
      if (left[arc] > 0 && level[to[arc]] == level[node] + 1) {
        long sent = send(to[arc], Math.min(most, left[arc]));
        if (sent > 0) {
          left[arc] -= sent;
          left[arc ^ 1] += sent;
          return sent;
        }
      }
    }
    return 0;
  }
}
