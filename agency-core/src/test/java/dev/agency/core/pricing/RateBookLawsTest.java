package dev.agency.core.pricing;

import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.PersonId;
import dev.agency.core.money.CostRate;
import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Books of rates with a mistake, each of which breaks a law of {@link RateBookProperties}. */
class RateBookLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(RateBookProperties.class)
        .against(
            "aBookIsRefusedExactlyIfTwoRatesOfAPersonShareADay",
            "Of two rates the first holds",
            new RateBookProperties() {
              @Override
              RateBook of(List<DatedCostRate> rates) {
                try {
                  return super.of(rates);
                } catch (InvalidModelException refused) {
                  return super.of(rates.subList(0, 1));
                }
              }
            })
        .against(
            "theRateOfADayIsTheOneThatHoldsThen",
            "A rate holds from the day after its first",
            new RateBookProperties() {
              @Override
              Optional<CostRate> costRate(RateBook book, PersonId person, LocalDate day) {
                return super.costRate(book, person, day.minusDays(1));
              }
            })
        .against(
            "theRateOfABudgetGoesBeforeThePersonsOwnAndOverheadComesOnTopOfEither",
            "No budget has rates of its own",
            new RateBookProperties() {
              @Override
              Optional<ChosenCostRate> costRate(
                  RateBook book, BudgetId budget, PersonId person, LocalDate day) {
                return super.costRate(book, BudgetId.of("no-such-budget"), person, day);
              }
            })
        .areCaught();
  }
}
