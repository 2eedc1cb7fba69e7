package dev.agency.core.pricing;

import com.google.common.collect.ImmutableList;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.Pricing.Charging;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.core.testkit.SampleAgency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pricings with a mistake, each of which breaks a law of {@link PricingProperties}. */
class PricingLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(PricingProperties.class)
        .against(
            "whatIsChargedHasThePriceOrTheTermsForIt",
            "A cap is taken for a price",
            new PricingProperties() {
              @Override
              Optional<Money> fixedPrice(Pricing pricing) {
                return pricing.amount();
              }
            })
        .against(
            "whatIsPaidForIsWorthSomething",
            "Only work that is charged by the hour is worth something",
            new PricingProperties() {
              @Override
              boolean valued(Pricing pricing) {
                return pricing.charging() == Charging.AS_WORKED;
              }
            })
        .against(
            "theTotalOfAPriceIsThePriceAndWhereNobodyPaysThereIsNone",
            "What nobody pays for comes to nothing that is known",
            new PricingProperties() {
              @Override
              Figure<ExactMoney> total(Pricing pricing, ImmutableList<ServiceLine> lines) {
                return pricing.charging().isPaid()
                    ? super.total(pricing, lines)
                    : Figure.known(ExactMoney.zero(SampleAgency.EUR));
              }
            })
        .against(
            "anotherAmountIsTakenByWhatNamesOne",
            "A cap stays as it was",
            new PricingProperties() {
              @Override
              Pricing repriced(Pricing pricing, Money amount) {
                return pricing.fixedPrice().isPresent() ? super.repriced(pricing, amount) : pricing;
              }
            })
        .areCaught();
  }
}
