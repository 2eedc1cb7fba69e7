package dev.agency.core.capacity.staffing;

import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a plan in an order can be done, by trying every day on which each demand that others wait
 * for may end. Once these are set, nothing waits any more: it is a flow.
 */
final class SlowOrder {
  private final Drawn drawn;
  private final List<StaffingDemand> first;

  private SlowOrder(Drawn drawn) {
    this.drawn = drawn;
    this.first =
        drawn.plan().demands().stream()
            .filter(
                demand ->
                    drawn.plan().demands().stream()
                        .anyMatch(other -> other.after().contains(demand.name())))
            .toList();
  }

  static boolean canBeDone(Drawn drawn) {
    return drawn.missing() == 0 && new SlowOrder(drawn).canBeDone(0, new HashMap<>());
  }

  /** The first day by which all can be delivered, whatever the ends of the windows. */
  static Optional<LocalDate> delivery(Drawn drawn) {
    LocalDate day =
        drawn.plan().demands().stream()
            .map(demand -> demand.window().start())
            .max(LocalDate::compareTo)
            .orElseThrow();
    for (; day.isBefore(drawn.end()); day = day.plusDays(1)) {
      if (canBeDone(drawn.until(day))) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private boolean canBeDone(int i, Map<String, LocalDate> ends) {
    if (i == first.size()) {
      return canBeDone(ends);
    }
    StaffingDemand demand = first.get(i);
    LocalDate end = demand.window().end().orElseThrow();
    for (LocalDate by = demand.window().start().plusDays(1);
        !by.isAfter(end);
        by = by.plusDays(1)) {
      ends.put(demand.name(), by);
      if (canBeDone(i + 1, ends)) {
        return true;
      }
    }
    return false;
  }

  private boolean canBeDone(Map<String, LocalDate> ends) {
    StaffingPlan.Builder fixed = StaffingPlan.builder().weekStart(drawn.plan().weekStart());
    for (StaffingDemand demand : drawn.plan().demands()) {
      LocalDate start = demand.window().start();
      for (String name : demand.after()) {
        LocalDate by = ends.getOrDefault(name, start);
        start = by.isAfter(start) ? by : start;
      }
      LocalDate end = ends.getOrDefault(demand.name(), demand.window().end().orElseThrow());
      if (!start.isBefore(end)) {
        return false;
      }
      fixed.addDemands(demand.withAfter(List.of()).withWindow(DateRange.of(start, end)));
    }
    return SlowFlow.of(drawn.view(), fixed.build()) == drawn.needed();
  }
}
