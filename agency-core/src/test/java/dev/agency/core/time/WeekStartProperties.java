package dev.agency.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.PassLine;
import dev.agency.core.testkit.ValueArbitraries;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(PassLine.class)
class WeekStartProperties {
  @Provide
  Arbitrary<LocalDate> days() {
    return ValueArbitraries.dates();
  }

  @Provide
  Arbitrary<WeekStart> weekStarts() {
    return ValueArbitraries.weekStarts();
  }

  @Property
  void aWeekBeginsOnItsFirstDayAtMostSixDaysBefore(
      @ForAll("weekStarts") WeekStart weeks, @ForAll("days") LocalDate day) {
    LocalDate week = weeks.weekOf(day);
    assertThat(week.getDayOfWeek()).isEqualTo(weeks.firstDay());
    assertThat(ChronoUnit.DAYS.between(week, day)).isBetween(0L, 6L);
  }

  @Property
  void theSevenDaysFromTheFirstAreOneWeek(
      @ForAll("weekStarts") WeekStart weeks, @ForAll("days") LocalDate day) {
    LocalDate week = weeks.weekOf(day);
    assertThat(week.datesUntil(week.plusDays(7))).allMatch(d -> weeks.weekOf(d).equals(week));
    assertThat(weeks.weekOf(week.plusDays(7))).isEqualTo(week.plusDays(7));
    assertThat(weeks.weekOf(week.minusDays(1))).isEqualTo(week.minusDays(7));
  }

  @Property
  void theLabelIsTheWeekOfTheIsoWeekDate(@ForAll("days") LocalDate day) {
    String weekDate = day.format(DateTimeFormatter.ISO_WEEK_DATE);
    assertThat(WeekStart.isoLabel(day)).isEqualTo(weekDate.substring(0, 8));
  }

  @Property
  void daysHaveOneLabelIfTheyLieInOneIsoWeek(
      @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
    boolean sameWeek = WeekStart.ISO.weekOf(one).equals(WeekStart.ISO.weekOf(other));
    assertThat(WeekStart.isoLabel(one).equals(WeekStart.isoLabel(other))).isEqualTo(sameWeek);
    LocalDate sunday = one.with(DayOfWeek.SUNDAY);
    assertThat(WeekStart.isoLabel(sunday)).isEqualTo(WeekStart.isoLabel(one));
    assertThat(WeekStart.isoLabel(sunday.plusDays(1))).isNotEqualTo(WeekStart.isoLabel(one));
  }
}
