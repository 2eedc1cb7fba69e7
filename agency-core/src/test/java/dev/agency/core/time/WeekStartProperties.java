package dev.agency.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.testkit.Laws;
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
class WeekStartProperties extends Laws {
  LocalDate weekOf(WeekStart weeks, LocalDate day) {
    return weeks.weekOf(day);
  }

  String isoLabel(LocalDate day) {
    return WeekStart.isoLabel(day);
  }

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
    LocalDate week = weekOf(weeks, day);
    assertThat(week.getDayOfWeek()).isEqualTo(weeks.firstDay());
    assertThat(ChronoUnit.DAYS.between(week, day)).isBetween(0L, 6L);
  }

  @Property
  void theSevenDaysFromTheFirstAreOneWeek(
      @ForAll("weekStarts") WeekStart weeks, @ForAll("days") LocalDate day) {
    LocalDate week = weekOf(weeks, day);
    assertThat(week.datesUntil(week.plusDays(7))).allMatch(d -> weekOf(weeks, d).equals(week));
    assertThat(weekOf(weeks, week.plusDays(7))).isEqualTo(week.plusDays(7));
    assertThat(weekOf(weeks, week.minusDays(1))).isEqualTo(week.minusDays(7));
  }

  @Property
  void theLabelIsTheWeekOfTheIsoWeekDate(@ForAll("days") LocalDate day) {
    String weekDate = day.format(DateTimeFormatter.ISO_WEEK_DATE);
    assertThat(isoLabel(day)).isEqualTo(weekDate.substring(0, 8));
  }

  @Property
  void daysHaveOneLabelIfTheyLieInOneIsoWeek(
      @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
    boolean sameWeek = WeekStart.ISO.weekOf(one).equals(WeekStart.ISO.weekOf(other));
    assertThat(isoLabel(one).equals(isoLabel(other))).isEqualTo(sameWeek);
    LocalDate sunday = one.with(DayOfWeek.SUNDAY);
    assertThat(isoLabel(sunday)).isEqualTo(isoLabel(one));
    assertThat(isoLabel(sunday.plusDays(1))).isNotEqualTo(isoLabel(one));
  }
}
