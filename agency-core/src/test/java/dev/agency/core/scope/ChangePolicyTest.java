package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.people.Duty;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import dev.agency.core.time.Granularity;
import java.time.Month;
import org.junit.jupiter.api.Test;

class ChangePolicyTest {
  @Test
  void theUsualPolicyIsWhatTheDocumentationSays() {
    ChangePolicy usual = ChangePolicy.usual();
    assertThat(usual.fourEyes()).isTrue();
    assertThat(usual.authorMayApprove()).isTrue();
    assertThat(usual.approvers()).containsExactly(Duty.PROJECT_MANAGER, Duty.ACCOUNT_MANAGER);
    assertThat(usual.fallbacks()).isEmpty();
    assertThat(usual.tolerance()).isEqualTo(Tolerance.usual());
    assertThat(usual.allowance()).isEmpty();
    assertThat(usual.creepLimits())
        .containsExactly(BasisPoints.ofPercent(5), BasisPoints.ofPercent(10));
  }

  @Test
  void fourEyesNeedTwoDuties() {
    ImmutableSet<Duty> one = ImmutableSet.of(Duty.PROJECT_MANAGER);
    assertThat(Refused.code(() -> ChangePolicy.usual().withApprovers(one)))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(ChangePolicy.usual().withFourEyes(false).withApprovers(one).approvers())
        .isEqualTo(one);
    assertThat(
            Refused.code(
                () -> ChangePolicy.usual().withFourEyes(false).withApprovers(ImmutableSet.of())))
        .isEqualTo(ErrorCode.EMPTY);
  }

  @Test
  void aFallbackIsForADutyThatApprovesAndOneForEach() {
    ChangePolicy.Fallback ben = new ChangePolicy.Fallback(Duty.PROJECT_MANAGER, PersonId.of("ben"));
    assertThat(ChangePolicy.usual().withFallbacks(ben).fallback(Duty.PROJECT_MANAGER))
        .contains(ben.person());
    assertThat(ChangePolicy.usual().withFallbacks(ben).fallback(Duty.ACCOUNT_MANAGER)).isEmpty();
    assertThat(Refused.code(() -> ChangePolicy.usual().withFallbacks(ben, ben)))
        .isEqualTo(ErrorCode.DUPLICATE_ID);
    assertThat(
            Refused.code(
                () ->
                    ChangePolicy.usual()
                        .withFallbacks(
                            new ChangePolicy.Fallback(Duty.RESOURCE_MANAGER, PersonId.of("ben")))))
        .isEqualTo(ErrorCode.UNKNOWN_REFERENCE);
  }

  @Test
  void limitsRise() {
    assertThat(
            Refused.code(
                () ->
                    ChangePolicy.usual()
                        .withCreepLimits(
                            ImmutableList.of(BasisPoints.of(500), BasisPoints.of(500)))))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(
            Refused.code(
                () -> ChangePolicy.usual().withCreepLimits(ImmutableList.of(BasisPoints.of(-1)))))
        .isEqualTo(ErrorCode.NEGATIVE);
  }

  @Test
  void theAllowanceCountsWhatTheProjectGaveAwayInThePeriod() {
    ChangeAllowance allowance = new ChangeAllowance(240, 3, Granularity.MONTH);
    ChangeRequest march = absorbed("cr-1", 120);
    ImmutableList<ChangeRequest> all =
        ImmutableList.of(
            march,
            absorbed("cr-2", 60),
            absorbed("cr-3", 30).withProject(ProjectId.of("pr-other")),
            SampleScope.submitted());
    ProjectId project = SampleAgency.project().id();
    ChangeAllowance.Use use = allowance.use(project, all, day(Month.MARCH, 31));
    assertThat(use).isEqualTo(new ChangeAllowance.Use(180, 2));
    assertThat(allowance.use(project, all, day(Month.APRIL, 1)))
        .isEqualTo(new ChangeAllowance.Use(0, 0));
    assertThat(allowance.covers(march.withEffortMinutes(60), use)).isTrue();
    assertThat(allowance.covers(march.withEffortMinutes(61), use)).isFalse();
    assertThat(allowance.covers(march.withEffortMinutes(1), new ChangeAllowance.Use(0, 3)))
        .isFalse();
  }

  private static ChangeRequest absorbed(String id, long minutes) {
    return CreepCase.in(
        SampleScope.draft().withId(ChangeRequestId.of(id)), ChangeState.ABSORBED, minutes);
  }
}
