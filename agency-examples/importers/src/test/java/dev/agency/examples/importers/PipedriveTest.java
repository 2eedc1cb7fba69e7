package dev.agency.examples.importers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.DealId;
import dev.agency.core.money.Money;
import dev.agency.core.store.entity.Deals;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.examples.importers.problem.Severity;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.profile.Profile;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipedriveTest {
  private final Studio studio = new Studio();

  private ImportReport run(String version) {
    studio.run(Studio.floatPeople("people"));
    return studio.run(
        ImportRequest.of(Profile.of("pipedrive-" + version), "pipedrive")
            .file("organizations", Studio.fixture("pipedrive/organizations.json"))
            .file("users", Studio.fixture("pipedrive/users.json"))
            .file("stages", Studio.fixture("pipedrive/stages.json"))
            .file("deals", Studio.fixture("pipedrive/deals-" + version + ".json"))
            .given("currency", "EUR")
            .given("zone", "Europe/Stockholm")
            .given("pipelineName", "Sales")
            .given("pricing", "TIME_AND_MATERIALS")
            .given("minutesPerDay", "480"));
  }

  private Deal deal(int id) {
    return studio
        .stores
        .entities(Deals.TYPE)
        .find(studio.caller, DealId.of("pipedrive-" + id))
        .orElseThrow()
        .value();
  }

  private Pipeline pipeline() {
    return studio.all(Pipelines.TYPE).get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void noProbabilityIsThatOfTheStageAndNotCertainty(String version) {
    run(version);
    assertThat(deal(1).statedProbability()).isEmpty();
    assertThat(deal(1).probability(pipeline())).isEqualTo(BasisPoints.ofPercent(40));
    assertThat(deal(2).probability(pipeline())).isEqualTo(BasisPoints.ofPercent(65));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void valuesAreInMajorUnitsAndTimesInUtc(String version) {
    run(version);
    assertThat(deal(1).statedValue()).contains(Money.of("18400.50", "EUR"));
    assertThat(deal(1).openedOn()).isEqualTo(LocalDate.of(2026, 2, 11));
    assertThat(deal(2).expectedClose()).contains(LocalDate.of(2026, 5, 29));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void aStatusIsAStageOfItsOwnAndWhatIsDeletedIsLeftOut(String version) {
    ImportReport report = run(version);
    assertThat(pipeline().stageOf(deal(3)).outcome()).isEqualTo(DealOutcome.WON);
    assertThat(pipeline().stageOf(deal(4)).outcome()).isEqualTo(DealOutcome.LOST);
    assertThat(deal(4).lostReason()).contains("Went in-house");
    assertThat(report.of(Kind.DEAL)).isEqualTo(new ImportReport.Counts(4, 0, 0, 1, 1));
    assertThat(report.lines(Severity.NOTE)).containsExactly("deals:6 /status UNMAPPED");
    assertThat(report.lines(Severity.REFUSED)).containsExactly("deals:6 /status MISSING_PROPERTY");
  }

  @Test
  void aStageOfAHundredPercentIsOpenAllTheSame() {
    run("v1");
    assertThat(pipeline().name()).isEqualTo("New work");
    assertThat(pipeline().stages())
        .extracting(PipelineStage::name)
        .containsExactly("Lead in", "Proposal", "Negotiation", "Won", "Lost");
    assertThat(pipeline().stages().get(2).probability()).isEqualTo(BasisPoints.ONE_HUNDRED_PERCENT);
    assertThat(pipeline().stages().get(2).outcome()).isEqualTo(DealOutcome.OPEN);
  }

  @Test
  void whatIsArchivedOrDeletedByAFlagIsLeftOut() {
    run("v2");
    ImportReport report =
        studio.run(
            ImportRequest.of(Profile.of("pipedrive-v2"), "flags")
                .file(
                    "deals",
                    Studio.text(
                        """
                        {"data": [
                          {"id": 1, "title": "A", "status": "open", "is_deleted": true, "is_archived": false},
                          {"id": 2, "title": "B", "status": "won", "is_deleted": false, "is_archived": true}]}
                        """))
                .given("zone", "Europe/Stockholm"));
    assertThat(report.lines(Severity.SKIPPED))
        .containsExactly("deals:1 /is_deleted SKIPPED", "deals:2 /is_archived SKIPPED");
    assertThat(report.lines(Severity.NOTE))
        .containsExactlyInAnyOrder("deals:1 /is_deleted REMOVED", "deals:2 /is_archived REMOVED");
    assertThat(studio.all(Deals.TYPE))
        .extracting(deal -> deal.id().value())
        .doesNotContain("pipedrive-1", "pipedrive-2")
        .isNotEmpty();
  }

  @Test
  void aCustomFieldIsAKeyOfFortyDigitsWhichACopyOfTheProfileMaps() throws IOException {
    String profile =
        Resources.asCharSource(Resources.getResource(Profile.class, "pipedrive-v1.json"), UTF_8)
            .read()
            .replace("/lost_reason", "/dcf558aac1ae4e8c4f849ba5e668430d8df9be12");
    run("v1");
    studio.run(
        ImportRequest.of(Profile.read(profile), "custom")
            .file("deals", Studio.fixture("pipedrive/deals-v1.json"))
            .given("zone", "Europe/Stockholm")
            .given("pricing", "TIME_AND_MATERIALS")
            .given("minutesPerDay", "480"));
    assertThat(deal(4).lostReason()).contains("custom");
  }
}
