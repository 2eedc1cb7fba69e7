package dev.agency.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.FreshGenerators;
import dev.agency.core.testkit.ModelArbitraries;
import dev.agency.core.testkit.PassLine;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;

/** Days that are partly off, whatever holidays and leaves come together on them. */
@AddLifecycleHook(PassLine.class)
@AddLifecycleHook(FreshGenerators.class)
class TimeOffProperties {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 20);

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 5).map(FIRST::plusDays);
  }

  @Provide
  Arbitrary<HolidayCalendar> calendars() {
    Arbitrary<List<Holiday>> holidays =
        Combinators.combine(days(), Arbitraries.of("a", "b"), ModelArbitraries.dayParts())
            .as(Holiday::new)
            .list()
            .uniqueElements()
            .ofMaxSize(6)
            .map(list -> list.stream().sorted((a, b) -> a.date().compareTo(b.date())).toList());
    return Combinators.combine(ModelArbitraries.holidayCalendars(), holidays)
        .as(HolidayCalendar::withHolidays);
  }

  @Provide
  Arbitrary<List<TimeOff>> leaves() {
    return Combinators.combine(
            ModelArbitraries.timesOff(), days(), Arbitraries.integers().between(1, 4))
        .as((leave, start, days) -> leave.withDays(DateRange.of(start, start.plusDays(days))))
        .flatMap(
            leave ->
                Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.just(leave.withState(LeaveState.APPROVED))),
                    Tuple.of(1, Arbitraries.just(leave))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Property
  void noMinuteIsTakenTwice(
      @ForAll("calendars") HolidayCalendar one,
      @ForAll("calendars") HolidayCalendar other,
      @ForAll("leaves") List<TimeOff> leaves,
      @ForAll("days") LocalDate day,
      @ForAll @LongRange(min = 0, max = 1_440) long work) {
    ImmutableList<HolidayCalendar> both = ImmutableList.of(one, other);
    long holiday = HolidayCalendar.minutesOff(both, day, work);
    long leave = TimeOff.minutesOff(leaves, day, work, holiday);
    assertThat(holiday).isBetween(0L, work);
    assertThat(leave).isBetween(0L, work - holiday);
    long asked = 0;
    for (TimeOff each : leaves) {
      boolean counts = each.state() == LeaveState.APPROVED && each.days().contains(day);
      asked += counts ? each.part().of(work) : 0;
    }
    assertThat(leave).isEqualTo(Math.min(asked, work - holiday));
    Statistics.label("leave").collect(leave > 0);
    Statistics.label("leave").coverage(coverage -> coverage.check(true).percentage(p -> p > 10));
  }

  @Property
  void theUnionOfCalendarsIsTheMostOfEither(
      @ForAll("calendars") HolidayCalendar one,
      @ForAll("calendars") HolidayCalendar other,
      @ForAll("days") LocalDate day,
      @ForAll @LongRange(min = 0, max = 1_440) long work) {
    HolidayCalendar union = one.union(other);
    assertThat(union.minutesOff(day, work))
        .isEqualTo(Math.max(one.minutesOff(day, work), other.minutesOff(day, work)))
        .isEqualTo(other.union(one).minutesOff(day, work))
        .isEqualTo(HolidayCalendar.minutesOff(ImmutableList.of(one, other), day, work));
    assertThat(union.union(other)).isEqualTo(union);
    assertThat(one.union(one)).isEqualTo(one);
  }

  @Property
  void aHolidayIsFoundAmongAnyOthers(
      @ForAll("calendars") HolidayCalendar calendar,
      @ForAll("days") LocalDate day,
      @ForAll @LongRange(min = 0, max = 1_440) long work) {
    long most = 0;
    for (Holiday holiday : calendar.holidays()) {
      most = holiday.date().equals(day) ? Math.max(most, holiday.part().of(work)) : most;
    }
    assertThat(calendar.minutesOff(day, work)).isEqualTo(most);
  }
}
