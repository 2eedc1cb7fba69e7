package dev.agency.core.scope;

import dev.agency.core.budget.Budget;
import dev.agency.core.error.Ruling;
import dev.agency.core.error.Rulings;
import dev.agency.core.id.LineId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.testkit.PlantedMistakes;
import org.junit.jupiter.api.Test;

/** Budgets moved with a mistake, which breaks the law of {@link ChangeOrderProperties}. */
class ChangeOrderLawsTest {
  private static final String LAW = "theBudgetMovesByTheMinutesAndThePriceOfTheOrder";

  @Test
  void theLawCatchesItsMistakes() {
    PlantedMistakes.in(ChangeOrderProperties.class)
        .against(
            LAW,
            "The price stays what it was",
            new ChangeOrderProperties() {
              @Override
              Ruling<Budget, ChangeRefusal> moved(ChangeOrder order, Budget budget) {
                return Rulings.changed(
                    super.moved(order, budget), after -> after.withPricing(budget.pricing()));
              }
            })
        .against(
            LAW,
            "The lines stay what they were",
            new ChangeOrderProperties() {
              @Override
              Ruling<Budget, ChangeRefusal> moved(ChangeOrder order, Budget budget) {
                return Rulings.changed(
                    super.moved(order, budget), after -> after.withLines(budget.lines()));
              }
            })
        .against(
            LAW,
            "Each order gets a line of its own",
            new ChangeOrderProperties() {
              @Override
              Ruling<Budget, ChangeRefusal> moved(ChangeOrder order, Budget budget) {
                ServiceLine own =
                    ServiceLine.builder()
                        .id(LineId.of("l-order"))
                        .name("Order")
                        .billable(false)
                        .build();
                return Rulings.changed(
                    super.moved(order, budget), after -> after.toBuilder().addLines(own).build());
              }
            })
        .areCaught();
  }
}
