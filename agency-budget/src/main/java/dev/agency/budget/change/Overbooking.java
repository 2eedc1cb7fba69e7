package dev.agency.budget.change;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.change.PersonImpactRow.Span;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.WhatIf;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What the people who are proposed for a change are booked for, week by week. */
class Overbooking {
  private final ImpactFacts facts;
  private final WeekStart weeks;
  private final Optional<CapacitySnapshot> before;
  private final Optional<CapacitySnapshot> after;

  Overbooking(ImpactFacts facts, WeekStart weeks) {
    this.facts = facts;
    this.weeks = weeks;
    this.before = facts.capacity();
    this.after = before.map(this::withProposed);
  }

  /** Returns the capacity with all bookings made: who does the work is not just wished for. */
  CapacitySnapshot withProposed(CapacitySnapshot view) {
    WhatIf change = view.whatIf();
    for (Booking booking : facts.bookings()) {
      change = change.with(booking.withStatus(BookingStatus.CONFIRMED));
    }
    return change.view();
  }

  /** Returns a row for each week of each person, in that order. */
  ImmutableList<PersonImpactRow> rows(ImmutableList<ChangeCosts.Day> days) {
    Map<PersonId, Map<LocalDate, Long>> proposed = new TreeMap<>();
    for (ChangeCosts.Day day : days) {
      proposed
          .computeIfAbsent(day.person(), person -> new TreeMap<>())
          .merge(weeks.weekOf(day.day()), day.minutes(), Long::sum);
    }
    ImmutableList.Builder<PersonImpactRow> rows = ImmutableList.builder();
    proposed.forEach(
        (person, byWeek) ->
            byWeek.forEach((week, minutes) -> rows.add(row(person, known(week), minutes))));
    return rows.build();
  }

  /** The days of a week that the capacity is of. */
  private DateRange known(LocalDate week) {
    LocalDate end = week.plusWeeks(1);
    DateRange days = before.map(CapacitySnapshot::horizon).orElse(DateRange.of(week, end));
    LocalDate last = days.endOrThrow();
    return DateRange.of(
        days.start().isAfter(week) ? days.start() : week, last.isBefore(end) ? last : end);
  }

  private PersonImpactRow row(PersonId person, DateRange days, long minutes) {
    return new PersonImpactRow(
        facts.request().id(),
        facts.budget().id(),
        person,
        days,
        minutes,
        span(person, days, Availability::load),
        span(person, days, Availability::over));
  }

  private Figure<Span> span(PersonId person, DateRange days, ToLongFunction<Availability> figure) {
    return before.isEmpty() || after.isEmpty()
        ? Figure.unknown(UnknownReason.NO_CAPACITY)
        : Figure.known(
            new Span(
                figure.applyAsLong(before.get().availability(person, days)),
                figure.applyAsLong(after.get().availability(person, days))));
  }

  /**
   * Returns how much is newly too much; unknown if nobody looked, or if who does some of the work
   * is not said yet.
   */
  Figure<Long> newMinutes(ImmutableList<PersonImpactRow> rows, boolean allProposed) {
    if (before.isEmpty()) {
      return Figure.unknown(UnknownReason.NO_CAPACITY);
    }
    if (!allProposed) {
      return Figure.unknown(UnknownReason.NO_BOOKINGS);
    }
    return rows.stream()
        .map(PersonImpactRow::newOver)
        .reduce(Figure.known(0L), (one, other) -> one.with(other, Math::addExact));
  }
}
