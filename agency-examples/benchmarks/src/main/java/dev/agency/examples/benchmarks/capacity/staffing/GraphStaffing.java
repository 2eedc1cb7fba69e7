package dev.agency.examples.benchmarks.capacity.staffing;

import com.google.common.collect.ImmutableList;
import dev.agency.examples.benchmarks.capacity.Prepared;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.alg.interfaces.MaximumFlowAlgorithm;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * JGraphT: a graph whose nodes are numbers, built each time as the question is another each time,
 * and the value of its maximum flow.
 */
final class GraphStaffing implements Prepared<StaffedMinutes> {
  private static final int SOURCE = 0;
  private static final int SINK = 1;

  private final ImmutableList<PlainDemand> demands;
  private final Kinds kinds;
  private final Function<
          Graph<Integer, DefaultWeightedEdge>, MaximumFlowAlgorithm<Integer, DefaultWeightedEdge>>
      algorithm;

  private GraphStaffing(
      StaffingWorld world,
      boolean byClass,
      Function<
              Graph<Integer, DefaultWeightedEdge>,
              MaximumFlowAlgorithm<Integer, DefaultWeightedEdge>>
          algorithm) {
    this.demands = world.enough;
    this.kinds = byClass ? Kinds.classes(world) : Kinds.people(world);
    this.algorithm = algorithm;
  }

  static GraphStaffing dinic(StaffingWorld world, boolean byClass) {
    return new GraphStaffing(world, byClass, DinicMFImpl::new);
  }

  static GraphStaffing pushRelabel(StaffingWorld world, boolean byClass) {
    return new GraphStaffing(world, byClass, PushRelabelMFImpl::new);
  }

  @Override
  public Answer<StaffedMinutes> run() {
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    graph.addVertex(SOURCE);
    graph.addVertex(SINK);
    int next = SINK + 1;
    int firstCell = next;
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (int week = 0; week < StaffingWorld.WEEKS; week++) {
        arc(graph, next++, SINK, kinds.free(kind, week));
      }
    }
    for (PlainDemand demand : demands) {
      int node = next++;
      arc(graph, SOURCE, node, demand.minutes());
      for (int week = demand.from(); week < demand.end(); week++) {
        int entry = node;
        if (demand.mostPerWeek() > 0) {
          entry = next++;
          arc(graph, node, entry, demand.mostPerWeek());
        }
        for (int kind = 0; kind < kinds.size(); kind++) {
          if (kinds.mayDo(kind, demand)) {
            arc(graph, entry, firstCell + kind * StaffingWorld.WEEKS + week, demand.minutes());
          }
        }
      }
    }
    double most = algorithm.apply(graph).getMaximumFlowValue(SOURCE, SINK);
    return () -> new StaffedMinutes(Math.round(most), true);
  }

  private static void arc(
      Graph<Integer, DefaultWeightedEdge> graph, int from, int to, long minutes) {
    graph.addVertex(from);
    graph.addVertex(to);
    graph.setEdgeWeight(graph.addEdge(from, to), (double) minutes);
  }
}
