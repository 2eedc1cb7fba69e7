package dev.agency.examples.benchmarks.capacity.staffing;

import static dev.agency.examples.benchmarks.capacity.staffing.FlowArrays.SINK;
import static dev.agency.examples.benchmarks.capacity.staffing.FlowArrays.SOURCE;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.capacity.Prepared;

/**
 * The floor: Dinic's algorithm over classes of people and weeks, by hand, on arrays that are there
 * already and large enough. It tells how much can be done, and neither by whom nor why not more.
 */
final class ClassFlow implements Prepared<StaffedMinutes> {
  private static final int WEEKS = StaffingWorld.WEEKS;

  private final ImmutableList<PlainDemand> demands;
  private final Kinds kinds;
  private final FlowArrays network;

  ClassFlow(StaffingWorld world, ImmutableList<PlainDemand> demands) {
    this.demands = demands;
    this.kinds = Kinds.classes(world);
    this.network = kinds.network(demands.size());
  }

  @Override
  public Answer<StaffedMinutes> run() {
    build();
    long most = network.augment();
    return () -> new StaffedMinutes(most, true);
  }

  private void build() {
    network.clear();
    int cells = 0;
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (int week = 0; week < WEEKS; week++) {
        int cell = network.node();
        cells = cells == 0 ? cell : cells;
        network.arc(cell, SINK, kinds.free(kind, week));
      }
    }
    for (PlainDemand demand : demands) {
      int node = network.node();
      network.arc(SOURCE, node, demand.minutes());
      int firstEntry = -1;
      for (int week = demand.from(); demand.mostPerWeek() > 0 && week < demand.end(); week++) {
        int entry = network.node();
        firstEntry = firstEntry < 0 ? entry : firstEntry;
        network.arc(node, entry, demand.mostPerWeek());
      }
      for (int kind = 0; kind < kinds.size(); kind++) {
        if (kinds.mayDo(kind, demand)) {
          join(demand, firstEntry, node, cells + kind * WEEKS);
        }
      }
    }
  }

  private void join(PlainDemand demand, int firstEntry, int node, int firstCell) {
    for (int week = demand.from(); week < demand.end(); week++) {
      int entry = firstEntry < 0 ? node : firstEntry + week - demand.from();
      network.arc(entry, firstCell + week, demand.minutes());
    }
  }
}
