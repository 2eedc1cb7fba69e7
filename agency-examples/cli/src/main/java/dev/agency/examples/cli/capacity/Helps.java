package dev.agency.examples.cli.capacity;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.capacity.staffing.PlanChange;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes that help, each said once: a designer does where a designer who writes as well would, and
 * weeks in a row of which any does are one stretch of days.
 */
public final class Helps {
  private static final Comparator<PlanChange.MoreTime> BY_DAYS =
      Comparator.comparingLong(PlanChange.MoreTime::gainedMinutes)
          .reversed()
          .thenComparing(more -> more.qualifications().toString())
          .thenComparing(more -> more.days().start());

  private Helps() {}

  /**
   * Returns the best changes of each kind.
   *
   * @param changes changes of one plan
   * @param most how many of a kind
   * @return other days first, then more time, higher limits and other disciplines
   */
  public static ImmutableList<PlanChange> bestOfEachKind(List<PlanChange> changes, int most) {
    List<PlanChange> all = of(changes);
    return Stream.of(
            PlanChange.OtherWindow.class,
            PlanChange.MoreTime.class,
            PlanChange.HigherLimit.class,
            PlanChange.AnotherDiscipline.class)
        .flatMap(kind -> all.stream().filter(kind::isInstance).limit(most))
        .collect(toImmutableList());
  }

  /** Returns fewer changes that say the same, those that gain most first. */
  static ImmutableList<PlanChange> of(List<PlanChange> changes) {
    List<PlanChange.MoreTime> time =
        changes.stream()
            .filter(PlanChange.MoreTime.class::isInstance)
            .map(PlanChange.MoreTime.class::cast)
            .toList();
    List<PlanChange> said = new ArrayList<>();
    for (PlanChange change : changes) {
      if (!(change instanceof PlanChange.MoreTime)) {
        said.add(change);
      }
    }
    said.addAll(joined(time.stream().filter(more -> isLeast(more, time)).sorted(BY_DAYS).toList()));
    return said.stream().sorted(PlanChange.BEST_FIRST).collect(toImmutableList());
  }

  private static boolean isLeast(PlanChange.MoreTime more, List<PlanChange.MoreTime> all) {
    return all.stream()
        .noneMatch(
            other ->
                other.days().equals(more.days())
                    && other.gainedMinutes() >= more.gainedMinutes()
                    && isPart(other.qualifications(), more.qualifications()));
  }

  private static boolean isPart(
      ImmutableSortedSet<DisciplineId> part, ImmutableSortedSet<DisciplineId> whole) {
    return part.size() < whole.size() && whole.containsAll(part);
  }

  private static List<PlanChange.MoreTime> joined(List<PlanChange.MoreTime> sorted) {
    List<PlanChange.MoreTime> joined = new ArrayList<>();
    for (PlanChange.MoreTime next : sorted) {
      int last = joined.size() - 1;
      if (last >= 0 && follows(joined.get(last), next)) {
        LocalDate start = joined.get(last).days().start();
        joined.set(
            last,
            new PlanChange.MoreTime(
                next.qualifications(),
                DateRange.of(start, next.days().end().orElseThrow()),
                next.gainedMinutes()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean follows(PlanChange.MoreTime one, PlanChange.MoreTime next) {
    return one.qualifications().equals(next.qualifications())
        && one.gainedMinutes() == next.gainedMinutes()
        && one.days().end().filter(next.days().start()::equals).isPresent();
  }
}
