package dev.agency.core.client;

import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contracts with a mistake, each of which breaks a law of {@link ContractProperties}. */
class ContractLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(ContractProperties.class)
        .against(
            "theDaysOfTheTermAfterTheLastDayOfNoticeAreThoseItTakes",
            "Notice is taken a day late",
            new ContractProperties() {
              @Override
              Optional<LocalDate> lastDayToGiveNotice(Contract contract) {
                return super.lastDayToGiveNotice(contract).map(day -> day.plusDays(1));
              }
            })
        .against(
            "itIsEndingOnTheDaysFromWhichItsLastIsNear",
            "What goes on of itself is ending as well",
            new ContractProperties() {
              @Override
              boolean isEnding(Contract contract, LocalDate asOf, long within) {
                return contract
                    .lastDay()
                    .filter(last -> !last.isBefore(asOf) && !last.isAfter(asOf.plusDays(within)))
                    .isPresent();
              }
            })
        .against(
            "whatIsEndingSoonIsEndingLaterThanThat",
            "It is ending on one day only",
            new ContractProperties() {
              @Override
              boolean isEnding(Contract contract, LocalDate asOf, long within) {
                return super.isEnding(contract, asOf, within)
                    && contract.lastDay().filter(asOf.plusDays(within)::equals).isPresent();
              }
            })
        .areCaught();
  }
}
