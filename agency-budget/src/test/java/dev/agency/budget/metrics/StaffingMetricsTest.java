package dev.agency.budget.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.capacity.Availability;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Utilization;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TeamId;
import dev.agency.core.people.Person;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How people are staffed, from a week of two of them. */
class StaffingMetricsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  static final DateRange WEEK = DateRange.of(MONDAY, MONDAY.plusDays(7));
  static final DisciplineId DESIGN = DisciplineId.of("design");
  private static final DisciplineId CODE = DisciplineId.of("code");
  static final TeamId WEB = TeamId.of("t-web");
  private static final PersonId ADA = PersonId.of("p-ada");
  private static final PersonId MIRA = PersonId.of("p-mira");

  /** Ada writes code 40 hours a week, Mira designs as long and could write code. */
  private static CapacitySnapshot snapshot(Booking... bookings) {
    return CapacitySnapshot.of(
        CapacityInput.builder()
            .addPeople(
                Person.builder().id(ADA).name("Ada").discipline(CODE).team(WEB).build(),
                Person.builder()
                    .id(MIRA)
                    .name("Mira")
                    .discipline(DESIGN)
                    .addAlsoQualified(CODE)
                    .team(WEB)
                    .build())
            .addSchedules(schedule(ADA), schedule(MIRA))
            .addBookings(bookings)
            .build(),
        WEEK,
        CapacityRules.usual());
  }

  private static WorkSchedule schedule(PersonId person) {
    return WorkSchedule.builder()
        .person(person)
        .employment(DateRange.startingOn(LocalDate.of(2026, 1, 1)))
        .addPatterns(
            WorkPattern.builder()
                .validFrom(LocalDate.of(2026, 1, 1))
                .addMinutes(480, 480, 480, 480, 480, 0, 0)
                .build())
        .build();
  }

  private static Booking.Builder booking(String id, long minutes) {
    return Booking.builder()
        .id(BookingId.of(id))
        .status(BookingStatus.CONFIRMED)
        .project(ProjectId.of("pr-1"))
        .days(WEEK)
        .amount(new BookingAmount.PerDay(minutes));
  }

  /** Ada is booked for some minutes a day, and nobody is for some of design. */
  static CapacitySnapshot booked(long ada, long nobody) {
    CapacitySnapshot snapshot = snapshot();
    if (ada > 0) {
      snapshot = snapshot.with(booking("b-1", ada).person(ADA).build());
    }
    return nobody == 0
        ? snapshot
        : snapshot.with(booking("b-2", nobody).discipline(DESIGN).build());
  }

  @Test
  void theBenchIsFreeOfAllThereIsAndDemandIsFilledByWhoIsBooked() {
    CapacitySnapshot snapshot =
        snapshot(
            booking("b-1", 480).person(ADA).build(),
            booking("b-2", 240).person(MIRA).build(),
            booking("b-3", 240).discipline(DESIGN).build());
    StaffingMetrics metrics =
        StaffingMetrics.of(
            "web",
            WEEK,
            new Utilization(4_320, 3_600, 4_800, Optional.empty()),
            snapshot.availability(WEB, WEEK),
            snapshot.bench(WEEK, 0),
            List.of(snapshot.demand(DESIGN, WEEK)));
    assertThat(metrics.bench().explain()).isEqualTo("1200 / 4800 = 0.25");
    assertThat(metrics.filled().explain()).isEqualTo("3600 / 4800 = 0.75");
    assertThat(StaffingMetrics.UTILIZATION.read(metrics))
        .isEqualTo(Figure.known(BasisPoints.ofPercent(90)));
    assertThat(StaffingMetrics.BILLABLE_UTILIZATION.read(metrics))
        .isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
    assertThat(StaffingMetrics.FREE_MINUTES.read(metrics)).isEqualTo(1_200);
    assertThat(StaffingMetrics.SHORT_MINUTES.read(metrics)).isEqualTo(1_200);
    assertThat(StaffingMetrics.FILLED.read(metrics))
        .isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
    assertThat(metrics).hasToString("StaffingMetrics[web]");
  }

  private static StaffingMetrics billed(
      long billable, long capacity, Optional<BasisPoints> target) {
    return StaffingMetrics.of(
        "web",
        WEEK,
        new Utilization(billable, billable, capacity, target),
        Availability.zero(),
        List.of(),
        List.of());
  }

  @Test
  void theTargetIsToldWithWhatWasBillableAndTheDifference() {
    Optional<BasisPoints> target = Optional.of(BasisPoints.ofPercent(80));
    StaffingMetrics below = billed(3_600, 4_800, target);
    assertThat(StaffingMetrics.TARGET.read(below)).isEqualTo(target);
    assertThat(StaffingMetrics.BILLABLE_UTILIZATION.read(below))
        .isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
    assertThat(StaffingMetrics.BEYOND_TARGET.read(below))
        .isEqualTo(Figure.known(BasisPoints.ofPercent(-5)));
    assertThat(billed(3_840, 4_800, target).beyondTarget())
        .isEqualTo(Figure.known(BasisPoints.ZERO));
    assertThat(billed(4_320, 4_800, target).beyondTarget())
        .isEqualTo(Figure.known(BasisPoints.ofPercent(10)));
    // Two thirds are 66.66 %, and not two thirds of a point more.
    assertThat(billed(2, 3, target).beyondTarget()).isEqualTo(Figure.known(BasisPoints.of(-1_334)));
    assertThat(billed(0, 0, target).beyondTarget())
        .isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    StaffingMetrics none = billed(3_600, 4_800, Optional.empty());
    assertThat(StaffingMetrics.TARGET.read(none)).isEmpty();
    assertThat(none.beyondTarget()).isEqualTo(Figure.unknown(UnknownReason.NOTHING_PLANNED));
  }

  @Test
  void ofNobodyNothingIsKnown() {
    StaffingMetrics metrics =
        StaffingMetrics.of(
            "web",
            WEEK,
            new Utilization(0, 0, 0, Optional.empty()),
            Availability.zero(),
            List.of(),
            List.of());
    assertThat(metrics.utilization().value()).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(metrics.billable().value()).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(metrics.bench().value()).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(metrics.filled().value()).isEqualTo(Figure.unknown(UnknownReason.NOTHING_PLANNED));
  }

  @Test
  void whoIsQualifiedForTwoHasTimeForBoth() {
    CapacitySnapshot snapshot = snapshot(booking("b-1", 480).person(ADA).build());
    assertThat(OpportunityFacts.freeMinutes(snapshot, WEEK))
        .isEqualTo(ImmutableSortedMap.of(CODE, 2_400L, DESIGN, 2_400L));
    assertThat(OpportunityFacts.freeMinutes(snapshot, DateRange.of(MONDAY, MONDAY.plusDays(1))))
        .isEqualTo(ImmutableSortedMap.of(CODE, 480L, DESIGN, 480L));
  }
}
