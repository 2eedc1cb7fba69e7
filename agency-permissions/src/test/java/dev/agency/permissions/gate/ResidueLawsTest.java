package dev.agency.permissions.gate;

import dev.agency.core.testkit.PlantedMistakes;
import org.junit.jupiter.api.Test;

/** Arithmetic with a mistake, each of which breaks a law of {@link ResidueProperties}. */
class ResidueLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(ResidueProperties.class)
        .against(
            "aNumberTimesItsInverseIsOne",
            "The inverse is the opposite",
            new ResidueProperties() {
              @Override
              int inverse(int number) {
                return Residue.minus(0, number);
              }
            })
        .against(
            "arithmeticIsThatOfBigIntegers",
            "A sum beyond the prime is left as it comes out",
            new ResidueProperties() {
              @Override
              int plus(int left, int right) {
                return left + right;
              }
            })
        .areCaught();
  }
}
