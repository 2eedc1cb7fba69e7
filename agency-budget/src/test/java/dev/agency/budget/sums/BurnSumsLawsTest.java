package dev.agency.budget.sums;

import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sums with a mistake, each of which breaks a law of {@link BurnSumsProperties}. */
class BurnSumsLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(BurnSumsProperties.class)
        .against(
            "theOrderOfEntriesDoesNotMatter",
            "What was handed over last is overlooked",
            new BurnSumsProperties() {
              @Override
              BurnSums of(List<TimeEntry> entries) {
                return super.of(entries.subList(0, Math.max(0, entries.size() - 1)));
              }
            })
        .against(
            "partsAddUpToTheWhole",
            "Of two parts the larger is taken for both",
            new BurnSumsProperties() {
              @Override
              BurnSums plus(BurnSums one, BurnSums other) {
                return one.size() >= other.size() ? one : other;
              }
            })
        .against(
            "sumsAreAnAbelianGroup",
            "What is taken off is added",
            new BurnSumsProperties() {
              @Override
              BurnSums minus(BurnSums one, BurnSums other) {
                return one.plus(other);
              }
            })
        .against(
            "anEditIsASubtractionAndAnAddition",
            "An edit leaves what was there",
            new BurnSumsProperties() {
              @Override
              BurnSums minus(BurnSums one, BurnSums other) {
                return one;
              }
            })
        .against(
            "theSumsUntilADayAreThoseOfItsEntries",
            "The day itself does not count",
            new BurnSumsProperties() {
              @Override
              BurnSums until(BurnSums sums, LocalDate day) {
                return super.until(sums, day.minusDays(1));
              }
            })
        .against(
            "eachRowHoldsTheMinutesOfItsCellAndDay",
            "What was rejected counts as logged",
            new BurnSumsProperties() {
              @Override
              BurnSums of(List<TimeEntry> entries) {
                return super.of(
                    entries.stream()
                        .map(
                            entry ->
                                entry.approval() == Approval.REJECTED
                                    ? entry.withApproval(Approval.APPROVED)
                                    : entry)
                        .toList());
              }
            })
        .against(
            "theRowsOfSumsMakeThemAgainInAnyOrderAndInParts",
            "Of two rows of one cell and day the later one holds",
            new BurnSumsProperties() {
              @Override
              BurnSums ofRows(List<Row> rows) {
                Map<List<Object>, Row> last = new LinkedHashMap<>();
                rows.forEach(row -> last.put(List.of(row.cell(), row.day()), row));
                return super.ofRows(List.copyOf(last.values()));
              }
            })
        .areCaught();
  }
}
