package dev.agency.core.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.id.BookingId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.people.Person;
import dev.agency.core.people.Skill;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.time.DateRange;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResourceRequestTest {
  private final ResourceRequest filled = SampleAgency.resourceRequest();
  private final ResourceRequest request =
      filled.toBuilder().state(RequestState.REQUESTED).booking(Optional.empty()).build();
  private final Person mira = SampleAgency.person();

  @Test
  void aRequestIsFilledWithABookingAndRemembersIt() {
    ResourceRequest.Filled answer =
        request.fill(mira, BookingStatus.CONFIRMED, BookingId.of("bk-1")).granted().orElseThrow();
    assertThat(answer.request()).isEqualTo(filled);
    assertThat(answer.booking())
        .isEqualTo(
            SampleAgency.booking().toBuilder()
                .note("Mornings, if it can be.")
                .externalRefs(List.of())
                .build());
  }

  @Test
  void theIdentifierOfTheBookingFollowsFromThatOfTheRequest() {
    ResourceRequest.Filled answer =
        request.fill(mira, BookingStatus.TENTATIVE).granted().orElseThrow();
    assertThat(answer.booking().id()).isEqualTo(BookingId.of("rr-1:booking"));
    assertThat(answer.request().booking()).contains(answer.booking().id());
    assertThat(answer.booking().status()).isEqualTo(BookingStatus.TENTATIVE);
  }

  @Test
  void anotherThanWhoWasWishedForMayFillItIfTheyCan() {
    Person other = mira.withId(PersonId.of("p-other"));
    assertThat(request.fill(other, BookingStatus.CONFIRMED).granted()).isPresent();
    Person coder = other.toBuilder().discipline(DisciplineId.of("code")).build();
    assertThat(request.fill(coder, BookingStatus.CONFIRMED).refusal())
        .contains(BookingRefusal.NOT_QUALIFIED);
    assertThat(request.fill(other.withArchived(true), BookingStatus.CONFIRMED).refusal())
        .contains(BookingRefusal.PERSON_HAS_LEFT);
  }

  @Test
  void aRequestForADealBecomesABookingForIt() {
    ResourceRequest forDeal =
        request.toBuilder()
            .project(Optional.empty())
            .budget(Optional.empty())
            .deal(DealId.of("d-1"))
            .build();
    assertThat(forDeal.fill(mira, BookingStatus.TENTATIVE).granted().orElseThrow().booking().deal())
        .contains(DealId.of("d-1"));
  }

  @Test
  void aRequestIsAnsweredOnce() {
    ResourceRequest declined = request.decline("Nobody is free.").granted().orElseThrow();
    assertThat(declined.state()).isEqualTo(RequestState.DECLINED);
    assertThat(declined.declinedReason()).contains("Nobody is free.");
    ResourceRequest withdrawn = request.withdraw().granted().orElseThrow();
    assertThat(withdrawn.state()).isEqualTo(RequestState.WITHDRAWN);
    for (ResourceRequest closed : List.of(filled, declined, withdrawn)) {
      assertThat(closed.fill(mira, BookingStatus.CONFIRMED).refusal())
          .contains(BookingRefusal.REQUEST_CLOSED);
      assertThat(closed.decline("No.").refusal()).contains(BookingRefusal.REQUEST_CLOSED);
      assertThat(closed.withdraw().refusal()).contains(BookingRefusal.REQUEST_CLOSED);
    }
  }

  @Test
  void aDeclinedRequestSaysWhy() {
    assertThat(Refused.problems(() -> request.decline(" ")))
        .containsExactly("/declinedReason MALFORMED_NAME");
    assertThat(Refused.problems(() -> request.withState(RequestState.DECLINED)))
        .containsExactly("/declinedReason INCONSISTENT");
  }

  private static List<Skill> many(int skills) {
    return IntStream.range(0, skills).mapToObj(i -> Skill.of("skill " + i)).toList();
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThat(Refused.problems(() -> request.withDeal(DealId.of("d-1"))))
        .contains("/project INCONSISTENT");
    assertThat(Refused.problems(() -> request.withBudget(Optional.empty())))
        .containsExactly("/line INCONSISTENT");
    assertThat(Refused.problems(() -> request.withSkills(many(33))))
        .containsExactly("/skills OUT_OF_RANGE");
    assertThat(request.withSkills(many(32)).skills()).hasSize(32);
    assertThat(
            Refused.problems(() -> request.withDays(DateRange.startingOn(request.days().start()))))
        .containsExactly("/days OUT_OF_RANGE");
  }
}
