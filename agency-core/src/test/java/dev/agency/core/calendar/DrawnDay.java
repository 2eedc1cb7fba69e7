package dev.agency.core.calendar;

import com.google.common.collect.ImmutableList;
import dev.agency.core.testkit.CalendarArbitraries;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A day amid holidays and leaves that come together on it.
 *
 * @param one some holidays
 * @param other some holidays more
 * @param leaves leaves of any state, most of them approved
 * @param day the day
 * @param work the minutes of the day by pattern
 */
record DrawnDay(
    HolidayCalendar one,
    HolidayCalendar other,
    ImmutableList<Leave> leaves,
    LocalDate day,
    long work) {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 20);

  static Arbitrary<DrawnDay> all() {
    return Combinators.combine(
            calendars(), calendars(), someLeaves(), days(), Arbitraries.longs().between(0, 1_440))
        .as(
            (one, other, leaves, day, work) ->
                new DrawnDay(one, other, ImmutableList.copyOf(leaves), day, work));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 5).map(FIRST::plusDays);
  }

  private static Arbitrary<HolidayCalendar> calendars() {
    Arbitrary<List<Holiday>> holidays =
        Combinators.combine(days(), Arbitraries.of("a", "b"), CalendarArbitraries.dayParts())
            .as(Holiday::new)
            .list()
            .uniqueElements()
            .ofMaxSize(6)
            .map(list -> list.stream().sorted((a, b) -> a.date().compareTo(b.date())).toList());
    return Combinators.combine(CalendarArbitraries.holidayCalendars(), holidays)
        .as(HolidayCalendar::withHolidays);
  }

  private static Arbitrary<List<Leave>> someLeaves() {
    return Combinators.combine(
            CalendarArbitraries.leaves(), days(), Arbitraries.integers().between(1, 4))
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

  ImmutableList<HolidayCalendar> both() {
    return ImmutableList.of(one, other);
  }
}
