package dev.agency.core.deal;

import static dev.agency.core.testkit.SampleAgency.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.ProjectId;
import dev.agency.core.id.ProposalId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.time.Month;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposalTest {
  private static final LocalDate SENT = day(Month.FEBRUARY, 18);
  private static final LocalDate LAST = day(Month.MARCH, 18);

  private final Deal deal = SampleAgency.deal();
  private final Proposal offer = Proposal.send(ProposalId.of("o-1"), deal, 1, SENT, LAST);

  @Test
  void aProposalFreezesTheDeal() {
    assertThat(offer.state()).isEqualTo(ProposalState.SENT);
    assertThat(offer.deal()).isEqualTo(deal.id());
    assertThat(offer.pricing()).isEqualTo(deal.pricing());
    assertThat(offer.lines()).isEqualTo(deal.lines());
    assertThat(offer.currency()).isEqualTo(deal.currency());
    assertThat(offer.minutesPerDay()).isEqualTo(deal.minutesPerDay());
    assertThat(offer.decidedOn()).isEmpty();
  }

  @Test
  void theClientMayAcceptUpToTheLastDay() {
    Proposal accepted = offer.accept(LAST).granted().orElseThrow();
    assertThat(accepted.state()).isEqualTo(ProposalState.ACCEPTED);
    assertThat(accepted.decidedOn()).contains(LAST);
    assertThat(offer.accept(LAST.plusDays(1)).refusal()).contains(DealRefusal.PROPOSAL_EXPIRED);
  }

  @Test
  void theClientMayDeclineAtAnyTime() {
    Proposal declined = offer.decline(LAST.plusDays(9)).granted().orElseThrow();
    assertThat(declined.state()).isEqualTo(ProposalState.DECLINED);
  }

  @Test
  void aProposalExpiresAfterItsLastDayOnly() {
    assertThat(offer.expire(LAST).refusal()).contains(DealRefusal.PROPOSAL_STILL_VALID);
    Proposal expired = offer.expire(LAST.plusDays(1)).granted().orElseThrow();
    assertThat(expired.state()).isEqualTo(ProposalState.EXPIRED);
    assertThat(expired.decidedOn()).contains(LAST.plusDays(1));
  }

  @Test
  void whatIsDecidedStaysDecided() {
    LocalDate before = SENT.plusDays(1);
    LocalDate after = LAST.plusDays(1);
    for (Proposal decided :
        ImmutableList.of(
            offer.accept(before).granted().orElseThrow(),
            offer.decline(before).granted().orElseThrow(),
            offer.expire(after).granted().orElseThrow())) {
      for (LocalDate day : ImmutableList.of(before, after)) {
        assertThat(decided.accept(day).refusal()).contains(DealRefusal.PROPOSAL_DECIDED);
        assertThat(decided.decline(day).refusal()).contains(DealRefusal.PROPOSAL_DECIDED);
        assertThat(decided.expire(day).refusal()).contains(DealRefusal.PROPOSAL_DECIDED);
      }
    }
  }

  @Test
  void nobodyDecidesBeforeItIsSent() {
    String early =
        "/decidedOn INCONSISTENT The decided on of a proposal must not be before it is sent.";
    assertThat(Refused.sentences(() -> offer.accept(SENT.minusDays(1)))).containsExactly(early);
    assertThat(Refused.sentences(() -> offer.decline(SENT.minusDays(1)))).containsExactly(early);
    assertThat(offer.accept(SENT).granted()).isPresent();
  }

  @Test
  void aDecisionHasADay() {
    String day =
        "/decidedOn INCONSISTENT The decided on of a proposal must be given exactly where it was"
            + " decided.";
    assertThat(Refused.sentences(() -> offer.withState(ProposalState.ACCEPTED)))
        .containsExactly(day);
    assertThat(Refused.sentences(() -> offer.withDecidedOn(LAST))).containsExactly(day);
  }

  @Test
  void aProposalIsValidForADayAtLeast() {
    assertThat(offer.withValidUntil(SENT).validUntil()).isEqualTo(SENT);
    assertThat(Refused.sentences(() -> offer.withValidUntil(SENT.minusDays(1))))
        .containsExactly(
            "/validUntil EMPTY_RANGE The valid until of a proposal must not be before it is"
                + " sent.");
  }

  @Test
  void numbersAndDaysStayWithinTheirLimits() {
    LocalDate late = LocalDate.of(2200, 1, 1);
    assertThat(
            Refused.problems(
                () ->
                    offer.toBuilder()
                        .sentOn(late)
                        .validUntil(late)
                        .version(0)
                        .minutesPerDay(1_441)
                        .build()))
        .containsExactly(
            "/sentOn DATE_OUT_OF_RANGE",
            "/validUntil DATE_OUT_OF_RANGE",
            "/version OUT_OF_RANGE",
            "/minutesPerDay OUT_OF_RANGE");
  }

  @Test
  void allAmountsHaveTheCurrencyOfTheProposal() {
    assertThat(Refused.problems(() -> offer.withCurrency(Currency.getInstance("CHF"))))
        .containsExactly(
            "/pricing CURRENCY_MISMATCH",
            "/lines/0/billRate CURRENCY_MISMATCH",
            "/lines/0/cap CURRENCY_MISMATCH");
    assertThat(Refused.problems(() -> offer.withPricing(new FixedPrice(Money.of("1", "USD")))))
        .containsExactly("/pricing CURRENCY_MISMATCH");
  }

  @Test
  void eachLineStandsOnce() {
    ServiceLine line = SampleAgency.serviceLine();
    assertThat(Refused.problems(() -> offer.withLines(line, line)))
        .containsExactly("/lines/1 DUPLICATE_ID");
  }

  @Test
  void termsNameNoIdForAProjectThatExists() {
    WinTerms terms = SampleAgency.winTerms();
    assertThat(Refused.sentences(() -> terms.withExistingProject(SampleAgency.project())))
        .containsExactly(
            "/projectId INCONSISTENT The project id of terms must be absent where the work joins a"
                + " project.");
    assertThat(Refused.problems(() -> terms.withWonOn(LocalDate.of(1899, 1, 1))))
        .containsExactly("/wonOn DATE_OUT_OF_RANGE");
    assertThat(terms.withProjectId(Optional.empty()).withExistingProject(SampleAgency.project()))
        .isNotEqualTo(terms);
  }

  @Test
  void thePartsOfAConversionBelongTogether() {
    Conversion conversion = SampleAgency.conversion();
    assertThat(
            Refused.sentences(
                () ->
                    conversion.toBuilder()
                        .number(0)
                        .budget(conversion.budget().withProject(ProjectId.of("pr-other")))
                        .deal(deal.withClient(ClientId.of("c-other")))
                        .build()))
        .containsExactly(
            "/number OUT_OF_RANGE The number of a conversion must be at least 1.",
            "/budget INCONSISTENT The budget of a conversion must be of the project.",
            "/project INCONSISTENT The project of a conversion must be of the client of the deal.");
  }
}
