package dev.agency.budget.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacityInput;
import dev.agency.core.capacity.CapacityRules;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.DealImpacts;
import dev.agency.core.capacity.LoadSeries.Level;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Field;
import dev.agency.core.figure.Sensitivity;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Person;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A designer, and two deals that want her. */
class CapacityRowsTest {
  private static final LocalDate MONDAY = SampleAgency.day(Month.MARCH, 2);
  private static final DateRange TWO_WEEKS = DateRange.of(MONDAY, MONDAY.plusWeeks(2));
  private static final long HOUR = 60;

  private static final Person MIRA =
      Person.builder()
          .id(PersonId.of("p-mira"))
          .name("Mira")
          .discipline(DisciplineId.of("design"))
          .build();

  /** Ten hours that are agreed, on a Monday of eight. */
  private static final Booking MONDAYS_WORK =
      Booking.builder()
          .id(BookingId.of("bk-1"))
          .project(ProjectId.of("pr-1"))
          .person(MIRA.id())
          .status(BookingStatus.CONFIRMED)
          .days(DateRange.closed(MONDAY, MONDAY))
          .amount(new BookingAmount.PerDay(10 * HOUR))
          .build();

  private static CapacitySnapshot snapshot(long hoursPerDay, Booking... bookings) {
    long day = hoursPerDay * HOUR;
    return CapacitySnapshot.of(
        CapacityInput.builder()
            .addPeople(MIRA)
            .addSchedules(
                WorkSchedule.builder()
                    .person(MIRA.id())
                    .employment(DateRange.startingOn(MONDAY))
                    .addPatterns(
                        WorkPattern.builder()
                            .validFrom(MONDAY)
                            .addMinutes(day, day, day, day, day, 0, 0)
                            .build())
                    .build())
            .addBookings(bookings)
            .build(),
        TWO_WEEKS,
        CapacityRules.usual());
  }

  private static OpenDeal open(String id, long hours, long percent) {
    Deal deal =
        SampleAgency.deal().toBuilder()
            .id(DealId.of(id))
            .plan(TWO_WEEKS)
            .lines(
                ImmutableList.of(
                    SampleAgency.serviceLine()
                        .withDiscipline(MIRA.discipline())
                        .withEstimatedMinutes(hours * HOUR)))
            .build();
    return new OpenDeal(deal, BasisPoints.ofPercent(percent), ImmutableList.of());
  }

  /** Thirty hours for sure, and twenty that are as likely as not, of the hundred there are. */
  private static DealCapacityRow relaunch(Booking... bookings) {
    PipelineDemand pipeline =
        PipelineDemand.of(
            snapshot(10, bookings),
            Buckets.of(TWO_WEEKS),
            ImmutableList.of(open("d-relaunch", 30, 100), open("d-other", 20, 50)));
    ImmutableList<DealCapacityRow> rows = DealCapacityRow.of(pipeline, DealId.of("d-relaunch"));
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @Test
  void aFreeFridayMakesUpForNoLongMonday() {
    Buckets weeks = Buckets.of(TWO_WEEKS, Granularity.WEEK, WeekStart.ISO);
    CapacitySnapshot snapshot = snapshot(8, MONDAYS_WORK);
    ImmutableList<LoadRow> rows = LoadRow.of(ImmutableList.of(MIRA), snapshot, weeks);
    assertThat(rows)
        .containsExactly(
            new LoadRow(
                MIRA.id(),
                "Mira",
                MIRA.discipline(),
                MONDAY,
                Level.OVER,
                10 * HOUR,
                32 * HOUR,
                2 * HOUR),
            new LoadRow(
                MIRA.id(),
                "Mira",
                MIRA.discipline(),
                MONDAY.plusWeeks(1),
                Level.UNDER,
                0,
                40 * HOUR,
                0));
    assertThat(LoadRow.BOOKED_MINUTES.read(rows.get(0))).isEqualTo(10 * HOUR);
    assertThat(LoadRow.of(ImmutableList.of(MIRA.withArchived(true)), snapshot, weeks)).isEmpty();
    assertThat(LoadRow.FREE_MINUTES.read(rows.get(0))).isEqualTo(32 * HOUR);
    assertThat(LoadRow.OVER_MINUTES.read(rows.get(0))).isEqualTo(2 * HOUR);
  }

  @Test
  void whatADealNeedsIsTakenOffOnceAndTheOthersAsTheyCount() {
    DealCapacityRow row = relaunch();
    assertThat(DealCapacityRow.LEFT_MINUTES.read(row)).isEqualTo(100 * HOUR);
    assertThat(DealCapacityRow.NEEDED_MINUTES.read(row)).isEqualTo(30 * HOUR);
    assertThat(DealCapacityRow.CONFIRMED_SLACK_MINUTES.read(row)).isEqualTo(70 * HOUR);
    assertThat(DealCapacityRow.EXPECTED_PIPELINE_MINUTES.read(row)).isEqualTo(10 * HOUR);
    assertThat(DealCapacityRow.EXPECTED_SLACK_MINUTES.read(row)).isEqualTo(60 * HOUR);
    assertThat(DealCapacityRow.ALL_WON_PIPELINE_MINUTES.read(row)).isEqualTo(20 * HOUR);
    assertThat(DealCapacityRow.ALL_WON_SLACK_MINUTES.read(row)).isEqualTo(50 * HOUR);
  }

  @Test
  void whatIsLeftIsWhatIsShownBeforeItAddedUp() {
    Booking maybe =
        MONDAYS_WORK.toBuilder()
            .id(BookingId.of("bk-2"))
            .status(BookingStatus.TENTATIVE)
            .days(DateRange.closed(MONDAY.plusDays(1), MONDAY.plusDays(1)))
            .amount(new BookingAmount.PerDay(3 * HOUR))
            .build();
    Booking nobody =
        MONDAYS_WORK.toBuilder()
            .id(BookingId.of("bk-3"))
            .person(Optional.empty())
            .discipline(MIRA.discipline())
            .amount(new BookingAmount.PerDay(2 * HOUR))
            .build();
    DealCapacityRow row = relaunch(MONDAYS_WORK, maybe, nobody);
    assertThat(DealCapacityRow.GROSS_MINUTES.read(row)).isEqualTo(100 * HOUR);
    assertThat(DealCapacityRow.AWAY_MINUTES.read(row)).isZero();
    assertThat(DealCapacityRow.BOOKED_MINUTES.read(row)).isEqualTo(10 * HOUR);
    assertThat(DealCapacityRow.TENTATIVE_MINUTES.read(row)).isEqualTo(3 * HOUR);
    assertThat(DealCapacityRow.UNFILLED_MINUTES.read(row)).isEqualTo(2 * HOUR);
    assertThat(DealCapacityRow.LEFT_MINUTES.read(row)).isEqualTo(85 * HOUR);
    assertThat(DealCapacityRow.OVER_MINUTES.read(row)).isZero();
  }

  @Test
  void thereIsNoRowForADisciplineOrMonthOfWhichNothingIsAsked() {
    PipelineDemand pipeline =
        PipelineDemand.of(
            snapshot(8),
            Buckets.of(TWO_WEEKS, Granularity.WEEK, WeekStart.ISO),
            ImmutableList.of(
                new OpenDeal(
                    open("d-1", 8, 50).deal().withPlan(DateRange.of(MONDAY, MONDAY.plusWeeks(1))),
                    BasisPoints.ofPercent(50),
                    ImmutableList.of())));
    assertThat(DealCapacityRow.of(pipeline, DealId.of("d-1")))
        .extracting(DealCapacityRow.MONTH::read)
        .containsExactly(MONDAY);
    assertThat(Refused.problems(() -> DealCapacityRow.of(pipeline, DealId.of("d-2"))))
        .hasSize(1)
        .allMatch(problem -> problem.endsWith(" UNKNOWN_REFERENCE"));
  }

  @Test
  void allOfThemAreOfTheClassOfNamesOrOfTime() {
    assertThat(LoadRow.TYPE.fields())
        .extracting(field -> field.quantity().sensitivity())
        .containsOnly(Sensitivity.PUBLIC, Sensitivity.TIME);
    assertThat(DealCapacityRow.TYPE.fields())
        .extracting(field -> field.quantity().sensitivity())
        .containsOnly(Sensitivity.PUBLIC, Sensitivity.TIME);
    assertThat(DealCapacityRow.TYPE.fields())
        .extracting(Field::name)
        .containsSequence(
            "grossMinutes",
            "awayMinutes",
            "bookedMinutes",
            "tentativeMinutes",
            "unfilledMinutes",
            "leftMinutes",
            "neededMinutes",
            "confirmedSlackMinutes");
  }

  @Test
  void minutesAreNotNegativeAndARowIsOfOneDisciplineAndPeriod() {
    assertThat(
            Refused.problems(
                () ->
                    new LoadRow(
                        MIRA.id(), "Mira", MIRA.discipline(), MONDAY, Level.OFF, -1, -1, -1)))
        .containsExactly("/booked NEGATIVE", "/free NEGATIVE", "/over NEGATIVE");
    DealCapacityRow row = relaunch();
    DealImpacts.Row other =
        new DealImpacts.Row(DisciplineId.of("code"), TWO_WEEKS, false, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(Refused.problems(() -> new DealCapacityRow(row.deal(), row.expected(), other)))
        .containsExactly("/allWon INCONSISTENT");
  }
}
