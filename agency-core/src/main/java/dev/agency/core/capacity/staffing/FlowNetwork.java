package dev.agency.core.capacity.staffing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A network of arcs with capacities, and the most that flows from a source to a sink.
 *
 * <p>Dinic's algorithm: levels by breadth first, then a blocking flow along them, until the sink is
 * out of reach (E. A. Dinic, 1970). Nodes and arcs are numbers, and nothing recurses, so a long
 * chain cannot exhaust the stack. Arcs come in pairs: that of an odd number takes back what flows
 * through the one before. Not thread-safe.
 */
final class FlowNetwork {
  /** More than all demands of a plan together, and far from overflow. */
  static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private int[] firstOf;
  private int[] next;
  private int[] to;
  private long[] left;
  private int nodes;
  private int arcs;

  /**
   * How many arcs were looked at or taken over: the work that was done, the same on any machine.
   */
  private long looked;

  /** Of which this is a copy; it does not change while it is copied. */
  private @Nullable FlowNetwork origin;

  /**
   * Makes an empty network.
   *
   * @param nodes how many nodes are expected; there may be more
   * @param arcs how many arcs are expected; there may be more
   */
  FlowNetwork(int nodes, int arcs) {
    firstOf = new int[Math.max(1, nodes)];
    next = new int[2 * Math.max(1, arcs)];
    to = new int[next.length];
    left = new long[next.length];
  }

  /**
   * Takes the nodes, arcs and flow of another network over. That of the same as the last time had
   * only arcs added since, behind those it had, so their ends need not be copied again.
   */
  void copy(FlowNetwork other) {
    if (origin != other) {
      firstOf = other.firstOf.clone();
      next = other.next.clone();
      to = other.to.clone();
      left = other.left.clone();
      origin = other;
    } else {
      System.arraycopy(other.firstOf, 0, firstOf, 0, other.nodes);
      System.arraycopy(other.left, 0, left, 0, other.arcs);
    }
    nodes = other.nodes;
    arcs = other.arcs;
    // To copy an arc is far less than to look at it.
    looked += arcs / 8;
  }

  long looked() {
    return looked;
  }

  /** Adds a node, and returns its number. */
  int node() {
    if (nodes == firstOf.length) {
      firstOf = Arrays.copyOf(firstOf, 2 * nodes);
    }
    firstOf[nodes] = -1;
    return nodes++;
  }

  /** Adds an arc, and returns its number. */
  int arc(int from, int target, long capacity) {
    return arc(from, target, capacity, 0);
  }

  /** Adds an arc through which some flows already, and returns its number. */
  int arc(int from, int target, long capacity, long flow) {
    if (arcs == to.length) {
      next = Arrays.copyOf(next, 2 * arcs);
      to = Arrays.copyOf(to, 2 * arcs);
      left = Arrays.copyOf(left, 2 * arcs);
    }
    half(from, target, capacity - flow);
    half(target, from, flow);
    return arcs - 2;
  }

  private void half(int from, int target, long open) {
    to[arcs] = target;
    left[arcs] = open;
    next[arcs] = firstOf[from];
    firstOf[from] = arcs++;
  }

  /** Lets any amount through an arc from now on. */
  void unbind(int arc) {
    left[arc] = UNBOUNDED;
  }

  long flow(int arc) {
    return left[arc ^ 1];
  }

  /** Returns how much more an arc lets through. */
  long left(int arc) {
    return left[arc];
  }

  /** Lets more flow through an arc; whoever calls sees to it that it does on all of a way. */
  void push(int arc, long more) {
    left[arc] -= more;
    left[arc ^ 1] += more;
  }

  int from(int arc) {
    return to[arc ^ 1];
  }

  int target(int arc) {
    return to[arc];
  }

  /** Returns the number that the next arc will have. */
  int nextArc() {
    return arcs;
  }

  /** Sends on as much as still can flow, and returns how much that was. */
  long augment(int source, int sink) {
    long sum = 0;
    int[] level = new int[nodes];
    int[] queue = new int[nodes];
    int[] at = new int[nodes];
    int[] path = new int[nodes];
    while (levels(source, sink, level, queue)) {
      System.arraycopy(firstOf, 0, at, 0, nodes);
      sum += block(source, sink, level, at, path);
    }
    return sum;
  }

  /**
   * Numbers nodes by their distance to the sink, up to that of the source; false if it has none. It
   * is counted from the sink because few nodes reach that where much is short.
   */
  private boolean levels(int source, int sink, int[] level, int[] queue) {
    if (!hasMore(source)) {
      return false;
    }
    Arrays.fill(level, -1);
    level[sink] = 0;
    queue[0] = sink;
    int end = 1;
    long looks = nodes / 8;
    for (int i = 0; i < end && level[source] < 0; i++) {
      int further = level[queue[i]] + 1;
      for (int arc = firstOf[queue[i]]; arc >= 0; arc = next[arc]) {
        looks++;
        if (left[arc ^ 1] > 0 && level[to[arc]] < 0) {
          level[to[arc]] = further;
          queue[end++] = to[arc];
        }
      }
    }
    looked += looks;
    return level[source] >= 0;
  }

  private boolean hasMore(int source) {
    for (int arc = firstOf[source]; arc >= 0; arc = next[arc]) {
      if (left[arc] > 0) {
        return true;
      }
    }
    return false;
  }

  /** Fills every shortest path, one arc forward or one node back at a time. */
  private long block(int source, int sink, int[] level, int[] at, int[] path) {
    long sum = 0;
    int length = 0;
    int node = source;
    while (true) {
      if (node == sink) {
        int tight = tightest(path, length);
        long amount = left[path[tight]];
        for (int i = 0; i < length; i++) {
          push(path[i], amount);
        }
        sum += amount;
        // Goes on where the path has become too narrow.
        length = tight;
        node = to[path[tight] ^ 1];
        continue;
      }
      looked++;
      while (at[node] >= 0 && (left[at[node]] == 0 || level[to[at[node]]] != level[node] - 1)) {
        at[node] = next[at[node]];
        looked++;
      }
      if (at[node] >= 0) {
        path[length++] = at[node];
        node = to[at[node]];
      } else if (length == 0) {
        return sum;
      } else {
        length--;
        node = to[path[length] ^ 1];
        at[node] = next[at[node]];
      }
    }
  }

  private int tightest(int[] path, int length) {
    int tight = 0;
    for (int i = 1; i < length; i++) {
      if (left[path[i]] < left[path[tight]]) {
        tight = i;
      }
    }
    return tight;
  }

  /** Returns the nodes to which more could flow. */
  boolean[] reachedFrom(int source) {
    boolean[] reached = new boolean[nodes];
    int[] queue = new int[nodes];
    reached[source] = true;
    queue[0] = source;
    int end = 1;
    for (int i = 0; i < end; i++) {
      for (int arc = firstOf[queue[i]]; arc >= 0; arc = next[arc]) {
        if (left[arc] > 0 && !reached[to[arc]]) {
          reached[to[arc]] = true;
          queue[end++] = to[arc];
        }
      }
    }
    return reached;
  }

  /** Returns the nodes from which more could flow to the sink. */
  Reaching reaching(int source, int sink) {
    return new Reaching(source, sink);
  }

  /** The nodes from which more could flow to the sink, kept up while arcs are added. */
  final class Reaching {
    private final int source;
    private final int sink;
    private boolean[] reaching = new boolean[0];
    private int[] queue = new int[0];

    private Reaching(int source, int sink) {
      this.source = source;
      this.sink = sink;
      find();
    }

    boolean has(int node) {
      return node < reaching.length && reaching[node];
    }

    /** Looks anew, after more flows. */
    void find() {
      if (queue.length < nodes) {
        queue = new int[2 * nodes];
        reaching = new boolean[2 * nodes];
      }
      Arrays.fill(reaching, false);
      reaching[sink] = true;
      spread(sink);
    }

    /** Takes up a new arc, which may be the first of a new node. */
    void add(int arc) {
      if (queue.length < nodes) {
        queue = new int[2 * nodes];
        reaching = Arrays.copyOf(reaching, 2 * nodes);
      }
      int from = to[arc ^ 1];
      if (reaching[to[arc]] && left[arc] > 0 && !reaching[from]) {
        reaching[from] = true;
        spread(from);
      }
    }

    /** Goes back from a node, but never through the source. */
    private void spread(int node) {
      queue[0] = node;
      int end = 1;
      for (int i = 0; i < end; i++) {
        if (queue[i] == source) {
          continue;
        }
        for (int arc = firstOf[queue[i]]; arc >= 0; arc = next[arc]) {
          looked++;
          if (left[arc ^ 1] > 0 && !reaching[to[arc]]) {
            reaching[to[arc]] = true;
            queue[end++] = to[arc];
          }
        }
      }
    }
  }
}
