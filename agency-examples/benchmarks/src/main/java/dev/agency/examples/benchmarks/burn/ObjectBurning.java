package dev.agency.examples.benchmarks.burn;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A careful loop over the entries as they are: ids become numbers, and all else is arrays. It knows
 * the ids and days beforehand, and that all lines and rates are there.
 */
final class ObjectBurning implements Burning {
  private final BurnWorld world;
  private final int threads;
  private final List<TimeEntry> entries;
  private final Map<BudgetId, Integer> budgets = new HashMap<>();
  private final Map<LineId, Integer> lines = new HashMap<>();
  private final Map<PersonId, Integer> people = new HashMap<>();
  private final int[] dense = new int[BurnWorld.PEOPLE * BurnWorld.DAYS];

  ObjectBurning(BurnWorld world, int threads) {
    this.world = world;
    this.threads = threads;
    this.entries = world.entries();
    world.budgetIds.forEach(id -> budgets.put(id, budgets.size()));
    world.lineIds.forEach(id -> lines.put(id, lines.size()));
    world.personIds.forEach(id -> people.put(id, people.size()));
    for (int i = 0; i < dense.length; i++) {
      dense[i] = world.costCents(i / BurnWorld.DAYS, i % BurnWorld.DAYS);
    }
  }

  @Override
  public Answer burn() {
    WeekSums sums = Halves.sum(entries.size(), threads, this::sum, WeekSums::plus);
    return () -> sums;
  }

  private WeekSums sum(int from, int to) {
    WeekSums sums = new WeekSums();
    long firstDay = BurnWorld.FIRST_DAY.toEpochDay();
    for (int i = from; i < to; i++) {
      TimeEntry entry = entries.get(i);
      int budget = budgets.getOrDefault(entry.budget(), -1);
      int person = people.getOrDefault(entry.person(), -1);
      int day = (int) (entry.date().toEpochDay() - firstDay);
      long minutes = entry.minutes();
      Optional<LineId> line = entry.line();
      long value =
          entry.billable() && line.isPresent()
              ? minutes
                  * world
                      .billCents[
                      budget * BurnWorld.LINES_OF_BUDGET + lines.getOrDefault(line.get(), -1)]
              : 0;
      long cost = minutes * dense[person * BurnWorld.DAYS + day];
      sums.add(budget, day / 7, minutes, value, cost);
    }
    return sums;
  }
}
