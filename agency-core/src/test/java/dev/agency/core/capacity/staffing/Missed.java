package dev.agency.core.capacity.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tries whatever might help, to see that it is among the changes if and only if it does. */
final class Missed {
  private Missed() {}

  /** One more minute of each kind of people there is, and of each craft nobody has, each day. */
  static void times(Drawn drawn, List<PlanChange> changes, long missing) {
    Set<List<String>> kinds = new HashSet<>();
    Set<String> known = new TreeSet<>();
    for (TableView.Row row : drawn.view().rows()) {
      kinds.add(row.disciplines().stream().sorted().toList());
      known.addAll(row.disciplines());
    }
    drawn.plan().demands().stream()
        .flatMap(demand -> demand.anyOf().stream())
        .map(DisciplineId::value)
        .filter(craft -> !known.contains(craft))
        .forEach(craft -> kinds.add(List.of(craft)));
    for (List<String> kind : kinds) {
      ImmutableSortedSet<DisciplineId> qualified =
          kind.stream()
              .map(DisciplineId::of)
              .collect(ImmutableSortedSet.toImmutableSortedSet(DisciplineId::compareTo));
      for (LocalDate day = Drawn.FIRST; day.isBefore(drawn.end()); day = day.plusDays(1)) {
        LocalDate on = day;
        boolean listed =
            changes.stream()
                .anyMatch(
                    change ->
                        change instanceof PlanChange.MoreTime more
                            && more.qualifications().equals(qualified)
                            && more.days().contains(on));
        Drawn helped = drawn.helped(kind, DateRange.of(day, day.plusDays(1)), 1);
        assertThat(listed).as("%s on %s", kind, day).isEqualTo(helped.missing() < missing);
      }
    }
  }

  /** No limit in each week of the window. */
  static void limits(Drawn drawn, StaffingDemand demand, List<PlanChange> changes, long missing) {
    if (demand.mostPerWeek().isEmpty()) {
      return;
    }
    LocalDate end = demand.window().end().orElseThrow();
    LocalDate week = drawn.plan().weekStart().weekOf(demand.window().start());
    for (; week.isBefore(end); week = week.plusWeeks(1)) {
      LocalDate start = week;
      boolean listed =
          changes.stream()
              .anyMatch(
                  change ->
                      change instanceof PlanChange.HigherLimit higher
                          && higher.demand().equals(demand.name())
                          && higher.week().equals(start));
      long now = drawn.needed() - SlowFlow.of(drawn.view(), drawn.plan(), demand.name(), start);
      assertThat(listed).as("%s in %s", demand, week).isEqualTo(now < missing);
    }
  }

  /** Each craft that somebody has. */
  static void disciplines(
      Drawn drawn, StaffingDemand demand, List<PlanChange> changes, long missing) {
    for (String craft : Drawn.CRAFTS) {
      DisciplineId other = DisciplineId.of(craft);
      boolean listed =
          changes.stream()
              .anyMatch(
                  change ->
                      change instanceof PlanChange.AnotherDiscipline more
                          && more.demand().equals(demand.name())
                          && more.discipline().equals(other));
      Drawn helped = drawn.with(demand.name(), some -> some.toBuilder().addAnyOf(other).build());
      assertThat(listed).as("%s by %s", demand, craft).isEqualTo(helped.missing() < missing);
    }
  }

  /**
   * The widest window on either side gains as much as the best of those that are listed, and each
   * of these is wider than the one before only if it gains more.
   */
  static void windows(Drawn drawn, StaffingDemand demand, List<PlanChange> changes, long missing) {
    DateRange window = demand.window();
    for (boolean later : new boolean[] {true, false}) {
      DateRange widest =
          later
              ? DateRange.of(window.start(), drawn.end())
              : DateRange.of(Drawn.FIRST, window.end().orElseThrow());
      List<PlanChange.OtherWindow> listed =
          changes.stream()
              .filter(PlanChange.OtherWindow.class::isInstance)
              .map(PlanChange.OtherWindow.class::cast)
              .filter(change -> change.demand().equals(demand.name()))
              .filter(change -> change.window().start().equals(window.start()) == later)
              .sorted(Comparator.comparingLong(change -> change.window().days().orElseThrow()))
              .toList();
      long most = missing - drawn.with(demand.name(), some -> some.withWindow(widest)).missing();
      assertThat(listed.stream().mapToLong(PlanChange::gainedMinutes).max().orElse(0))
          .as("%s in %s", demand, widest)
          .isEqualTo(most);
      assertThat(listed).extracting(PlanChange::gainedMinutes).isSorted().doesNotHaveDuplicates();
    }
  }
}
