package dev.agency.examples.importers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.money.Money;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.examples.importers.link.Basis;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubSpotTest {
  private final Studio studio = new Studio();
  private ImportReport report;

  @BeforeEach
  void importAll() {
    studio.run(Studio.floatPeople("people"));
    report = studio.run(Studio.hubspot("hubspot"));
  }

  private Deal deal(String id) {
    return studio
        .stores
        .entities(Deals.TYPE)
        .find(studio.caller, DealId.of("hubspot-" + id))
        .orElseThrow()
        .value();
  }

  private Pipeline pipeline() {
    return studio.all(Pipelines.TYPE).get(0);
  }

  @Test
  void stagesAreInTheOrderOfTheBoardAndMeanWhatTheirMetadataSays() {
    assertThat(pipeline().stages())
        .extracting(PipelineStage::name)
        .containsExactly("Briefing", "Proposal", "Contract", "Won", "Lost");
    assertThat(pipeline().stages())
        .extracting(PipelineStage::outcome)
        .containsExactly(
            DealOutcome.OPEN,
            DealOutcome.OPEN,
            DealOutcome.OPEN,
            DealOutcome.WON,
            DealOutcome.LOST);
    assertThat(pipeline().stages().get(1).progress()).isEqualTo(BasisPoints.ofPercent(50));
  }

  @Test
  void aProbabilityWithBinaryNoiseIsTheShareItWas() {
    assertThat(deal("9001").statedProbability()).contains(BasisPoints.ofPercent(20));
    assertThat(report.lines(Severity.NOTE)).isEmpty();
  }

  @Test
  void amountsAreTextsAndNullIsNoAmount() {
    assertThat(deal("9001").statedValue()).contains(Money.of("48000", "EUR"));
    assertThat(deal("9002").statedValue()).contains(Money.of("1000000", "EUR"));
    assertThat(deal("9003").statedValue()).contains(Money.of("12500.50", "SEK"));
    assertThat(deal("9004").statedValue()).isEmpty();
  }

  @Test
  void aCurrencyThatIsNullIsTheOneTheHostGaveAndThatIsCounted() {
    assertThat(deal("9002").currency().getCurrencyCode()).isEqualTo("EUR");
    // Two clients, and the deal with its value.
    assertThat(report.givens()).containsEntry("currency", 4L);
  }

  @Test
  void aCloseDateIsAnInstantADateOrMillisecondsAndADayInTheZone() {
    assertThat(deal("9001").expectedClose()).contains(LocalDate.of(2026, 4, 30));
    assertThat(deal("9002").expectedClose()).contains(LocalDate.of(2026, 5, 15));
    assertThat(deal("9003").expectedClose()).contains(LocalDate.of(2026, 5, 1));
    assertThat(deal("9001").openedOn()).isEqualTo(LocalDate.of(2026, 1, 16));
  }

  @Test
  void wonAndLostAreStagesOfThePipeline() {
    assertThat(pipeline().stageOf(deal("9003")).outcome()).isEqualTo(DealOutcome.WON);
    assertThat(pipeline().stageOf(deal("9004")).outcome()).isEqualTo(DealOutcome.LOST);
    assertThat(deal("9004").lostReason()).contains("Budget was cut");
  }

  @Test
  void oneCompanyUnderTwoTypesOfAssociationIsOneClient() {
    assertThat(deal("9001").client().value()).isEqualTo("hubspot-501");
  }

  @Test
  void anOwnerIsThePersonWithTheSameAddressAndThatIsSaid() {
    assertThat(deal("9001").owner().value()).isEqualTo("float-11");
    assertThat(report.links())
        .contains(
            new ImportReport.Link(
                Kind.PERSON, new ExternalRef("hubspot", "72"), "float-12", Basis.EMAIL));
  }

  @Test
  void whatCannotBeReadIsRefusedWithItsPlaceAndNeverItsValue() {
    assertThat(report.lines(Severity.REFUSED))
        .containsExactly(
            "deals:6 /properties/pipeline NOT_IMPORTED",
            "deals:7 /properties/amount MALFORMED_AMOUNT",
            "deals:8 /associations/companies/results/*/id MISSING_PROPERTY",
            "deals:9 /properties/dealstage UNKNOWN_REFERENCE",
            "deals:10 /associations/companies/results/*/id AMBIGUOUS");
    assertThat(report.lines(Severity.SKIPPED)).containsExactly("deals:5 /archived SKIPPED");
    assertThat(report.of(Kind.DEAL)).isEqualTo(new ImportReport.Counts(4, 0, 0, 1, 5));
  }

  @Test
  void aPropertyThatWasNotAskedForLeavesWhatIsKnown() {
    ImportReport again =
        studio.run(
            Studio.hubspot("partial")
                .file(
                    "deals",
                    Studio.text(
                        """
                        {"results": [{"id": "9004", "properties": {"dealname": "Podcast, season 1"},
                          "createdAt": "2026-01-15T23:30:00.000Z", "archived": false}]}
                        """)));
    // The second page says something else of a deal the first page has: nobody knows which holds.
    assertThat(again.lines(Severity.REFUSED)).contains("deals#2:1 /id DUPLICATE_ID");
    ImportReport alone =
        studio.run(
            ImportRequest.of(Studio.hubspot("x").profile(), "alone")
                .file(
                    "deals",
                    Studio.text(
                        """
                        {"results": [{"id": "9004", "properties": {"dealname": "Podcast, season 1"},
                          "createdAt": "2026-01-15T23:30:00.000Z", "archived": false}]}
                        """))
                .given("zone", "Europe/Stockholm")
                .given("currency", "EUR")
                .given("pricing", "TIME_AND_MATERIALS")
                .given("minutesPerDay", "480"));
    assertThat(alone.isWhole()).isTrue();
    assertThat(deal("9004").name()).isEqualTo("Podcast, season 1");
    assertThat(deal("9004").lostReason()).contains("Budget was cut");
  }

  @Test
  void anIdIsOnlyOfItsPortalSoTheRefIsKept() {
    assertThat(deal("9001").externalRefs()).isEqualTo(List.of(new ExternalRef("hubspot", "9001")));
    assertThat(Optional.of(deal("9001").stage().value())).contains("s-1293847");
  }

  @Test
  void whatIsSaidToBeClosedOrWonAndStandsInAStageThatIsNotIsRefused() {
    ImportReport flags =
        studio.run(
            ImportRequest.of(Studio.hubspot("x").profile(), "flags")
                .file(
                    "deals",
                    Studio.text(
                        """
                        {"results": [
                          {"id": "9001", "properties": {"dealname": "A", "pipeline": "default",
                            "dealstage": "1293847", "hs_is_closed": "false", "hs_is_closed_won": "true"}},
                          {"id": "9002", "properties": {"dealname": "B", "pipeline": "default",
                            "dealstage": "1293848", "hs_is_closed": "true"}},
                          {"id": "9003", "properties": {"dealname": "C", "pipeline": "default",
                            "dealstage": "closedwon", "hs_is_closed": "true", "hs_is_closed_won": "false"}},
                          {"id": "9004", "properties": {"dealname": "D", "pipeline": "default",
                            "dealstage": "closedlost", "hs_is_closed": "true", "hs_is_closed_won": "false"}}]}
                        """))
                .given("zone", "Europe/Stockholm")
                .given("pricing", "TIME_AND_MATERIALS")
                .given("minutesPerDay", "480"));
    assertThat(flags.lines(Severity.REFUSED))
        .containsExactly(
            "deals:1 /properties/hs_is_closed_won INCONSISTENT",
            "deals:2 /properties/hs_is_closed INCONSISTENT",
            "deals:3 /properties/hs_is_closed_won INCONSISTENT");
    assertThat(deal("9004").name()).isEqualTo("D");
    assertThat(deal("9001").name()).isEqualTo("Relaunch webshop");
  }
}
