package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds an answer up again, from the view and the plan alone.
 *
 * <p>It knows nothing of how answers are found: a witness is right if everybody who is named may do
 * the work, has the time and does all of it; a certificate if the demands it names need more than
 * everyone who may do them has free on their days. Whoever distrusts a solver need only trust this.
 */
public final class StaffingCheck {
  private final CapacityView view;
  private final StaffingPlan plan;
  private final Map<String, StaffingDemand> demands = new HashMap<>();
  private final Map<PersonId, Integer> numbers = new HashMap<>();

  private StaffingCheck(CapacityView view, StaffingPlan plan) {
    this.view = view;
    this.plan = plan;
    plan.demands().forEach(demand -> demands.put(demand.name(), demand));
    for (int i = 0; i < view.people().size(); i++) {
      numbers.put(view.people().get(i), i);
    }
  }

  /**
   * Returns whether an answer is right.
   *
   * @param answer the answer
   * @param view what people have free
   * @param plan what was to be done
   * @return true if its witness or certificate holds; of an unknown answer, if its days are in
   *     order
   */
  public static boolean verify(StaffingAnswer answer, CapacityView view, StaffingPlan plan) {
    StaffingCheck check = new StaffingCheck(view, plan);
    if (answer instanceof StaffingAnswer.Feasible feasible) {
      return check.holds(feasible.witness());
    }
    if (answer instanceof StaffingAnswer.Infeasible infeasible) {
      return check.holds(infeasible.certificate());
    }
    return answer instanceof StaffingAnswer.Unknown unknown
        && unknown.upper().map(upper -> !upper.isBefore(unknown.lower())).orElse(true);
  }

  private boolean holds(List<Assignment> witness) {
    Map<String, Long> done = new HashMap<>();
    Map<PersonId, List<Assignment>> ofPerson = new HashMap<>();
    for (Assignment part : witness) {
      StaffingDemand demand = demands.get(part.demand());
      if (demand == null || !mayDo(part, demand)) {
        return false;
      }
      done.merge(part.demand(), part.minutes(), Math::addExact);
      ofPerson.computeIfAbsent(part.person(), key -> new ArrayList<>()).add(part);
    }
    return plan.demands().stream()
            .allMatch(demand -> done.getOrDefault(demand.name(), 0L) == demand.minutes())
        && ofPerson.values().stream().allMatch(this::hasTime)
        && plan.demands().stream().allMatch(demand -> keepsLimit(demand, witness))
        && plan.demands().stream().allMatch(demand -> waits(demand, witness));
  }

  private boolean mayDo(Assignment part, StaffingDemand demand) {
    Integer person = numbers.get(part.person());
    return person != null
        && within(part.days(), demand.window())
        && !Sets.intersection(demand.anyOf(), view.qualifications(person)).isEmpty();
  }

  private static boolean within(DateRange days, DateRange window) {
    return !days.start().isBefore(window.start()) && !end(days).isAfter(end(window));
  }

  /** Whether one person has the time: days of two assignments must be the same or apart. */
  private boolean hasTime(List<Assignment> parts) {
    int person = numbers.getOrDefault(parts.get(0).person(), -1);
    Map<DateRange, Long> taken = new HashMap<>();
    parts.forEach(part -> taken.merge(part.days(), part.minutes(), Math::addExact));
    List<DateRange> ranges = new ArrayList<>(taken.keySet());
    ranges.sort((one, other) -> one.start().compareTo(other.start()));
    for (int i = 0; i < ranges.size(); i++) {
      DateRange days = ranges.get(i);
      if (i > 0 && end(ranges.get(i - 1)).isAfter(days.start())) {
        return false;
      }
      if (taken.getOrDefault(days, 0L) > view.freeMinutes(person, days.start(), end(days))) {
        return false;
      }
    }
    return true;
  }

  private boolean keepsLimit(StaffingDemand demand, List<Assignment> witness) {
    if (demand.mostPerWeek().isEmpty()) {
      return true;
    }
    Map<LocalDate, Long> ofWeek = new HashMap<>();
    for (Assignment part : witness) {
      if (part.demand().equals(demand.name())) {
        LocalDate week = plan.weekStart().weekOf(part.days().start());
        if (end(part.days()).isAfter(week.plusWeeks(1))) {
          return false;
        }
        ofWeek.merge(week, part.minutes(), Math::addExact);
      }
    }
    return ofWeek.values().stream().allMatch(minutes -> minutes <= demand.mostPerWeek().get());
  }

  /** Whether it begins only when all is done that it comes after. */
  private static boolean waits(StaffingDemand demand, List<Assignment> witness) {
    if (demand.after().isEmpty()) {
      return true;
    }
    LocalDate begins =
        witness.stream()
            .filter(part -> part.demand().equals(demand.name()))
            .map(part -> part.days().start())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    return witness.stream()
        .filter(part -> demand.after().contains(part.demand()))
        .noneMatch(part -> end(part.days()).isAfter(begins));
  }

  private boolean holds(Certificate certificate) {
    Set<String> named = new HashSet<>();
    return certificate.shortages().stream()
        .allMatch(shortage -> shortage.demands().stream().allMatch(named::add) && holds(shortage));
  }

  private boolean holds(Shortage shortage) {
    long needed = 0;
    for (String name : shortage.demands()) {
      StaffingDemand demand = demands.get(name);
      if (demand == null || !coversAll(shortage, demand)) {
        return false;
      }
      needed = Math.addExact(needed, demand.minutes());
    }
    return needed == shortage.neededMinutes()
        && limitsAreTrue(shortage)
        && placesAreTrue(shortage)
        && shortage.missingMinutes() > 0;
  }

  private boolean limitsAreTrue(Shortage shortage) {
    Set<Shortage.Limit> once = new HashSet<>();
    return shortage.limits().stream()
        .allMatch(
            limit -> {
              StaffingDemand demand = demands.get(limit.demand());
              return demand != null
                  && shortage.demands().contains(limit.demand())
                  && demand.mostPerWeek().filter(most -> most == limit.minutes()).isPresent()
                  && once.add(limit);
            });
  }

  /** Whether the places lie apart and have free, away and booked what is said. */
  private boolean placesAreTrue(Shortage shortage) {
    Map<PersonId, List<DateRange>> seen = new HashMap<>();
    long free = 0;
    long away = 0;
    long booked = 0;
    for (Shortage.Place place : shortage.places()) {
      LocalDate start = place.days().start();
      LocalDate end = end(place.days());
      for (PersonId person : place.people()) {
        Integer number = numbers.get(person);
        List<DateRange> days = seen.computeIfAbsent(person, key -> new ArrayList<>());
        if (number == null || days.stream().anyMatch(place.days()::overlaps)) {
          return false;
        }
        days.add(place.days());
        free += view.freeMinutes(number, start, end);
        away += view.awayMinutes(number, start, end);
        booked += view.bookedMinutes(number, start, end);
      }
    }
    return free == shortage.freeMinutes()
        && away == shortage.awayMinutes()
        && booked == shortage.bookedMinutes();
  }

  /** Whether whoever may do a demand is in a place on each of its days, or its week is limited. */
  private boolean coversAll(Shortage shortage, StaffingDemand demand) {
    ImmutableSet<LocalDate> limited =
        shortage.limits().stream()
            .filter(limit -> limit.demand().equals(demand.name()))
            .map(Shortage.Limit::week)
            .collect(ImmutableSet.toImmutableSet());
    for (int person = 0; person < view.people().size(); person++) {
      if (Sets.intersection(demand.anyOf(), view.qualifications(person)).isEmpty()) {
        continue;
      }
      PersonId id = view.people().get(person);
      LocalDate day = demand.window().start();
      while (day.isBefore(end(demand.window()))) {
        boolean weekIsLimited = limited.contains(plan.weekStart().weekOf(day));
        if (!weekIsLimited && !isIn(shortage, id, day)) {
          return false;
        }
        day = day.plusDays(1);
      }
    }
    return true;
  }

  private static boolean isIn(Shortage shortage, PersonId person, LocalDate day) {
    return shortage.places().stream()
        .anyMatch(place -> place.days().contains(day) && place.people().contains(person));
  }

  private static LocalDate end(DateRange range) {
    return range.end().orElseThrow();
  }
}
