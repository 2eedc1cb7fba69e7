package dev.agency.budget.change;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.scope.Baseline;
import dev.agency.core.scope.ChangeRequest;
import dev.agency.core.scope.EffortEstimate;
import dev.agency.core.scope.ScopeChange;
import dev.agency.core.scope.ScopeItem;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Work that a change adds or takes away: minutes of a discipline on a line, as far as they are
 * known. What balances out is no work.
 *
 * @param discipline who does it, empty for an effort of which nobody said
 * @param line the line its item is paid by, empty if that is open
 * @param minutes the minutes, negative for work that is taken away
 */
record ChangedWork(Optional<DisciplineId> discipline, Optional<LineId> line, long minutes) {
  /** First what is of a discipline, by its identifier. */
  static final Comparator<Optional<DisciplineId>> BY_DISCIPLINE = byValue();

  private record Place(Optional<DisciplineId> discipline, Optional<LineId> line) {}

  private static final Comparator<Place> BY_PLACE =
      Comparator.comparing(Place::discipline, BY_DISCIPLINE).thenComparing(Place::line, byValue());

  private static <T extends Comparable<? super T>> Comparator<Optional<T>> byValue() {
    return Comparator.comparing(
        value -> value.orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
  }

  /**
   * Returns all work a request asks for, in the order of disciplines and lines.
   *
   * @param request the request
   * @param baseline the baseline in force, whose items say by which line they are paid
   * @param effort who does what is of no item
   * @return the work; its minutes sum to those of the request
   */
  static ImmutableList<ChangedWork> of(
      ChangeRequest request, Baseline baseline, Optional<DisciplineId> effort) {
    Map<Place, Long> sums = new TreeMap<>(BY_PLACE);
    for (ScopeChange change : request.delta().changes()) {
      if (change instanceof ScopeChange.Added added) {
        add(sums, added.item().line(), added.item().estimates(), 1);
      } else if (change instanceof ScopeChange.Removed removed) {
        add(sums, removed.item().line(), removed.item().estimates(), -1);
      } else if (change instanceof ScopeChange.Reestimated other) {
        Optional<LineId> line = baseline.scope().item(other.item()).flatMap(ScopeItem::line);
        add(sums, line, other.before(), -1);
        add(sums, line, other.after(), 1);
      }
    }
    sums.merge(new Place(effort, Optional.empty()), request.effortMinutes(), Long::sum);
    ImmutableList.Builder<ChangedWork> work = ImmutableList.builder();
    sums.forEach(
        (place, minutes) -> {
          if (minutes != 0) {
            work.add(new ChangedWork(place.discipline(), place.line(), minutes));
          }
        });
    return work.build();
  }

  private static void add(
      Map<Place, Long> sums,
      Optional<LineId> line,
      ImmutableList<EffortEstimate> estimates,
      int sign) {
    for (EffortEstimate estimate : estimates) {
      sums.merge(
          new Place(Optional.of(estimate.discipline()), line),
          sign * estimate.minutes(),
          Long::sum);
    }
  }
}
