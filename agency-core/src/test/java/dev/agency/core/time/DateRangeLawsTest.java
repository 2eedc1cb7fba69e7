package dev.agency.core.time;

import dev.agency.core.error.InvalidJsonException;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Ranges with a mistake, each of which breaks a law of {@link DateRangeProperties}. */
class DateRangeLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(DateRangeProperties.class)
        .against(
            "aRangeContainsTheDaysFromItsStartToTheDayBeforeItsEnd",
            "The end is a day of a range",
            new DateRangeProperties() {
              @Override
              boolean contains(DateRange range, LocalDate day) {
                return super.contains(range, day) || range.end().filter(day::equals).isPresent();
              }
            })
        .against(
            "rangesOverlapIfTheyShareADay",
            "Ranges that meet overlap",
            new DateRangeProperties() {
              @Override
              boolean overlaps(DateRange one, DateRange other) {
                return super.overlaps(one, other)
                    || one.end().filter(other.start()::equals).isPresent()
                    || other.end().filter(one.start()::equals).isPresent();
              }
            })
        .against(
            "theNumberOfDaysIsTheirCount",
            "The end is counted",
            new DateRangeProperties() {
              @Override
              OptionalLong days(DateRange range) {
                OptionalLong days = super.days(range);
                return days.isPresent() ? OptionalLong.of(days.getAsLong() + 1) : days;
              }
            })
        .against(
            "aRangeGivenByItsLastDayIsTheSame",
            "The last day is left out",
            new DateRangeProperties() {
              @Override
              DateRange closed(LocalDate start, LocalDate last) {
                return super.closed(start, last.equals(start) ? last : last.minusDays(1));
              }
            })
        .against(
            "aMonthContainsItsDaysOnly",
            "A month has thirty days",
            new DateRangeProperties() {
              @Override
              DateRange ofMonth(YearMonth month) {
                return DateRange.of(month.atDay(1), month.atDay(1).plusDays(30));
              }
            })
        .against(
            "whatIsBuiltAgainIsEqual",
            "A builder forgets the end",
            new DateRangeProperties() {
              @Override
              DateRange rebuilt(DateRange range) {
                return DateRange.startingOn(range.start());
              }
            })
        .against(
            "aDayOutOfRangeIsRefused",
            "A day before all days is taken for the first one",
            new DateRangeProperties() {
              @Override
              DateRange startingOn(LocalDate start) {
                try {
                  return super.startingOn(start);
                } catch (InvalidModelException refused) {
                  return super.startingOn(LocalDate.of(1900, 1, 1));
                }
              }
            })
        .against(
            "aTextThatIsNoDateIsRefusedWithoutItsValue",
            "A text that is no date is taken for the first one",
            new DateRangeProperties() {
              @Override
              DateRange read(String json) {
                try {
                  return super.read(json);
                } catch (InvalidJsonException refused) {
                  return DateRange.startingOn(LocalDate.of(1900, 1, 1));
                }
              }
            })
        .areCaught();
  }
}
