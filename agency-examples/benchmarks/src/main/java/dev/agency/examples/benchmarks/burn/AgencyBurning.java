package dev.agency.examples.benchmarks.burn;

import dev.agency.budget.sums.BatchBurn;
import dev.agency.budget.sums.EntryTable;
import dev.agency.budget.sums.PeriodTotals;
import dev.agency.budget.sums.Progress;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.budget.BurnBasis;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.BudgetId;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.time.WeekStart;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** This library: a batch of all budgets over columns, or over the entries as they are. */
final class AgencyBurning implements Burning {
  private final Function<BatchBurn, PeriodTotals> sum;
  private final BatchBurn batch;
  private final Map<BudgetId, Integer> budgets = new HashMap<>();

  private AgencyBurning(BurnWorld world, Function<BatchBurn, PeriodTotals> sum) {
    this.sum = sum;
    this.batch =
        BatchBurn.of(world.budgets(), world.rates(), BurnBasis.APPROVED_BILLABLE, WeekStart.ISO);
    world.budgetIds.forEach(id -> budgets.put(id, budgets.size()));
  }

  static AgencyBurning columns(BurnWorld world, int threads) {
    EntryTable table = EntryTable.of(world.entries());
    return new AgencyBurning(
        world,
        batch ->
            Halves.sum(
                table.size(),
                threads,
                (from, to) -> batch.sum(table, from, to, Progress.unwatched()).orElseThrow(),
                PeriodTotals::plus));
  }

  static AgencyBurning objects(BurnWorld world) {
    List<TimeEntry> entries = world.entries();
    return new AgencyBurning(
        world, batch -> batch.sum(entries, Progress.unwatched()).orElseThrow());
  }

  @Override
  public Answer burn() {
    PeriodTotals totals = sum.apply(batch);
    return () -> read(totals);
  }

  private WeekSums read(PeriodTotals totals) {
    WeekSums sums = new WeekSums();
    for (int row = 0; row < totals.size(); row++) {
      sums.add(
          budgets.getOrDefault(totals.budget(row), -1),
          BurnWorld.week(totals.start(row)),
          totals.workedMinutes(row),
          sixtieths(totals.usedValue(row)),
          sixtieths(totals.labourCost(row)));
    }
    return sums;
  }

  private static long sixtieths(Figure<ExactMoney> amount) {
    return amount
        .ifKnown()
        .orElseThrow()
        .multipliedBy(60, 1)
        .toMoney(RoundingMode.UNNECESSARY)
        .minorUnits();
  }
}
