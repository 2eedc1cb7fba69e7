package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.BookingStatus;
import dev.agency.core.booking.Spread;
import dev.agency.core.calendar.DayPart;
import dev.agency.core.calendar.Holiday;
import dev.agency.core.calendar.HolidayCalendar;
import dev.agency.core.calendar.Leave;
import dev.agency.core.calendar.LeaveState;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.capacity.LoadSeries.Level;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.HolidayCalendarId;
import dev.agency.core.id.LeaveId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.TeamId;
import dev.agency.core.people.Person;
import dev.agency.core.testkit.Refused;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapacitySnapshotTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final DateRange WEEK = DateRange.of(MONDAY, MONDAY.plusDays(7));
  private static final DateRange HORIZON = DateRange.of(MONDAY, MONDAY.plusDays(28));
  private static final DisciplineId DESIGN = DisciplineId.of("design");
  private static final DisciplineId CODE = DisciplineId.of("code");
  private static final PersonId ADA = PersonId.of("p-ada");
  private static final PersonId MIRA = PersonId.of("p-mira");
  private static final TeamId WEB = TeamId.of("t-web");
  private static final DealId DEAL = DealId.of("d-1");

  /** Mira works eight hours a day, Ada five. */
  private final CapacityInput input =
      CapacityInput.builder()
          .addPeople(
              Person.builder()
                  .id(MIRA)
                  .name("Mira")
                  .discipline(DESIGN)
                  .addAlsoQualified(CODE)
                  .team(WEB)
                  .build(),
              Person.builder().id(ADA).name("Ada").discipline(CODE).team(WEB).build())
          .addSchedules(schedule(MIRA, 480), schedule(ADA, 300))
          .build();

  private static WorkSchedule schedule(PersonId person, long day) {
    return WorkSchedule.builder()
        .person(person)
        .employment(DateRange.startingOn(LocalDate.of(2026, 1, 1)))
        .addPatterns(
            WorkPattern.builder()
                .validFrom(LocalDate.of(2026, 1, 1))
                .addMinutes(day, day, day, day, day, 0, 0)
                .build())
        .build();
  }

  private static Booking booking(String id, PersonId person, DateRange days, BookingAmount amount) {
    return Booking.builder()
        .id(BookingId.of(id))
        .person(person)
        .status(BookingStatus.CONFIRMED)
        .project(ProjectId.of("pr-1"))
        .days(days)
        .amount(amount)
        .build();
  }

  private static Booking open(String id, DisciplineId discipline, BookingAmount amount) {
    return Booking.builder()
        .id(BookingId.of(id))
        .discipline(discipline)
        .deal(DEAL)
        .days(WEEK)
        .amount(amount)
        .build();
  }

  private static DateRange day(int number) {
    return DateRange.of(MONDAY.plusDays(number), MONDAY.plusDays(number + 1));
  }

  private static CapacitySnapshot build(CapacityInput input) {
    return CapacitySnapshot.of(input, HORIZON, CapacityRules.usual());
  }

  @Test
  void allOfAWeekOfTwentyFiveHoursIs1500Minutes() {
    Booking all =
        booking("b-1", ADA, WEEK, new BookingAmount.Percent(BasisPoints.ONE_HUNDRED_PERCENT));
    Availability week = build(input.withBookings(all)).availability(ADA, WEEK);
    assertThat(week.load()).isEqualTo(1_500);
    assertThat(week.free()).isZero();
    assertThat(week.over()).isZero();
  }

  @Test
  void aDayOfTwelveHoursDoesNotHideBehindOneOfFour() {
    CapacitySnapshot snapshot =
        build(
            input.withBookings(
                booking("b-1", MIRA, day(0), new BookingAmount.PerDay(720)),
                booking("b-2", MIRA, day(1), new BookingAmount.PerDay(240))));
    DateRange both = DateRange.of(MONDAY, MONDAY.plusDays(2));
    Availability days = snapshot.availability(MIRA, both);
    assertThat(days.netFree()).as("as if all could be moved").isZero();
    assertThat(days.over()).isEqualTo(240);
    assertThat(days.free()).isEqualTo(240);
    assertThat(snapshot.load(MIRA, Buckets.of(both)).cells())
        .extracting(LoadSeries.Cell::level)
        .containsExactly(Level.OVER);
  }

  @Test
  void aHolidayWithinALeaveIsChargedOnceAndOneOfTwoCalendarsToo() {
    HolidayCalendar country =
        HolidayCalendar.builder()
            .id(HolidayCalendarId.of("country"))
            .name("Country")
            .addHolidays(Holiday.of(MONDAY.plusDays(2), "Day"))
            .build();
    Leave leave =
        Leave.builder()
            .id(LeaveId.of("a-1"))
            .person(MIRA)
            .days(WEEK)
            .state(LeaveState.APPROVED)
            .build();
    CapacityInput off =
        input.toBuilder()
            .addHolidayCalendars(country, country.withId(HolidayCalendarId.of("office")))
            .putHolidaysByPerson(
                MIRA, HolidayCalendarId.of("country"), HolidayCalendarId.of("office"))
            .addLeaves(leave)
            .build();
    Availability week = build(off).availability(MIRA, WEEK);
    assertThat(week.gross()).isEqualTo(2_400);
    assertThat(week.holiday()).isEqualTo(480);
    assertThat(week.away()).isEqualTo(1_920);
    assertThat(week.capacity()).isZero();
    Availability asked =
        build(off.withLeaves(leave.withState(LeaveState.PENDING).withPart(DayPart.half())))
            .availability(MIRA, WEEK);
    assertThat(asked.capacity()).isEqualTo(1_920);
    assertThat(asked.pendingLeave()).isEqualTo(960);
  }

  @Test
  void whoKnowsTwoDisciplinesIsNotCountedTwice() {
    CapacitySnapshot snapshot = build(input);
    assertThat(snapshot.availability(DESIGN, WEEK).capacity()).isEqualTo(2_400);
    assertThat(snapshot.availability(CODE, WEEK).capacity()).isEqualTo(1_500);
    assertThat(snapshot.availability(WEB, WEEK).capacity()).isEqualTo(3_900);
    assertThat(snapshot.availability(ImmutableList.of(ADA, MIRA, ADA), WEEK).capacity())
        .isEqualTo(3_900);
    assertThat(snapshot.alsoQualified(CODE, WEEK).capacity()).as("apart").isEqualTo(2_400);
    assertThat(snapshot.qualifications(1)).containsExactly(DESIGN, CODE);
    assertThat(snapshot.availability(DisciplineId.of("film"), WEEK)).isEqualTo(Availability.zero());
    assertThat(snapshot.load(WEB, Buckets.of(WEEK)).total())
        .isEqualTo(snapshot.load(ImmutableList.of(ADA, MIRA), Buckets.of(WEEK)).total());
  }

  @Test
  void whatIsTentativeStandsApartUnlessTheRulesCountIt() {
    Booking wish =
        booking("b-1", MIRA, WEEK, new BookingAmount.PerDay(120))
            .withStatus(BookingStatus.TENTATIVE);
    Availability week = build(input.withBookings(wish)).availability(MIRA, WEEK);
    assertThat(week.tentative()).isEqualTo(600);
    assertThat(week.load()).isZero();
    assertThat(week.free()).isEqualTo(2_400);
    CapacityRules both = new CapacityRules(Commitment.WITH_TENTATIVE, BasisPoints.ofPercent(80));
    Availability counted =
        CapacitySnapshot.of(input.withBookings(wish), HORIZON, both).availability(MIRA, WEEK);
    assertThat(counted.load()).isEqualTo(600);
    assertThat(counted.confirmed()).isZero();
    assertThat(counted.free()).isEqualTo(1_800);
  }

  @Test
  void aBookingThatReachesBeyondTheHorizonTakesWhatItTakesInside() {
    DateRange fourWeeks = DateRange.of(MONDAY.minusDays(14), MONDAY.plusDays(14));
    Booking long4 = booking("b-1", MIRA, fourWeeks, new BookingAmount.Total(4_000));
    CapacitySnapshot snapshot = build(input.withBookings(long4));
    assertThat(snapshot.availability(MIRA, HORIZON).load()).isEqualTo(2_000);
    assertThat(snapshot.minutesOf(long4.id(), WEEK)).isEqualTo(1_000);
    assertThat(snapshot.minutesOf(long4.id(), day(20))).isZero();
  }

  @Test
  void bookingsOfYearsAtBothEndsOfAHorizonOfYearsArePlacedAsWhole() {
    DateRange nineYears = DateRange.of(MONDAY, MONDAY.plusDays(3_287));
    BookingAmount half = new BookingAmount.Percent(BasisPoints.ofPercent(50));
    CapacityInput early =
        input.withBookings(
            booking("b-1", ADA, DateRange.of(MONDAY.minusDays(700), MONDAY.plusDays(7)), half),
            booking(
                "b-2", ADA, DateRange.of(MONDAY.plusDays(3_281), MONDAY.plusDays(6_000)), half));
    CapacitySnapshot snapshot = CapacitySnapshot.of(early, nineYears, CapacityRules.usual());
    assertThat(snapshot.availability(ADA, WEEK).load()).isEqualTo(750);
    assertThat(snapshot.availability(ADA, nineYears).load()).isBetween(1_000L, 1_500L);
  }

  @Test
  void levelsTellHowMuchIsBooked() {
    CapacitySnapshot snapshot =
        build(
            input.withBookings(
                booking("b-1", MIRA, day(0), new BookingAmount.PerDay(383)),
                booking("b-2", MIRA, day(1), new BookingAmount.PerDay(384)),
                booking("b-3", MIRA, day(2), new BookingAmount.PerDay(480)),
                booking("b-4", MIRA, day(3), new BookingAmount.PerDay(481))));
    Buckets days = Buckets.of(WEEK, Granularity.DAY, WeekStart.ISO);
    LoadSeries week = snapshot.load(MIRA, days);
    assertThat(week.cells())
        .extracting(LoadSeries.Cell::level)
        .containsExactly(
            Level.UNDER, Level.OK, Level.FULL, Level.OVER, Level.UNDER, Level.OFF, Level.OFF);
  }

  @Test
  void theFirstAndLastPeriodMayBePartial() {
    DateRange range = DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(15));
    Buckets weeks = Buckets.of(range, Granularity.WEEK, WeekStart.ISO);
    assertThat(weeks.list())
        .containsExactly(
            new Buckets.Bucket(DateRange.of(MONDAY.plusDays(1), MONDAY.plusDays(7)), true),
            new Buckets.Bucket(DateRange.of(MONDAY.plusDays(7), MONDAY.plusDays(14)), false),
            new Buckets.Bucket(DateRange.of(MONDAY.plusDays(14), MONDAY.plusDays(15)), true));
    assertThat(Buckets.of(range, Granularity.WEEK, new WeekStart(DayOfWeek.TUESDAY)).list())
        .extracting(Buckets.Bucket::partial)
        .containsExactly(false, false);
    assertThat(Refused.problems(() -> Buckets.of())).containsExactly("/list EMPTY");
    assertThat(Refused.problems(() -> Buckets.of(WEEK, day(6)))).containsExactly("/list OVERLAP");
    assertThat(Refused.problems(() -> Buckets.of(DateRange.startingOn(MONDAY))))
        .containsExactly("/list OUT_OF_RANGE");
    assertThat(
            Refused.problems(
                () -> Buckets.of(DateRange.startingOn(MONDAY), Granularity.DAY, WeekStart.ISO)))
        .containsExactly("/range OUT_OF_RANGE");
  }

  @Test
  void aPlaceholderIsDemandOfItsDisciplineAndNobodysLoad() {
    CapacitySnapshot snapshot =
        build(
            input.withBookings(
                open("b-1", CODE, new BookingAmount.Total(1_000)),
                open("b-2", DESIGN, new BookingAmount.PerDay(60))
                    .withStatus(BookingStatus.CONFIRMED),
                open("b-3", CODE, new BookingAmount.Percent(BasisPoints.ofPercent(50)))));
    assertThat(snapshot.availability(CODE, WEEK).load()).isZero();
    assertThat(snapshot.demand(CODE, WEEK))
        .isEqualTo(new UnfilledDemand(CODE, WEEK, 0, 1_000 + 750));
    assertThat(snapshot.minutesOf(BookingId.of("b-1"), day(1))).isEqualTo(200);
    assertThat(snapshot.unfilled(Buckets.of(day(0), day(5))))
        .containsExactly(
            new UnfilledDemand(CODE, day(0), 0, 350), new UnfilledDemand(DESIGN, day(0), 60, 0));
  }

  @Test
  void whatIsBookedOfADisciplineIsNoLessOnceItsPeopleAreOnLeave() {
    Leave three =
        Leave.builder()
            .id(LeaveId.of("a-1"))
            .person(MIRA)
            .days(DateRange.of(MONDAY, MONDAY.plusDays(3)))
            .state(LeaveState.APPROVED)
            .build();
    for (BookingAmount amount :
        ImmutableList.of(
            new BookingAmount.PerDay(600),
            new BookingAmount.Percent(BasisPoints.ofPercent(125)),
            new BookingAmount.Total(3_000))) {
      CapacityInput booked = input.withBookings(open("b-1", DESIGN, amount));
      CapacitySnapshot away = build(booked.withLeaves(three));
      assertThat(away.demand(DESIGN, WEEK).tentative()).isEqualTo(3_000);
      assertThat(away.demand(DESIGN, day(0))).isEqualTo(build(booked).demand(DESIGN, day(0)));
    }
  }

  @Test
  void whatCountsCanBeChangedAfterwards() {
    Booking tentative =
        booking("b-1", MIRA, day(0), new BookingAmount.Total(600))
            .withStatus(BookingStatus.TENTATIVE);
    CapacitySnapshot usual = build(input.withBookings(tentative));
    CapacitySnapshot all = usual.counting(Commitment.WITH_TENTATIVE);
    assertThat(usual.availability(DESIGN, WEEK).over()).isZero();
    assertThat(all.availability(DESIGN, WEEK).over()).isEqualTo(120);
    assertThat(all.availability(MIRA, WEEK).load()).isEqualTo(600);
    assertThat(all.rules().counts()).isEqualTo(Commitment.WITH_TENTATIVE);
    assertThat(all.without(tentative.id()).availability(DESIGN, WEEK).load()).isZero();
    assertThat(usual.counting(Commitment.CONFIRMED)).isSameAs(usual);
  }

  @Test
  void demandThatNobodyCanMeetDoesNotVanish() {
    DisciplineId film = DisciplineId.of("film");
    CapacitySnapshot snapshot =
        build(input)
            .with(open("b-1", film, new BookingAmount.Total(700)).withSpread(Spread.EVENLY))
            .with(open("b-2", film, new BookingAmount.Percent(BasisPoints.ofPercent(50))));
    assertThat(snapshot.disciplines()).containsExactly(CODE, DESIGN, film);
    assertThat(snapshot.demand(film, day(6)).tentative()).isEqualTo(100);
    assertThat(snapshot.demand(film, WEEK).tentative()).isEqualTo(700);
  }

  @Test
  void aChangeLeavesTheSnapshotAsItWas() {
    CapacitySnapshot snapshot = build(input);
    Booking added = booking("b-1", MIRA, WEEK, new BookingAmount.PerDay(60));
    CapacitySnapshot with = snapshot.with(added);
    assertThat(snapshot.availability(MIRA, WEEK).load()).isZero();
    assertThat(with.availability(MIRA, WEEK).load()).isEqualTo(300);
    CapacitySnapshot moved = with.with(added.withPerson(ADA));
    assertThat(moved.availability(MIRA, WEEK).load()).isZero();
    assertThat(moved.availability(ADA, WEEK).load()).isEqualTo(300);
    assertThat(moved.bookings()).hasSize(1);
    assertThat(moved.without(added.id()).bookings()).isEmpty();
    assertThat(moved.without(BookingId.of("none")).bookings()).hasSize(1);
  }

  @Test
  void manyChangesAreRememberedAllTheSame() {
    CapacitySnapshot snapshot = build(input);
    for (int i = 0; i < 200; i++) {
      snapshot = snapshot.with(booking("b-" + i, MIRA, WEEK, new BookingAmount.PerDay(1)));
    }
    for (int i = 0; i < 100; i++) {
      snapshot = snapshot.without(BookingId.of("b-" + i));
    }
    assertThat(snapshot.availability(MIRA, day(0)).load()).isEqualTo(100);
    assertThat(snapshot.availability(DESIGN, day(0)).load()).isEqualTo(100);
    assertThat(snapshot.bookings()).hasSize(100);
  }

  @Test
  void aDealIsTriedOutAsWonOrLost() {
    Booking wish =
        booking("b-1", MIRA, WEEK, new BookingAmount.PerDay(120)).toBuilder()
            .project(Optional.empty())
            .deal(DEAL)
            .status(BookingStatus.TENTATIVE)
            .build();
    CapacitySnapshot snapshot = build(input.withBookings(wish));
    Availability won = snapshot.whatIf().won(DEAL).view().availability(MIRA, WEEK);
    assertThat(won.confirmed()).isEqualTo(600);
    assertThat(won.tentative()).isZero();
    assertThat(snapshot.whatIf().lost(DEAL).view().bookings()).isEmpty();
    assertThat(snapshot.whatIf().without(wish.id()).with(wish).view().bookings())
        .containsExactly(wish);
  }

  @Test
  void whoHasTimeIsOnTheBench() {
    CapacitySnapshot snapshot =
        build(input.withBookings(booking("b-1", MIRA, WEEK, new BookingAmount.PerDay(240))));
    assertThat(snapshot.bench(WEEK, 0)).extracting(Bench::person).containsExactly(ADA, MIRA);
    assertThat(snapshot.bench(WEEK, 1_200))
        .containsExactly(new Bench(ADA, CODE, snapshot.availability(ADA, WEEK)));
  }

  @Test
  void whatNoDayTakesIsToldOnTheFirstDay() {
    DateRange weekend = DateRange.of(MONDAY.plusDays(5), MONDAY.plusDays(7));
    CapacitySnapshot snapshot =
        build(input.withBookings(booking("b-1", MIRA, weekend, new BookingAmount.Total(60))));
    assertThat(snapshot.availability(MIRA, day(5)).unplaced()).isEqualTo(60);
    assertThat(snapshot.availability(MIRA, HORIZON).unplaced()).isEqualTo(60);
    assertThat(snapshot.availability(DESIGN, day(6)).unplaced()).isZero();
  }

  @Test
  void byNumbersItIsWhatItIsByIdAndDates() {
    CapacitySnapshot snapshot =
        build(
            input
                .withLeaves(
                    Leave.builder()
                        .id(LeaveId.of("l-1"))
                        .person(MIRA)
                        .days(day(8))
                        .state(LeaveState.APPROVED)
                        .build())
                .withBookings(
                    booking("b-1", MIRA, HORIZON, new BookingAmount.PerDay(100)),
                    booking("b-2", ADA, WEEK, new BookingAmount.PerDay(200))));
    int from = snapshot.dayOf(MONDAY.plusDays(7));
    int to = snapshot.dayOf(MONDAY.plusDays(14));
    assertThat(from).isEqualTo(7);
    assertThat(to).isEqualTo(14);
    int mira = snapshot.people().indexOf(MIRA);
    Availability week =
        snapshot.availability(MIRA, DateRange.of(MONDAY.plusDays(7), MONDAY.plusDays(14)));
    assertThat(snapshot.availability(mira, from, to)).isEqualTo(week);
    assertThat(snapshot.freeMinutes(mira, from, to)).isEqualTo(week.free()).isEqualTo(4 * 380);
    assertThat(snapshot.awayMinutes(mira, from, to)).isEqualTo(week.away()).isEqualTo(480);
    assertThat(snapshot.bookedMinutes(mira, from, to)).isEqualTo(week.load()).isEqualTo(500);
    assertThat(snapshot.freeMinutes(mira, from, from)).isZero();
  }

  @Test
  void numbersThatAreNotOfTheSnapshotAreRefused() {
    CapacitySnapshot snapshot = build(input);
    assertThat(snapshot.dayOf(HORIZON.endOrThrow())).isEqualTo(28);
    for (LocalDate day : List.of(MONDAY.minusDays(1), MONDAY.plusDays(29), LocalDate.MAX)) {
      assertThat(Refused.problems(() -> snapshot.dayOf(day))).containsExactly("/days OUT_OF_RANGE");
    }
    // A quarter of 2^32, as a place in an array, is 0 again.
    for (int day : new int[] {-1, 29, 1 << 30}) {
      assertThatThrownBy(() -> snapshot.freeMinutes(0, Math.min(day, 7), Math.max(day, 7)))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> snapshot.awayMinutes(0, day, day))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> snapshot.bookedMinutes(0, day, day))
          .isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> snapshot.availability(0, day, day))
          .isInstanceOf(IndexOutOfBoundsException.class);
    }
    assertThatThrownBy(() -> snapshot.freeMinutes(0, 7, 6))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> snapshot.freeMinutes(2, 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void whatIsNotKnownIsRefused() {
    CapacitySnapshot snapshot = build(input);
    PersonId nobody = PersonId.of("p-none");
    assertThat(Refused.problems(() -> snapshot.availability(nobody, WEEK)))
        .containsExactly("/person UNKNOWN_REFERENCE");
    assertThat(
            Refused.problems(
                () -> snapshot.with(booking("b", nobody, WEEK, new BookingAmount.PerDay(1)))))
        .containsExactly("/person UNKNOWN_REFERENCE");
    assertThat(Refused.problems(() -> snapshot.minutesOf(BookingId.of("b"), WEEK)))
        .containsExactly("/id UNKNOWN_REFERENCE");
    assertThat(
            Refused.problems(
                () -> snapshot.availability(MIRA, DateRange.of(MONDAY.minusDays(1), MONDAY))))
        .containsExactly("/days OUT_OF_RANGE");
    assertThat(Refused.problems(() -> snapshot.availability(DESIGN, DateRange.startingOn(MONDAY))))
        .containsExactly("/days OUT_OF_RANGE");
    assertThat(
            Refused.problems(
                () ->
                    CapacitySnapshot.of(
                        input, DateRange.startingOn(MONDAY), CapacityRules.usual())))
        .containsExactly("/horizon OUT_OF_RANGE");
    BookingAmount most = new BookingAmount.Total(1_000_000_000);
    assertThat(
            Refused.problems(
                () ->
                    build(
                        input.withBookings(
                            booking("b-1", MIRA, WEEK, most),
                            booking("b-2", MIRA, WEEK, most),
                            booking("b-3", MIRA, WEEK, most)))))
        .containsExactly("/bookings OUT_OF_RANGE");
    assertThat(
            Refused.problems(
                () -> new CapacityRules(Commitment.CONFIRMED, BasisPoints.ofPercent(101))))
        .containsExactly("/busyFrom OUT_OF_RANGE");
  }

  /** Both have the holidays of the country, Mira those of the office, too, and Ada is away. */
  @Test
  void calendarsOfPeopleSayWhatAnInputIsPutTogetherFrom() {
    HolidayCalendar country =
        HolidayCalendar.builder()
            .id(HolidayCalendarId.of("country"))
            .name("Country")
            .addHolidays(Holiday.of(MONDAY.plusDays(2), "Day"))
            .build();
    HolidayCalendar office = country.withId(HolidayCalendarId.of("office")).withName("Office");
    Leave leave = Leave.builder().id(LeaveId.of("a-1")).person(ADA).days(WEEK).build();
    Booking booking = booking("b-1", MIRA, WEEK, new BookingAmount.PerDay(60));
    CapacityInput parts =
        input.toBuilder()
            .addHolidayCalendars(country, office)
            .putHolidaysByPerson(MIRA, country.id())
            .putHolidaysByPerson(MIRA, office.id())
            .putHolidaysByPerson(ADA, country.id())
            .addLeaves(leave)
            .bookings(ImmutableList.of(booking))
            .build();
    ImmutableList<PersonId> ids =
        parts.people().stream().map(Person::id).collect(ImmutableList.toImmutableList());
    ImmutableMap<PersonId, PersonCalendar> calendars =
        PersonCalendar.ofEach(
            ids,
            parts.schedules(),
            person ->
                person.equals(MIRA) ? ImmutableList.of(country, office) : ImmutableList.of(country),
            parts.leaves());
    CapacityInput of = CapacityInput.of(parts.people(), calendars, parts.bookings());
    assertThat(of.holidayCalendars()).containsExactly(country, office);
    for (PersonId person : ids) {
      assertThat(build(of).availability(person, WEEK))
          .isEqualTo(build(parts).availability(person, WEEK));
    }
    Person newcomer = parts.people().get(0).withId(PersonId.of("p-new"));
    CapacityInput alone =
        CapacityInput.of(ImmutableList.of(newcomer), calendars, ImmutableList.of());
    assertThat(alone.schedules()).as("nobody knows when they work").isEmpty();
    assertThat(alone.leaves()).isEmpty();
    assertThat(
            Refused.problems(
                () ->
                    CapacityInput.of(
                        parts.people(),
                        PersonCalendar.ofEach(
                            ids,
                            parts.schedules(),
                            person ->
                                ImmutableList.of(
                                    person.equals(MIRA) ? country : office.withId(country.id())),
                            parts.leaves()),
                        parts.bookings())))
        .containsExactly("/holidayCalendars/1 DUPLICATE_ID");
  }

  @Test
  void anInputIsOfItsOwnPeople() {
    PersonId nobody = PersonId.of("p-none");
    Leave leave = Leave.builder().id(LeaveId.of("a")).person(nobody).days(WEEK).build();
    assertThat(
            Refused.problems(
                () ->
                    CapacityInput.builder()
                        .addAllPeople(input.people())
                        .addSchedules(schedule(nobody, 480))
                        .addLeaves(leave)
                        .putHolidaysByPerson(MIRA, HolidayCalendarId.of("none"))
                        .addBookings(booking("b", nobody, WEEK, new BookingAmount.PerDay(1)))
                        .build()))
        .containsExactly(
            "/schedules/0 UNKNOWN_REFERENCE",
            "/holidaysByPerson/0 UNKNOWN_REFERENCE",
            "/leaves/0 UNKNOWN_REFERENCE",
            "/bookings/0 UNKNOWN_REFERENCE");
    assertThat(
            Refused.problems(
                () -> input.withPeople(input.people().get(0), input.people().get(0)).people()))
        .contains("/people/1 DUPLICATE_ID");
  }
}
