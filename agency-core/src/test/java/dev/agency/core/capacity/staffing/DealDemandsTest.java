package dev.agency.core.capacity.staffing;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LineId;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DealDemandsTest {
  private static final DateRange MARCH = DateRange.of(day(Month.MARCH, 2), day(Month.MARCH, 30));
  private static final DateRange WEEK = DateRange.of(day(Month.MARCH, 9), day(Month.MARCH, 16));

  private static ServiceLine line(String id, String name, long hours) {
    return SampleAgency.serviceLine().toBuilder()
        .id(LineId.of(id))
        .name(name)
        .discipline(DisciplineId.of("design"))
        .estimatedMinutes(60 * hours)
        .build();
  }

  private static Deal deal(ServiceLine... lines) {
    return SampleAgency.deal().toBuilder().plan(MARCH).lines(ImmutableList.copyOf(lines)).build();
  }

  private static Booking booked(long hours) {
    return SampleAgency.dealPlaceholder().toBuilder()
        .line(Optional.empty())
        .days(WEEK)
        .amount(new BookingAmount.Total(60 * hours))
        .build();
  }

  private static PipelineDemand pipeline(Deal deal, Booking... bookings) {
    CapacityInput input =
        CapacityInput.builder()
            .addPeople(SampleAgency.person())
            .addSchedules(SampleAgency.workSchedule())
            .addBookings(bookings)
            .build();
    return PipelineDemand.of(
        CapacitySnapshot.of(input, MARCH, CapacityRules.usual()),
        Buckets.of(MARCH),
        ImmutableList.of(
            new OpenDeal(deal, BasisPoints.ofPercent(50), ImmutableList.copyOf(bookings))));
  }

  private static List<String> demands(Deal deal, Booking... bookings) {
    return DealDemands.of(pipeline(deal, bookings), deal.id()).stream()
        .map(
            demand ->
                demand.name()
                    + ", "
                    + demand.anyOf()
                    + ", "
                    + demand.window().start()
                    + ", "
                    + demand.minutes() / 60
                    + " h")
        .toList();
  }

  @Test
  void aDemandIsCalledAsItsLineAndDealAndWhatIsBookedBeyondAsItsBooking() {
    assertThat(demands(deal(line("l-1", "Concept", 10)), booked(150)))
        .containsExactly(
            "Concept of Relaunch, [design], 2026-03-02, 10 h",
            "Booking bk-3 of Relaunch, [design], 2026-03-09, 140 h");
    assertThat(demands(deal(line("l-1", "Concept", 10)), booked(10)))
        .containsExactly("Concept of Relaunch, [design], 2026-03-02, 10 h");
  }

  @Test
  void aDealThatIsOnlyBookedIsAskedAboutAsWell() {
    assertThat(demands(deal().withPlan(Optional.empty()), booked(20)))
        .containsExactly("Booking bk-3 of Relaunch, [design], 2026-03-09, 20 h");
  }

  @Test
  void linesOfOneNameAreToldApart() {
    String longest = "x".repeat(200);
    assertThat(demands(deal(line("l-1", "Concept", 1), line("l-2", "Concept", 2))))
        .containsExactly(
            "Concept of Relaunch, [design], 2026-03-02, 1 h",
            "Concept of Relaunch (2), [design], 2026-03-02, 2 h");
    assertThat(
            DealDemands.of(
                pipeline(deal(line("l-1", longest, 1), line("l-2", longest, 2))),
                SampleAgency.deal().id()))
        .extracting(StaffingDemand::name)
        .containsExactly("x".repeat(190), "x".repeat(190) + " (2)");
  }

  @Test
  void whatIsNotAllWithinTheHorizonIsNotAskedAboutInParts() {
    ServiceLine line = line("l-1", "Concept", 10);
    assertThat(demands(deal(line).withPlan(Optional.empty()))).isEmpty();
    assertThat(demands(deal(line).withPlan(DateRange.startingOn(MARCH.start())))).isEmpty();
    assertThat(
            demands(
                deal(line), booked(50).withDays(DateRange.of(WEEK.start(), day(Month.APRIL, 9)))))
        .isEmpty();
    assertThat(demands(deal(line.withDiscipline(Optional.empty())))).isEmpty();
    assertThat(Refused.problems(() -> DealDemands.of(pipeline(deal(line)), DealId.of("d-none"))))
        .containsExactly("/deal UNKNOWN_REFERENCE");
  }
}
