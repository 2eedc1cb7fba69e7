package dev.agency.permissions;

import dev.agency.core.testkit.PlantedMistakes;
import org.junit.jupiter.api.Test;

/** Reaches put together by a mistake, which breaks the law of {@link ReachesProperties}. */
class ReachesLawsTest {
  @Test
  void theLawCatchesItsMistakes() {
    PlantedMistakes.in(ReachesProperties.class)
        .against(
            "thereIsOneObjectForEachCombination",
            "Together they are what both are",
            new ReachesProperties() {
              @Override
              Reaches and(Reaches some, Reaches others) {
                return Reaches.ofBits(some.bits() & others.bits());
              }
            })
        .against(
            "thereIsOneObjectForEachCombination",
            "The others take the place of the first",
            new ReachesProperties() {
              @Override
              Reaches and(Reaches some, Reaches others) {
                return others;
              }
            })
        .areCaught();
  }
}
