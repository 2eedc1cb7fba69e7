package dev.agency.budget.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.Placement;
import dev.agency.core.booking.ScheduledTime;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduledBookingTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final ScheduledTime TIME =
      ScheduledTime.builder()
          .booking(BookingId.of("bk-1"))
          .person(PersonId.of("ada"))
          .budget(BudgetId.of("site"))
          .day(MONDAY)
          .minutes(180)
          .build();

  @Test
  void itsDaysStandInOrderHoweverTheyAreGiven() {
    ScheduledTime tuesday = TIME.withDay(MONDAY.plusDays(1));
    ScheduledBooking plan = new ScheduledBooking(ImmutableList.of(tuesday, TIME));
    assertThat(plan.days()).containsExactly(TIME, tuesday);
    assertThat(plan).isEqualTo(new ScheduledBooking(ImmutableList.of(TIME, tuesday)));
    assertThat(plan.booking()).isEqualTo(BookingId.of("bk-1"));
    assertThat(plan.budget()).isEqualTo(BudgetId.of("site"));
    assertThat(plan).hasToString("ScheduledBooking[bk-1, 2 days]");
  }

  @Test
  void someDaysOfItAreAPlanAndNoneAreNone() {
    ScheduledTime tuesday = TIME.withDay(MONDAY.plusDays(1));
    ScheduledBooking plan = new ScheduledBooking(ImmutableList.of(TIME, tuesday));
    assertThat(plan.during(DateRange.startingOn(tuesday.day())))
        .contains(new ScheduledBooking(ImmutableList.of(tuesday)));
    assertThat(plan.during(DateRange.startingOn(tuesday.day().plusDays(1)))).isEmpty();
  }

  @Test
  void aConfirmedBookingHasAPlanAndATentativeOneHasNone() {
    Booking booking = SampleAgency.booking().withDays(DateRange.of(MONDAY, MONDAY.plusDays(7)));
    ScheduledBooking plan = ScheduledBooking.of(place(booking)).orElseThrow();
    assertThat(plan.days())
        .extracting(ScheduledTime::day)
        .containsExactlyElementsOf(MONDAY.datesUntil(MONDAY.plusDays(5)).toList());
    assertThat(plan.days()).extracting(ScheduledTime::minutes).containsOnly(180L);
    assertThat(ScheduledBooking.of(place(booking.withStatus(BookingStatus.TENTATIVE)))).isEmpty();
  }

  private static Placement place(Booking booking) {
    PersonCalendar calendar =
        new PersonCalendar(
            booking.person().orElseThrow(),
            Optional.of(SampleAgency.workSchedule()),
            ImmutableList.of(),
            ImmutableList.of());
    return Placement.of(booking, calendar.over(booking.days()));
  }

  @Test
  void aPlanIsOfOneBookingPersonBudgetAndLineAndOfSomeDay() {
    ScheduledTime next = TIME.withDay(MONDAY.plusDays(1));
    assertThat(refused()).containsExactly("/days EMPTY");
    assertThat(refused(TIME, TIME.withMinutes(1))).containsExactly("/days/1 DUPLICATE_ID");
    assertThat(refused(TIME, next.withBooking(BookingId.of("bk-2"))))
        .containsExactly("/days/1/booking INCONSISTENT");
    assertThat(refused(TIME, next.withBudget(BudgetId.of("shop"))))
        .containsExactly("/days/1/budget INCONSISTENT");
    assertThat(refused(TIME, next.withPerson(PersonId.of("ben"))))
        .containsExactly("/days/1/person INCONSISTENT");
    assertThat(refused(TIME, next.withLine(LineId.of("design"))))
        .containsExactly("/days/1/line INCONSISTENT");
  }

  private static Iterable<String> refused(ScheduledTime... days) {
    return Refused.problems(() -> new ScheduledBooking(ImmutableList.copyOf(days)));
  }
}
