package dev.agency.core.capacity.staffing;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.agency.core.capacity.CapacityView;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Adds a certificate up again: that the turns follow from the order, that nobody who may do what is
 * short is left out on any of its days, and that it needs more than is free there.
 */
final class CertificateCheck {
  private final CapacityView view;
  private final StaffingPlan plan;
  private final Map<String, StaffingDemand> demands = new HashMap<>();
  private final Map<PersonId, Integer> numbers = new HashMap<>();

  CertificateCheck(CapacityView view, StaffingPlan plan) {
    this.view = view;
    this.plan = plan;
    plan.demands().forEach(demand -> demands.put(demand.name(), demand));
    for (int i = 0; i < view.people().size(); i++) {
      numbers.put(view.people().get(i), i);
    }
  }

  boolean holds(Certificate certificate) {
    Map<String, Turn> turns = new HashMap<>();
    for (Turn turn : certificate.turns()) {
      if (turns.put(turn.demand(), turn) != null) {
        return false;
      }
    }
    Set<String> named = new HashSet<>();
    return turns.values().stream().allMatch(turn -> holds(turn, turns))
        && certificate.shortages().stream()
            .allMatch(
                shortage ->
                    shortage.demands().stream().allMatch(named::add) && holds(shortage, turns));
  }

  /**
   * Whether a demand cannot begin earlier, nor be done later, than said: what comes before or after
   * it takes until then, on its own days, even if everyone who may do it does nothing else.
   */
  private boolean holds(Turn turn, Map<String, Turn> turns) {
    StaffingDemand demand = demands.get(turn.demand());
    if (demand == null || (turn.after().isEmpty() && turn.before().isEmpty())) {
      return false;
    }
    LocalDate start = demand.window().start();
    LocalDate end = end(demand.window());
    boolean starts =
        turn.after()
            .map(
                first ->
                    demand.after().contains(first)
                        && turn.start().isAfter(start)
                        && turn.start().equals(doneBy(first, turns)))
            .orElseGet(() -> turn.start().equals(start));
    return starts
        && turn.before()
            .map(
                next ->
                    isAfter(next, turn.demand())
                        && turn.end().isBefore(end)
                        && turn.end().equals(begunBy(next, turns)))
            .orElseGet(() -> turn.end().equals(end));
  }

  private boolean isAfter(String next, String first) {
    StaffingDemand demand = demands.get(next);
    return demand != null && demand.after().contains(first);
  }

  private LocalDate start(StaffingDemand demand, Map<String, Turn> turns) {
    Turn turn = turns.get(demand.name());
    return turn == null ? demand.window().start() : turn.start();
  }

  private LocalDate end(StaffingDemand demand, Map<String, Turn> turns) {
    Turn turn = turns.get(demand.name());
    return turn == null ? end(demand.window()) : turn.end();
  }

  /** Returns the first day by which a demand is done at best, at last that after the horizon. */
  private LocalDate doneBy(String name, Map<String, Turn> turns) {
    StaffingDemand demand = Objects.requireNonNull(demands.get(name));
    LocalDate day = start(demand, turns);
    int[] people = people(demand);
    Map<LocalDate, Long> ofWeek = new HashMap<>();
    long open = demand.minutes();
    while (open > 0 && day.isBefore(end(view.horizon()))) {
      open -= onOneDay(demand, people, day, ofWeek);
      day = day.plusDays(1);
    }
    return day;
  }

  /** Returns the last day on which a demand can begin at best, at first that of the horizon. */
  private LocalDate begunBy(String name, Map<String, Turn> turns) {
    StaffingDemand demand = Objects.requireNonNull(demands.get(name));
    LocalDate day = end(demand, turns);
    int[] people = people(demand);
    Map<LocalDate, Long> ofWeek = new HashMap<>();
    long open = demand.minutes();
    while (open > 0 && day.isAfter(view.horizon().start())) {
      day = day.minusDays(1);
      open -= onOneDay(demand, people, day, ofWeek);
    }
    return day;
  }

  private long onOneDay(
      StaffingDemand demand, int[] people, LocalDate day, Map<LocalDate, Long> ofWeek) {
    int number = view.dayOf(day);
    long free = 0;
    for (int person : people) {
      free += view.freeMinutes(person, number, number + 1);
    }
    LocalDate week = plan.weekStart().weekOf(day);
    long most = demand.mostPerWeek().orElse(Long.MAX_VALUE) - ofWeek.getOrDefault(week, 0L);
    long some = Math.min(free, most);
    ofWeek.merge(week, some, Long::sum);
    return some;
  }

  private boolean holds(Shortage shortage, Map<String, Turn> turns) {
    long needed = 0;
    Set<DisciplineId> anyOf = new HashSet<>();
    List<Turn> held = new ArrayList<>();
    LocalDate start = LocalDate.MAX;
    LocalDate end = LocalDate.MIN;
    Map<PersonId, BitSet> places = places(shortage);
    for (String name : shortage.demands()) {
      StaffingDemand demand = demands.get(name);
      if (demand == null
          || !StaffingCheck.within(demand.window(), view.horizon())
          || !coversAll(shortage, demand, turns, places)) {
        return false;
      }
      needed = Math.addExact(needed, demand.minutes());
      anyOf.addAll(demand.anyOf());
      DateRange window = demand.window();
      start = window.start().isBefore(start) ? window.start() : start;
      end = end(window).isAfter(end) ? end(window) : end;
      Turn turn = turns.get(name);
      if (turn != null) {
        held.add(turn);
      }
    }
    return needed == shortage.neededMinutes()
        && shortage.anyOf().equals(anyOf)
        && shortage.window().equals(DateRange.of(start, end))
        && shortage.turns().equals(held)
        && limitsAreTrue(shortage)
        && placesAreTrue(shortage)
        && shortage.missingMinutes() > 0;
  }

  /** Returns the days of each person that are in a place, counted from the first of the horizon. */
  private Map<PersonId, BitSet> places(Shortage shortage) {
    Map<PersonId, BitSet> places = new HashMap<>();
    for (Shortage.Place place : shortage.places()) {
      if (StaffingCheck.within(place.days(), view.horizon())) {
        for (PersonId person : place.people()) {
          places
              .computeIfAbsent(person, key -> new BitSet())
              .set(view.dayOf(place.days().start()), view.dayOf(end(place.days())));
        }
      }
    }
    return places;
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
                  && limit.week().equals(plan.weekStart().weekOf(limit.week()))
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
      if (!StaffingCheck.within(place.days(), view.horizon())) {
        return false;
      }
      int from = view.dayOf(place.days().start());
      int to = view.dayOf(end(place.days()));
      for (PersonId person : place.people()) {
        Integer number = numbers.get(person);
        List<DateRange> days = seen.computeIfAbsent(person, key -> new ArrayList<>());
        if (number == null || days.stream().anyMatch(place.days()::overlaps)) {
          return false;
        }
        days.add(place.days());
        free += view.freeMinutes(number, from, to);
        away += view.awayMinutes(number, from, to);
        booked += view.bookedMinutes(number, from, to);
      }
    }
    return free == shortage.freeMinutes()
        && away == shortage.awayMinutes()
        && booked == shortage.bookedMinutes();
  }

  /** Whether whoever may do a demand is in a place on each of its days, or its week is limited. */
  private boolean coversAll(
      Shortage shortage,
      StaffingDemand demand,
      Map<String, Turn> turns,
      Map<PersonId, BitSet> places) {
    ImmutableSet<LocalDate> limited =
        shortage.limits().stream()
            .filter(limit -> limit.demand().equals(demand.name()))
            .map(Shortage.Limit::week)
            .collect(ImmutableSet.toImmutableSet());
    BitSet open = new BitSet();
    LocalDate day = start(demand, turns);
    while (day.isBefore(end(demand, turns))) {
      open.set(
          view.dayOf(day), limited.isEmpty() || !limited.contains(plan.weekStart().weekOf(day)));
      day = day.plusDays(1);
    }
    for (int person = 0; person < view.people().size(); person++) {
      if (mayDo(person, demand)) {
        BitSet left = (BitSet) open.clone();
        left.andNot(places.getOrDefault(view.people().get(person), new BitSet()));
        if (!left.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private int[] people(StaffingDemand demand) {
    return IntStream.range(0, view.people().size())
        .filter(person -> mayDo(person, demand))
        .toArray();
  }

  private boolean mayDo(int person, StaffingDemand demand) {
    return !Sets.intersection(demand.anyOf(), view.qualifications(person)).isEmpty();
  }

  private static LocalDate end(DateRange range) {
    return range.end().orElseThrow();
  }
}
