package dev.agency.core.project;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.WorkItemId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether work can be done in the order its items ask for: each item they wait for is there, and
 * none waits for itself by way of others.
 *
 * <p>Texts wait for the design, the design for the texts, and the launch for both and for {@code
 * w-legal}, which nobody planned: that is {@code UNKNOWN_PREDECESSOR [w-launch, w-legal]} and
 * {@code CYCLE [w-design, w-texts]}. What is found depends on the items alone and not on the order
 * of the list. Whether the days fit is for a review to say.
 */
public final class WorkSequence {
  private WorkSequence() {}

  /** What keeps items from being done one after the other. */
  public enum Flaw {
    /** An item waits for one that is not among the items: the first of two waits for the second. */
    UNKNOWN_PREDECESSOR,
    /** Each item waits for the next and the last for the first, so that none can be begun. */
    CYCLE
  }

  /**
   * One thing that is wrong with a sequence.
   *
   * @param flaw what is wrong
   * @param items where
   */
  public record Finding(Flaw flaw, ImmutableList<WorkItemId> items) {
    /**
     * Creates a finding.
     *
     * @param flaw what is wrong
     * @param items where
     */
    public Finding {
      Objects.requireNonNull(flaw, "flaw");
      Objects.requireNonNull(items, "items");
    }
  }

  /**
   * Checks a sequence.
   *
   * @param items the work items of a project, or of several that wait for each other, in any order
   * @return each predecessor that is not there, by the items and then by what they wait for; then
   *     one cycle, if there is any, from its smallest id on; empty if nothing is wrong. When a
   *     cycle is broken there may be another
   * @throws dev.agency.core.error.InvalidModelException if two items have one id ({@code
   *     DUPLICATE_ID})
   */
  public static ImmutableList<Finding> check(List<WorkItem> items) {
    Invariants.of("a sequence of work")
        .unique("items", Lists.transform(items, WorkItem::id))
        .verify();
    ImmutableSortedMap<WorkItemId, ImmutableSortedSet<WorkItemId>> earlier =
        items.stream()
            .collect(
                toImmutableSortedMap(
                    naturalOrder(),
                    WorkItem::id,
                    item ->
                        item.predecessors().stream()
                            .collect(toImmutableSortedSet(naturalOrder()))));
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    earlier.forEach(
        (item, waitsFor) ->
            waitsFor.stream()
                .filter(id -> !earlier.containsKey(id))
                .map(id -> new Finding(Flaw.UNKNOWN_PREDECESSOR, ImmutableList.of(item, id)))
                .forEach(findings::add));
    NavigableSet<WorkItemId> stuck = stuck(earlier);
    if (!stuck.isEmpty()) {
      findings.add(new Finding(Flaw.CYCLE, cycle(earlier, stuck)));
    }
    return findings.build();
  }

  /** Returns what is left when all is done that can be: items on a cycle, and behind one. */
  private static NavigableSet<WorkItemId> stuck(
      ImmutableSortedMap<WorkItemId, ImmutableSortedSet<WorkItemId>> earlier) {
    Map<WorkItemId, Integer> open = new HashMap<>();
    Map<WorkItemId, List<WorkItemId>> later = new HashMap<>();
    Deque<WorkItemId> ready = new ArrayDeque<>();
    earlier.forEach(
        (item, waitsFor) -> {
          // An item that is not there keeps nobody waiting here: that is a finding of its own.
          List<WorkItemId> there = waitsFor.stream().filter(earlier::containsKey).toList();
          there.forEach(id -> later.computeIfAbsent(id, none -> new ArrayList<>()).add(item));
          open.put(item, there.size());
          if (there.isEmpty()) {
            ready.add(item);
          }
        });
    NavigableSet<WorkItemId> stuck = new TreeSet<>(earlier.keySet());
    while (!ready.isEmpty()) {
      WorkItemId done = ready.remove();
      stuck.remove(done);
      for (WorkItemId next : later.getOrDefault(done, List.of())) {
        if (open.merge(next, -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    return stuck;
  }

  /** Follows what keeps an item waiting until it is met again: each stuck item waits for one. */
  private static ImmutableList<WorkItemId> cycle(
      ImmutableSortedMap<WorkItemId, ImmutableSortedSet<WorkItemId>> earlier,
      NavigableSet<WorkItemId> stuck) {
    Set<WorkItemId> met = new LinkedHashSet<>();
    WorkItemId at = stuck.first();
    while (met.add(at)) {
      at =
          Objects.requireNonNull(earlier.get(at)).stream()
              .filter(stuck::contains)
              .findFirst()
              .orElseThrow();
    }
    List<WorkItemId> path = new ArrayList<>(met);
    List<WorkItemId> cycle = path.subList(path.indexOf(at), path.size());
    Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
    return ImmutableList.copyOf(cycle);
  }
}
