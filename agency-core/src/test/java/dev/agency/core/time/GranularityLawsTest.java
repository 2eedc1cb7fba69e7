package dev.agency.core.time;

import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Periods with a mistake, each of which breaks a law of {@link GranularityProperties}. */
class GranularityLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(GranularityProperties.class)
        .against(
            "eachDayLiesInExactlyOnePeriod",
            "A month has thirty days",
            new GranularityProperties() {
              @Override
              DateRange periodOf(Granularity length, LocalDate day, WeekStart weeks) {
                LocalDate start = length.startOf(day, weeks);
                return length == Granularity.MONTH
                    ? DateRange.of(start, start.plusDays(30))
                    : super.periodOf(length, day, weeks);
              }
            })
        .against(
            "aLongerPeriodIsMadeOfWholeShorterOnes",
            "A quarter has ninety days",
            new GranularityProperties() {
              @Override
              LocalDate startOf(Granularity length, LocalDate day, WeekStart weeks) {
                return length == Granularity.QUARTER
                    ? day.withDayOfYear((day.getDayOfYear() - 1) / 90 * 90 + 1)
                    : super.startOf(length, day, weeks);
              }
            })
        .areCaught();
  }
}
