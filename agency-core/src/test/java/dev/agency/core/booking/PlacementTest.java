package dev.agency.core.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.calendar.WorkingDays;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final DateRange WEEK = DateRange.of(MONDAY, MONDAY.plusDays(7));

  private final Booking booking = SampleAgency.booking().withDays(WEEK);
  private final PersonId person = booking.person().orElseThrow();

  private static ImmutableList<Integer> minutes(Placement placement) {
    ImmutableList.Builder<Integer> list = ImmutableList.builder();
    for (int day = 0; day < placement.length(); day++) {
      list.add(placement.minutesAt(day));
    }
    return list.build();
  }

  private PersonCalendar calendar(WorkSchedule schedule, Leave... leaves) {
    return new PersonCalendar(
        person, Optional.of(schedule), ImmutableList.of(), ImmutableList.copyOf(leaves));
  }

  private Placement place(Booking booking, Leave... leaves) {
    return Placement.of(
        booking, calendar(SampleAgency.workSchedule(), leaves).over(booking.days()));
  }

  private Leave leave(DateRange days, DayPart part) {
    return Leave.builder()
        .id(LeaveId.of("a-1"))
        .person(person)
        .days(days)
        .part(part)
        .state(LeaveState.APPROVED)
        .build();
  }

  private Leave mondayOff() {
    return leave(DateRange.of(MONDAY, MONDAY.plusDays(1)), DayPart.whole());
  }

  @Test
  void anAmountPerDayStandsOnEachWorkingDay() {
    assertThat(minutes(place(booking))).containsExactly(180, 180, 180, 180, 180, 0, 0);
    assertThat(minutes(place(booking, mondayOff()))).containsExactly(180, 180, 180, 180, 180, 0, 0);
    assertThat(minutes(place(booking.withOffDayPolicy(OffDayPolicy.OVERTIME))))
        .containsExactly(180, 180, 180, 180, 180, 180, 180);
  }

  @Test
  void anAmountPerDayIsReducedOrMovedByLeave() {
    Booking reduced = booking.withLeavePolicy(LeavePolicy.REDUCE);
    assertThat(minutes(place(reduced, mondayOff()))).containsExactly(0, 180, 180, 180, 180, 0, 0);
    assertThat(place(reduced, mondayOff()).reduced()).isEqualTo(180);
    Leave half = mondayOff().withPart(DayPart.half());
    assertThat(minutes(place(reduced, half))).containsExactly(90, 180, 180, 180, 180, 0, 0);
    Placement moved = place(booking.withLeavePolicy(LeavePolicy.REDISTRIBUTE), mondayOff());
    assertThat(minutes(moved)).containsExactly(0, 231, 231, 231, 207, 0, 0);
    assertThat(moved.placed()).isEqualTo(900);
    assertThat(moved.reduced()).isZero();
  }

  @Test
  void aPercentageIsOneOfThePersonsOwnTime() {
    Booking half = booking.withAmount(new BookingAmount.Percent(BasisPoints.ofPercent(50)));
    assertThat(minutes(place(half))).containsExactly(228, 228, 228, 228, 120, 0, 0);
    assertThat(minutes(place(half, mondayOff()))).containsExactly(228, 228, 228, 228, 120, 0, 0);
    assertThat(place(half.withLeavePolicy(LeavePolicy.REDUCE), mondayOff()).placed())
        .isEqualTo(804);
    assertThat(place(half.withLeavePolicy(LeavePolicy.REDISTRIBUTE), mondayOff()).placed())
        .isEqualTo(804);
    assertThat(minutes(place(half.withOffDayPolicy(OffDayPolicy.OVERTIME))))
        .containsExactly(228, 228, 228, 228, 120, 0, 0);
  }

  @Test
  void allOfAWeekOfTwentyFiveHoursIs1500MinutesAndNeverDrifts() {
    WorkSchedule fiveHours =
        SampleAgency.workSchedule()
            .withPatterns(
                WorkPattern.builder()
                    .validFrom(LocalDate.of(2026, 1, 5))
                    .addMinutes(300, 300, 300, 300, 300, 0, 0)
                    .build());
    Booking all = booking.withAmount(new BookingAmount.Percent(BasisPoints.ONE_HUNDRED_PERCENT));
    assertThat(Placement.of(all, calendar(fiveHours).over(WEEK)).placed()).isEqualTo(1_500);
    DateRange year = DateRange.of(MONDAY, MONDAY.plusDays(364));
    Booking third = all.withAmount(new BookingAmount.Percent(BasisPoints.of(3_333))).withDays(year);
    assertThat(Placement.of(third, calendar(fiveHours).over(year)).placed())
        .as("33.33 % of 78,000")
        .isEqualTo(25_997);
  }

  @Test
  void aThirdOfDaysOf100MinutesIsRoundedUpToEachDay() {
    WorkSchedule short3 =
        SampleAgency.workSchedule()
            .withPatterns(
                WorkPattern.builder()
                    .validFrom(LocalDate.of(2026, 1, 5))
                    .addMinutes(100, 100, 100, 0, 0, 0, 0)
                    .build());
    Booking third = booking.withAmount(new BookingAmount.Percent(BasisPoints.of(3_333)));
    assertThat(minutes(Placement.of(third, calendar(short3).over(WEEK))))
        .containsExactly(33, 34, 33, 0, 0, 0, 0);
  }

  @Test
  void aTotalIsPlacedToTheMinute() {
    Booking total = booking.withAmount(new BookingAmount.Total(1_000));
    assertThat(minutes(place(total))).containsExactly(221, 221, 221, 221, 116, 0, 0);
    assertThat(minutes(place(total, mondayOff()))).containsExactly(221, 221, 221, 221, 116, 0, 0);
    assertThat(minutes(place(total.withSpread(Spread.EVENLY))))
        .containsExactly(200, 200, 200, 200, 200, 0, 0);
    Placement reduced = place(total.withLeavePolicy(LeavePolicy.REDUCE), mondayOff());
    assertThat(minutes(reduced)).containsExactly(0, 221, 221, 221, 116, 0, 0);
    assertThat(reduced.reduced()).isEqualTo(221);
    assertThat(minutes(place(total.withLeavePolicy(LeavePolicy.REDISTRIBUTE), mondayOff())))
        .containsExactly(0, 284, 283, 284, 149, 0, 0);
    Booking overtime = total.withOffDayPolicy(OffDayPolicy.OVERTIME);
    assertThat(minutes(place(overtime.withSpread(Spread.EVENLY))))
        .containsExactly(143, 143, 143, 142, 143, 143, 143);
    assertThat(minutes(place(overtime))).containsExactly(221, 221, 221, 221, 116, 0, 0);
  }

  @Test
  void aTotalOnAWeekendIsUnplacedOrOvertime() {
    Booking weekend =
        booking
            .withAmount(new BookingAmount.Total(600))
            .withDays(DateRange.of(MONDAY.plusDays(5), MONDAY.plusDays(7)));
    assertThat(place(weekend).unplaced()).isEqualTo(600);
    assertThat(place(weekend).placed()).isZero();
    assertThat(minutes(place(weekend.withOffDayPolicy(OffDayPolicy.OVERTIME))))
        .containsExactly(300, 300);
  }

  @Test
  void nobodyWorksOvertimeAmidALeaveThatCounts() {
    Booking overtime =
        booking
            .withOffDayPolicy(OffDayPolicy.OVERTIME)
            .withDays(DateRange.of(MONDAY.plusDays(4), MONDAY.plusDays(8)));
    Leave away = leave(DateRange.of(MONDAY.plusDays(4), MONDAY.plusDays(8)), DayPart.whole());
    assertThat(minutes(place(overtime, away))).containsExactly(180, 180, 180, 180);
    Placement reduced = place(overtime.withLeavePolicy(LeavePolicy.REDUCE), away);
    assertThat(reduced.placed()).isZero();
    assertThat(reduced.reduced()).isEqualTo(720);
    Placement moved = place(overtime.withLeavePolicy(LeavePolicy.REDISTRIBUTE), away);
    assertThat(moved.placed()).isZero();
    assertThat(moved.unplaced()).isEqualTo(720);
  }

  @Test
  void aFullDayTakesItsShareAllTheSame() {
    Booking much = booking.withAmount(new BookingAmount.Total(10_000));
    assertThat(place(much).placed()).isEqualTo(10_000);
    assertThat(place(much).minutesAt(0)).isEqualTo(2_209);
  }

  @Test
  void partsOfABookingAreAskedForByDays() {
    Placement placement = place(booking);
    assertThat(placement.minutesOn(MONDAY)).isEqualTo(180);
    assertThat(placement.minutesOn(MONDAY.minusDays(1))).isZero();
    assertThat(placement.minutesIn(DateRange.startingOn(MONDAY.plusDays(3)))).isEqualTo(360);
    assertThat(placement.minutesIn(DateRange.of(MONDAY.minusDays(9), MONDAY.plusDays(1))))
        .isEqualTo(180);
    assertThat(placement.minutesIn(DateRange.startingOn(MONDAY.plusDays(70)))).isZero();
    assertThat(placement.booking()).isSameAs(booking);
  }

  @Test
  void onlyTheBookingOfThePersonIsPlacedAndOnlyAsAWhole() {
    Booking open =
        booking.toBuilder().person(Optional.empty()).discipline(DisciplineId.of("design")).build();
    assertThat(Refused.problems(() -> place(open))).containsExactly("/person INCONSISTENT");
    assertThat(Refused.problems(() -> place(booking.withPerson(PersonId.of("p-other")))))
        .containsExactly("/person INCONSISTENT");
    PersonCalendar mira = calendar(SampleAgency.workSchedule());
    assertThat(
            Refused.problems(
                () ->
                    Placement.of(
                        booking, mira.over(DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(9))))))
        .containsExactly("/days OUT_OF_RANGE");
    assertThat(Refused.problems(() -> Placement.add(open, mira.over(booking.days()), new int[50])))
        .containsExactly("/person INCONSISTENT");
    assertThat(
            Refused.problems(
                () ->
                    Placement.add(
                        booking, mira.over(DateRange.of(MONDAY, MONDAY.plusDays(3))), new int[50])))
        .containsExactly("/days OUT_OF_RANGE");
  }

  @Test
  void whoKnowsTheNumbersOfItsDaysPlacesABookingTheSame() {
    PersonCalendar mira = calendar(SampleAgency.workSchedule());
    WorkingDays days =
        mira.over(DateRange.of(booking.days().start().minusDays(3), booking.days().endOrThrow()));
    int[] byDate = new int[days.length()];
    int[] byNumber = new int[days.length()];
    Placement.Sums sums = Placement.add(booking, days, byDate);
    assertThat(sums.placed()).isPositive();
    BookingTerms terms = BookingTerms.of(booking);
    assertThat(terms.add(days, 3, days.length(), byNumber)).isEqualTo(sums);
    assertThat(byNumber).containsExactly(byDate);
    for (int first : new int[] {-1, 4}) {
      int end = first + days.length() - 3;
      assertThat(Refused.problems(() -> terms.add(days, first, end, byNumber)))
          .containsExactly("/days OUT_OF_RANGE");
    }
  }
}
