package dev.agency.examples.benchmarks.burn;

import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.id.BudgetId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A loop that adds whole numbers to a map of budgets and weeks. */
final class MapBurning implements Burning {
  private final List<TimeEntry> entries;
  private final HostRates<Long> rates;

  MapBurning(BurnWorld world) {
    this.entries = world.entries();
    this.rates = new HostRates<>(world, Long::valueOf);
  }

  private record Key(BudgetId budget, LocalDate week) {}

  @Override
  public Answer burn() {
    Map<Key, long[]> sums = new HashMap<>();
    for (TimeEntry entry : entries) {
      LocalDate week = entry.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      long[] sum = sums.computeIfAbsent(new Key(entry.budget(), week), key -> new long[3]);
      sum[0] += entry.minutes();
      if (entry.billable()) {
        sum[1] += entry.minutes() * rates.bill(entry.budget(), entry.line());
      }
      sum[2] += entry.minutes() * rates.cost(entry.person(), entry.date());
    }
    return () -> read(sums);
  }

  private WeekSums read(Map<Key, long[]> sums) {
    WeekSums answer = new WeekSums();
    sums.forEach(
        (key, sum) ->
            answer.add(
                rates.number(key.budget()), BurnWorld.week(key.week()), sum[0], sum[1], sum[2]));
    return answer;
  }
}
