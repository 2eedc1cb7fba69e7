package dev.agency.core.handoff;

import static dev.agency.core.handoff.HandoffSample.ACCOUNT_MANAGER;
import static dev.agency.core.handoff.HandoffSample.DAY;
import static dev.agency.core.handoff.HandoffSample.POLICY;
import static dev.agency.core.handoff.HandoffSample.PROJECT_MANAGER;
import static dev.agency.core.handoff.HandoffStage.BRIEF;
import static dev.agency.core.handoff.HandoffStage.PLANNING;
import static dev.agency.core.handoff.HandoffStage.RENEWAL;
import static dev.agency.core.handoff.HandoffStage.SCOPE_ALIGNMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.BriefItemId;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DisciplineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Responsibility;
import dev.agency.core.project.Expectation;
import dev.agency.core.project.WorkItem;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleClient;
import dev.agency.core.testkit.SampleProject;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class HandoffTest {
  private static final HandoffFlow FLOW = HandoffFlow.of(POLICY);
  private static final HandoffGates GATES = HandoffGates.of(POLICY);
  private static final HandoffFacts FACTS = HandoffSample.facts();

  @Test
  void aProjectGoesFromBriefToRenewalAndEnds() {
    Handoff handoff = FLOW.begin(FACTS, ACCOUNT_MANAGER, DAY).granted().orElseThrow();
    for (HandoffStage stage : HandoffStage.values()) {
      assertThat(handoff.stage()).contains(stage);
      PersonId lead = stage.lead() == BRIEF.lead() ? ACCOUNT_MANAGER : PROJECT_MANAGER;
      handoff = FLOW.sign(handoff, FACTS, lead, DAY).granted().orElseThrow();
      if (stage == SCOPE_ALIGNMENT) {
        assertThat(FLOW.advance(handoff, FACTS, lead, DAY).refusal())
            .contains(HandoffRefusal.SIGN_OFF_MISSING);
        handoff = FLOW.sign(handoff, FACTS, ACCOUNT_MANAGER, DAY).granted().orElseThrow();
      }
      handoff = FLOW.advance(handoff, FACTS, lead, DAY).granted().orElseThrow();
    }
    assertThat(handoff.stage()).isEmpty();
    assertThat(handoff.history()).hasSize(7);
    assertThat(FLOW.advance(handoff, FACTS, PROJECT_MANAGER, DAY).refusal())
        .contains(HandoffRefusal.FINISHED);
  }

  @Test
  void nothingThatIsNotThereAtAllIsTakenForDone() {
    HandoffFacts nothing = HandoffFacts.builder().project(SampleAgency.project()).build();
    assertThat(GATES.entry(BRIEF, nothing, DAY))
        .containsExactly(UnmetNeed.of(Need.ACCOUNT_MANAGER), UnmetNeed.of(Need.PROJECT_MANAGER));
    assertThat(GATES.exit(BRIEF, nothing, DAY)).containsExactly(UnmetNeed.of(Need.BRIEF));
    assertThat(GATES.exit(SCOPE_ALIGNMENT, nothing, DAY))
        .containsExactly(
            UnmetNeed.of(Need.SCOPE_ITEM),
            UnmetNeed.of(Need.BASELINE),
            UnmetNeed.of(Need.CONTRACT));
    assertThat(GATES.entry(PLANNING, nothing, DAY)).containsExactly(UnmetNeed.of(Need.BASELINE));
    assertThat(GATES.entry(HandoffStage.DELIVERY, nothing, DAY))
        .containsExactly(UnmetNeed.of(Need.WORK_ITEM));
    assertThat(FLOW.begin(nothing, ACCOUNT_MANAGER, DAY).refusal())
        .contains(HandoffRefusal.GATE_CLOSED);
  }

  @Test
  void whatIsMissingNamesWhatLacksIt() {
    HandoffFacts facts = Gap.AN_ITEM_ACCEPTED_BY_NOTHING.of(FACTS);
    assertThat(GATES.exit(SCOPE_ALIGNMENT, facts, DAY))
        .containsExactly(UnmetNeed.of(Need.ACCEPTANCE, "s-style"));
    assertThat(FLOW.sign(HandoffSample.in(SCOPE_ALIGNMENT), facts, PROJECT_MANAGER, DAY).refusal())
        .contains(HandoffRefusal.GATE_CLOSED);
  }

  @Test
  void onePersonWithBothDutiesDoesNotSignForTwo() {
    Responsibility both =
        SampleAgency.responsibility()
            .withId(ResponsibilityId.of("r-both"))
            .withPerson(ACCOUNT_MANAGER);
    HandoffFacts facts =
        FACTS.withResponsibilities(
            ImmutableList.<Responsibility>builder()
                .addAll(SampleScope.responsibilities())
                .add(both)
                .build());
    Handoff alone =
        FLOW.sign(HandoffSample.in(SCOPE_ALIGNMENT), facts, ACCOUNT_MANAGER, DAY)
            .granted()
            .orElseThrow();
    assertThat(FLOW.advance(alone, facts, ACCOUNT_MANAGER, DAY).refusal())
        .contains(HandoffRefusal.SIGN_OFF_MISSING);
    Handoff two = FLOW.sign(alone, facts, PROJECT_MANAGER, DAY).granted().orElseThrow();
    assertThat(FLOW.advance(two, facts, ACCOUNT_MANAGER, DAY).granted()).isPresent();
  }

  @Test
  void whoSignsAgainHasSignedAlready() {
    Handoff once =
        FLOW.sign(HandoffSample.in(PLANNING), FACTS, PROJECT_MANAGER, DAY).granted().orElseThrow();
    assertThat(FLOW.sign(once, FACTS, PROJECT_MANAGER, DAY).granted()).contains(once);
  }

  @Test
  void theContributorDoesNotSignWhatTheLeadSignsAlone() {
    assertThat(FLOW.sign(HandoffSample.in(PLANNING), FACTS, ACCOUNT_MANAGER, DAY).refusal())
        .contains(HandoffRefusal.NOT_RESPONSIBLE);
  }

  @Test
  void goingBackIsLegalNeedsAReasonAndVoidsWhatWasSigned() {
    Handoff signed =
        FLOW.sign(HandoffSample.in(PLANNING), FACTS, PROJECT_MANAGER, DAY).granted().orElseThrow();
    assertThat(back(signed, SCOPE_ALIGNMENT, " ")).contains(HandoffRefusal.NEEDS_REASON);
    assertThat(back(signed, PLANNING, "Spanish")).contains(HandoffRefusal.NOT_EARLIER);
    assertThat(back(signed, RENEWAL, "Spanish")).contains(HandoffRefusal.NOT_EARLIER);
    Handoff back =
        FLOW.back(signed, FACTS, SCOPE_ALIGNMENT, "The shop in Spanish", ACCOUNT_MANAGER, DAY)
            .granted()
            .orElseThrow();
    assertThat(back.stage()).contains(SCOPE_ALIGNMENT);
    assertThat(back.signOffs()).isEmpty();
    assertThat(back.history().get(back.history().size() - 1).reason())
        .contains("The shop in Spanish");
  }

  private static Optional<HandoffRefusal> back(Handoff handoff, HandoffStage to, String reason) {
    return FLOW.back(handoff, FACTS, to, reason, PROJECT_MANAGER, DAY).refusal();
  }

  @Test
  void strangersOtherProjectsAndEarlierDaysAreRefused() {
    Handoff handoff = HandoffSample.in(PLANNING);
    PersonId stranger = PersonId.of("p-stranger");
    assertThat(FLOW.begin(FACTS, stranger, DAY).refusal()).contains(HandoffRefusal.NOT_RESPONSIBLE);
    assertThat(FLOW.sign(handoff, FACTS, stranger, DAY).refusal())
        .contains(HandoffRefusal.NOT_RESPONSIBLE);
    assertThat(FLOW.advance(handoff, FACTS, stranger, DAY).refusal())
        .contains(HandoffRefusal.NOT_RESPONSIBLE);
    assertThat(FLOW.back(handoff, FACTS, BRIEF, "why", stranger, DAY).refusal())
        .contains(HandoffRefusal.NOT_RESPONSIBLE);
    assertThat(
            FLOW.sign(handoff, FACTS, PROJECT_MANAGER, SampleAgency.day(Month.MARCH, 1)).refusal())
        .contains(HandoffRefusal.BEFORE_LAST_MOVE);
    HandoffFacts other =
        HandoffFacts.builder()
            .project(SampleAgency.project().withId(ProjectId.of("pr-other")))
            .build();
    assertThat(FLOW.sign(handoff, other, PROJECT_MANAGER, DAY).refusal())
        .contains(HandoffRefusal.OTHER_PROJECT);
  }

  @Test
  void factsOfAnotherProjectOrClientAreRefused() {
    HandoffFacts.Builder facts =
        HandoffFacts.builder().project(SampleAgency.project().withId(ProjectId.of("pr-other")));
    assertThat(Refused.code(() -> facts.addRisks(SampleProject.risk()).build()))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            Refused.code(
                () ->
                    HandoffFacts.builder()
                        .project(SampleAgency.project().withClient(ClientId.of("c-other")))
                        .addContracts(SampleClient.contract())
                        .build()))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            Refused.code(
                () ->
                    HandoffFacts.builder()
                        .project(SampleAgency.project())
                        .brief(SampleProject.dealBrief())
                        .build()))
        .isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void aHandoffLeadsFromItsFirstMoveToItsStage() {
    Handoff handoff = HandoffSample.in(PLANNING);
    assertThat(
            Refused.code(
                () ->
                    new Handoff(
                        handoff.project(),
                        Optional.of(BRIEF),
                        ImmutableList.of(),
                        handoff.history())))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            Refused.code(
                () ->
                    new HandoffMove(
                        Optional.of(PLANNING),
                        Optional.of(BRIEF),
                        DAY,
                        PROJECT_MANAGER,
                        Optional.empty())))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(Refused.code(() -> new HandoffPolicy(POLICY.signedByBoth(), 0, 90)))
        .isEqualTo(ErrorCode.OUT_OF_RANGE);
  }

  @Test
  void thePacketOfTheScopeSaysWhereItIsFromAndHowOldItIs() {
    HandoffPacket packet = HandoffPacket.of(BRIEF, FACTS);
    HandoffPacket.Item goal = packet.items().get(0);
    assertThat(goal.kind()).isEqualTo(HandoffPacket.Kind.GOAL);
    assertThat(goal.text()).isEqualTo("Half of all orders come from phones.");
    assertThat(goal.contact()).contains(SampleAgency.contact().id());
    assertThat(goal.days(SampleAgency.day(Month.MARCH, 2))).contains(13L);
    assertThat(HandoffPacket.of(SCOPE_ALIGNMENT, FACTS).items())
        .extracting(HandoffPacket.Item::kind)
        .containsExactly(
            HandoffPacket.Kind.SCOPE_ITEM,
            HandoffPacket.Kind.SCOPE_ITEM,
            HandoffPacket.Kind.MILESTONE,
            HandoffPacket.Kind.CONTRACT);
  }

  @Test
  void thePlanIsHeldAgainstEachExpectation() {
    Expectation kept = SampleProject.expectation();
    Expectation soon =
        kept.withId(BriefItemId.of("e-soon")).withBy(SampleAgency.day(Month.MAY, 14));
    Expectation small = kept.withId(BriefItemId.of("e-small")).withMostMinutes(5_999L);
    Expectation cheap =
        kept.withId(BriefItemId.of("e-cheap")).withMostAmount(Money.of("8999.99", "EUR"));
    Expectation foreign =
        Expectation.builder()
            .id(BriefItemId.of("e-foreign"))
            .text("At most 1 franc.")
            .source(kept.source())
            .mostAmount(Money.of("1.00", "CHF"))
            .build();
    Expectation soft =
        Expectation.builder()
            .id(BriefItemId.of("e-soft"))
            .text("It feels like us.")
            .source(kept.source())
            .build();
    Expectation gone =
        kept.withId(BriefItemId.of("e-gone")).withScopeItem(SampleScope.spanish().id());
    HandoffFacts facts =
        FACTS.withBrief(
            HandoffSample.brief()
                .withExpectations(List.of(kept, soon, small, cheap, foreign, soft, gone)));
    assertThat(PressureTest.of(facts).rows())
        .extracting(
            row -> row.expectation().value(), PressureTest.Row::verdict, PressureTest.Row::broken)
        .containsExactly(
            row("e-sale", PressureTest.Verdict.KEPT),
            row("e-soon", PressureTest.Verdict.BROKEN, PressureTest.Aspect.BY),
            row("e-small", PressureTest.Verdict.BROKEN, PressureTest.Aspect.MINUTES),
            row("e-cheap", PressureTest.Verdict.BROKEN, PressureTest.Aspect.AMOUNT),
            row("e-foreign", PressureTest.Verdict.NOT_CHECKED),
            row("e-soft", PressureTest.Verdict.NOT_CHECKED),
            row("e-gone", PressureTest.Verdict.BROKEN, PressureTest.Aspect.ITEM));
  }

  private static Tuple row(String id, PressureTest.Verdict verdict, PressureTest.Aspect... broken) {
    return tuple(id, verdict, ImmutableList.copyOf(broken));
  }

  @Test
  void workThatIsDueAfterItsItemMovesTheDayThatCounts() {
    HandoffFacts late =
        FACTS.withWorkItems(
            FACTS.workItems().stream()
                .map(each -> each.withDue(SampleAgency.day(Month.JUNE, 27)))
                .toList());
    assertThat(PressureTest.of(late).rows().get(0).broken())
        .containsExactly(PressureTest.Aspect.BY);
  }

  /** The expectation of a project without items: all of it by 30 June, for 110 hours at most. */
  private static final Expectation ALL =
      Expectation.builder()
          .id(BriefItemId.of("e-all"))
          .text("All of it by the end of June.")
          .source(SampleProject.expectation().source())
          .by(SampleAgency.day(Month.JUNE, 30))
          .mostMinutes(7_200L)
          .build();

  private static PressureTest.Row tested(HandoffFacts facts, Expectation expectation) {
    return PressureTest.of(
            facts.withBrief(HandoffSample.brief().withExpectations(List.of(expectation))))
        .rows()
        .get(0);
  }

  private static HandoffFacts withWork(UnaryOperator<WorkItem> change) {
    return FACTS.withWorkItems(FACTS.workItems().stream().map(change).toList());
  }

  @Test
  void workDueAfterAllOfItIsExpectedBreaksThePlan() {
    assertThat(tested(FACTS, ALL).verdict()).isEqualTo(PressureTest.Verdict.KEPT);
    HandoffFacts nextYear =
        withWork(
            work ->
                work.scopeItem().equals(Optional.of(SampleScope.styleGuide().id()))
                    ? work.withDue(LocalDate.of(2027, 1, 15)).withScopeItem(Optional.empty())
                    : work);
    assertThat(tested(nextYear, ALL).broken()).containsExactly(PressureTest.Aspect.BY);
    HandoffFacts launch =
        FACTS.withProject(
            FACTS
                .project()
                .withMilestones(
                    FACTS.project().milestones().stream()
                        .map(each -> each.withDue(SampleAgency.day(Month.JULY, 1)))
                        .toList()));
    assertThat(tested(launch, ALL).broken()).containsExactly(PressureTest.Aspect.BY);
  }

  @Test
  void workWithoutADayLeavesItOpenWhetherThePlanIsKept() {
    HandoffFacts open =
        withWork(work -> work.withDue(Optional.empty()).withCompletedOn(Optional.empty()));
    PressureTest.Row all = tested(open, ALL);
    assertThat(all.verdict()).isEqualTo(PressureTest.Verdict.NOT_CHECKED);
    assertThat(all.checked()).containsExactly(PressureTest.Aspect.MINUTES);
    PressureTest.Row item = tested(open, SampleProject.expectation());
    assertThat(item.verdict()).isEqualTo(PressureTest.Verdict.NOT_CHECKED);
    assertThat(item.checked()).doesNotContain(PressureTest.Aspect.BY);
    // Late is late, whatever the rest of it does; and what is done has its day.
    assertThat(tested(open, ALL.withBy(SampleAgency.day(Month.JUNE, 29))).broken())
        .containsExactly(PressureTest.Aspect.BY);
    assertThat(tested(withWork(work -> work.withDue(Optional.empty())), ALL).verdict())
        .isEqualTo(PressureTest.Verdict.KEPT);
    HandoffFacts endless =
        FACTS.withScope(
            FACTS.scope().map(it -> it.withPlan(DateRange.startingOn(it.plan().start()))));
    assertThat(tested(endless, ALL).verdict()).isEqualTo(PressureTest.Verdict.NOT_CHECKED);
  }

  @Test
  void theEstimatesOfWorkAreHeldAgainstMinutesWhereTheyAreMore() {
    // 120 hours were agreed; three times 40 hours and a minute are planned.
    HandoffFacts more = withWork(work -> work.withEstimatedMinutes(2_401));
    assertThat(tested(more, ALL).broken()).containsExactly(PressureTest.Aspect.MINUTES);
    assertThat(tested(withWork(work -> work.withEstimatedMinutes(2_400)), ALL).broken()).isEmpty();
    // 100 hours of the checkout were agreed; two pieces of work make it.
    HandoffFacts checkout = withWork(work -> work.withEstimatedMinutes(3_001));
    assertThat(tested(checkout, SampleProject.expectation()).broken())
        .containsExactly(PressureTest.Aspect.MINUTES);
    assertThat(
            tested(withWork(work -> work.withEstimatedMinutes(3_000)), SampleProject.expectation())
                .broken())
        .isEmpty();
    assertThat(
            tested(more.withScope(Optional.empty()).withBaseline(Optional.empty()), ALL).broken())
        .containsExactly(PressureTest.Aspect.MINUTES);
  }

  @Test
  void aRenewalNeedsToKnowWhoIsFreeForWhatComesNext() {
    assertThat(GATES.exit(RENEWAL, FACTS, DAY)).isEmpty();
    assertThat(GATES.exit(RENEWAL, FACTS.withCapacityAhead(Optional.empty()), DAY))
        .containsExactly(UnmetNeed.of(Need.CAPACITY));
    CapacityAhead ahead = FACTS.capacityAhead().orElseThrow();
    HandoffFacts early =
        FACTS.withCapacityAhead(
            new CapacityAhead(DAY.plusDays(1), ahead.days(), ahead.freeMinutes()));
    assertThat(GATES.exit(RENEWAL, early, DAY)).containsExactly(UnmetNeed.of(Need.CAPACITY));
    assertThat(HandoffPacket.of(RENEWAL, FACTS).items())
        .filteredOn(item -> item.kind() == HandoffPacket.Kind.CAPACITY)
        .extracting(HandoffPacket.Item::subject, HandoffPacket.Item::since)
        .containsExactly(tuple("code", Optional.of(DAY)), tuple("design", Optional.of(DAY)));
    assertThat(
            Refused.problems(
                () ->
                    new CapacityAhead(
                        LocalDate.of(1899, 1, 1),
                        DateRange.startingOn(DAY),
                        ImmutableSortedMap.of(DisciplineId.of("code"), -1L))))
        .containsExactly("/on DATE_OUT_OF_RANGE", "/days OUT_OF_RANGE", "/freeMinutes/0 NEGATIVE");
  }
}
