package dev.agency.budget;

import dev.agency.budget.ClosedMonthsProofTest.Saboteur;
import dev.agency.budget.revenue.ClosedMonth;
import dev.agency.budget.revenue.ClosedMonthRow;
import dev.agency.budget.testkit.BurnScenario;
import dev.agency.core.figure.Quantity;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Books with a mistake, each of which breaks a law of {@link ClosedMonthsProperties}. */
class ClosedMonthsLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(ClosedMonthsProperties.class)
        .against(
            "onceAllIsPostedTheMonthsSumToTheWhole",
            "What is told late is in no month",
            by(Saboteur.CORRECTIONS_ARE_DROPPED))
        .against(
            "aProfitIsRevenueLessCostInEachMonth",
            "What the work cost is not taken off",
            new ClosedMonthsProperties() {
              @Override
              List<ClosedMonthRow> rows(BurnScenario scenario) {
                return super.rows(scenario).stream()
                    .map(ClosedMonthsLawsTest::withoutCost)
                    .toList();
              }
            })
        .against(
            "whatBecomesKnownLaterMovesNoLockedMonth",
            "Whatever is told late raises the month it is of",
            by(Saboteur.A_CLOSED_MONTH_MOVES))
        .areCaught();
  }

  private static ClosedMonthRow withoutCost(ClosedMonthRow row) {
    return new ClosedMonthRow(
        row.budget(),
        row.month(),
        row.value(),
        row.revenue(),
        row.cost(),
        row.profit().flatMap(profit -> row.revenue()),
        row.logged());
  }

  private static ClosedMonthsProperties by(Saboteur saboteur) {
    return new ClosedMonthsProperties() {
      @Override
      List<ClosedMonth> months(BurnScenario scenario, Quantity quantity) {
        return saboteur.books(scenario).months(quantity);
      }
    };
  }
}
