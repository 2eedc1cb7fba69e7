package dev.agency.core.project;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.WorkItemId;
import dev.agency.core.project.WorkSequence.Finding;
import dev.agency.core.project.WorkSequence.Flaw;
import java.util.List;
import java.util.stream.Stream;

/** Checks of plans with one mistake each, and the law that has to find it. */
enum SequenceSaboteur implements SequenceLaw.Check {
  /** Two that wait for each other are seen, longer ways round are not. */
  PAIRS_ALONE(SequenceLaw.A_CYCLE_WHERE_THERE_IS_NO_ORDER) {
    @Override
    public ImmutableList<Finding> of(List<WorkItem> plan) {
      return WorkSequence.check(plan).stream()
          .filter(it -> it.items().size() == 2)
          .collect(toImmutableList());
    }
  },
  /** What waits for something that is not there is taken for a cycle. */
  WAITING_IN_VAIN(SequenceLaw.A_CYCLE_WHERE_THERE_IS_NO_ORDER) {
    @Override
    public ImmutableList<Finding> of(List<WorkItem> plan) {
      return WorkSequence.check(plan).stream()
          .map(it -> new Finding(Flaw.CYCLE, it.items()))
          .collect(toImmutableList());
    }
  },
  /** What waits for an item of a cycle is named with it. */
  WHAT_IS_BEHIND(SequenceLaw.WHAT_IS_NAMED_IS_A_CYCLE) {
    @Override
    ImmutableList<WorkItemId> cycle(List<WorkItem> plan, ImmutableList<WorkItemId> cycle) {
      Stream<WorkItemId> behind =
          plan.stream()
              .filter(item -> item.predecessors().stream().anyMatch(cycle::contains))
              .map(WorkItem::id);
      return Stream.concat(cycle.stream(), behind).distinct().collect(toImmutableList());
    }
  },
  /** A cycle is named in the order of work, each item before the one that waits for it. */
  THE_OTHER_WAY_ROUND(SequenceLaw.WHAT_IS_NAMED_IS_A_CYCLE) {
    @Override
    ImmutableList<WorkItemId> cycle(List<WorkItem> plan, ImmutableList<WorkItemId> cycle) {
      return Stream.concat(
              Stream.of(cycle.get(0)), cycle.subList(1, cycle.size()).reverse().stream())
          .collect(toImmutableList());
    }
  },
  /** Each item names one that it misses and no other. */
  ONE_MISSING(SequenceLaw.ALL_THAT_IS_NOT_THERE) {
    @Override
    public ImmutableList<Finding> of(List<WorkItem> plan) {
      return WorkSequence.check(
          plan.stream()
              .map(
                  item ->
                      item.withPredecessors(
                          item.predecessors().stream().sorted().limit(1).toList()))
              .toList());
    }
  },
  /** What is wrong is found in the order of the list. */
  AS_LISTED(SequenceLaw.IN_ANY_ORDER) {
    @Override
    public ImmutableList<Finding> of(List<WorkItem> plan) {
      return plan.stream()
          .flatMap(
              item ->
                  WorkSequence.check(plan).stream()
                      .filter(it -> it.items().get(0).equals(item.id())))
          .collect(toImmutableList());
    }
  };

  final SequenceLaw law;

  SequenceSaboteur(SequenceLaw law) {
    this.law = law;
  }

  @Override
  public ImmutableList<Finding> of(List<WorkItem> plan) {
    return WorkSequence.check(plan).stream()
        .map(it -> it.flaw() == Flaw.CYCLE ? new Finding(Flaw.CYCLE, cycle(plan, it.items())) : it)
        .collect(toImmutableList());
  }

  ImmutableList<WorkItemId> cycle(List<WorkItem> plan, ImmutableList<WorkItemId> cycle) {
    return cycle;
  }
}
