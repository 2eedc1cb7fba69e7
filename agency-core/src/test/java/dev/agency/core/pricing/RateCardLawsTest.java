package dev.agency.core.pricing;

import dev.agency.core.error.InvalidModelException;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rate cards with a mistake, each of which breaks a law of {@link RateCardProperties}. */
class RateCardLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(RateCardProperties.class)
        .against(
            "theRateThatWinsIsTheOneThatNamesTheMost",
            "Of who works nothing is known",
            new RateCardProperties() {
              @Override
              Optional<ChosenBillRate> rate(RateCard card, PricedWork work) {
                return super.rate(
                    card,
                    work.toBuilder().person(Optional.empty()).discipline(Optional.empty()).build());
              }
            })
        .against(
            "aCardIsRefusedExactlyIfTwoRatesClash",
            "Of rates that clash the first holds",
            new RateCardProperties() {
              @Override
              RateCard card(List<DatedBillRate> rates) {
                try {
                  return super.card(rates);
                } catch (InvalidModelException refused) {
                  return super.card(rates.subList(0, 1));
                }
              }
            })
        .against(
            "theOrderOfTheRatesDoesNotMatter",
            "The last rate is overlooked",
            new RateCardProperties() {
              @Override
              RateCard card(List<DatedBillRate> rates) {
                return super.card(rates.subList(0, rates.size() - 1));
              }
            })
        .against(
            "aLineAnswersAsTheCardDidWhenItsBudgetWasMade",
            "A line asks for no person",
            new RateCardProperties() {
              @Override
              Optional<ChosenBillRate> rateFor(ServiceLine line, PricedWork work) {
                return super.rateFor(line, work.toBuilder().person(Optional.empty()).build());
              }
            })
        .areCaught();
  }
}
