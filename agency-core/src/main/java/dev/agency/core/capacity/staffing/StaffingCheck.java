package dev.agency.core.capacity.staffing;

import com.google.common.collect.Sets;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * @return true if its witness or certificate holds. Of an unknown answer both days are added up:
   *     that it cannot be done before the lower, and is done by the upper one as it was tried, but
   *     not within the windows; that no other way would do is what it does not say
   */
  public static boolean isProved(StaffingAnswer answer, CapacityView view, StaffingPlan plan) {
    StaffingCheck check = new StaffingCheck(view, plan);
    if (answer instanceof StaffingAnswer.Feasible feasible) {
      return check.holds(feasible.witness());
    }
    if (answer instanceof StaffingAnswer.Infeasible infeasible) {
      return new CertificateCheck(view, plan).holds(infeasible.certificate());
    }
    return answer instanceof StaffingAnswer.Unknown unknown && check.holds(unknown);
  }

  private boolean holds(StaffingAnswer.Unknown unknown) {
    return plan.hasOrder()
        && isNotBefore(unknown.lower(), unknown.notBefore())
        && isDoneBy(unknown)
        && !holds(unknown.schedule());
  }

  /** Whether all windows have begun on a day, and no plan that ends the day before can be done. */
  private boolean isNotBefore(LocalDate lower, Optional<Certificate> why) {
    LocalDate begun =
        plan.demands().stream()
            .map(demand -> demand.window().start())
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    return why.isEmpty()
        ? lower.equals(begun)
        : lower.isAfter(begun)
            && view.horizon().contains(lower)
            && new CertificateCheck(view, endingWith(lower.minusDays(1))).holds(why.get());
  }

  private boolean isDoneBy(StaffingAnswer.Unknown unknown) {
    if (unknown.upper().isEmpty()) {
      return unknown.schedule().isEmpty();
    }
    LocalDate upper = unknown.upper().get();
    LocalDate last =
        unknown.schedule().stream()
            .map(part -> end(part.days()).minusDays(1))
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    return last.equals(upper)
        && !upper.isBefore(unknown.lower())
        && view.horizon().contains(upper)
        && new StaffingCheck(view, endingWith(upper)).holds(unknown.schedule());
  }

  /** Returns the same demands with other ends, after each has begun. */
  private StaffingPlan endingWith(LocalDate last) {
    return plan.withDemands(
        plan.demands().stream()
            .map(demand -> demand.withWindow(DateRange.closed(demand.window().start(), last)))
            .toList());
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
        && inTheirWeeksAndOrder(witness);
  }

  private boolean inTheirWeeksAndOrder(List<Assignment> witness) {
    Map<String, List<Assignment>> ofDemand = new HashMap<>();
    Map<String, LocalDate> ends = new HashMap<>();
    for (Assignment part : witness) {
      ofDemand.computeIfAbsent(part.demand(), key -> new ArrayList<>()).add(part);
      ends.merge(part.demand(), end(part.days()), (one, other) -> one.isAfter(other) ? one : other);
    }
    return plan.demands().stream()
        .allMatch(
            demand -> {
              List<Assignment> parts = ofDemand.getOrDefault(demand.name(), List.of());
              return keepsLimit(demand, parts) && waits(demand, parts, ends);
            });
  }

  private boolean mayDo(Assignment part, StaffingDemand demand) {
    Integer person = numbers.get(part.person());
    return person != null
        && within(part.days(), demand.window())
        && within(part.days(), view.horizon())
        && !Sets.intersection(demand.anyOf(), view.qualifications(person)).isEmpty();
  }

  static boolean within(DateRange days, DateRange window) {
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
      if (taken.getOrDefault(days, 0L)
          > view.freeMinutes(person, view.dayOf(days.start()), view.dayOf(end(days)))) {
        return false;
      }
    }
    return true;
  }

  private boolean keepsLimit(StaffingDemand demand, List<Assignment> parts) {
    if (demand.mostPerWeek().isEmpty()) {
      return true;
    }
    Map<LocalDate, Long> ofWeek = new HashMap<>();
    for (Assignment part : parts) {
      LocalDate week = plan.weekStart().weekOf(part.days().start());
      if (end(part.days()).isAfter(week.plusWeeks(1))) {
        return false;
      }
      ofWeek.merge(week, part.minutes(), Math::addExact);
    }
    return ofWeek.values().stream().allMatch(minutes -> minutes <= demand.mostPerWeek().get());
  }

  /** Whether it begins only when all is done that it comes after. */
  private static boolean waits(
      StaffingDemand demand, List<Assignment> parts, Map<String, LocalDate> ends) {
    LocalDate begins =
        parts.stream()
            .map(part -> part.days().start())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    return demand.after().stream()
        .noneMatch(first -> ends.getOrDefault(first, LocalDate.MAX).isAfter(begins));
  }

  private static LocalDate end(DateRange range) {
    return range.end().orElseThrow();
  }
}
