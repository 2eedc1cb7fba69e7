package dev.agency.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GranularityTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 16);

  @Test
  void periodsFollowTheCalendar() {
    assertThat(period(Granularity.DAY)).isEqualTo("2026-05-16 2026-05-17");
    assertThat(period(Granularity.WEEK)).isEqualTo("2026-05-11 2026-05-18");
    assertThat(period(Granularity.MONTH)).isEqualTo("2026-05-01 2026-06-01");
    assertThat(period(Granularity.QUARTER)).isEqualTo("2026-04-01 2026-07-01");
    assertThat(period(Granularity.HALF_YEAR)).isEqualTo("2026-01-01 2026-07-01");
    assertThat(period(Granularity.YEAR)).isEqualTo("2026-01-01 2027-01-01");
  }

  private static String period(Granularity granularity) {
    return granularity.startOf(DAY, WeekStart.ISO)
        + " "
        + granularity.nextAfter(DAY, WeekStart.ISO);
  }

  @Test
  void weeksBeginOnTheDayTheyAreSaidTo() {
    WeekStart sunday = new WeekStart(DayOfWeek.SUNDAY);
    assertThat(Granularity.WEEK.startOf(DAY, sunday)).isEqualTo(LocalDate.of(2026, 5, 10));
    assertThat(Granularity.WEEK.startOf(LocalDate.of(2027, 1, 1), WeekStart.ISO))
        .isEqualTo(LocalDate.of(2026, 12, 28));
  }
}
