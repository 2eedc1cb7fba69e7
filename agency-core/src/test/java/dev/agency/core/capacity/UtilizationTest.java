package dev.agency.core.capacity;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.actuals.EntryDimension;
import dev.agency.core.actuals.EntryKey;
import dev.agency.core.actuals.EntryTotals;
import dev.agency.core.actuals.TimeEntry;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.TeamId;
import dev.agency.core.id.TimeEntryId;
import dev.agency.core.people.Person;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UtilizationTest {
  @Test
  void theRatioIsOneOfTheCapacityAndTheTargetOfBillableMinutes() {
    Utilization month =
        new Utilization(6_480, 5_400, 7_200, Optional.of(BasisPoints.ofPercent(80)));
    assertThat(month.ratio()).isEqualTo(Figure.known(BasisPoints.ofPercent(90)));
    assertThat(month.billableRatio()).isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
    assertThat(month.targetMinutes()).hasValue(5_760);
    assertThat(month.beyondTarget()).hasValue(-360);
  }

  @Test
  void withoutCapacityThereIsNoRatioAndWithoutTargetNoDistance() {
    Utilization leave = new Utilization(60, 0, 0, Optional.empty());
    assertThat(leave.ratio()).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(leave.billableRatio()).isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
    assertThat(leave.targetMinutes()).isEmpty();
    assertThat(leave.beyondTarget()).isEmpty();
  }

  @Test
  void aRatioIsRoundedHalfUp() {
    assertThat(new Utilization(1, 0, 20_000, Optional.empty()).ratio())
        .isEqualTo(Figure.known(BasisPoints.of(1)));
    assertThat(new Utilization(1, 0, 20_001, Optional.empty()).ratio())
        .isEqualTo(Figure.known(BasisPoints.ZERO));
  }

  @Test
  void noMoreIsBillableThanWasWorked() {
    assertThat(Refused.problems(() -> new Utilization(60, 61, 480, Optional.empty())))
        .containsExactly("/billable OUT_OF_RANGE");
    assertThat(Refused.problems(() -> new Utilization(-1, 0, -1, Optional.empty())))
        .containsExactly("/worked OUT_OF_RANGE", "/capacity OUT_OF_RANGE");
  }

  private static final DateRange WEEK = DateRange.of(day(Month.MARCH, 2), day(Month.MARCH, 9));
  private static final TeamId WEB = TeamId.of("t-web");

  /** Two designers of the web team, and a developer of none, who work four hours a day. */
  private static CapacitySnapshot studio() {
    CapacityInput.Builder input = CapacityInput.builder();
    for (String person : List.of("p-ada", "p-ben", "p-mira")) {
      boolean code = person.equals("p-ben");
      input
          .addPeople(
              Person.builder()
                  .id(PersonId.of(person))
                  .name(person)
                  .discipline(DisciplineId.of(code ? "code" : "design"))
                  .team(Optional.of(WEB).filter(team -> !code))
                  .build())
          .addSchedules(
              SampleAgency.workSchedule().toBuilder()
                  .person(PersonId.of(person))
                  .patterns(
                      ImmutableList.of(
                          WorkPattern.builder()
                              .validFrom(day(Month.JANUARY, 1))
                              .addMinutes(240, 240, 240, 240, 240, 0, 0)
                              .build()))
                  .build());
    }
    return CapacitySnapshot.of(input.build(), WEEK, CapacityRules.usual());
  }

  private static TimeEntry entry(String id, String person, LocalDate date, boolean billable) {
    return SampleAgency.timeEntry().toBuilder()
        .id(TimeEntryId.of(id))
        .person(PersonId.of(person))
        .date(date)
        .minutes(120)
        .billable(billable)
        .build();
  }

  private static ImmutableSortedMap<EntryKey, EntryTotals> worked(EntryDimension... by) {
    return EntryTotals.of(
        Stream.of(
            entry("t-1", "p-mira", day(Month.MARCH, 2), true),
            entry("t-2", "p-mira", day(Month.MARCH, 3), false),
            entry("t-3", "p-ada", day(Month.MARCH, 3), true),
            entry("t-4", "p-ben", day(Month.MARCH, 4), true),
            entry("t-5", "p-mira", day(Month.MARCH, 10), true)),
        ImmutableSet.copyOf(by));
  }

  @Test
  void whatWasWorkedStandsAgainstTheCapacityOfAPersonADisciplineOrATeam() {
    ImmutableSortedMap<EntryKey, EntryTotals> worked =
        worked(EntryDimension.PERSON, EntryDimension.DATE);
    Optional<BasisPoints> target = Optional.of(BasisPoints.ofPercent(80));
    assertThat(Utilization.of(studio(), WEEK, PersonId.of("p-mira"), worked, target))
        .as("of three entries one is of the week after")
        .isEqualTo(new Utilization(240, 120, 1_200, target));
    assertThat(Utilization.of(studio(), WEEK, DisciplineId.of("design"), worked, target))
        .isEqualTo(new Utilization(360, 240, 2_400, target));
    assertThat(Utilization.of(studio(), WEEK, WEB, worked, target))
        .isEqualTo(new Utilization(360, 240, 2_400, target));
    assertThat(Utilization.of(studio(), WEEK, DisciplineId.of("film"), worked, target).ratio())
        .isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
  }

  @Test
  void totalsOfAPersonWithoutADayAreThoseOfTheDaysAndOthersAreRefused() {
    assertThat(
            Utilization.of(
                studio(),
                WEEK,
                PersonId.of("p-mira"),
                worked(EntryDimension.PERSON),
                Optional.empty()))
        .isEqualTo(new Utilization(360, 240, 1_200, Optional.empty()));
    assertThat(
            Refused.problems(
                () ->
                    Utilization.of(
                        studio(), WEEK, WEB, worked(EntryDimension.DATE), Optional.empty())))
        .containsExactly("/worked INCONSISTENT");
  }

  @Test
  void aLoadIsAShareOfTheCapacityWhereThereIsAny() {
    CapacitySnapshot booked =
        studio()
            .with(
                SampleAgency.booking().toBuilder()
                    .status(BookingStatus.CONFIRMED)
                    .person(PersonId.of("p-mira"))
                    .days(WEEK)
                    .amount(new BookingAmount.Total(900))
                    .build());
    assertThat(booked.availability(PersonId.of("p-mira"), WEEK).loadRatio())
        .isEqualTo(Figure.known(BasisPoints.ofPercent(75)));
    assertThat(Availability.zero().loadRatio())
        .isEqualTo(Figure.unknown(UnknownReason.NO_CAPACITY));
  }
}
