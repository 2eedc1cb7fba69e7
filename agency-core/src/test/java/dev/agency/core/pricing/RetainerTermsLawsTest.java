package dev.agency.core.pricing;

import dev.agency.core.money.Money;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Retainers with a mistake, each of which breaks a law of {@link RetainerTermsProperties}. */
class RetainerTermsLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(RetainerTermsProperties.class)
        .against(
            "periodsMeetWithoutAGap",
            "The second period is left out",
            new RetainerTermsProperties() {
              @Override
              List<DateRange> periodsBy(RetainerTerms terms, LocalDate day) {
                List<DateRange> periods = new ArrayList<>(super.periodsBy(terms, day));
                if (periods.size() > 1) {
                  periods.remove(1);
                }
                return periods;
              }
            })
        .against(
            "theShareOfAFirstPeriodFallsFromAllOfItDayByDay",
            "A part has a minute more than its share",
            new RetainerTermsProperties() {
              @Override
              Optional<Long> allowanceOf(RetainerTerms terms, DateRange period) {
                return super.allowanceOf(terms, period).map(minutes -> minutes + 1);
              }
            })
        .against(
            "theShareByCalendarDayAndTheRestAreAllOfIt",
            "Hours that were begun are dropped",
            new RetainerTermsProperties() {
              @Override
              Optional<Long> allowanceOf(RetainerTerms terms, DateRange period) {
                return super.allowanceOf(terms, period).map(minutes -> minutes / 60 * 60);
              }
            })
        .against(
            "theTotalIsTheSumOfTheFees",
            "Each fee is a cent short",
            new RetainerTermsProperties() {
              @Override
              Optional<Money> feeOf(RetainerTerms terms, DateRange period) {
                return super.feeOf(terms, period).map(fee -> fee.minus(Money.ofMinor(1, "EUR")));
              }
            })
        .areCaught();
  }
}
