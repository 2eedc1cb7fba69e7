package dev.agency.core.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.agency.core.booking.Booking;
import dev.agency.core.booking.BookingAmount;
import dev.agency.core.booking.RequestState;
import dev.agency.core.booking.ResourceRequest;
import dev.agency.core.calendar.WorkPattern;
import dev.agency.core.calendar.WorkSchedule;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.BookingId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.people.Skill;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CandidateTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final DateRange WEEK = DateRange.of(MONDAY, MONDAY.plusDays(7));
  private static final Skill FIGMA = Skill.of("Figma");
  private static final Skill FLOWS = Skill.of("checkout flows");

  private final Person mira = person("mira", "design").withSkills(FIGMA, FLOWS);
  private final Person jonas = person("jonas", "design").withSkills(FLOWS);
  private final Person ada =
      person("ada", "code").withAlsoQualified(DisciplineId.of("design")).withSkills(FIGMA);
  private final ResourceRequest request =
      SampleAgency.resourceRequest().toBuilder()
          .state(RequestState.REQUESTED)
          .booking(Optional.empty())
          .wishedPerson(Optional.empty())
          .skills(List.of(FIGMA, FLOWS))
          .days(WEEK)
          .amount(new BookingAmount.PerDay(180))
          .build();

  private static Person person(String id, String discipline) {
    return Person.builder()
        .id(PersonId.of(id))
        .name(id)
        .discipline(DisciplineId.of(discipline))
        .build();
  }

  private static WorkSchedule fullTime(Person person) {
    return WorkSchedule.builder()
        .person(person.id())
        .employment(DateRange.startingOn(LocalDate.of(2020, 1, 1)))
        .addPatterns(
            WorkPattern.builder()
                .validFrom(LocalDate.of(2020, 1, 1))
                .addMinutes(480, 480, 480, 480, 480, 0, 0)
                .build())
        .build();
  }

  private static Booking booked(Person person, LocalDate day, long minutes) {
    return SampleAgency.booking().toBuilder()
        .id(BookingId.of("b-" + person.id()))
        .person(person.id())
        .days(DateRange.of(day, day.plusDays(1)))
        .amount(new BookingAmount.PerDay(minutes))
        .build();
  }

  private static CapacitySnapshot snapshot(List<Person> people, Booking... bookings) {
    CapacityInput.Builder input = CapacityInput.builder().people(people).addBookings(bookings);
    people.forEach(person -> input.addSchedules(fullTime(person)));
    return CapacitySnapshot.of(
        input.build(), DateRange.of(MONDAY, MONDAY.plusDays(28)), CapacityRules.usual());
  }

  @Test
  void aSkillThatIsAskedForFindsWhoHasIt() {
    List<Candidate> candidates =
        Candidate.allOf(request.withSkills(Skill.of("FIGMA")), snapshot(List.of(mira, jonas, ada)));
    assertThat(candidates)
        .filteredOn(Candidate::fits)
        .extracting(Candidate::person)
        .containsExactly(ada.id(), mira.id());
    assertThat(candidates.get(2).person()).isEqualTo(jonas.id());
    assertThat(candidates.get(2).lacking()).containsExactly(FIGMA);
  }

  /** The example of the javadoc. */
  @Test
  void aFullTuesdayIsNotDoneOnMonday() {
    CapacitySnapshot snapshot =
        snapshot(List.of(mira, jonas), booked(mira, MONDAY.plusDays(1), 480));
    assertThat(Candidate.allOf(request, snapshot))
        .extracting(
            Candidate::person,
            Candidate::freeMinutes,
            Candidate::askedMinutes,
            Candidate::shortMinutes)
        .containsExactly(
            tuple(mira.id(), 4 * 480L, 900L, 180L), tuple(jonas.id(), 5 * 480L, 900L, 0L));
  }

  @Test
  void halfOfSomebodysTimeIsHalfOfTheirOwn() {
    ResourceRequest half = request.withAmount(new BookingAmount.Percent(BasisPoints.ofPercent(50)));
    assertThat(Candidate.allOf(half, snapshot(List.of(mira))).get(0).askedMinutes())
        .isEqualTo(1_200);
  }

  @Test
  void whatNoDayTakesNobodyHasTimeFor() {
    ResourceRequest weekend =
        request.toBuilder()
            .days(DateRange.of(MONDAY.plusDays(5), MONDAY.plusDays(7)))
            .amount(new BookingAmount.Total(600))
            .build();
    Candidate candidate = Candidate.allOf(weekend, snapshot(List.of(mira))).get(0);
    assertThat(candidate.askedMinutes()).isEqualTo(600);
    assertThat(candidate.shortMinutes()).isEqualTo(600);
    assertThat(candidate.fits()).isFalse();
  }

  @Test
  void whoIsWishedForComesFirstAmongEquals() {
    CapacitySnapshot snapshot = snapshot(List.of(jonas, mira.withSkills(FLOWS)));
    assertThat(Candidate.allOf(request, snapshot))
        .extracting(Candidate::person)
        .containsExactly(jonas.id(), mira.id());
    List<Candidate> wished = Candidate.allOf(request.withWishedPerson(mira.id()), snapshot);
    assertThat(wished).extracting(Candidate::person).containsExactly(mira.id(), jonas.id());
    assertThat(wished).extracting(Candidate::wished).containsExactly(true, false);
  }

  @Test
  void nobodyFillsWhatIsClosedAndWhoLeftFillsNothing() {
    CapacitySnapshot snapshot = snapshot(List.of(mira.withArchived(true), jonas));
    assertThat(Candidate.allOf(request, snapshot))
        .extracting(Candidate::person)
        .containsExactly(jonas.id());
    assertThat(Candidate.allOf(request.withdraw().granted().orElseThrow(), snapshot)).isEmpty();
    assertThat(Candidate.allOf(request.withDiscipline(DisciplineId.of("copy")), snapshot))
        .isEmpty();
  }

  @Test
  void daysBeyondTheHorizonAreRefused() {
    ResourceRequest later = request.withDays(DateRange.of(MONDAY, MONDAY.plusDays(29)));
    assertThat(Refused.problems(() -> Candidate.allOf(later, snapshot(List.of(mira)))))
        .containsExactly("/days OUT_OF_RANGE");
  }
}
