package dev.agency.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekStartTest {
  @ParameterizedTest
  @CsvSource({
    "2027-01-01, 2026-W53",
    "2027-01-03, 2026-W53",
    "2027-01-04, 2027-W01",
    "2026-12-28, 2026-W53",
    "2025-12-29, 2026-W01",
    "2021-01-03, 2020-W53",
    "2026-03-02, 2026-W10",
    "2026-03-01, 2026-W09",
    "1900-01-01, 1900-W01",
    "2199-12-31, 2200-W01"
  })
  void anIsoWeekIsNamedByTheYearOfItsThursday(LocalDate day, String label) {
    assertThat(WeekStart.isoLabel(day)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "MONDAY, 2026-12-28",
    "TUESDAY, 2026-12-29",
    "WEDNESDAY, 2026-12-30",
    "THURSDAY, 2026-12-31",
    "FRIDAY, 2027-01-01",
    "SATURDAY, 2026-12-26",
    "SUNDAY, 2026-12-27"
  })
  void theWeekOfTheFirstFridayOf2027IsNamedByItsFirstDay(DayOfWeek firstDay, LocalDate week) {
    assertThat(new WeekStart(firstDay).weekOf(LocalDate.of(2027, 1, 1))).isEqualTo(week);
    assertThat(WeekStart.of(firstDay)).isEqualTo(new WeekStart(firstDay));
  }

  @Test
  void weeksByIsoBeginOnMonday() {
    assertThat(WeekStart.ISO.firstDay()).isEqualTo(DayOfWeek.MONDAY);
  }
}
