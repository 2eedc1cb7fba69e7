package dev.agency.core.time;

import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Weeks with a mistake, each of which breaks a law of {@link WeekStartProperties}. */
class WeekStartLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(WeekStartProperties.class)
        .against(
            "aWeekBeginsOnItsFirstDayAtMostSixDaysBefore",
            "A day is of the week after",
            new WeekStartProperties() {
              @Override
              LocalDate weekOf(WeekStart weeks, LocalDate day) {
                return super.weekOf(weeks, day).plusDays(7);
              }
            })
        .against(
            "theSevenDaysFromTheFirstAreOneWeek",
            "The first day is of the week before",
            new WeekStartProperties() {
              @Override
              LocalDate weekOf(WeekStart weeks, LocalDate day) {
                return super.weekOf(weeks, day.minusDays(1));
              }
            })
        .against(
            "theLabelIsTheWeekOfTheIsoWeekDate",
            "The first week is that of 1 January",
            new WeekStartProperties() {
              @Override
              String isoLabel(LocalDate day) {
                return String.format(
                    Locale.ROOT, "%d-W%02d", day.getYear(), (day.getDayOfYear() + 6) / 7);
              }
            })
        .against(
            "daysHaveOneLabelIfTheyLieInOneIsoWeek",
            "A Sunday begins a week",
            new WeekStartProperties() {
              @Override
              String isoLabel(LocalDate day) {
                return super.isoLabel(day.plusDays(1));
              }
            })
        .areCaught();
  }
}
