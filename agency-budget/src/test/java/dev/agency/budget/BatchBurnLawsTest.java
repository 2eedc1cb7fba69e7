package dev.agency.budget;

import dev.agency.budget.sums.BatchBurn;
import dev.agency.budget.sums.EntryTable;
import dev.agency.budget.sums.PeriodTotals;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.budget.Budget;
import dev.agency.core.pricing.RateBook;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.core.time.Granularity;
import org.junit.jupiter.api.Test;

/** Batches with a mistake, each of which breaks a law of {@link BatchBurnProperties}. */
class BatchBurnLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(BatchBurnProperties.class)
        .against(
            "theTotalsAreThoseOfTheReport",
            "Nobody has a cost rate",
            new BatchBurnProperties() {
              @Override
              BatchBurn batch(BurnScenario scenario, Granularity per, Budget... more) {
                return super.batch(scenario.with(RateBook.empty()), per, more);
              }
            })
        .against(
            "theTotalsAreThoseOfTheReport",
            "Months are weeks",
            new BatchBurnProperties() {
              @Override
              BatchBurn batch(BurnScenario scenario, Granularity per, Budget... more) {
                return super.batch(scenario, Granularity.WEEK, more);
              }
            })
        .against(
            "partsAddUpToTheWhole",
            "The first row of a part is skipped",
            new BatchBurnProperties() {
              @Override
              PeriodTotals part(BatchBurn batch, EntryTable table, int from, int to) {
                return super.part(batch, table, Math.min(from + 1, to), to);
              }
            })
        .against(
            "otherBudgetsChangeNothing",
            "Whoever works on two budgets costs nothing on either",
            new BatchBurnProperties() {
              @Override
              BatchBurn batch(BurnScenario scenario, Granularity per, Budget... more) {
                return more.length == 0
                    ? super.batch(scenario, per, more)
                    : super.batch(scenario.with(RateBook.empty()), per, more);
              }
            })
        .areCaught();
  }
}
