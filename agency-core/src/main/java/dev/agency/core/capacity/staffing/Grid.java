package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Ints;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

  /** The people of each class; who may do least else comes first, to be asked first. */
  final List<int[]> classes = new ArrayList<>();

  /** What the people of each class are qualified for. */
  final List<ImmutableSet<DisciplineId>> qualifications = new ArrayList<>();

  /** The numbers of the days on which stretches begin, and at last of that after the horizon. */
  private final int[] cuts;

  /** The days of each stretch. */
  private final List<DateRange> days = new ArrayList<>();

  /** By discipline: the numbers of the classes that are qualified for it. */
  private final Map<DisciplineId, BitSet> qualified = new HashMap<>();

  private Grid(CapacityView view, Turns turns, BitSet cuts) {
    this.view = view;
    this.turns = turns;
    this.cuts = cuts.stream().toArray();
    LocalDate first = view.horizon().start();
    for (int i = 1; i < this.cuts.length; i++) {
      days.add(DateRange.of(first.plusDays(this.cuts[i - 1]), first.plusDays(this.cuts[i])));
    }
    Map<ImmutableSet<DisciplineId>, List<Integer>> same = new LinkedHashMap<>();
    for (int person = 0; person < view.people().size(); person++) {
      same.computeIfAbsent(view.qualifications(person), key -> new ArrayList<>()).add(person);
    }
    same.entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey().size()))
        .forEach(each -> add(each.getKey(), Ints.toArray(each.getValue())));
  }

  private void add(ImmutableSet<DisciplineId> disciplines, int... people) {
    for (DisciplineId discipline : disciplines) {
      qualified.computeIfAbsent(discipline, key -> new BitSet()).set(classes.size());
    }
    qualifications.add(disciplines);
    classes.add(people);
  }

  static Grid of(CapacityView view, StaffingPlan plan, Turns turns) {
    return new Grid(view, turns, windows(view, plan, turns));
  }

  /**
   * Cut at every week as well, for changes that move the end of a window, and with a class without
   * people for each discipline that nobody has, for whom it might have.
   */
  static Grid byWeeks(CapacityView view, StaffingPlan plan, Turns turns) {
    BitSet cuts = windows(view, plan, turns);
    addWeeks(cuts, view, view.horizon(), plan);
    Grid grid = new Grid(view, turns, cuts);
    Set<DisciplineId> missing = new TreeSet<>();
    plan.demands().forEach(demand -> missing.addAll(demand.anyOf()));
    grid.qualifications.forEach(missing::removeAll);
    for (DisciplineId discipline : missing) {
      grid.add(ImmutableSet.of(discipline));
    }
    return grid;
  }

  private static BitSet windows(CapacityView view, StaffingPlan plan, Turns turns) {
    BitSet cuts = new BitSet();
    cuts.set(0);
    cuts.set(view.dayOf(end(view.horizon())));
    for (StaffingDemand demand : plan.demands()) {
      cuts.set(view.dayOf(demand.window().start()));
      cuts.set(view.dayOf(end(demand.window())));
      if (demand.mostPerWeek().isPresent()) {
        addWeeks(cuts, view, demand.window(), plan);
      }
    }
    for (Turn turn : turns.all()) {
      cuts.set(view.dayOf(turn.start()));
      cuts.set(view.dayOf(turn.end()));
    }
    return cuts;
  }

  private static void addWeeks(BitSet cuts, CapacityView view, DateRange range, StaffingPlan plan) {
    LocalDate start = range.start();
    long begun = ChronoUnit.DAYS.between(plan.weekStart().weekOf(start), start);
    int end = view.dayOf(end(range));
    for (int week = view.dayOf(start) - Math.toIntExact(begun); week < end; week += 7) {
      if (week > 0) {
        cuts.set(week);
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
    return Arrays.binarySearch(cuts, view.dayOf(start));
  }

  DateRange days(int stretch) {
    return days.get(stretch);
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
    BitSet any = new BitSet();
    for (DisciplineId discipline : demand.anyOf()) {
      BitSet may = qualified.get(discipline);
      if (may != null) {
        any.or(may);
      }
    }
    return any.stream().toArray();
  }

  long free(int kind, int stretch) {
    long sum = 0;
    for (int person : classes.get(kind)) {
      sum += freeOf(person, stretch);
    }
    return sum;
  }

  /** Returns what one person has free in a stretch. */
  long freeOf(int person, int stretch) {
    return view.freeMinutes(person, cuts[stretch], cuts[stretch + 1]);
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
