package dev.agency.examples.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.budget.review.ReviewReport;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.SetupVerdict;
import dev.agency.examples.cli.Outcome;
import org.junit.jupiter.api.Test;

/** The review of the deal that the story wins. */
class ReviewedTest {
  private static final Agency AGENCY = Outcome.AGENCIES.in(null);

  private static Deal deal() {
    return AGENCY.data().deals().stream()
        .filter(each -> each.id().equals(AGENCY.data().story().winDeal()))
        .findFirst()
        .orElseThrow();
  }

  private static ReviewReport kept() {
    return Reviewed.of(AGENCY.data(), deal()).get(0);
  }

  @Test
  void theReviewThatIsKeptIsWhatAReviewOfTheDealComesTo() {
    ReviewReport fresh = new Setups(AGENCY).report(deal(), ImmutableList.of());
    assertThat(kept().version()).isEqualTo(fresh.version()).isEqualTo(deal().setupVersion());
    assertThat(kept().results()).isEqualTo(fresh.results());
    assertThat(kept().blocking()).isEqualTo(fresh.blocking()).isNotEmpty();
    assertThat(fresh.isBlocked()).isTrue();
  }

  @Test
  void theDealIsWonByAVerdictWhoseFailedChecksAreWaivedByName() {
    SetupVerdict verdict = AGENCY.conversion().deal().wonAs().orElseThrow().verdict().orElseThrow();
    assertThat(verdict).isEqualTo(kept().verdict(deal().id()));
    assertThat(verdict.isBlocked()).isFalse();
    assertThat(verdict.blocking()).isNotEmpty();
    assertThat(verdict.waivers())
        .extracting(SetupVerdict.Waived::check)
        .containsExactlyInAnyOrderElementsOf(verdict.blocking());
    assertThat(AGENCY.data().pipeline().stage(AGENCY.data().story().wonStage()).orElseThrow())
        .matches(stage -> stage.needsVerdict());
  }

  @Test
  void wonAgainItIsTheSameDeal() {
    assertThat(AGENCY.winAgain()).isEqualTo(AGENCY.conversion());
  }
}
