package dev.agency.core.project;

import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Blockers with a mistake, each of which breaks a law of {@link BlockerProperties}. */
class BlockerLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(BlockerProperties.class)
        .against(
            "theDaysAreThoseOnWhichItWasOpenAndThatAreOver",
            "The day that is not over counts",
            new BlockerProperties() {
              @Override
              long days(Blocker blocker, LocalDate asOf) {
                return super.days(blocker, asOf.plusDays(1));
              }
            })
        .against(
            "resolvingItLeavesTheDaysBeforeAsTheyWere",
            "The day it was resolved on counts",
            new BlockerProperties() {
              @Override
              long days(Blocker blocker, LocalDate asOf) {
                return super.days(blocker, asOf)
                    + blocker
                        .resolvedOn()
                        .filter(day -> !day.isAfter(asOf))
                        .map(day -> 1L)
                        .orElse(0L);
              }
            })
        .areCaught();
  }
}
