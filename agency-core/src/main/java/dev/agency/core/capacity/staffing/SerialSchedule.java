package dev.agency.core.capacity.staffing;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * One way to do demands in their order: each as early as it may begin, the most urgent first.
 *
 * <p>Serial schedule generation by latest finish (R. Kolisch, 1996): of the demands whose
 * predecessors are done, that with the earliest latest day comes next and takes what is free from
 * its first day on, of those first who may do the least else. The latest day of a demand is the
 * last that its {@link Turns turn} leaves it.
 *
 * <p>It may end late though another order would not. Not thread-safe.
 */
final class SerialSchedule {
  private final Alone alone;
  private final CapacityView view;
  private final StaffingPlan plan;
  private final LocalDate first;
  private final List<Assignment> assignments = new ArrayList<>();

  /** By demand: the first day after it is done, as a number of the view. */
  private final Map<String, Integer> doneBy = new HashMap<>();

  /** By person and day: what is taken. */
  private final Map<PersonDay, Long> taken = new HashMap<>();

  private record PersonDay(int person, int day) {}

  private SerialSchedule(Alone alone, StaffingPlan plan) {
    this.alone = alone;
    this.view = alone.view;
    this.plan = plan;
    this.first = view.horizon().start();
  }

  /** Schedules a plan; empty if some of it does not end within the horizon. */
  static Optional<SerialSchedule> of(Alone alone, StaffingPlan plan) {
    SerialSchedule schedule = new SerialSchedule(alone, plan);
    return schedule.run() ? Optional.of(schedule) : Optional.empty();
  }

  ImmutableList<Assignment> assignments() {
    return ImmutableList.copyOf(assignments);
  }

  /** Returns the last day of work. */
  LocalDate lastDay() {
    return first.plusDays(Collections.max(doneBy.values()) - 1L);
  }

  /** Returns whether every demand is done within its window. */
  boolean keepsWindows() {
    return plan.demands().stream()
        .allMatch(
            demand ->
                doneBy.getOrDefault(demand.name(), Alone.NEVER)
                    <= view.dayOf(Grid.end(demand.window())));
  }

  private boolean run() {
    Turns turns = Turns.of(alone, plan);
    Map<String, Integer> waitsFor = new HashMap<>();
    ListMultimap<String, StaffingDemand> next = ArrayListMultimap.create();
    Queue<StaffingDemand> ready =
        new PriorityQueue<>(Comparator.comparing(turns::end).thenComparing(StaffingDemand::name));
    for (StaffingDemand demand : plan.demands()) {
      waitsFor.put(demand.name(), demand.after().size());
      demand.after().forEach(name -> next.put(name, demand));
      if (demand.after().isEmpty()) {
        ready.add(demand);
      }
    }
    while (!ready.isEmpty()) {
      StaffingDemand demand = ready.remove();
      if (!place(demand)) {
        return false;
      }
      for (StaffingDemand waiting : next.get(demand.name())) {
        if (waitsFor.merge(waiting.name(), -1, Integer::sum) == 0) {
          ready.add(waiting);
        }
      }
    }
    return true;
  }

  private boolean place(StaffingDemand demand) {
    int day =
        demand.after().stream()
            .map(name -> doneBy.getOrDefault(name, 0))
            .reduce(view.dayOf(demand.window().start()), Math::max);
    int[] people = people(demand);
    Map<Integer, Long> ofWeek = new HashMap<>();
    long open = demand.minutes();
    while (open > 0 && day < alone.days) {
      int week = alone.week(day);
      for (int person : people) {
        long some =
            Math.min(
                Math.min(open, left(person, day)),
                demand.mostPerWeek().orElse(Long.MAX_VALUE) - ofWeek.getOrDefault(week, 0L));
        if (some > 0) {
          open -= some;
          ofWeek.merge(week, some, Long::sum);
          taken.merge(new PersonDay(person, day), some, Long::sum);
          assignments.add(
              new Assignment(
                  demand.name(),
                  view.people().get(person),
                  DateRange.of(first.plusDays(day), first.plusDays(day + 1L)),
                  some));
        }
      }
      day++;
    }
    doneBy.put(demand.name(), day);
    return open == 0;
  }

  private long left(int person, int day) {
    return view.freeMinutes(person, day, day + 1)
        - taken.getOrDefault(new PersonDay(person, day), 0L);
  }

  private int[] people(StaffingDemand demand) {
    return IntStream.range(0, view.people().size())
        .filter(i -> !Sets.intersection(demand.anyOf(), view.qualifications(i)).isEmpty())
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> view.qualifications(i).size()))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
