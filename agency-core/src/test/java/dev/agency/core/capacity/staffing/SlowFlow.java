package dev.agency.core.capacity.staffing;

import dev.agency.core.id.DisciplineId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The most of a plan that can be done, by augmenting one shortest path after the other over every
 * demand, week, person and day. An order between the demands is not known to it.
 */
final class SlowFlow {
  private static final long ANY = Long.MAX_VALUE / 4;

  private final long[][] left;
  private final int sink;

  private SlowFlow(int nodes) {
    left = new long[nodes][nodes];
    sink = nodes - 1;
  }

  static long of(TableView view, StaffingPlan plan) {
    return of(view, plan, "", LocalDate.MIN);
  }

  /** The same with no limit of one demand in the week that begins on a day. */
  static long of(TableView view, StaffingPlan plan, String unlimited, LocalDate inWeek) {
    int demands = plan.demands().size();
    int weeks = view.days() / 7 + 2;
    int cells = view.rows().size() * view.days();
    SlowFlow flow = new SlowFlow(2 + demands + demands * weeks + cells);
    int firstCell = 1 + demands + demands * weeks;
    for (int p = 0; p < view.rows().size(); p++) {
      for (int day = 0; day < view.days(); day++) {
        flow.left[firstCell + p * view.days() + day][flow.sink] =
            view.rows().get(p).free().get(day);
      }
    }
    LocalDate firstWeek = plan.weekStart().weekOf(view.first());
    for (int d = 0; d < demands; d++) {
      StaffingDemand demand = plan.demands().get(d);
      flow.left[0][1 + d] = demand.minutes();
      for (int day = 0; day < view.days(); day++) {
        LocalDate date = view.first().plusDays(day);
        if (!demand.window().contains(date)) {
          continue;
        }
        int week = Math.toIntExact((date.toEpochDay() - firstWeek.toEpochDay()) / 7);
        int weekNode = 1 + demands + d * weeks + week;
        boolean free = demand.name().equals(unlimited) && firstWeek.plusWeeks(week).equals(inWeek);
        flow.left[1 + d][weekNode] = free ? ANY : demand.mostPerWeek().orElse(ANY);
        for (int p = 0; p < view.rows().size(); p++) {
          boolean may =
              view.rows().get(p).disciplines().stream()
                  .anyMatch(craft -> demand.anyOf().contains(DisciplineId.of(craft)));
          if (may) {
            flow.left[weekNode][firstCell + p * view.days() + day] = ANY;
          }
        }
      }
    }
    return flow.most();
  }

  private long most() {
    long sum = 0;
    while (true) {
      int[] from = new int[left.length];
      Arrays.fill(from, -1);
      from[0] = 0;
      Deque<Integer> queue = new ArrayDeque<>(List.of(0));
      while (!queue.isEmpty() && from[sink] < 0) {
        int node = queue.remove();
        for (int next = 0; next < left.length; next++) {
          if (from[next] < 0 && left[node][next] > 0) {
            from[next] = node;
            queue.add(next);
          }
        }
      }
      if (from[sink] < 0) {
        return sum;
      }
      long amount = Long.MAX_VALUE;
      for (int node = sink; node != 0; node = from[node]) {
        amount = Math.min(amount, left[from[node]][node]);
      }
      for (int node = sink; node != 0; node = from[node]) {
        left[from[node]][node] -= amount;
        left[node][from[node]] += amount;
      }
      sum += amount;
    }
  }
}
