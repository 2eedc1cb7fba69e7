package dev.agency.core.pricing;

import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Exchange tables with a mistake, each of which breaks a law of {@link FxTableProperties}. */
class FxTableLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(FxTableProperties.class)
        .against(
            "aQuoteIsAnEntryItsInverseOrTwoThatMeetInTheBase",
            "What is quoted one way is quoted the other way alike",
            new FxTableProperties() {
              @Override
              Optional<FxTable.Quote> quote(
                  FxTable table, Currency from, Currency to, LocalDate day) {
                return super.quote(table, to, from, day);
              }
            })
        .against(
            "nothingIsLostAndNothingIsRounded",
            "The first amount is overlooked",
            new FxTableProperties() {
              @Override
              FxTable.Sum convert(FxTable table, List<DatedAmount> amounts, Currency to) {
                return super.convert(
                    table, amounts.size() > 1 ? amounts.subList(1, amounts.size()) : amounts, to);
              }
            })
        .areCaught();
  }
}
