package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;

/** People, flows and requests that the examples of change control start from. */
final class ChangeScenes {
  static final PersonId ELIF = SampleScope.ACCOUNT_MANAGER;
  static final PersonId JONAS = SampleScope.PROJECT_MANAGER;
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BEN = PersonId.of("ben");
  static final LocalDate TODAY = day(Month.MARCH, 24);
  static final Baseline BASELINE = SampleScope.baseline();

  private ChangeScenes() {}

  static ChangeRequest in(ChangeState state) {
    ChangeFlow flow = SampleScope.flow();
    return switch (state) {
      case DRAFT -> SampleScope.draft();
      case SUBMITTED -> SampleScope.submitted();
      case ASSESSED -> SampleScope.assessed();
      case INTERNALLY_APPROVED -> SampleScope.approved();
      case SENT_TO_CLIENT -> granted(flow.send(SampleScope.approved(), ELIF, TODAY));
      case CLIENT_ACCEPTED -> {
        ChangeRequest sent = in(ChangeState.SENT_TO_CLIENT);
        yield granted(flow.accept(sent, SampleAgency.contact().id(), sent.hash(), ELIF, TODAY));
      }
      case APPLIED ->
          granted(
                  flow.apply(
                      in(ChangeState.CLIENT_ACCEPTED), BASELINE, SampleScope.pins(), ELIF, TODAY))
              .request();
      case REJECTED -> granted(flow.reject(SampleScope.submitted(), ELIF, "No budget.", TODAY));
      case WITHDRAWN -> granted(flow.withdraw(SampleScope.submitted(), ELIF, TODAY));
      case ABSORBED ->
          granted(flow.absorb(small("cr-1"), ELIF, "A favour.", ImmutableList.of(), TODAY));
      case EXPIRED -> granted(flow.recheck(SampleScope.assessed(), pins("resold", 1), TODAY));
    };
  }

  static <T> T granted(Ruling<T, ChangeRefusal> ruling) {
    assertThat(ruling.refusal()).isEmpty();
    return ruling.granted().orElseThrow();
  }

  static ChangeFlow flow(ChangePolicy policy, Responsibility... responsibilities) {
    return ChangeFlow.of(policy, SampleAgency.project(), ImmutableList.copyOf(responsibilities));
  }

  static Responsibility holds(PersonId person, Duty duty) {
    return Responsibility.builder()
        .id(ResponsibilityId.of(person + "-" + duty.name()))
        .person(person)
        .duty(duty)
        .project(SampleAgency.project().id())
        .during(DateRange.startingOn(day(Month.MARCH, 1)))
        .build();
  }

  static ChangeRequest approveAll(ChangeFlow flow, ChangeRequest request, PersonId... people) {
    ChangeRequest approved = request;
    for (PersonId person : people) {
      approved = granted(flow.approve(approved, person, approved.hash(), TODAY));
    }
    return approved;
  }

  static Assessment withoutPrice() {
    return SampleScope.assessment().withPriceDelta(Figure.unknown(UnknownReason.NO_PRICE));
  }

  /** A submitted change of an hour. */
  static ChangeRequest small(String id) {
    return granted(
        SampleScope.flow()
            .submit(
                ChangeRequest.draft(
                        SampleScope.draft().id(),
                        SampleAgency.project().id(),
                        "Another font",
                        ELIF,
                        TODAY)
                    .withId(ChangeRequestId.of(id))
                    .withEffortMinutes(60),
                ELIF,
                TODAY));
  }

  static Assessment.Pins pins(String plan, long figures) {
    return new Assessment.Pins(
        1,
        SampleScope.pins().since(),
        Fingerprint.builder("plan").text(plan).build(),
        Fingerprint.builder("figures").number(figures).build());
  }
}
