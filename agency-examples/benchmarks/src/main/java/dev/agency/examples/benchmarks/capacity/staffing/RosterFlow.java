package dev.agency.examples.benchmarks.capacity.staffing;

import static dev.agency.examples.benchmarks.capacity.staffing.FlowArrays.SINK;
import static dev.agency.examples.benchmarks.capacity.staffing.FlowArrays.SOURCE;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import dev.agency.examples.benchmarks.capacity.Prepared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What one would write by hand to tell who does what, too, and as fast as we know how: demands are
 * known in the order of their ends, and each first takes what is free on the earliest of its days.
 * A flow moves the little that is left, and the minutes of each class are dealt out to its people.
 */
final class RosterFlow implements Prepared<StaffedMinutes> {
  private static final int WEEKS = StaffingWorld.WEEKS;

  private final StaffingWorld world;
  private final ImmutableList<PlainDemand> byEnd;
  private final Kinds kinds;
  private final FlowArrays network;

  /** By kind and week. */
  private final long[] free;

  private final int[] cells;

  /** By kind and week: how many people have begun to give, and what the last of them has left. */
  private final int[] begun;

  private final long[] left;

  /** The arcs from demands to cells, by demand, and where those of each begin. */
  private final int[] arcs;

  private final int[] cellOfArc;
  private final int[] starts;

  /** What somebody does of a demand in a week. */
  private record Share(PlainDemand demand, int person, int week, long minutes) {}

  RosterFlow(StaffingWorld world, ImmutableList<PlainDemand> demands) {
    this.world = world;
    this.byEnd = ImmutableList.sortedCopyOf(Comparator.comparing(PlainDemand::end), demands);
    this.kinds = Kinds.classes(world);
    this.network = kinds.network(demands.size());
    free = new long[kinds.size() * WEEKS];
    cells = new int[free.length];
    begun = new int[free.length];
    left = new long[free.length];
    arcs = new int[demands.size() * free.length];
    cellOfArc = new int[arcs.length];
    starts = new int[demands.size() + 1];
  }

  @Override
  public Answer<StaffedMinutes> run() {
    network.clear();
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = network.node();
      free[cell] = kinds.free(cell / WEEKS, cell % WEEKS);
    }
    int count = 0;
    for (int i = 0; i < byEnd.size(); i++) {
      starts[i] = count;
      count = serve(byEnd.get(i), count);
    }
    starts[byEnd.size()] = count;
    for (int cell = 0; cell < cells.length; cell++) {
      network.arc(cells[cell], SINK, free[cell]);
    }
    network.augment();
    List<Share> shares = roster();
    return () -> read(shares);
  }

  /** Lets a demand take what it can of its weeks in turn, and returns how many arcs there are. */
  private int serve(PlainDemand demand, int before) {
    int node = network.node();
    long open = demand.minutes();
    int count = before;
    for (int week = demand.from(); week < demand.end(); week++) {
      boolean limited = demand.mostPerWeek() > 0;
      int entry = limited ? network.node() : node;
      long most = limited ? Math.min(open, demand.mostPerWeek()) : open;
      long rest = most;
      for (int kind = 0; kind < kinds.size(); kind++) {
        if (kinds.mayDo(kind, demand)) {
          int cell = kind * WEEKS + week;
          long some = Math.min(rest, free[cell]);
          free[cell] -= some;
          rest -= some;
          cellOfArc[count] = cell;
          arcs[count++] = network.arc(entry, cells[cell], demand.minutes(), some);
        }
      }
      if (limited) {
        network.arc(node, entry, demand.mostPerWeek(), most - rest);
      }
      open -= most - rest;
    }
    network.arc(SOURCE, node, demand.minutes(), demand.minutes() - open);
    return count;
  }

  private List<Share> roster() {
    Arrays.fill(begun, 0);
    Arrays.fill(left, 0);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < byEnd.size(); i++) {
      for (int at = starts[i]; at < starts[i + 1]; at++) {
        assign(byEnd.get(i), cellOfArc[at], network.flow(arcs[at]), shares);
      }
    }
    return shares;
  }

  private void assign(PlainDemand demand, int cell, long minutes, List<Share> shares) {
    ImmutableIntArray people = kinds.people(cell / WEEKS);
    long open = minutes;
    while (open > 0) {
      while (left[cell] == 0) {
        left[cell] = kinds.freeOf(people.get(begun[cell]), cell % WEEKS);
        begun[cell]++;
      }
      long some = Math.min(open, left[cell]);
      shares.add(new Share(demand, people.get(begun[cell] - 1), cell % WEEKS, some));
      left[cell] -= some;
      open -= some;
    }
  }

  /** Adds up what everybody does, which must be what they may and no more than they have. */
  private StaffedMinutes read(List<Share> shares) {
    long[][] taken = new long[world.agency.people()][WEEKS];
    long[][] done = new long[byEnd.size()][WEEKS];
    boolean isProven = true;
    for (Share share : shares) {
      PlainDemand demand = share.demand();
      taken[share.person()][share.week()] += share.minutes();
      done[demand.number()][share.week()] += share.minutes();
      isProven &=
          world.mayDo(share.person(), demand)
              && demand.from() <= share.week()
              && share.week() < demand.end()
              && taken[share.person()][share.week()] <= world.free(share.person(), share.week())
              && (demand.mostPerWeek() == 0
                  || done[demand.number()][share.week()] <= demand.mostPerWeek());
    }
    for (PlainDemand demand : byEnd) {
      isProven &= Arrays.stream(done[demand.number()]).sum() <= demand.minutes();
    }
    return new StaffedMinutes(shares.stream().mapToLong(Share::minutes).sum(), isProven);
  }
}
