package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What people have free, as few numbers as the demands of a plan tell apart: people of the same
 * qualifications are one class, and days in which no window begins or ends are one stretch.
 *
 * <p>Nothing is lost by that. Whoever may use a minute of a class in a stretch may use any of them.
 */
final class Grid {
  final CapacityView view;

  /** The days the demands have, where these are not those of their windows. */
  final Turns turns;

  /** The people of each class. */
  final List<int[]> classes = new ArrayList<>();

  /** What the people of each class are qualified for. */
  final List<ImmutableSet<DisciplineId>> qualifications = new ArrayList<>();

  /** Where stretches begin, and at last where the horizon ends. */
  final LocalDate[] cuts;

  private Grid(CapacityView view, Turns turns, SortedSet<LocalDate> cuts) {
    this.view = view;
    this.turns = turns;
    this.cuts = cuts.toArray(LocalDate[]::new);
    Map<ImmutableSet<DisciplineId>, List<Integer>> same = new LinkedHashMap<>();
    for (int person = 0; person < view.people().size(); person++) {
      same.computeIfAbsent(view.qualifications(person), key -> new ArrayList<>()).add(person);
    }
    same.forEach(
        (qualified, people) -> {
          qualifications.add(qualified);
          classes.add(people.stream().mapToInt(Integer::intValue).toArray());
        });
  }

  static Grid of(CapacityView view, StaffingPlan plan, Turns turns) {
    return new Grid(view, turns, windows(view, plan, turns));
  }

  /**
   * Cut at every week as well, for changes that move the end of a window, and with a class without
   * people for each discipline that nobody has, for whom it might have.
   */
  static Grid byWeeks(CapacityView view, StaffingPlan plan, Turns turns) {
    SortedSet<LocalDate> cuts = windows(view, plan, turns);
    DateRange horizon = view.horizon();
    addWeeks(cuts, horizon, horizon, plan);
    Grid grid = new Grid(view, turns, cuts);
    Set<DisciplineId> missing = new TreeSet<>();
    plan.demands().forEach(demand -> missing.addAll(demand.anyOf()));
    grid.qualifications.forEach(missing::removeAll);
    for (DisciplineId discipline : missing) {
      grid.qualifications.add(ImmutableSet.of(discipline));
      grid.classes.add(new int[0]);
    }
    return grid;
  }

  private static SortedSet<LocalDate> windows(CapacityView view, StaffingPlan plan, Turns turns) {
    DateRange horizon = view.horizon();
    SortedSet<LocalDate> cuts = new TreeSet<>();
    cuts.add(horizon.start());
    cuts.add(end(horizon));
    for (StaffingDemand demand : plan.demands()) {
      cuts.add(demand.window().start());
      cuts.add(end(demand.window()));
      if (demand.mostPerWeek().isPresent()) {
        addWeeks(cuts, demand.window(), horizon, plan);
      }
    }
    for (Turn turn : turns.all()) {
      cuts.add(turn.start());
      cuts.add(turn.end());
    }
    return cuts;
  }

  private static void addWeeks(
      Set<LocalDate> cuts, DateRange range, DateRange horizon, StaffingPlan plan) {
    LocalDate week = plan.weekStart().weekOf(range.start());
    for (; week.isBefore(end(range)); week = week.plusWeeks(1)) {
      if (horizon.contains(week)) {
        cuts.add(week);
      }
    }
  }

  static LocalDate end(DateRange range) {
    return range.end().orElseThrow();
  }

  int stretches() {
    return cuts.length - 1;
  }

  /** Returns the stretch that begins on a day. */
  int stretch(LocalDate start) {
    return Arrays.binarySearch(cuts, start);
  }

  DateRange days(int stretch) {
    return DateRange.of(cuts[stretch], cuts[stretch + 1]);
  }

  /** Returns the first stretch in which a demand may be done. */
  int first(StaffingDemand demand) {
    return stretch(turns.start(demand));
  }

  /** Returns the stretch after the last in which a demand may be done. */
  int end(StaffingDemand demand) {
    return stretch(turns.end(demand));
  }

  /** Returns the classes that may do a demand. */
  int[] kinds(StaffingDemand demand) {
    return IntStream.range(0, classes.size())
        .filter(kind -> !Collections.disjoint(demand.anyOf(), qualifications.get(kind)))
        .toArray();
  }

  long free(int kind, int stretch) {
    long sum = 0;
    for (int person : classes.get(kind)) {
      sum += view.freeMinutes(person, cuts[stretch], cuts[stretch + 1]);
    }
    return sum;
  }

  long away(int kind, int stretch) {
    long sum = 0;
    for (int person : classes.get(kind)) {
      sum += view.awayMinutes(person, cuts[stretch], cuts[stretch + 1]);
    }
    return sum;
  }

  long booked(int kind, int stretch) {
    long sum = 0;
    for (int person : classes.get(kind)) {
      sum += view.bookedMinutes(person, cuts[stretch], cuts[stretch + 1]);
    }
    return sum;
  }

  ImmutableSortedSet<PersonId> people(int kind) {
    ImmutableList<PersonId> all = view.people();
    return Arrays.stream(classes.get(kind))
        .mapToObj(all::get)
        .collect(ImmutableSortedSet.toImmutableSortedSet(PersonId::compareTo));
  }
}
