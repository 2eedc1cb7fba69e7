package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ResponsibilityId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeFlowTest {
  private static final PersonId ELIF = SampleScope.ACCOUNT_MANAGER;
  private static final PersonId JONAS = SampleScope.PROJECT_MANAGER;
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BEN = PersonId.of("ben");
  private static final LocalDate TODAY = day(Month.MARCH, 24);
  private static final Baseline BASELINE = SampleScope.baseline();

  private final ChangeFlow flow = SampleScope.flow();

  private static ChangeRequest in(ChangeState state) {
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

  private static <T> T granted(ChangeRuling<T> ruling) {
    assertThat(ruling.refusal()).isEmpty();
    return ruling.granted().orElseThrow();
  }

  private static Assessment.Pins pins(String plan, long figures) {
    return new Assessment.Pins(
        1,
        Fingerprint.of("plan").text(plan).fingerprint(),
        Fingerprint.of("figures").number(figures).fingerprint());
  }

  /** A submitted change of an hour. */
  private static ChangeRequest small(String id) {
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

  /** What each move does in each state: the whole state machine in one table. */
  @ParameterizedTest
  @CsvSource({
    "DRAFT,               EDIT SUBMIT WITHDRAW",
    "SUBMITTED,           EDIT ASSESS REJECT WITHDRAW ABSORB",
    "ASSESSED,            EDIT ASSESS RECHECK APPROVE REJECT WITHDRAW ABSORB",
    "INTERNALLY_APPROVED, EDIT RECHECK APPROVE SEND REJECT WITHDRAW ABSORB",
    "SENT_TO_CLIENT,      EDIT RECHECK APPROVE ACCEPT REJECT WITHDRAW",
    "CLIENT_ACCEPTED,     EDIT RECHECK APPROVE APPLY REJECT WITHDRAW",
    "APPLIED,             ",
    "REJECTED,            ",
    "WITHDRAWN,           ",
    "ABSORBED,            ",
    "EXPIRED,             EDIT ASSESS RECHECK WITHDRAW",
  })
  void eachStateHasTheMovesOfTheTable(ChangeState state, String moves) {
    ChangeRequest request = in(state);
    assertThat(request.state()).isEqualTo(state);
    List<String> possible = moves == null ? List.of() : List.of(moves.split(" "));
    ChangeRequest small = request.withDelta(ScopeDelta.of()).withEffortMinutes(60);
    check(possible, "EDIT", flow.edit(request, request.withTitle("Other"), ELIF, TODAY));
    check(possible, "SUBMIT", flow.submit(request, ELIF, TODAY));
    check(
        possible,
        "ASSESS",
        flow.assess(
            request,
            SampleScope.assessment().withMinutesDelta(request.minutes()),
            BASELINE,
            JONAS,
            TODAY));
    check(possible, "RECHECK", flow.recheck(request, SampleScope.pins(), TODAY));
    check(possible, "APPROVE", flow.approve(request, ELIF, request.hash(), TODAY));
    check(possible, "SEND", flow.send(request, ELIF, TODAY));
    check(
        possible,
        "ACCEPT",
        flow.accept(request, SampleAgency.contact().id(), request.hash(), ELIF, TODAY));
    check(possible, "APPLY", flow.apply(request, BASELINE, SampleScope.pins(), ELIF, TODAY));
    check(possible, "REJECT", flow.reject(request, ELIF, "No budget.", TODAY));
    check(possible, "WITHDRAW", flow.withdraw(request, ELIF, TODAY));
    check(possible, "ABSORB", flow.absorb(small, ELIF, "A favour.", ImmutableList.of(), TODAY));
  }

  private static void check(List<String> possible, String move, ChangeRuling<?> ruling) {
    assertThat(ruling.granted().isPresent()).as(move).isEqualTo(possible.contains(move));
    if (!possible.contains(move)) {
      assertThat(ruling.refusal()).as(move).contains(ChangeRefusal.NOT_IN_THIS_STATE);
    }
  }

  @Test
  void aRequestGoesFromADraftToAnOrder() {
    ChangeOrder order =
        granted(
            flow.apply(in(ChangeState.CLIENT_ACCEPTED), BASELINE, SampleScope.pins(), ELIF, TODAY));
    assertThat(order.request().history())
        .extracting(ChangeStep::state)
        .containsExactly(
            ChangeState.DRAFT,
            ChangeState.SUBMITTED,
            ChangeState.ASSESSED,
            ChangeState.ASSESSED,
            ChangeState.INTERNALLY_APPROVED,
            ChangeState.SENT_TO_CLIENT,
            ChangeState.CLIENT_ACCEPTED,
            ChangeState.APPLIED);
    Baseline next = order.baseline();
    assertThat(next.number()).isEqualTo(2);
    assertThat(next.id().value()).isEqualTo("pr-relaunch:baseline:2");
    assertThat(next.minutes()).isEqualTo(7_200 + 1_890);
    assertThat(next.total()).contains(Money.of("18300.00", "EUR"));
    assertThat(next.scope().item(SampleScope.spanish().id())).contains(SampleScope.spanish());
    assertThat(next.order()).contains(order.request().id());
    assertThat(next.proposal()).isEmpty();
    assertThat(next.frozenOn()).isEqualTo(TODAY);
  }

  @Test
  void theHistoryTellsWhatWasAskedForFromWhichDayOn() {
    ChangeRequest edited =
        granted(
            flow.edit(
                SampleScope.submitted(),
                SampleScope.submitted().withEffortMinutes(0),
                JONAS,
                day(Month.MARCH, 18)));
    ChangeRequest rejected =
        granted(flow.reject(edited, ELIF, "No budget this quarter.", day(Month.MARCH, 20)));
    assertThat(rejected.history())
        .extracting(step -> step.on() + " " + step.state().isOpen() + " " + step.minutes())
        .containsExactly(
            "2026-03-16 false 0",
            "2026-03-16 true 1890",
            "2026-03-18 true 1800",
            "2026-03-20 false 1800");
    assertThat(rejected.history().get(3).reason()).contains("No budget this quarter.");
    assertThat(rejected.authors()).containsExactly(ELIF, JONAS);
  }

  private static ChangeFlow flow(ChangePolicy policy, Responsibility... responsibilities) {
    return ChangeFlow.of(policy, SampleAgency.project(), ImmutableList.copyOf(responsibilities));
  }

  private static Responsibility holds(PersonId person, Duty duty) {
    return Responsibility.builder()
        .id(ResponsibilityId.of(person + "-" + duty.name()))
        .person(person)
        .duty(duty)
        .project(SampleAgency.project().id())
        .during(DateRange.startingOn(day(Month.MARCH, 1)))
        .build();
  }

  private static ChangeRequest approveAll(
      ChangeFlow flow, ChangeRequest request, PersonId... people) {
    ChangeRequest approved = request;
    for (PersonId person : people) {
      approved = granted(flow.approve(approved, person, approved.hash(), TODAY));
    }
    return approved;
  }

  @Test
  void bothRolesApproveInAnyOrder() {
    ChangeRequest assessed = SampleScope.assessed();
    assertThat(approveAll(flow, assessed, ELIF, JONAS).state())
        .isEqualTo(ChangeState.INTERNALLY_APPROVED);
    assertThat(approveAll(flow, assessed, JONAS, ELIF).state())
        .isEqualTo(ChangeState.INTERNALLY_APPROVED);
    assertThat(approveAll(flow, assessed, JONAS, JONAS).state()).isEqualTo(ChangeState.ASSESSED);
  }

  @Test
  void anaWhoHoldsBothCountsAsAccountManagerOnceBenWhoIsProjectManagerApproves() {
    ChangeFlow both =
        flow(
            ChangePolicy.usual(),
            holds(ANA, Duty.PROJECT_MANAGER),
            holds(ANA, Duty.ACCOUNT_MANAGER),
            holds(BEN, Duty.PROJECT_MANAGER));
    ChangeRequest assessed = SampleScope.assessed();
    assertThat(approveAll(both, assessed, ANA).state()).isEqualTo(ChangeState.ASSESSED);
    assertThat(approveAll(both, assessed, ANA, BEN).state())
        .isEqualTo(ChangeState.INTERNALLY_APPROVED);
    assertThat(approveAll(both, assessed, BEN, ANA).state())
        .isEqualTo(ChangeState.INTERNALLY_APPROVED);
  }

  @Test
  void twoEyesAreEnoughWhereThePolicySaysSo() {
    ChangeFlow relaxed =
        flow(
            ChangePolicy.usual().withFourEyes(false),
            holds(ANA, Duty.PROJECT_MANAGER),
            holds(ANA, Duty.ACCOUNT_MANAGER));
    assertThat(approveAll(relaxed, SampleScope.assessed(), ANA).state())
        .isEqualTo(ChangeState.INTERNALLY_APPROVED);
  }

  @Test
  void theAuthorApprovesUnlessThePolicyForbidsIt() {
    ChangeRequest assessed = SampleScope.assessed();
    assertThat(assessed.author()).isEqualTo(ELIF);
    ChangeFlow strict =
        ChangeFlow.of(
            ChangePolicy.usual().withAuthorMayApprove(false),
            SampleAgency.project(),
            SampleScope.responsibilities());
    assertThat(strict.approve(assessed, ELIF, assessed.hash(), TODAY).refusal())
        .contains(ChangeRefusal.AUTHOR_MAY_NOT_APPROVE);
    assertThat(approveAll(flow, assessed, ELIF).approvals()).hasSize(1);
  }

  @Test
  void whoEditsIsAnAuthorToo() {
    ChangeFlow strict =
        ChangeFlow.of(
            ChangePolicy.usual().withAuthorMayApprove(false),
            SampleAgency.project(),
            SampleScope.responsibilities());
    ChangeRequest edited =
        granted(
            strict.edit(
                SampleScope.assessed(), SampleScope.assessed().withTitle("Other"), JONAS, TODAY));
    ChangeRequest assessed =
        granted(strict.assess(edited, SampleScope.assessment(), BASELINE, ELIF, TODAY));
    assertThat(strict.approve(assessed, JONAS, assessed.hash(), TODAY).refusal())
        .contains(ChangeRefusal.AUTHOR_MAY_NOT_APPROVE);
  }

  @Test
  void aVacantDutyHasANamedFallback() {
    ChangePolicy policy =
        ChangePolicy.usual().withFallbacks(new ChangePolicy.Fallback(Duty.ACCOUNT_MANAGER, BEN));
    ChangeRequest assessed = SampleScope.assessed();
    ChangeFlow vacant = flow(policy, holds(ANA, Duty.PROJECT_MANAGER));
    assertThat(approveAll(vacant, assessed, ANA, BEN).state())
        .isEqualTo(ChangeState.INTERNALLY_APPROVED);
    ChangeFlow held =
        flow(policy, holds(ANA, Duty.PROJECT_MANAGER), holds(ELIF, Duty.ACCOUNT_MANAGER));
    assertThat(held.approve(assessed, BEN, assessed.hash(), TODAY).refusal())
        .contains(ChangeRefusal.NOT_AN_APPROVER);
  }

  @Test
  void aFallbackIsNotTheOtherApproverEvenWithoutFourEyes() {
    ChangePolicy policy =
        ChangePolicy.usual()
            .withFourEyes(false)
            .withFallbacks(new ChangePolicy.Fallback(Duty.ACCOUNT_MANAGER, ANA));
    ChangeFlow alone = flow(policy, holds(ANA, Duty.PROJECT_MANAGER));
    assertThat(approveAll(alone, SampleScope.assessed(), ANA).state())
        .isEqualTo(ChangeState.ASSESSED);
    ChangeFlow two =
        flow(policy, holds(ANA, Duty.PROJECT_MANAGER), holds(BEN, Duty.PROJECT_MANAGER));
    assertThat(approveAll(two, SampleScope.assessed(), ANA, BEN).state())
        .isEqualTo(ChangeState.INTERNALLY_APPROVED);
  }

  @Test
  void dutiesAreThoseOfTheDayAndOfNoOtherProject() {
    ChangeRequest assessed = SampleScope.assessed();
    LocalDate before = day(Month.MARCH, 17);
    Responsibility later = holds(ANA, Duty.PROJECT_MANAGER).withDuring(DateRange.startingOn(TODAY));
    Responsibility elsewhere =
        holds(BEN, Duty.PROJECT_MANAGER).withProject(ProjectId.of("pr-other"));
    ChangeFlow flow = flow(ChangePolicy.usual(), later, elsewhere);
    assertThat(flow.approve(assessed, ANA, assessed.hash(), before).refusal())
        .contains(ChangeRefusal.NOT_AN_APPROVER);
    assertThat(flow.approve(assessed, BEN, assessed.hash(), TODAY).refusal())
        .contains(ChangeRefusal.NOT_AN_APPROVER);
    ChangeApproval approval =
        granted(flow.approve(assessed, ANA, assessed.hash(), TODAY)).approvals().get(0);
    assertThat(approval.duties()).containsExactly(Duty.PROJECT_MANAGER);
  }

  @Test
  void whoLeftDoesNotTakeTheirApprovalAlong() {
    ChangeRequest accepted = in(ChangeState.CLIENT_ACCEPTED);
    ChangeFlow afterwards = flow(ChangePolicy.usual(), holds(BEN, Duty.PROJECT_MANAGER));
    assertThat(granted(afterwards.apply(accepted, BASELINE, SampleScope.pins(), BEN, TODAY)))
        .isNotNull();
  }

  @Test
  void thePolicyIsHeldToOnceMoreWhenItIsApplied() {
    ChangeFlow relaxed =
        flow(
            ChangePolicy.usual().withFourEyes(false),
            holds(ANA, Duty.PROJECT_MANAGER),
            holds(ANA, Duty.ACCOUNT_MANAGER));
    ChangeRequest internal =
        granted(
            relaxed.edit(
                SampleScope.submitted(), SampleScope.submitted().withInternal(true), ELIF, TODAY));
    ChangeRequest assessed =
        granted(relaxed.assess(internal, withoutPrice(), BASELINE, ANA, TODAY));
    ChangeRequest approved = approveAll(relaxed, assessed, ANA);
    ChangeFlow strict =
        flow(
            ChangePolicy.usual(),
            holds(ANA, Duty.PROJECT_MANAGER),
            holds(ANA, Duty.ACCOUNT_MANAGER));
    assertThat(strict.apply(approved, BASELINE, SampleScope.pins(), ANA, TODAY).refusal())
        .contains(ChangeRefusal.APPROVALS_MISSING);
    assertThat(granted(relaxed.apply(approved, BASELINE, SampleScope.pins(), ANA, TODAY)))
        .isNotNull();
  }

  private static Assessment withoutPrice() {
    return SampleScope.assessment().withPriceDelta(Figure.unknown(UnknownReason.NO_PRICE));
  }

  @Test
  void anEditVoidsApprovals() {
    ChangeRequest approved = SampleScope.approved();
    ChangeRequest edited =
        granted(flow.edit(approved, approved.withEffortMinutes(91), ELIF, TODAY));
    assertThat(edited.state()).isEqualTo(ChangeState.SUBMITTED);
    assertThat(edited.approvals()).isEmpty();
    assertThat(edited.assessment()).isEmpty();
    assertThat(granted(flow.edit(approved, approved, ELIF, TODAY))).isEqualTo(approved);
    ChangeRequest renamed = approved.withExternalRefs();
    assertThat(granted(flow.edit(approved, renamed, ELIF, TODAY))).isEqualTo(renamed);
  }

  @Test
  void anEditCannotApprove() {
    ChangeRequest assessed = SampleScope.assessed();
    ChangeRequest forged = assessed.withApprovals(SampleScope.approval());
    assertThat(flow.edit(assessed, forged, ELIF, TODAY).refusal())
        .contains(ChangeRefusal.CHANGED_BY_MOVES_ONLY);
    assertThat(flow.edit(assessed, SampleScope.approved(), ELIF, TODAY).refusal())
        .contains(ChangeRefusal.CHANGED_BY_MOVES_ONLY);
    assertThat(flow.edit(assessed, assessed.withAuthor(JONAS), ELIF, TODAY).refusal())
        .contains(ChangeRefusal.CHANGED_BY_MOVES_ONLY);
  }

  @Test
  void nobodyApprovesWhatTheyDidNotSee() {
    ChangeRequest assessed = SampleScope.assessed();
    ChangeRequest other =
        granted(
            flow.assess(
                assessed,
                SampleScope.assessment().withPriceDelta(Figure.known(Money.of("3000.00", "EUR"))),
                BASELINE,
                JONAS,
                TODAY));
    assertThat(flow.approve(other, ELIF, assessed.hash(), TODAY).refusal())
        .contains(ChangeRefusal.OTHER_VERSION);
    ChangeRequest sent = in(ChangeState.SENT_TO_CLIENT);
    assertThat(flow.accept(sent, SampleAgency.contact().id(), other.hash(), ELIF, TODAY).refusal())
        .contains(ChangeRefusal.OTHER_VERSION);
  }

  @Test
  void itExpiresWhenThePlanMovedAndIsAssessedAnew() {
    ChangeRequest accepted = in(ChangeState.CLIENT_ACCEPTED);
    Assessment.Pins resold = pins("resold", 1);
    assertThat(flow.apply(accepted, BASELINE, resold, ELIF, TODAY).refusal())
        .contains(ChangeRefusal.PLAN_MOVED);
    ChangeRequest expired = granted(flow.recheck(accepted, resold, TODAY));
    assertThat(expired.state()).isEqualTo(ChangeState.EXPIRED);
    assertThat(expired.approvals()).isEmpty();
    assertThat(granted(flow.recheck(expired, resold, TODAY))).isEqualTo(expired);
    ChangeRequest again =
        granted(
            flow.assess(
                expired, SampleScope.assessment().withPins(resold), BASELINE, JONAS, TODAY));
    assertThat(again.state()).isEqualTo(ChangeState.ASSESSED);
    assertThat(again.acceptance()).isEmpty();
  }

  @Test
  void itExpiresWhenAnotherOrderMovedTheBaseline() {
    Baseline second = SampleScope.secondBaseline();
    ChangeRequest approved = SampleScope.approved();
    Assessment.Pins now =
        new Assessment.Pins(2, SampleScope.pins().plan(), SampleScope.pins().figures());
    assertThat(granted(flow.recheck(approved, now, TODAY)).state()).isEqualTo(ChangeState.EXPIRED);
    assertThat(
            flow.assess(SampleScope.submitted(), SampleScope.assessment(), second, JONAS, TODAY)
                .refusal())
        .contains(ChangeRefusal.BASELINE_MOVED);
    assertThat(
            flow.assess(
                    SampleScope.submitted(),
                    SampleScope.assessment().withPins(now),
                    second,
                    JONAS,
                    TODAY)
                .refusal())
        .as("what it adds is there already")
        .contains(ChangeRefusal.SCOPE_HAS_IT);
  }

  @Test
  void timeThatWasWorkedOnlyMarksIt() {
    ChangeRequest assessed = SampleScope.assessed();
    ChangeRequest stale = granted(flow.recheck(assessed, pins("as sold", 2), TODAY));
    assertThat(stale.state()).isEqualTo(ChangeState.ASSESSED);
    assertThat(stale.staleFigures()).isTrue();
    assertThat(flow.approve(stale, ELIF, stale.hash(), TODAY).refusal())
        .contains(ChangeRefusal.STALE_FIGURES);
    assertThat(granted(flow.recheck(stale, SampleScope.pins(), TODAY)).staleFigures()).isFalse();
    ChangeRequest approved =
        granted(flow.recheck(SampleScope.approved(), pins("as sold", 2), TODAY));
    assertThat(approved.approvals()).hasSize(2);
    assertThat(flow.send(approved, ELIF, TODAY).refusal()).contains(ChangeRefusal.STALE_FIGURES);
  }

  @Test
  void approvalsStandWhileTheImpactIsWithinTheTolerance() {
    ChangeRequest approved = SampleScope.approved();
    Assessment within =
        SampleScope.assessment()
            .withPins(pins("as sold", 2))
            .withPriceDelta(Figure.known(Money.of("4095.00", "EUR")));
    ChangeRequest refreshed = granted(flow.refresh(approved, within, TODAY));
    assertThat(refreshed.state()).isEqualTo(ChangeState.INTERNALLY_APPROVED);
    assertThat(refreshed.hash()).isEqualTo(approved.hash());
    assertThat(refreshed.refreshed()).contains(within);
    assertThat(granted(flow.send(refreshed, ELIF, TODAY)).state())
        .isEqualTo(ChangeState.SENT_TO_CLIENT);
    Assessment beyond = within.withPriceDelta(Figure.known(Money.of("4095.01", "EUR")));
    ChangeRequest anew = granted(flow.refresh(approved, beyond, TODAY));
    assertThat(anew.state()).isEqualTo(ChangeState.ASSESSED);
    assertThat(anew.approvals()).isEmpty();
    assertThat(anew.assessment()).contains(beyond);
  }

  @Test
  void whatWasApprovedIsWhatIsApplied() {
    ChangeRequest accepted = in(ChangeState.CLIENT_ACCEPTED);
    Assessment.Pins now = pins("as sold", 2);
    assertThat(flow.apply(accepted, BASELINE, now, ELIF, TODAY).refusal())
        .contains(ChangeRefusal.STALE_FIGURES);
    ChangeRequest refreshed =
        granted(
            flow.refresh(
                accepted,
                SampleScope.assessment()
                    .withPins(now)
                    .withPriceDelta(Figure.known(Money.of("3950.00", "EUR"))),
                TODAY));
    assertThat(granted(flow.apply(refreshed, BASELINE, now, ELIF, TODAY)).baseline().total())
        .contains(Money.of("18300.00", "EUR"));
  }

  @Test
  void anInternalChangeSkipsTheClientAndHasNoPrice() {
    ChangeRequest internal =
        granted(
            flow.edit(
                SampleScope.submitted(), SampleScope.submitted().withInternal(true), ELIF, TODAY));
    assertThat(flow.assess(internal, SampleScope.assessment(), BASELINE, JONAS, TODAY).refusal())
        .contains(ChangeRefusal.HAS_A_PRICE);
    ChangeRequest approved =
        approveAll(
            flow,
            granted(flow.assess(internal, withoutPrice(), BASELINE, JONAS, TODAY)),
            ELIF,
            JONAS);
    assertThat(flow.send(approved, ELIF, TODAY).refusal()).contains(ChangeRefusal.INTERNAL);
    Baseline next =
        granted(flow.apply(approved, BASELINE, SampleScope.pins(), ELIF, TODAY)).baseline();
    assertThat(next.total()).isEqualTo(BASELINE.total());
    assertThat(next.minutes()).isEqualTo(9_090);
  }

  @Test
  void absorbingNeedsBothRolesAndAReason() {
    ChangeRequest approved = SampleScope.approved();
    List<ChangeRequest> none = ImmutableList.of();
    assertThat(flow.absorb(approved, ELIF, "A favour.", none, TODAY).refusal())
        .as("it was approved to be paid for")
        .contains(ChangeRefusal.NOT_AT_NO_CHARGE);
    ChangeRequest free =
        granted(
            flow.edit(
                SampleScope.submitted(),
                SampleScope.submitted().withAtNoCharge(true),
                ELIF,
                TODAY));
    ChangeRequest assessed = granted(flow.assess(free, withoutPrice(), BASELINE, JONAS, TODAY));
    ChangeRequest byOne = approveAll(flow, assessed, ELIF);
    assertThat(flow.absorb(byOne, ELIF, "A favour.", none, TODAY).refusal())
        .contains(ChangeRefusal.APPROVALS_MISSING);
    ChangeRequest byBoth = approveAll(flow, byOne, JONAS);
    assertThat(flow.absorb(byBoth, ELIF, " ", none, TODAY).refusal())
        .contains(ChangeRefusal.NEEDS_REASON);
    assertThat(flow.send(byBoth, ELIF, TODAY).refusal()).contains(ChangeRefusal.AT_NO_CHARGE);
    ChangeRequest absorbed = granted(flow.absorb(byBoth, ELIF, "A favour.", none, TODAY));
    assertThat(absorbed.state()).isEqualTo(ChangeState.ABSORBED);
    assertThat(absorbed.history().get(absorbed.history().size() - 1).reason())
        .contains("A favour.");
  }

  @Test
  void withinTheAllowanceOneIsEnoughUntilItIsUsedUp() {
    ChangeFlow generous =
        ChangeFlow.of(
            ChangePolicy.usual().withAllowance(new Allowance(240, 3, Granularity.MONTH)),
            SampleAgency.project(),
            SampleScope.responsibilities());
    List<ChangeRequest> given = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      given.add(granted(generous.absorb(small("cr-" + i), JONAS, "A favour.", given, TODAY)));
    }
    assertThat(generous.absorb(small("cr-4"), JONAS, "A favour.", given, TODAY).refusal())
        .contains(ChangeRefusal.APPROVALS_MISSING);
    LocalDate april = day(Month.APRIL, 1);
    assertThat(granted(generous.absorb(small("cr-4"), JONAS, "A favour.", given, april)).state())
        .isEqualTo(ChangeState.ABSORBED);
    assertThat(
            generous
                .absorb(SampleScope.submitted(), JONAS, "A favour.", ImmutableList.of(), TODAY)
                .refusal())
        .as("31.5 hours are not small")
        .contains(ChangeRefusal.APPROVALS_MISSING);
    assertThat(
            generous.absorb(small("cr-4"), BEN, "A favour.", ImmutableList.of(), TODAY).refusal())
        .contains(ChangeRefusal.NOT_AN_APPROVER);
  }

  @Test
  void aSwapIsNotSmallForBalancingOut() {
    ChangeRequest swap =
        granted(
            flow.edit(
                small("cr-1"),
                small("cr-1")
                    .withEffortMinutes(-600)
                    .withDelta(
                        ScopeDelta.of(
                            new ScopeChange.Added(SampleScope.spanish()),
                            new ScopeChange.Removed(SampleScope.styleGuide()))),
                ELIF,
                TODAY));
    assertThat(swap.minutes()).isZero();
    assertThat(swap.addedMinutes()).isEqualTo(1_800);
    assertThat(flow.absorb(swap, ELIF, "Even.", ImmutableList.of(), TODAY).refusal())
        .contains(ChangeRefusal.APPROVALS_MISSING);
  }

  @Test
  void whatAsksForNothingIsNotSubmitted() {
    ChangeRequest nothing = SampleScope.draft().withDelta(ScopeDelta.of()).withEffortMinutes(0);
    assertThat(flow.submit(nothing, ELIF, TODAY).refusal())
        .contains(ChangeRefusal.ASKS_FOR_NOTHING);
    assertThat(
            flow.edit(
                    SampleScope.submitted(),
                    SampleScope.submitted().withDelta(ScopeDelta.of()).withEffortMinutes(0),
                    ELIF,
                    TODAY)
                .refusal())
        .contains(ChangeRefusal.ASKS_FOR_NOTHING);
  }

  @Test
  void anAssessmentIsOfTheMinutesThatAreAskedForAndOfWhatThereIs() {
    ChangeRequest submitted = SampleScope.submitted();
    assertThat(
            flow.assess(
                    submitted,
                    SampleScope.assessment().withMinutesDelta(1_800),
                    BASELINE,
                    JONAS,
                    TODAY)
                .refusal())
        .contains(ChangeRefusal.OTHER_MINUTES);
    ChangeRequest less =
        granted(flow.edit(submitted, submitted.withEffortMinutes(-10_000), ELIF, TODAY));
    assertThat(
            flow.assess(
                    less, SampleScope.assessment().withMinutesDelta(-8_200), BASELINE, JONAS, TODAY)
                .refusal())
        .contains(ChangeRefusal.LESS_THAN_NOTHING);
    assertThat(
            Refused.code(
                () ->
                    flow.assess(
                        submitted, inDollars(SampleScope.assessment()), BASELINE, JONAS, TODAY)))
        .isEqualTo(ErrorCode.CURRENCY_MISMATCH);
  }

  private static Assessment inDollars(Assessment impact) {
    Figure<Money> one = Figure.known(Money.of("1.00", "USD"));
    return impact.toBuilder().priceDelta(one).costDelta(one).profitDelta(one).build();
  }

  @Test
  void anUnknownPriceMovesNoTotal() {
    Assessment unpriced =
        SampleScope.assessment().withPriceDelta(Figure.unknown(UnknownReason.UNPRICED));
    ChangeRequest assessed =
        granted(flow.assess(SampleScope.submitted(), unpriced, BASELINE, JONAS, TODAY));
    ChangeRequest sent = granted(flow.send(approveAll(flow, assessed, ELIF, JONAS), ELIF, TODAY));
    ChangeRequest accepted =
        granted(flow.accept(sent, SampleAgency.contact().id(), sent.hash(), ELIF, TODAY));
    assertThat(flow.apply(accepted, BASELINE, SampleScope.pins(), ELIF, TODAY).refusal())
        .contains(ChangeRefusal.PRICE_UNKNOWN);
    Baseline open = BASELINE.withTotal(Optional.empty());
    assertThat(granted(flow.apply(accepted, open, SampleScope.pins(), ELIF, TODAY)).baseline())
        .extracting(Baseline::minutes)
        .isEqualTo(9_090L);
  }

  @Test
  void anOrderIsAppliedOnce() {
    ChangeRequest accepted = in(ChangeState.CLIENT_ACCEPTED);
    ChangeOrder order = granted(flow.apply(accepted, BASELINE, SampleScope.pins(), ELIF, TODAY));
    assertThat(
            granted(flow.apply(order.request(), order.baseline(), SampleScope.pins(), ELIF, TODAY)))
        .isEqualTo(order);
    assertThat(flow.apply(order.request(), BASELINE, SampleScope.pins(), ELIF, TODAY).refusal())
        .contains(ChangeRefusal.NOT_IN_THIS_STATE);
  }

  @Test
  void nothingIsDoneWithARequestOfAnotherProjectOrBeforeItsLastMove() {
    ChangeRequest other = SampleScope.draft().withProject(ProjectId.of("pr-other"));
    assertThat(flow.submit(other, ELIF, TODAY).refusal()).contains(ChangeRefusal.OTHER_PROJECT);
    assertThat(flow.withdraw(SampleScope.draft(), ELIF, day(Month.MARCH, 15)).refusal())
        .contains(ChangeRefusal.BEFORE_LAST_MOVE);
    Baseline elsewhere =
        BASELINE.withScope(SampleScope.scope().withProject(ProjectId.of("pr-other")));
    assertThat(
            flow.assess(SampleScope.submitted(), SampleScope.assessment(), elsewhere, JONAS, TODAY)
                .refusal())
        .contains(ChangeRefusal.OTHER_PROJECT);
    assertThat(
            flow.apply(in(ChangeState.CLIENT_ACCEPTED), elsewhere, SampleScope.pins(), ELIF, TODAY)
                .refusal())
        .contains(ChangeRefusal.OTHER_PROJECT);
  }

  @Test
  void aPolicyMayAskAThirdDutyToo() {
    ChangeFlow three =
        flow(
            ChangePolicy.usual()
                .withApprovers(
                    ImmutableSet.of(
                        Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER, Duty.RESOURCE_MANAGER)),
            holds(ANA, Duty.PROJECT_MANAGER),
            holds(ANA, Duty.ACCOUNT_MANAGER),
            holds(ANA, Duty.RESOURCE_MANAGER),
            holds(BEN, Duty.PROJECT_MANAGER),
            holds(BEN, Duty.RESOURCE_MANAGER),
            holds(ELIF, Duty.PROJECT_MANAGER));
    assertThat(approveAll(three, SampleScope.assessed(), ANA, BEN).state())
        .isEqualTo(ChangeState.ASSESSED);
    assertThat(approveAll(three, SampleScope.assessed(), ANA, BEN, ELIF).state())
        .isEqualTo(ChangeState.INTERNALLY_APPROVED);
  }

  @Test
  void anAlertMayHaveWrittenItAndIsItsEvidence() {
    ChangeRequest drafted = SampleScope.draft();
    assertThat(drafted.evidence())
        .extracting(evidence -> evidence.said().code())
        .containsExactly("BUDGET_NEARLY_USED");
    assertThat(drafted.toString()).doesNotContain("9100").contains("BUDGET_NEARLY_USED");
  }

  @Test
  void marginsAreForThoseWhoMaySeeThem() {
    assertThat(SampleScope.assessed().toString())
        .doesNotContain("3900", "2100", "1800.00", BasisPoints.of(-50).toString());
  }
}
