package dev.agency.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Refused;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {
  private static final DateRange JANUARY = range("2026-01-01", "2026-02-01");

  @Test
  void theEndIsTheFirstDayAfterTheRange() {
    assertThat(JANUARY.contains(day("2025-12-31"))).isFalse();
    assertThat(JANUARY.contains(day("2026-01-01"))).isTrue();
    assertThat(JANUARY.contains(day("2026-01-31"))).isTrue();
    assertThat(JANUARY.contains(day("2026-02-01"))).isFalse();
    assertThat(JANUARY.days()).hasValue(31);
    assertThat(JANUARY.last()).contains(day("2026-01-31"));
  }

  @Test
  void withoutAnEndTheRangeGoesOn() {
    DateRange open = DateRange.startingOn(day("2026-01-01"));
    assertThat(open.contains(day("2199-12-31"))).isTrue();
    assertThat(open.contains(day("2025-12-31"))).isFalse();
    assertThat(open.end()).isEmpty();
    assertThat(open.last()).isEmpty();
    assertThat(open.days()).isEqualTo(OptionalLong.empty());
    assertThat(open.overlaps(DateRange.startingOn(day("2100-01-01")))).isTrue();
    assertThat(open.overlaps(range("2025-01-01", "2026-01-01"))).isFalse();
    assertThat(open.overlaps(range("2025-01-01", "2026-01-02"))).isTrue();
  }

  @Test
  void rangesThatOnlyMeetShareNoDay() {
    DateRange february = range("2026-02-01", "2026-03-01");
    assertThat(JANUARY.overlaps(february)).isFalse();
    assertThat(february.overlaps(JANUARY)).isFalse();
    assertThat(JANUARY.overlaps(range("2026-01-31", "2026-02-02"))).isTrue();
  }

  @Test
  void aLastDayAndAMonthAreRangesToo() {
    assertThat(DateRange.closed(day("2026-01-01"), day("2026-01-31"))).isEqualTo(JANUARY);
    assertThat(DateRange.ofMonth(YearMonth.of(2026, 1))).isEqualTo(JANUARY);
    assertThat(DateRange.ofMonth(YearMonth.of(2028, 2)).days()).hasValue(29);
    DateRange oneDay = DateRange.closed(day("2026-01-01"), day("2026-01-01"));
    assertThat(oneDay.days()).hasValue(1);
    assertThat(oneDay.last()).contains(oneDay.start());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01", "2025-12-31", "1900-01-01"})
  void aRangeHasAtLeastOneDay(String end) {
    assertThat(Refused.problems(() -> range("2026-01-01", end)))
        .containsExactly("/end EMPTY_RANGE");
    assertThat(Refused.message(() -> range("2026-01-01", end)))
        .isEqualTo("The end of a date range must be after its start.");
  }

  @Test
  void daysOutOfRangeAreRefusedWhereTheyStand() {
    assertThat(Refused.problems(() -> range("1899-12-31", "2026-01-01")))
        .containsExactly("/start DATE_OUT_OF_RANGE");
    assertThat(Refused.problems(() -> range("2026-01-01", "2200-01-01")))
        .containsExactly("/end DATE_OUT_OF_RANGE");
    assertThat(Refused.problems(() -> range("2200-01-02", "2200-01-01")))
        .containsExactly("/start DATE_OUT_OF_RANGE", "/end DATE_OUT_OF_RANGE", "/end EMPTY_RANGE");
    assertThat(range("1900-01-01", "2199-12-31").days()).hasValue(109_572);
  }

  @Test
  void aLastDayThatHasNoNextDayOfTheModelIsRefused() {
    LocalDate start = day("2026-01-01");
    String problem = "/end DATE_OUT_OF_RANGE";
    assertThat(Refused.problems(() -> DateRange.closed(start, LocalDate.MAX)))
        .containsExactly(problem);
    assertThat(Refused.problems(() -> DateRange.closed(start, day("2199-12-31"))))
        .containsExactly(problem);
    assertThat(Refused.problems(() -> DateRange.ofMonth(YearMonth.of(2199, 12))))
        .containsExactly(problem);
    assertThat(DateRange.ofMonth(YearMonth.of(2199, 11)).end()).contains(day("2199-12-01"));
    assertThat(DateRange.closed(start, day("2199-12-30")).last()).contains(day("2199-12-30"));
    // Without an end the range holds the last day of the model.
    assertThat(DateRange.startingOn(start).contains(day("2199-12-31"))).isTrue();
  }

  @Test
  void aRangeWithoutAStartIsRefused() {
    assertThat(Refused.problems(() -> DateRange.builder().end(day("2026-01-01")).build()))
        .containsExactly("/start MISSING_PROPERTY");
  }

  @Test
  void aChangedRangeObeysTheSameRules() {
    assertThat(JANUARY.withEnd(day("2026-01-02")).days()).hasValue(1);
    assertThat(JANUARY.toBuilder().start(day("2025-01-01")).build().days()).hasValue(396);
    assertThat(Refused.problems(() -> JANUARY.withStart(day("2026-02-01"))))
        .containsExactly("/end EMPTY_RANGE");
  }

  private static DateRange range(String start, String end) {
    return DateRange.of(day(start), day(end));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aRangeLiesInOneThatHasAllItsDays() {
    DateRange march = DateRange.ofMonth(YearMonth.of(2026, 3));
    DateRange week = DateRange.of(LocalDate.of(2026, 3, 25), LocalDate.of(2026, 4, 1));
    assertThat(week.isWithin(march)).isTrue();
    assertThat(march.isWithin(march)).isTrue();
    assertThat(march.isWithin(week)).isFalse();
    assertThat(DateRange.startingOn(march.start()).isWithin(march)).isFalse();
    assertThat(march.isWithin(DateRange.startingOn(march.start()))).isTrue();
    assertThat(DateRange.startingOn(week.start()).isWithin(DateRange.startingOn(march.start())))
        .isTrue();
  }

  @Test
  void anEndThatIsNotThereIsRefusedToWhoeverNeedsIt() {
    LocalDate day = LocalDate.of(2026, 3, 25);
    assertThat(DateRange.of(day, day.plusDays(7)).endOrThrow()).isEqualTo(day.plusDays(7));
    assertThat(Refused.problems(() -> DateRange.startingOn(day).endOrThrow()))
        .containsExactly("/end OUT_OF_RANGE");
  }
}
