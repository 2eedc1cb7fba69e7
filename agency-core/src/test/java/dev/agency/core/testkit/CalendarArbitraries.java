package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.dateRanges;
import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.externalRefLists;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.names;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveKind;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.error.Invariants;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries for work patterns, holidays and leave. Each value is valid by itself. Immutable and
 * thread-safe.
 */
public final class CalendarArbitraries {
  private CalendarArbitraries() {}

  /**
   * Returns patterns of one to four weeks: full time, part time, and anything up to 24 hours a day.
   *
   * @return the patterns
   */
  public static Arbitrary<WorkPattern> workPatterns() {
    Arbitrary<List<Long>> usual =
        Arbitraries.of(
            ImmutableList.of(480L, 480L, 480L, 480L, 480L, 0L, 0L),
            ImmutableList.of(456L, 456L, 456L, 456L, 456L, 0L, 0L),
            ImmutableList.of(480L, 480L, 480L, 0L, 0L, 0L, 0L));
    Arbitrary<List<Long>> any =
        Arbitraries.integers()
            .between(1, 4)
            .flatMap(weeks -> Arbitraries.longs().between(0, 1_440).list().ofSize(7 * weeks));
    return Combinators.combine(dates(), Arbitraries.oneOf(usual, any))
        .as((from, minutes) -> WorkPattern.builder().validFrom(from).minutes(minutes).build());
  }

  /**
   * Returns schedules of one to three patterns.
   *
   * @return the schedules
   */
  public static Arbitrary<WorkSchedule> workSchedules() {
    Arbitrary<List<WorkPattern>> patterns =
        workPatterns()
            .list()
            .uniqueElements(WorkPattern::validFrom)
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(
                list ->
                    list.stream()
                        .sorted((a, b) -> a.validFrom().compareTo(b.validFrom()))
                        .toList());
    return Combinators.combine(ids(PersonId::of), dateRanges(), patterns)
        .as(
            (person, employment, list) ->
                WorkSchedule.builder().person(person).employment(employment).patterns(list).build())
        .flatMap(made -> externalRefLists().map(made::withExternalRefs));
  }

  /**
   * Returns parts of days of each form.
   *
   * @return the parts
   */
  public static Arbitrary<DayPart> dayParts() {
    return Arbitraries.oneOf(
        Arbitraries.of(DayPart.whole(), DayPart.half()),
        Arbitraries.longs().between(1, 1_440).map(DayPart::ofMinutes),
        Arbitraries.longs()
            .between(1, BasisPoints.WHOLE)
            .map(share -> new DayPart.Share(BasisPoints.of(share))));
  }

  /**
   * Returns holidays.
   *
   * @return the holidays
   */
  public static Arbitrary<Holiday> holidays() {
    return Combinators.combine(dates(), names(), dayParts()).as(Holiday::new);
  }

  /**
   * Returns holiday calendars.
   *
   * @return calendars of up to six holidays
   */
  public static Arbitrary<HolidayCalendar> holidayCalendars() {
    Arbitrary<List<Holiday>> inOrder =
        holidays()
            .list()
            .uniqueElements()
            .ofMaxSize(6)
            .map(list -> list.stream().sorted((a, b) -> a.date().compareTo(b.date())).toList());
    return Builders.withBuilder(HolidayCalendar::builder)
        .use(ids(HolidayCalendarId::of))
        .in(HolidayCalendar.Builder::id)
        .use(names())
        .in(HolidayCalendar.Builder::name)
        .use(inOrder)
        .in(HolidayCalendar.Builder::holidays)
        .use(externalRefLists())
        .in(HolidayCalendar.Builder::externalRefs)
        .build(HolidayCalendar.Builder::build);
  }

  /**
   * Returns leaves of each state and kind.
   *
   * @return the leaves
   */
  public static Arbitrary<Leave> leaves() {
    return Builders.withBuilder(Leave::builder)
        .use(ids(LeaveId::of))
        .in(Leave.Builder::id)
        .use(ids(PersonId::of))
        .in(Leave.Builder::person)
        .use(Arbitraries.oneOf(shortRanges(), dates().map(DateRange::startingOn)))
        .in(Leave.Builder::days)
        .use(dayParts())
        .in(Leave.Builder::part)
        .use(Arbitraries.of(LeaveState.class))
        .in(Leave.Builder::state)
        .use(Arbitraries.of(LeaveKind.class))
        .in(Leave.Builder::kind)
        .use(externalRefLists())
        .in(Leave.Builder::externalRefs)
        .build(Leave.Builder::build);
  }

  /** Ranges of one day to ten years. */
  static Arbitrary<DateRange> shortRanges() {
    return Combinators.combine(
            dates(Invariants.FIRST_DATE, LocalDate.of(2189, 1, 1)),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(1, 60)),
                Tuple.of(1, Arbitraries.longs().between(1, 3_653))))
        .as((start, days) -> DateRange.of(start, start.plusDays(days)));
  }

  static Arbitrary<Long> minutesPerDay() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(480L, 456L, 450L)),
        Tuple.of(1, Arbitraries.longs().between(1, 1_440)));
  }
}
