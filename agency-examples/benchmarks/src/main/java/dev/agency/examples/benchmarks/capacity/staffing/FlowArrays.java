package dev.agency.examples.benchmarks.capacity.staffing;

import java.util.Arrays;

/**
 * Dinic's algorithm by hand, on arrays that are there already and large enough for one plan after
 * the other.
 */
final class FlowArrays {
  static final int SOURCE = 0;
  static final int SINK = 1;

  private final int[] first;
  private final int[] at;
  private final int[] level;
  private final int[] queue;
  private final int[] next;
  private final int[] to;
  private final long[] left;
  private int nodes;
  private int arcs;

  FlowArrays(int mostNodes, int mostArcs) {
    first = new int[mostNodes];
    at = new int[mostNodes];
    level = new int[mostNodes];
    queue = new int[mostNodes];
    next = new int[2 * mostArcs];
    to = new int[2 * mostArcs];
    left = new long[2 * mostArcs];
  }

  /** Forgets all but the source and the sink. */
  void clear() {
    nodes = 0;
    arcs = 0;
    node();
    node();
  }

  /** Adds a node, and returns its number. */
  int node() {
    first[nodes] = -1;
    return nodes++;
  }

  /** Adds an arc, and returns its number. */
  int arc(int from, int target, long minutes) {
    return arc(from, target, minutes, 0);
  }

  /** Adds an arc through which some minutes flow already. */
  int arc(int from, int target, long minutes, long flow) {
    half(from, target, minutes - flow);
    half(target, from, flow);
    return arcs - 2;
  }

  long flow(int arc) {
    return left[arc ^ 1];
  }

  /** Sends on as much as still can flow, and returns how much that was. */
  long augment() {
    long sum = 0;
    while (reach()) {
      System.arraycopy(first, 0, at, 0, nodes);
      for (long some = send(SOURCE, Long.MAX_VALUE);
          some > 0;
          some = send(SOURCE, Long.MAX_VALUE)) {
        sum += some;
      }
    }
    return sum;
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
