package dev.agency.budget.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.AmountOverflowException;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.id.LineId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurnSumsTest {
  private static final List<TimeEntry> ENTRIES =
      BurnExample.timeAndMaterials("EUR")
          .line("design", 0, "95")
          .time("ada", "design", "2026-03-03", 90)
          .time("ada", "2026-03-03", 30, entry -> entry.line(line()).approval(Approval.PENDING))
          .time("ada", "2026-03-03", 45, entry -> entry.line(line()).approval(Approval.REJECTED))
          .time("ben", "design", "2026-03-02", 60)
          .asOf("2026-03-31")
          .facts()
          .entries();

  private static LineId line() {
    return LineId.of("design");
  }

  @Test
  void entriesOfOneCellAndDayAreOneRow() {
    BurnSums sums = BurnSums.of(ENTRIES);
    assertThat(sums.size()).isEqualTo(2);
    assertThat(sums.day(1)).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(sums.logged(1)).isEqualTo(120);
    assertThat(sums.approved(1)).isEqualTo(90);
    assertThat(sums.invoiced(1)).isZero();
  }

  @Test
  void rowsAreInTheOrderOfTheirDays() {
    BurnSums sums = BurnSums.of(ENTRIES);
    assertThat(sums.day(0)).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(sums.cells().get(sums.cellIndex(0)).person()).hasToString("ben");
  }

  @Test
  void theTextCountsAndNamesNobody() {
    assertThat(BurnSums.of(ENTRIES)).hasToString("BurnSums[2 rows of 2 cells]");
    assertThat(BurnSums.empty()).hasToString("BurnSums[0 rows of 0 cells]");
  }

  @Test
  void otherMinutesAreOtherSums() {
    BurnSums sums = BurnSums.of(ENTRIES);
    assertThat(sums).isNotEqualTo(sums.plus(sums)).isNotEqualTo(BurnSums.empty());
    assertThat(sums.equals(new Object())).isFalse();
  }

  @Test
  void rowsOfOneCellAndDayAddUp() {
    CellKey cell = CellKey.of(ENTRIES.get(0));
    LocalDate day = LocalDate.of(2026, 3, 3);
    BurnSums sums =
        BurnSums.builder()
            .addRow(cell, day, 90, 90, 0)
            .addRow(cell, day, 30, 0, 30)
            .addRow(cell, day.plusDays(1), 5, 5, 5)
            .addRow(cell, day.plusDays(1), -5, -5, -5)
            .build();
    assertThat(sums)
        .isEqualTo(BurnSums.builder().addRow(cell, day, 120, 90, 30).build())
        .hasToString("BurnSums[1 rows of 1 cells]");
    assertThat(BurnSums.builder().build()).isEqualTo(BurnSums.empty());
  }

  @Test
  void aRowOfADayThatNoEntryCanHaveIsRefused() {
    CellKey cell = CellKey.of(ENTRIES.get(0));
    assertThatThrownBy(() -> BurnSums.builder().addRow(cell, LocalDate.MAX, 1, 0, 0))
        .isInstanceOfSatisfying(
            InvalidModelException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.DATE_OUT_OF_RANGE);
              assertThat(refused.problems().get(0).path()).isEqualTo("/day");
            });
  }

  @Test
  void minutesThatDoNotFitAreRefused() {
    BurnSums large = BurnSums.of(ENTRIES);
    for (int i = 0; i < 56; i++) {
      large = large.plus(large);
    }
    BurnSums almost = large;
    assertThatThrownBy(() -> almost.plus(almost)).isInstanceOf(AmountOverflowException.class);
  }
}
