package dev.agency.core.money;

import dev.agency.core.testkit.PlantedMistakes;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Fractions with a mistake, each of which breaks a law of {@link RatioProperties}. */
class RatioLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(RatioProperties.class)
        .against(
            "aSumIsThatOfBigIntegers",
            "What does not fit into a long is cut off",
            new RatioProperties() {
              @Override
              Ratio plus(Ratio one, Ratio other) {
                Ratio sum = super.plus(one, other);
                return Ratio.of(BigInteger.valueOf(sum.top().longValue()), sum.bottom());
              }
            })
        .against(
            "aProductIsThatOfBigIntegers",
            "The denominator is that of the first",
            new RatioProperties() {
              @Override
              Ratio times(Ratio one, Ratio other) {
                return Ratio.of(one.top().multiply(other.top()), one.bottom());
              }
            })
        .against(
            "whatIsNegatedCancels",
            "Nothing is below zero",
            new RatioProperties() {
              @Override
              Ratio negated(Ratio one) {
                return one.signum() < 0 ? super.negated(one) : one;
              }
            })
        .against(
            "aFloorIsLessThanOneBelow",
            "It is cut off towards zero",
            new RatioProperties() {
              @Override
              BigInteger floor(Ratio one) {
                return one.top().divide(one.bottom());
              }
            })
        .against(
            "theOrderIsThatOfBigIntegers",
            "Only the tops are compared",
            new RatioProperties() {
              @Override
              int compare(Ratio one, Ratio other) {
                return one.top().compareTo(other.top());
              }
            })
        .areCaught();
  }
}
