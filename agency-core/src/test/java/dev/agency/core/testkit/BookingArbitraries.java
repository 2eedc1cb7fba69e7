package dev.agency.core.testkit;

import static dev.agency.core.testkit.ValueArbitraries.dates;
import static dev.agency.core.testkit.ValueArbitraries.externalRefLists;
import static dev.agency.core.testkit.ValueArbitraries.idTexts;
import static dev.agency.core.testkit.ValueArbitraries.ids;
import static dev.agency.core.testkit.ValueArbitraries.notes;

import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.LeavePolicy;
import dev.agency.core.booking.OffDayPolicy;
import dev.agency.core.booking.RequestState;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.booking.Spread;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResourceRequestId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Arbitraries for bookings, what is asked for, and what is planned day by day. Each value is valid
 * by itself. Immutable and thread-safe.
 */
public final class BookingArbitraries {
  private BookingArbitraries() {}

  /**
   * Returns amounts of bookings of each form.
   *
   * @return the amounts
   */
  public static Arbitrary<BookingAmount> bookingAmounts() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, 1_440).map(BookingAmount.PerDay::new),
        Arbitraries.longs().between(1, 100_000).map(BookingAmount.Total::new),
        Arbitraries.longs()
            .between(1, 20_000)
            .map(share -> new BookingAmount.Percent(BasisPoints.of(share))));
  }

  /**
   * Returns bookings of people and placeholders, for projects and deals.
   *
   * @return the bookings
   */
  public static Arbitrary<Booking> bookings() {
    return Builders.withBuilder(Booking::builder)
        .use(ids(BookingId::of))
        .in(Booking.Builder::id)
        .use(Arbitraries.of(BookingStatus.class))
        .in(Booking.Builder::status)
        .use(Combinators.combine(Arbitraries.of(true, false), idTexts()).as(Tuple::of))
        .in(
            (booking, who) ->
                who.get1()
                    ? booking.person(PersonId.of(who.get2()))
                    : booking.discipline(DisciplineId.of(who.get2())))
        .use(
            Combinators.combine(
                    ids(ProjectId::of),
                    ids(DealId::of).optional(),
                    ids(BudgetId::of).optional(),
                    ids(LineId::of).optional())
                .as(Tuple::of))
        .in(
            (booking, work) ->
                work.get2().isPresent()
                    ? booking.deal(work.get2()).line(work.get4())
                    : booking
                        .project(work.get1())
                        .budget(work.get3())
                        .line(work.get3().flatMap(budget -> work.get4())))
        .use(CalendarArbitraries.shortRanges())
        .in(Booking.Builder::days)
        .use(bookingAmounts())
        .in(Booking.Builder::amount)
        .use(Arbitraries.of(LeavePolicy.class))
        .in(Booking.Builder::leavePolicy)
        .use(Arbitraries.of(OffDayPolicy.class))
        .in(Booking.Builder::offDayPolicy)
        .use(Arbitraries.of(Spread.class))
        .in(Booking.Builder::spread)
        .use(notes().optional())
        .in((booking, note) -> booking.note(note))
        .use(externalRefLists())
        .in(Booking.Builder::externalRefs)
        .build(Booking.Builder::build);
  }

  /**
   * Returns scheduled time.
   *
   * @return time of any minutes, on a line and on none
   */
  public static Arbitrary<ScheduledTime> scheduledTimes() {
    return Combinators.combine(
            ids(BookingId::of),
            ids(PersonId::of),
            ids(BudgetId::of),
            ids(LineId::of).optional(),
            dates(),
            Arbitraries.longs().between(1, 1_000_000_000))
        .as(
            (booking, person, budget, line, day, minutes) ->
                ScheduledTime.builder()
                    .booking(booking)
                    .person(person)
                    .budget(budget)
                    .line(line)
                    .day(day)
                    .minutes(minutes)
                    .build());
  }

  /**
   * Returns bookings for a deal, of people and placeholders.
   *
   * @param deal the deal
   * @return the bookings, each with an id of its own
   */
  public static Arbitrary<List<Booking>> bookingsOf(DealId deal) {
    return bookings()
        .map(
            booking ->
                booking.toBuilder()
                    .project(Optional.empty())
                    .budget(Optional.empty())
                    .deal(deal)
                    .build())
        .list()
        .uniqueElements(Booking::id)
        .ofMaxSize(3);
  }

  /**
   * Returns requests for somebody in each state.
   *
   * @return the requests
   */
  public static Arbitrary<ResourceRequest> resourceRequests() {
    return Builders.withBuilder(ResourceRequest::builder)
        .use(ids(ResourceRequestId::of))
        .in(ResourceRequest.Builder::id)
        .use(ids(PersonId::of).optional())
        .in((request, by) -> request.requestedBy(by))
        .use(ids(DisciplineId::of))
        .in(ResourceRequest.Builder::discipline)
        .use(PeopleArbitraries.skills().set().ofMaxSize(3))
        .in((request, skills) -> request.skills(skills))
        .use(ids(PersonId::of).optional())
        .in((request, wished) -> request.wishedPerson(wished))
        .use(bookings())
        .in(
            (request, like) ->
                request
                    .project(like.project())
                    .deal(like.deal())
                    .budget(like.budget())
                    .line(like.line())
                    .days(like.days())
                    .amount(like.amount())
                    .note(like.note()))
        .use(
            Combinators.combine(Arbitraries.of(RequestState.class), ids(BookingId::of), notes())
                .as(Tuple::of))
        .in(
            (request, answer) ->
                request
                    .state(answer.get1())
                    .booking(
                        Optional.of(answer.get2())
                            .filter(id -> answer.get1() == RequestState.FILLED))
                    .declinedReason(
                        Optional.of(answer.get3())
                            .filter(why -> answer.get1() == RequestState.DECLINED)))
        .use(externalRefLists())
        .in(ResourceRequest.Builder::externalRefs)
        .build(ResourceRequest.Builder::build);
  }
}
