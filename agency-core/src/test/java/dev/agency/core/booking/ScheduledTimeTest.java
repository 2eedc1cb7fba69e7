package dev.agency.core.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.BudgetId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduledTimeTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private final Booking booking =
      SampleAgency.booking().withDays(DateRange.of(MONDAY, MONDAY.plusDays(7)));
  private final PersonId person = booking.person().orElseThrow();

  private Placement place(Booking booking, Leave... leaves) {
    PersonCalendar calendar =
        new PersonCalendar(
            person,
            Optional.of(SampleAgency.workSchedule()),
            ImmutableList.of(),
            ImmutableList.copyOf(leaves));
    return Placement.of(booking, calendar.over(booking.days()));
  }

  @Test
  void aConfirmedBookingSetsTimeAsideOnEachDayItTakesMinutesOf() {
    ImmutableList<ScheduledTime> scheduled = ScheduledTime.of(List.of(place(booking)));
    assertThat(scheduled).hasSize(5).contains(SampleAgency.scheduledTime());
    assertThat(scheduled)
        .extracting(ScheduledTime::day)
        .containsExactlyElementsOf(MONDAY.datesUntil(MONDAY.plusDays(5)).toList());
    assertThat(scheduled)
        .allSatisfy(
            time -> {
              assertThat(time.minutes()).isEqualTo(180);
              assertThat(time.person()).isEqualTo(person);
              assertThat(time.budget()).isEqualTo(booking.budget().orElseThrow());
              assertThat(time.line()).isEqualTo(booking.line());
            });
  }

  @Test
  void aBookingThatLeavesTheBudgetOpenIsOnTheOnlyOneOfItsProject() {
    ProjectId project = ProjectId.of("relaunch");
    BudgetId one = BudgetId.of("one");
    Booking open =
        booking.toBuilder()
            .line(Optional.empty())
            .budget(Optional.empty())
            .project(project)
            .build();
    Map<PersonId, PersonCalendar> calendars =
        Map.of(
            person,
            new PersonCalendar(
                person,
                Optional.of(SampleAgency.workSchedule()),
                ImmutableList.of(),
                ImmutableList.of()));
    ImmutableListMultimap<ProjectId, BudgetId> only = ImmutableListMultimap.of(project, one);
    assertThat(ScheduledTime.of(List.of(open), calendars, only))
        .hasSize(5)
        .allMatch(time -> time.budget().equals(one));
    assertThat(
            ScheduledTime.of(
                List.of(open),
                calendars,
                ImmutableListMultimap.of(project, one, project, BudgetId.of("two"))))
        .as("nobody can tell on which of two")
        .isEmpty();
    assertThat(ScheduledTime.of(List.of(booking), calendars, only))
        .isEqualTo(ScheduledTime.of(List.of(place(booking))));
    assertThat(ScheduledTime.of(List.of(open), Map.of(), only))
        .as("of somebody who works no minute")
        .isEmpty();
  }

  @Test
  void nothingIsSetAsideOnADayOfLeaveThatTakesTheTime() {
    Leave monday =
        Leave.builder()
            .id(LeaveId.of("a-1"))
            .person(person)
            .days(DateRange.of(MONDAY, MONDAY.plusDays(1)))
            .part(DayPart.whole())
            .state(LeaveState.APPROVED)
            .build();
    Placement placed = place(booking.withLeavePolicy(LeavePolicy.REDUCE), monday);
    assertThat(ScheduledTime.of(List.of(placed)))
        .extracting(ScheduledTime::day)
        .containsExactlyElementsOf(MONDAY.plusDays(1).datesUntil(MONDAY.plusDays(5)).toList());
  }

  @Test
  void whatIsTentativeOrLeavesTheBudgetOpenOrIsForADealSetsNothingAside() {
    Booking open = booking.withLine(Optional.empty()).withBudget(Optional.empty());
    assertThat(
            ScheduledTime.of(
                List.of(
                    place(booking.withId(BookingId.of("t")).withStatus(BookingStatus.TENTATIVE)),
                    place(open.withId(BookingId.of("o"))),
                    place(
                        open.toBuilder()
                            .id(BookingId.of("d"))
                            .project(Optional.empty())
                            .deal(DealId.of("d-1"))
                            .build()))))
        .isEmpty();
  }

  @Test
  void aBookingIsCountedOnce() {
    assertThat(Refused.problems(() -> ScheduledTime.of(List.of(place(booking), place(booking)))))
        .containsExactly("/placements/1 DUPLICATE_ID");
  }

  @Test
  void noTimeIsNoScheduledTime() {
    assertThat(Refused.problems(() -> SampleAgency.scheduledTime().withMinutes(0)))
        .containsExactly("/minutes OUT_OF_RANGE");
    assertThat(Refused.problems(() -> SampleAgency.scheduledTime().withMinutes(1_000_000_001L)))
        .containsExactly("/minutes OUT_OF_RANGE");
  }
}
