package dev.agency.core.booking;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.json.AgencyJson;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BookingTest {
  private final Booking booking = SampleAgency.booking();

  @Test
  void aBookingIsOfAPersonOrOfADisciplineUntilSomebodyIsNamed() {
    assertThat(booking.isPlaceholder()).isFalse();
    Booking open =
        booking.toBuilder().person(Optional.empty()).discipline(DisciplineId.of("design")).build();
    assertThat(open.isPlaceholder()).isTrue();
    assertThat(Refused.sentences(() -> booking.withPerson(Optional.empty())))
        .containsExactly(
            "/person INCONSISTENT The person of a booking or the discipline must be given, and not"
                + " both.");
    assertThat(Refused.problems(() -> booking.withDiscipline(DisciplineId.of("design"))))
        .containsExactly("/person INCONSISTENT");
  }

  @Test
  void aBookingIsForAProjectOrForADeal() {
    DealId deal = DealId.of("d-1");
    Booking forDeal =
        booking.toBuilder().project(Optional.empty()).budget(Optional.empty()).deal(deal).build();
    assertThat(forDeal.line()).as("a line of the deal").isPresent();
    assertThat(Refused.problems(() -> booking.withDeal(deal)))
        .containsExactly("/project INCONSISTENT");
    assertThat(Refused.problems(() -> forDeal.withBudget(booking.budget())))
        .containsExactly("/budget INCONSISTENT");
    assertThat(Refused.problems(() -> booking.withBudget(Optional.empty())))
        .containsExactly("/line INCONSISTENT");
  }

  @Test
  void aBookingEnds() {
    LocalDate start = day(Month.MARCH, 2);
    assertThat(Refused.sentences(() -> booking.withDays(DateRange.startingOn(start))))
        .containsExactly(
            "/days OUT_OF_RANGE The days of a booking must have an end and at most ten years.");
    assertThat(Refused.problems(() -> booking.withDays(DateRange.of(start, start.plusDays(3_654)))))
        .containsExactly("/days OUT_OF_RANGE");
  }

  @Test
  void anAmountIsSomethingAndMayBeMoreThanAll() {
    assertThat(new BookingAmount.Percent(BasisPoints.ofPercent(120)).share().percent())
        .isEqualTo("120%");
    assertThat(Refused.problems(() -> new BookingAmount.PerDay(0)))
        .containsExactly("/minutes OUT_OF_RANGE");
    assertThat(Refused.problems(() -> new BookingAmount.PerDay(1_441)))
        .containsExactly("/minutes OUT_OF_RANGE");
    assertThat(Refused.problems(() -> new BookingAmount.Total(0)))
        .containsExactly("/minutes OUT_OF_RANGE");
    assertThat(Refused.problems(() -> new BookingAmount.Percent(BasisPoints.ZERO)))
        .containsExactly("/share OUT_OF_RANGE");
  }

  @Test
  void aBookingIsTentativeUnlessItWasConfirmed() {
    Booking wished =
        Booking.builder()
            .id(booking.id())
            .person(booking.person())
            .project(booking.project())
            .days(booking.days())
            .amount(new BookingAmount.Total(4_800))
            .build();
    assertThat(wished.status()).isEqualTo(BookingStatus.TENTATIVE);
    assertThat(wished.withStatus(BookingStatus.CONFIRMED).status())
        .isEqualTo(BookingStatus.CONFIRMED);
  }

  /** The text is one that was written before bookings had policies. */
  @Test
  void aBookingWithoutPoliciesInItsTextStaysAndSkipsAndFollowsCapacity() {
    Booking read =
        AgencyJson.read(
            "{\"id\":\"bk-1\",\"person\":\"p-mira\",\"project\":\"pr-relaunch\","
                + "\"days\":{\"start\":\"2026-03-02\",\"end\":\"2026-03-28\"},"
                + "\"amount\":{\"type\":\"total\",\"minutes\":4800}}",
            Booking.class);
    assertThat(read.leavePolicy()).isEqualTo(LeavePolicy.KEEP);
    assertThat(read.offDayPolicy()).isEqualTo(OffDayPolicy.SKIP);
    assertThat(read.spread()).isEqualTo(Spread.BY_CAPACITY);
    Booking other =
        read.withLeavePolicy(LeavePolicy.REDUCE)
            .withOffDayPolicy(OffDayPolicy.OVERTIME)
            .withSpread(Spread.EVENLY);
    assertThat(AgencyJson.read(AgencyJson.write(other), Booking.class)).isEqualTo(other);
  }
}
