package dev.agency.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.testkit.CapacityArbitraries;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** The days of a person against the rules of the models, day by day. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class WorkingDaysProperties {
  @Provide
  Arbitrary<PersonCalendar> calendars() {
    return CapacityArbitraries.personCalendars();
  }

  @Provide
  Arbitrary<DateRange> ranges() {
    return CapacityArbitraries.ranges();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void eachDayIsAsTheModelsSay(
      @ForAll("calendars") PersonCalendar calendar, @ForAll("ranges") DateRange range) {
    WorkingDays days = calendar.over(range);
    BitSet touched = days.touched(0, days.length());
    boolean away = false;
    for (int index = 0; index < days.length(); index++) {
      LocalDate day = range.start().plusDays(index);
      long pattern = calendar.schedule().map(schedule -> schedule.minutesOn(day)).orElse(0L);
      long holiday = HolidayCalendar.minutesOff(calendar.holidays(), day, pattern);
      long leave = TimeOff.minutesOff(calendar.leaves(), day, pattern, holiday);
      assertThat(days.patternAt(index)).as("%s", day).isEqualTo(Math.toIntExact(pattern));
      assertThat(days.holidayAt(index)).as("%s", day).isEqualTo(Math.toIntExact(holiday));
      assertThat(days.awayAt(index)).as("%s", day).isEqualTo(Math.toIntExact(leave));
      assertThat(days.capacityOn(day)).isEqualTo(pattern - holiday - leave);
      long asked = 0;
      for (TimeOff each : calendar.leaves()) {
        asked += each.state() == LeaveState.PENDING ? each.minutesOff(day, pattern, holiday) : 0;
      }
      assertThat(days.pendingAt(index))
          .isEqualTo(Math.toIntExact(Math.min(asked, pattern - holiday - leave)));
      assertThat(touched.get(index)).as("%s", day).isEqualTo(isTouched(calendar, day));
      away |= leave > 0 && holiday > 0;
    }
    assertThat(days.touched(days.length() / 2, days.length()))
        .isEqualTo(touched.get(days.length() / 2, days.length()));
    Statistics.label("holiday and leave on a day").collect(away);
    Statistics.label("holiday and leave on a day")
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 3));
  }

  private static boolean isTouched(PersonCalendar calendar, LocalDate day) {
    return calendar.holidays().stream()
            .flatMap(each -> each.holidays().stream())
            .anyMatch(holiday -> holiday.date().equals(day))
        || calendar.leaves().stream()
            .filter(leave -> leave.state() != LeaveState.REJECTED)
            .anyMatch(leave -> leave.days().contains(day));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void neitherTheRangeNorTheOrderNorARepeatedCalendarMatters(
      @ForAll("calendars") PersonCalendar calendar,
      @ForAll("ranges") DateRange range,
      @ForAll Random random) {
    WorkingDays days = calendar.over(range);
    DateRange wider =
        DateRange.of(range.start().minusDays(17), range.end().orElseThrow().plusDays(5));
    List<TimeOff> leaves = new ArrayList<>(calendar.leaves());
    Collections.shuffle(leaves, random);
    WorkingDays other =
        new PersonCalendar(
                calendar.person(),
                calendar.schedule(),
                Stream.concat(
                        calendar.holidays().stream(),
                        calendar.holidays().stream()
                            .map(each -> each.withId(HolidayCalendarId.of("again-" + each.id()))))
                    .collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(leaves))
            .over(wider);
    for (int index = 0; index < days.length(); index++) {
      assertThat(other.patternAt(index + 17)).isEqualTo(days.patternAt(index));
      assertThat(other.workAt(index + 17)).isEqualTo(days.workAt(index));
      assertThat(other.capacityAt(index + 17)).isEqualTo(days.capacityAt(index));
      assertThat(other.pendingAt(index + 17)).isEqualTo(days.pendingAt(index));
      assertThat(other.isOffAt(index + 17)).isEqualTo(days.isOffAt(index));
      assertThat(other.isAwayAt(index + 17)).isEqualTo(days.isAwayAt(index));
    }
  }
}
