package dev.agency.core.scope;

import static dev.agency.core.scope.ChangeScenes.ANA;
import static dev.agency.core.scope.ChangeScenes.BASELINE;
import static dev.agency.core.scope.ChangeScenes.BEN;
import static dev.agency.core.scope.ChangeScenes.ELIF;
import static dev.agency.core.scope.ChangeScenes.JONAS;
import static dev.agency.core.scope.ChangeScenes.TODAY;
import static dev.agency.core.scope.ChangeScenes.approveAll;
import static dev.agency.core.scope.ChangeScenes.flow;
import static dev.agency.core.scope.ChangeScenes.granted;
import static dev.agency.core.scope.ChangeScenes.holds;
import static dev.agency.core.scope.ChangeScenes.in;
import static dev.agency.core.scope.ChangeScenes.withoutPrice;
import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.agency.core.figure.Figure;
import dev.agency.core.id.ProjectId;
import dev.agency.core.money.Money;
import dev.agency.core.people.Duty;
import dev.agency.core.people.Responsibility;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;

/** Who approves a change, and who is enough. */
class ChangeApprovalTest {
  private final ChangeFlow flow = SampleScope.flow();

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
}
