package dev.agency.core.scope;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.error.ErrorCode;
import dev.agency.core.id.ChangeRequestId;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import dev.agency.core.testkit.SampleScope;
import java.time.Month;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {
  @Test
  void theFirstOneHasTheTimeOfItsScope() {
    Baseline first =
        Baseline.first(SampleScope.scope(), SampleAgency.budget().id(), day(Month.MARCH, 2));
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.id().value()).isEqualTo("pr-relaunch:baseline:1");
    assertThat(first.minutes()).isEqualTo(7_200);
    assertThat(first.total()).isEmpty();
    assertThat(first.order()).isEmpty();
    assertThat(first.project()).isEqualTo(SampleAgency.project().id());
  }

  @Test
  void eachLaterOneIsMadeByAnOrder() {
    Baseline first = SampleScope.baseline();
    assertThat(Refused.code(() -> first.withNumber(2))).isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(Refused.code(() -> first.withOrder(ChangeRequestId.of("cr-1"))))
        .isEqualTo(ErrorCode.INCONSISTENT);
    Baseline second = SampleScope.secondBaseline();
    assertThat(Refused.code(() -> second.withProposal(SampleAgency.proposal().id())))
        .isEqualTo(ErrorCode.INCONSISTENT);
    assertThat(Refused.code(() -> second.withOrder(Optional.empty())))
        .isEqualTo(ErrorCode.INCONSISTENT);
  }

  @Test
  void itsTotalIsShownToNobodyByAccident() {
    assertThat(SampleScope.baseline().toString()).doesNotContain("14400");
  }

  @Test
  void anOrderIsOfTheRequestThatMadeTheBaseline() {
    Baseline second = SampleScope.secondBaseline();
    assertThat(Refused.code(() -> new ChangeOrder(SampleScope.draft(), second)))
        .isEqualTo(ErrorCode.INCONSISTENT);
    ChangeRequest applied =
        CreepCase.in(
            SampleScope.draft().withId(ChangeRequestId.of("cr-9")), ChangeState.APPLIED, 60);
    assertThat(Refused.code(() -> new ChangeOrder(applied, second)))
        .isEqualTo(ErrorCode.INCONSISTENT);
  }
}
