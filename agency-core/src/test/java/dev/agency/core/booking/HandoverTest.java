package dev.agency.core.booking;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.calendar.PersonCalendar;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
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

class HandoverTest {
  private static final LocalDate FROM = day(Month.MARCH, 16);

  private final Person mira = SampleAgency.person();
  private final Person jonas =
      mira.toBuilder().id(PersonId.of("p-jonas")).name("Jonas Weber").build();
  private final Booking spans = SampleAgency.booking();
  private final Booking over = booking("over", day(Month.MARCH, 2), FROM);
  private final Booking later = booking("later", FROM, day(Month.APRIL, 1));

  private static Booking booking(String id, LocalDate start, LocalDate end) {
    return SampleAgency.booking().toBuilder()
        .id(BookingId.of(id))
        .days(DateRange.of(start, end))
        .build();
  }

  private Handover handover(Handover.Successors successors, Booking... bookings) {
    return Handover.of(mira, FROM, ImmutableList.copyOf(bookings), successors, new WorkDays());
  }

  @Test
  void whatSpansTheDayIsSplitAndWhatIsLaterGoesWhole() {
    Handover handover = handover(booking -> Optional.of(jonas), spans, over, later);
    Split split = Rebooking.split(spans, FROM, new WorkDays());
    assertThat(handover.open()).isEmpty();
    assertThat(handover.steps())
        .containsExactly(
            new Handover.Step(
                spans, split.before(), split.after().orElseThrow().withPerson(jonas.id())),
            new Handover.Step(later, Optional.empty(), later.withPerson(jonas.id())));
    assertThat(handover).hasToString("Handover[2 given, 0 open]");
  }

  @Test
  void whatCannotBeDoneIsListedAndNotEvenSplit() {
    Person coder =
        jonas.toBuilder()
            .discipline(DisciplineId.of("code"))
            .alsoQualified(ImmutableList.of())
            .build();
    Handover handover =
        handover(booking -> booking == spans ? Optional.of(coder) : Optional.empty(), spans, later);
    assertThat(handover.steps()).isEmpty();
    assertThat(handover.open())
        .containsExactly(
            new Handover.Open(spans, BookingRefusal.NOT_QUALIFIED),
            new Handover.Open(later, BookingRefusal.NO_SUCCESSOR));
  }

  @Test
  void eachBookingMayHaveItsOwnSuccessorAndNeed() {
    Person coder =
        jonas.toBuilder()
            .discipline(DisciplineId.of("code"))
            .alsoQualified(ImmutableList.of())
            .build();
    Handover.Successors each =
        new Handover.Successors() {
          @Override
          public Optional<Person> of(Booking booking) {
            return Optional.of(booking.equals(later) ? coder : jonas);
          }

          @Override
          public Optional<DisciplineId> needs(Booking booking) {
            return booking.equals(later) ? Optional.of(coder.discipline()) : Optional.empty();
          }
        };
    assertThat(handover(each, spans, later).steps())
        .extracting(step -> step.taken().person().orElseThrow())
        .containsExactly(jonas.id(), coder.id());
  }

  @Test
  void whoLeavesTakesNothingOver() {
    assertThat(handover(booking -> Optional.of(mira), later).open())
        .containsExactly(new Handover.Open(later, BookingRefusal.SAME_PERSON));
    assertThat(handover(booking -> Optional.of(jonas.withArchived(true)), later).open())
        .containsExactly(new Handover.Open(later, BookingRefusal.PERSON_HAS_LEFT));
  }

  @Test
  void aSumOfWhichNothingIsLeftIsListedAndOneThatIsNotBegunGoesWhole() {
    Booking sum = spans.withAmount(new BookingAmount.Total(600));
    Handover done = handoverPlaced(sum, 600);
    assertThat(done.steps()).isEmpty();
    assertThat(done.open()).containsExactly(new Handover.Open(sum, BookingRefusal.NOTHING_LEFT));
    Handover.Step step = handoverPlaced(sum, 0).steps().get(0);
    assertThat(step.kept()).isEmpty();
    assertThat(step.taken())
        .isEqualTo(
            sum.toBuilder()
                .person(jonas.id())
                .days(DateRange.of(FROM, day(Month.MARCH, 28)))
                .build());
  }

  private Handover handoverPlaced(Booking booking, long before) {
    return Handover.of(
        mira, FROM, ImmutableList.of(booking), each -> Optional.of(jonas), (each, days) -> before);
  }

  /** Eight hours from Monday to Friday, employed until a day or for good. */
  private PersonCalendar calendar(DateRange employment) {
    WorkSchedule schedule =
        WorkSchedule.builder()
            .person(mira.id())
            .employment(employment)
            .addPatterns(
                WorkPattern.builder()
                    .validFrom(employment.start())
                    .minutes(ImmutableList.of(480L, 480L, 480L, 480L, 480L, 0L, 0L))
                    .build())
            .build();
    return new PersonCalendar(
        mira.id(), Optional.of(schedule), ImmutableList.of(), ImmutableList.of());
  }

  @Test
  void whetherTheEmploymentWasEndedFirstDoesNotMatter() {
    Booking sum =
        booking("sum", day(Month.MARCH, 2), day(Month.MARCH, 28))
            .withAmount(new BookingAmount.Total(4_800));
    LocalDate hired = LocalDate.of(2020, 1, 1);
    for (DateRange employment :
        ImmutableList.of(
            DateRange.startingOn(hired),
            DateRange.of(hired, FROM),
            DateRange.of(hired, FROM.minusWeeks(1)))) {
      Handover handover =
          Handover.of(
              mira,
              FROM,
              ImmutableList.of(sum, spans, later),
              booking -> Optional.of(jonas),
              calendar(employment));
      assertThat(handover.open()).isEmpty();
      assertThat(handover.steps()).hasSize(3);
      assertThat(handover.steps().get(0).kept().orElseThrow().amount())
          .isEqualTo(new BookingAmount.Total(2_400));
      assertThat(handover.steps().get(0).taken().amount())
          .isEqualTo(new BookingAmount.Total(2_400));
    }
  }

  @Test
  void aPlacementThatEndsWithTheEmploymentLosesNothingUnseen() {
    Booking sum =
        booking("sum", day(Month.MARCH, 2), day(Month.MARCH, 28))
            .withAmount(new BookingAmount.Total(4_800));
    PersonCalendar ended = calendar(DateRange.of(LocalDate.of(2020, 1, 1), FROM));
    Placed placed =
        (booking, days) -> Placement.of(booking, ended.over(booking.days())).minutesIn(days);
    Handover handover =
        Handover.of(mira, FROM, ImmutableList.of(sum), booking -> Optional.of(jonas), placed);
    assertThat(handover.open())
        .containsExactly(new Handover.Open(sum, BookingRefusal.NOTHING_LEFT));
  }

  @Test
  void onlyTheCalendarOfTheLeaverCounts() {
    PersonCalendar other =
        new PersonCalendar(jonas.id(), Optional.empty(), ImmutableList.of(), ImmutableList.of());
    assertThat(
            Refused.problems(
                () ->
                    Handover.of(
                        mira, FROM, ImmutableList.of(later), booking -> Optional.of(jonas), other)))
        .containsExactly("/calendar INCONSISTENT");
  }

  @Test
  void onlyBookingsOfTheLeaverAreGivenAway() {
    Booking other = later.withPerson(jonas.id());
    assertThat(Refused.problems(() -> handover(booking -> Optional.of(jonas), spans, other, spans)))
        .containsExactlyInAnyOrder("/bookings/1 INCONSISTENT", "/bookings/2 DUPLICATE_ID");
  }
}
