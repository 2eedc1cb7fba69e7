package dev.agency.core.pricing;

import dev.agency.core.testkit.PlantedMistakes;
import org.junit.jupiter.api.Test;

/** Roundings with a mistake, each of which breaks a law of {@link TimeRoundingProperties}. */
class TimeRoundingLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(TimeRoundingProperties.class)
        .against(
            "aRoundedEntryIsWhatDecimalsRoundTo",
            "Whatever was agreed, minutes are rounded down",
            new TimeRoundingProperties() {
              @Override
              long billable(TimeRounding rounding, long minutes) {
                return minutes / rounding.step() * rounding.step();
              }
            })
        .against(
            "itIsAMultipleNearbyAndRoundsToItself",
            "Nothing is rounded",
            new TimeRoundingProperties() {
              @Override
              long billable(TimeRounding rounding, long minutes) {
                return minutes;
              }
            })
        .against(
            "moreMinutesNeverBillLess",
            "What is over a step is taken off twice",
            new TimeRoundingProperties() {
              @Override
              long billable(TimeRounding rounding, long minutes) {
                return minutes - 2 * (minutes % rounding.step());
              }
            })
        .areCaught();
  }
}
