package dev.agency.core.scope;

import static dev.agency.core.scope.ChangeScenes.BASELINE;
import static dev.agency.core.scope.ChangeScenes.BEN;
import static dev.agency.core.scope.ChangeScenes.ELIF;
import static dev.agency.core.scope.ChangeScenes.JONAS;
import static dev.agency.core.scope.ChangeScenes.TODAY;
import static dev.agency.core.scope.ChangeScenes.approveAll;
import static dev.agency.core.scope.ChangeScenes.flow;
import static dev.agency.core.scope.ChangeScenes.granted;
import static dev.agency.core.scope.ChangeScenes.in;
import static dev.agency.core.scope.ChangeScenes.pins;
import static dev.agency.core.scope.ChangeScenes.small;
import static dev.agency.core.scope.ChangeScenes.withoutPrice;
import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.Ruling;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.figure.Figure;
import dev.agency.core.figure.UnknownReason;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
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
  private final ChangeFlow flow = SampleScope.flow();

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

  private static void check(List<String> possible, String move, Ruling<?, ChangeRefusal> ruling) {
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
        new Assessment.Pins(
            2, SampleScope.pins().since(), SampleScope.pins().plan(), SampleScope.pins().figures());
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
            ChangePolicy.usual().withAllowance(new ChangeAllowance(240, 3, Granularity.MONTH)),
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
