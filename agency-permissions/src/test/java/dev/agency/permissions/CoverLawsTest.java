package dev.agency.permissions;

import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.permissions.query.Condition;
import org.junit.jupiter.api.Test;

/** Covers with a mistake, which breaks the law of {@link CoverProperties}. */
class CoverLawsTest {
  @Test
  void theLawCatchesItsMistakes() {
    PlantedMistakes.in(CoverProperties.class)
        .against(
            "itHoldsForWhatIsWantedAndForNothingElse",
            "The first combination is forgotten",
            new CoverProperties() {
              @Override
              Condition cover(Cover cover, int wanted, int free) {
                return super.cover(cover, wanted & (wanted - 1), free);
              }
            })
        .against(
            "itHoldsForWhatIsWantedAndForNothingElse",
            "What is not wanted does not matter",
            new CoverProperties() {
              @Override
              Condition cover(Cover cover, int wanted, int free) {
                return super.cover(cover, wanted, ~wanted);
              }
            })
        .areCaught();
  }
}
