package dev.agency.examples.spring.studio;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.budget.capacity.DealCapacityRow;
import dev.agency.budget.capacity.LoadRow;
import dev.agency.budget.metrics.OpportunityFacts;
import dev.agency.budget.pipeline.DealRow;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.Placement;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.handoff.CapacityAhead;
import dev.agency.core.id.PersonId;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Who has time after the day, and what the open deals would take of it.
 *
 * @param horizon the days that are planned
 * @param snapshot what people have and are booked for
 * @param ahead what each discipline has free in the quarter ahead
 * @param calendars when each person works
 * @param deals the open deals as the board shows them
 * @param impacts what each of them would take, by discipline and month
 * @param loads a row for each person and week, week by week within a person
 */
public record Planning(
    DateRange horizon,
    CapacitySnapshot snapshot,
    CapacityAhead ahead,
    ImmutableMap<PersonId, PersonCalendar> calendars,
    ImmutableList<DealRow> deals,
    ImmutableList<DealCapacityRow> impacts,
    ImmutableList<LoadRow> loads) {
  /** As far as people are booked ahead. */
  private static final int WEEKS = 30;

  /** As far as is looked for what may come next. */
  private static final int MONTHS_AHEAD = 3;

  /** As many weeks as a table has room for. */
  private static final int SHOWN_WEEKS = 12;

  static Planning of(Studio studio) {
    StudioData data = studio.data();
    LocalDate tomorrow = studio.asOf().plusDays(1);
    DateRange horizon = DateRange.of(tomorrow, tomorrow.plusWeeks(WEEKS));
    CapacitySnapshot snapshot =
        CapacitySnapshot.of(data.capacity(data.bookings()), horizon, CapacityRules.usual());
    ImmutableList<BoardDeal> open = studio.openDeals();
    return new Planning(
        horizon,
        snapshot,
        new CapacityAhead(
            studio.asOf(),
            ahead(tomorrow),
            OpportunityFacts.freeMinutes(snapshot, ahead(tomorrow))),
        data.calendars(),
        open.stream()
            .map(
                each ->
                    DealRow.of(
                        each.deal(),
                        studio.directory().name(each.deal().client()),
                        each.board(),
                        studio.asOf()))
            .collect(toImmutableList()),
        impacts(snapshot, horizon, open.stream().map(BoardDeal::asking).collect(toImmutableList())),
        LoadRow.of(data.people(), snapshot, weeks(studio.asOf())));
  }

  /** Returns what a booking would take of a person's days; empty if it names nobody who works. */
  Optional<Placement> placed(Booking booking) {
    return booking
        .person()
        .map(calendars::get)
        .map(calendar -> Placement.of(booking, calendar.over(booking.days())));
  }

  private static ImmutableList<DealCapacityRow> impacts(
      CapacitySnapshot snapshot, DateRange horizon, ImmutableList<OpenDeal> open) {
    PipelineDemand pipeline =
        PipelineDemand.of(snapshot, Buckets.of(horizon, Granularity.MONTH, WeekStart.ISO), open);
    return open.stream()
        .flatMap(each -> DealCapacityRow.of(pipeline, each.deal().id()).stream())
        .collect(toImmutableList());
  }

  private static DateRange ahead(LocalDate tomorrow) {
    return DateRange.of(tomorrow, tomorrow.plusMonths(MONTHS_AHEAD));
  }

  /** Returns whole weeks, beginning with the one after the day. */
  private static Buckets weeks(LocalDate asOf) {
    LocalDate monday = asOf.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return Buckets.of(
        DateRange.of(monday, monday.plusWeeks(SHOWN_WEEKS)), Granularity.WEEK, WeekStart.ISO);
  }
}
