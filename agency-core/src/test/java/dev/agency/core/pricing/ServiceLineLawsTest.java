package dev.agency.core.pricing;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.money.ExactMoney;
import dev.agency.core.testkit.PlantedMistakes;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines priced with a mistake, each of which breaks a law of {@link ServiceLineProperties}. */
class ServiceLineLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(ServiceLineProperties.class)
        .against(
            "theValueOfMinutesAddsUp",
            "Each time is a quarter of an hour at least",
            new ServiceLineProperties() {
              @Override
              Figure<ExactMoney> valueOf(
                  ServiceLine line, long minutes, long minutesPerDay, Currency of) {
                return super.valueOf(
                    line, minutes + Math.floorMod(-minutes, 15), minutesPerDay, of);
              }
            })
        .against(
            "theQuoteIsTheFormula",
            "A markup is not quoted",
            new ServiceLineProperties() {
              @Override
              Figure<ExactMoney> quoted(ServiceLine line, long minutesPerDay, Currency of) {
                return super.quoted(line.withMarkup(BasisPoints.ZERO), minutesPerDay, of);
              }
            })
        .against(
            "theQuoteIsTheFormula",
            "A discount is not quoted",
            new ServiceLineProperties() {
              @Override
              Figure<ExactMoney> quoted(ServiceLine line, long minutesPerDay, Currency of) {
                return super.quoted(line.withDiscount(Optional.empty()), minutesPerDay, of);
              }
            })
        .against(
            "usingTheWholeQuoteCostsTheQuoteAndLessNeverCostsMore",
            "A discount is granted again on what it leaves",
            new ServiceLineProperties() {
              @Override
              ExactMoney discounted(ServiceLine line, ExactMoney used, long minutesPerDay) {
                return super.discounted(
                    line, super.discounted(line, used, minutesPerDay), minutesPerDay);
              }
            })
        .against(
            "usingTheWholeQuoteCostsTheQuoteAndLessNeverCostsMore",
            "Who uses more than was quoted loses the discount",
            new ServiceLineProperties() {
              @Override
              ExactMoney discounted(ServiceLine line, ExactMoney used, long minutesPerDay) {
                boolean more =
                    line.withDiscount(Optional.empty())
                        .quoted(minutesPerDay, used.currency())
                        .ifKnown()
                        .filter(quote -> used.compareTo(quote) > 0)
                        .isPresent();
                return more ? used : super.discounted(line, used, minutesPerDay);
              }
            })
        .against(
            "anEstimateIsTheSumOfItsQuotesUnderTheirCaps",
            "Caps are forgotten",
            new ServiceLineProperties() {
              @Override
              Figure<ExactMoney> estimatedValue(
                  List<ServiceLine> lines, long minutesPerDay, Currency of) {
                return super.estimatedValue(
                    lines.stream().map(line -> line.withCap(Optional.empty())).toList(),
                    minutesPerDay,
                    of);
              }
            })
        .areCaught();
  }
}
