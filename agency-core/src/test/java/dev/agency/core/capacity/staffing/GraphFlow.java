package dev.agency.core.capacity.staffing;

import dev.agency.core.id.DisciplineId;
import java.time.LocalDate;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The most of a plan that can be done, as the maximum flow of JGraphT has it over every demand,
 * week, person and day. Its capacities are {@code double}, which minutes of a few weeks fit without
 * rounding.
 */
final class GraphFlow {
  private static final String SOURCE = "source";
  private static final String SINK = "sink";

  private final SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph =
      new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);

  private GraphFlow() {}

  static long of(TableView view, StaffingPlan plan) {
    GraphFlow flow = new GraphFlow();
    flow.graph.addVertex(SOURCE);
    flow.graph.addVertex(SINK);
    for (int person = 0; person < view.rows().size(); person++) {
      for (int day = 0; day < view.days(); day++) {
        flow.arc(cell(person, day), SINK, view.rows().get(person).free().get(day));
      }
    }
    plan.demands().forEach(demand -> flow.add(demand, plan, view));
    double most = new PushRelabelMFImpl<>(flow.graph).calculateMaximumFlow(SOURCE, SINK);
    return Math.round(most);
  }

  private void add(StaffingDemand demand, StaffingPlan plan, TableView view) {
    String name = "demand " + demand.name();
    arc(SOURCE, name, demand.minutes());
    for (int day = 0; day < view.days(); day++) {
      LocalDate date = view.first().plusDays(day);
      if (!demand.window().contains(date)) {
        continue;
      }
      String week = name + " in the week of " + plan.weekStart().weekOf(date);
      arc(name, week, demand.mostPerWeek().orElse(demand.minutes()));
      for (int person = 0; person < view.rows().size(); person++) {
        if (view.rows().get(person).disciplines().stream()
            .map(DisciplineId::of)
            .anyMatch(demand.anyOf()::contains)) {
          arc(week, cell(person, day), demand.minutes());
        }
      }
    }
  }

  private static String cell(int person, int day) {
    return "person " + person + " on day " + day;
  }

  private void arc(String from, String to, long capacity) {
    graph.addVertex(from);
    graph.addVertex(to);
    DefaultWeightedEdge edge = graph.addEdge(from, to);
    if (edge != null) {
      graph.setEdgeWeight(edge, (double) capacity);
    }
  }
}
