package dev.agency.core.booking;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RebookingTest {
  private static final LocalDate MID = day(Month.MARCH, 16);
  private static final DisciplineId DESIGN = DisciplineId.of("design");
  private static final Placed NEVER_ASKED =
      (booking, days) -> {
        throw new AssertionError("asked");
      };

  private final Booking booking = SampleAgency.booking();
  private final Person jonas =
      SampleAgency.person().toBuilder().id(PersonId.of("p-jonas")).name("Jonas Weber").build();

  private Booking ofSum(long minutes) {
    return booking.withAmount(new BookingAmount.Total(minutes));
  }

  @Test
  void threeHoursADayAreThreeHoursADayInBothParts() {
    Split split = Rebooking.split(booking, MID, NEVER_ASKED);
    assertThat(split.before()).contains(booking.withDays(DateRange.of(day(Month.MARCH, 2), MID)));
    assertThat(split.after())
        .contains(
            booking.toBuilder()
                .id(BookingId.of("bk-1:2026-03-16"))
                .days(DateRange.of(MID, day(Month.MARCH, 28)))
                .externalRefs(ImmutableList.of())
                .build());
  }

  @Test
  void aSumIsDividedAsItIsPlacedAndNotByItsDays() {
    // Of 80 hours over twelve days before and twelve after, 30 are placed before.
    Split split = Rebooking.split(ofSum(4_800), MID, (of, days) -> 1_800);
    assertThat(split.before().map(Booking::amount)).contains(new BookingAmount.Total(1_800));
    assertThat(split.after().map(Booking::amount)).contains(new BookingAmount.Total(3_000));
  }

  @Test
  void whatHasNoPlaceGoesWithTheSecondPart() {
    Booking weekend = ofSum(600).withDays(DateRange.of(day(Month.MARCH, 14), day(Month.MARCH, 16)));
    Split split = Rebooking.split(weekend, day(Month.MARCH, 15), new WorkDays());
    assertThat(split.before()).isEmpty();
    assertThat(split.after().map(Booking::amount)).contains(new BookingAmount.Total(600));
  }

  @Test
  void whatLeaveTakesBeforeTheDayIsNotWorkedAfterIt() {
    LocalDate monday = day(Month.MARCH, 2);
    Booking week =
        ofSum(1_000)
            .withDays(DateRange.of(monday, monday.plusDays(7)))
            .withLeavePolicy(LeavePolicy.REDUCE);
    PersonCalendar mira =
        new PersonCalendar(
            week.person().orElseThrow(),
            Optional.of(SampleAgency.workSchedule()),
            ImmutableList.of(),
            ImmutableList.of(
                SampleAgency.leave().withDays(DateRange.of(monday, monday.plusDays(1)))));
    Placed placed =
        (booking, days) -> Placement.of(booking, mira.over(booking.days())).minutesIn(days);
    assertThat(placed.minutes(week, week.days())).isEqualTo(779);
    Split split = Rebooking.split(week, monday.plusDays(2), placed);
    assertThat(split.before().map(Booking::amount)).contains(new BookingAmount.Total(442));
    assertThat(split.parts().stream().mapToLong(part -> placed.minutes(part, part.days())).sum())
        .isEqualTo(779);
  }

  @Test
  void theOnlyPartKeepsTheIdentifier() {
    Split late = Rebooking.split(ofSum(600), MID, (of, days) -> 0);
    assertThat(late.before()).isEmpty();
    assertThat(late.after()).contains(ofSum(600).withDays(DateRange.of(MID, day(Month.MARCH, 28))));
    Split early = Rebooking.split(ofSum(600), MID, (of, days) -> 600);
    assertThat(early.parts())
        .containsExactly(ofSum(600).withDays(DateRange.of(day(Month.MARCH, 2), MID)));
  }

  @Test
  void theHostMayNameTheSecondPart() {
    BookingId second = BookingId.of("bk-77");
    assertThat(Rebooking.split(booking, MID, NEVER_ASKED, second).after().map(Booking::id))
        .contains(second);
    assertThat(Refused.problems(() -> Rebooking.split(booking, MID, NEVER_ASKED, booking.id())))
        .containsExactly("/second DUPLICATE_ID");
  }

  @Test
  void aLongIdentifierIsShortenedByItsHash() {
    Booking longId = booking.withId(BookingId.of("x".repeat(64)));
    // sha256 of 64 times x starts with 7ce100971f64e700
    assertThat(Rebooking.split(longId, MID, NEVER_ASKED).after().orElseThrow().id().value())
        .isEqualTo("x".repeat(37) + "7ce100971f64e700" + ":2026-03-16")
        .hasSize(64);
  }

  @Test
  void aBookingIsSplitWithinItsDays() {
    for (LocalDate at :
        ImmutableList.of(
            day(Month.MARCH, 1), day(Month.MARCH, 2), day(Month.MARCH, 28), day(Month.APRIL, 1))) {
      assertThat(Refused.problems(() -> Rebooking.split(booking, at, NEVER_ASKED)))
          .containsExactly("/at OUT_OF_RANGE");
    }
    assertThat(Refused.problems(() -> Rebooking.split(ofSum(9), MID, (of, days) -> 10)))
        .containsExactly("/placed OUT_OF_RANGE");
  }

  @Test
  void aBookingMovesWithAllItsDays() {
    DateRange aWeekLater = DateRange.of(day(Month.MARCH, 9), day(Month.APRIL, 4));
    assertThat(Rebooking.moveBy(booking, 7)).isEqualTo(booking.withDays(aWeekLater));
    assertThat(Rebooking.moveTo(booking, day(Month.MARCH, 9)))
        .isEqualTo(booking.withDays(aWeekLater));
    assertThat(Rebooking.moveBy(Rebooking.moveBy(booking, 7), -7)).isEqualTo(booking);
  }

  @Test
  void aBookingStaysWithinTheYearsOfTheModel() {
    assertThat(Refused.code(() -> Rebooking.moveBy(booking, 80_000)))
        .isEqualTo(ErrorCode.DATE_OUT_OF_RANGE);
    assertThat(Refused.problems(() -> Rebooking.moveBy(booking, Long.MIN_VALUE)))
        .containsExactly("/days OUT_OF_RANGE");
    assertThat(Refused.problems(() -> Rebooking.moveTo(booking, LocalDate.MAX)))
        .containsExactly("/start DATE_OUT_OF_RANGE");
  }

  @Test
  void aBookingGoesToSomebodyWhoCanDoIt() {
    assertThat(Rebooking.reassign(booking, jonas, DESIGN).granted())
        .contains(booking.withPerson(jonas.id()));
    assertThat(Rebooking.reassign(booking, jonas, DisciplineId.of("content")).granted())
        .as("also qualified")
        .isPresent();
    assertThat(Rebooking.reassign(booking, jonas, DisciplineId.of("code")).refusal())
        .contains(BookingRefusal.NOT_QUALIFIED);
    assertThat(Rebooking.reassign(booking, jonas.withArchived(true), DESIGN).refusal())
        .contains(BookingRefusal.PERSON_HAS_LEFT);
    assertThat(Rebooking.reassign(booking, SampleAgency.person(), DESIGN).refusal())
        .contains(BookingRefusal.SAME_PERSON);
  }

  @Test
  void aPlaceholderIsFilledAndABookingIsReassigned() {
    Booking open = booking.toBuilder().person(Optional.empty()).discipline(DESIGN).build();
    assertThat(Rebooking.fill(open, SampleAgency.person()).granted()).contains(booking);
    assertThat(Rebooking.fill(booking, jonas).refusal()).contains(BookingRefusal.NOT_A_PLACEHOLDER);
    assertThat(Rebooking.reassign(open, jonas, DESIGN).refusal())
        .contains(BookingRefusal.IS_A_PLACEHOLDER);
    assertThat(Rebooking.fill(open.withDiscipline(DisciplineId.of("code")), jonas).refusal())
        .contains(BookingRefusal.NOT_QUALIFIED);
  }

  @Test
  void aSplitHasAPart() {
    assertThat(Refused.problems(() -> new Split(Optional.empty(), Optional.empty())))
        .containsExactly("/before EMPTY");
  }
}
