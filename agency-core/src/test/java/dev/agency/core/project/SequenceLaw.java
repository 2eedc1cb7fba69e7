package dev.agency.core.project;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSetMultimap.flatteningToImmutableSetMultimap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.project.WorkSequence.Finding;
import dev.agency.core.project.WorkSequence.Flaw;
import dev.agency.core.testkit.SampleAgency;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** What holds of the check of any plan, for one that may have a mistake. */
enum SequenceLaw {
  /** A cycle is found exactly where JGraphT finds that there is no topological order. */
  A_CYCLE_WHERE_THERE_IS_NO_ORDER {
    @Override
    void check(Check check, List<WorkItem> plan) {
      SimpleDirectedGraph<WorkItemId, DefaultEdge> graph =
          new SimpleDirectedGraph<>(DefaultEdge.class);
      plan.forEach(item -> graph.addVertex(item.id()));
      for (WorkItem item : plan) {
        item.predecessors().stream()
            .filter(graph::containsVertex)
            .forEach(earlier -> graph.addEdge(earlier, item.id()));
      }
      assertThat(cycles(check.of(plan)).isEmpty())
          .isEqualTo(!new CycleDetector<>(graph).detectCycles());
    }
  },
  /** A cycle that is named is one: each item waits for the next, and the last for the first. */
  WHAT_IS_NAMED_IS_A_CYCLE {
    @Override
    void check(Check check, List<WorkItem> plan) {
      ImmutableSetMultimap<WorkItemId, WorkItemId> waitsFor =
          plan.stream()
              .collect(
                  flatteningToImmutableSetMultimap(
                      WorkItem::id, item -> item.predecessors().stream()));
      for (Finding finding : cycles(check.of(plan))) {
        List<WorkItemId> cycle = finding.items();
        assertThat(cycle).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(cycle.get(0)).isEqualTo(Collections.min(cycle));
        for (int i = 0; i < cycle.size(); i++) {
          assertThat(waitsFor.get(cycle.get(i))).contains(cycle.get((i + 1) % cycle.size()));
        }
      }
    }
  },
  /** Each predecessor that is not there is found, in order, and no other one. */
  ALL_THAT_IS_NOT_THERE {
    @Override
    void check(Check check, List<WorkItem> plan) {
      ImmutableSet<WorkItemId> there =
          plan.stream().map(WorkItem::id).collect(ImmutableSet.toImmutableSet());
      ImmutableList<ImmutableList<WorkItemId>> gone =
          plan.stream()
              .flatMap(
                  item -> item.predecessors().stream().map(id -> ImmutableList.of(item.id(), id)))
              .filter(pair -> !there.contains(pair.get(1)))
              .sorted((a, b) -> a.toString().compareTo(b.toString()))
              .collect(toImmutableList());
      assertThat(check.of(plan).stream().filter(it -> it.flaw() == Flaw.UNKNOWN_PREDECESSOR))
          .extracting(Finding::items)
          .isEqualTo(gone);
    }
  },
  /** The same is found in the same order, however the plan and its items are listed. */
  IN_ANY_ORDER {
    @Override
    void check(Check check, List<WorkItem> plan) {
      List<WorkItem> turned =
          Lists.reverse(plan).stream()
              .map(item -> item.withPredecessors(item.predecessors().reverse()))
              .toList();
      assertThat(check.of(turned)).isEqualTo(check.of(plan));
    }
  };

  /** The check of a plan. */
  @FunctionalInterface
  interface Check {
    ImmutableList<Finding> of(List<WorkItem> plan);
  }

  /** Fails where the check does not hold the law for a plan. */
  abstract void check(Check check, List<WorkItem> plan);

  /** Draws a plan of up to six items that wait for each other and for some that are not there. */
  static ImmutableList<WorkItem> plan(long seed) {
    Random random = new Random(seed);
    int size = random.nextInt(7);
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                SampleAgency.workItem()
                    .withId(id(i))
                    .withPredecessors(
                        random
                            .ints(random.nextInt(4), 0, size + 2)
                            .filter(other -> other != i)
                            .distinct()
                            .mapToObj(SequenceLaw::id)
                            .toList()))
        .collect(toImmutableList());
  }

  private static WorkItemId id(int number) {
    return WorkItemId.of("w-" + number);
  }

  private static ImmutableList<Finding> cycles(List<Finding> findings) {
    return findings.stream().filter(it -> it.flaw() == Flaw.CYCLE).collect(toImmutableList());
  }
}
