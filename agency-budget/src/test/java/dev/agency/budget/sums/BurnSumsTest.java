package dev.agency.budget.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.agency.budget.testkit.BurnExample;
import dev.agency.core.actuals.Approval;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.error.AmountOverflowException;
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
    assertThat(BurnSums.zero()).hasToString("BurnSums[0 rows of 0 cells]");
  }

  @Test
  void otherMinutesAreOtherSums() {
    BurnSums sums = BurnSums.of(ENTRIES);
    assertThat(sums).isNotEqualTo(sums.plus(sums)).isNotEqualTo(BurnSums.zero());
    assertThat(sums.equals(new Object())).isFalse();
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
