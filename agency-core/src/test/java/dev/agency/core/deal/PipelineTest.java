package dev.agency.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.StageId;
import dev.agency.core.money.Money;
import dev.agency.core.testkit.Refused;
import dev.agency.core.testkit.SampleAgency;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private final Pipeline pipeline = SampleAgency.pipeline();
  private final PipelineStage stage = SampleAgency.stage();

  @Test
  void stagesAreFoundByTheirIds() {
    assertThat(pipeline.stage(StageId.of("proposal"))).contains(stage);
    assertThat(pipeline.stage(StageId.of("elsewhere"))).isEmpty();
    assertThat(pipeline.stageOf(SampleAgency.deal())).isEqualTo(stage);
  }

  @Test
  void progressAndProbabilityAreTwoThings() {
    assertThat(stage.progress()).isEqualTo(BasisPoints.ofPercent(60));
    assertThat(stage.probability()).isEqualTo(BasisPoints.ofPercent(40));
  }

  @Test
  void aStageIsOpenUnlessItSaysOtherwise() {
    PipelineStage named =
        PipelineStage.builder()
            .id(StageId.of("lead"))
            .name("Lead")
            .progress(BasisPoints.ZERO)
            .probability(BasisPoints.ZERO)
            .build();
    assertThat(named.outcome()).isEqualTo(DealOutcome.OPEN);
  }

  @Test
  void aPipelineHasAnOpenStageToStartIn() {
    String closed = "/stages EMPTY The stages of a pipeline must have an open one.";
    assertThat(Refused.sentences(() -> pipeline.withStages())).containsExactly(closed);
    assertThat(Refused.sentences(() -> pipeline.withStages(pipeline.stages().subList(2, 4))))
        .containsExactly(closed);
  }

  @Test
  void eachStageStandsOnce() {
    assertThat(Refused.sentences(() -> pipeline.withStages(stage, stage.withName("Other"))))
        .containsExactly(
            "/stages/1 DUPLICATE_ID The stages of a pipeline must not repeat an earlier one.");
  }

  @Test
  void progressAndProbabilityAreShares() {
    assertThat(
            Refused.sentences(
                () ->
                    stage.toBuilder()
                        .progress(BasisPoints.of(10_001))
                        .probability(BasisPoints.of(-1))
                        .build()))
        .containsExactly(
            "/progress OUT_OF_RANGE The progress of a pipeline stage must be from 0 to 100"
                + " percent.",
            "/probability OUT_OF_RANGE The probability of a pipeline stage must be from 0 to 100"
                + " percent.");
  }

  @Test
  void theOutcomeDecidesTheProbability() {
    assertThat(Refused.sentences(() -> stage.withOutcome(DealOutcome.WON)))
        .containsExactly(
            "/probability INCONSISTENT The probability of a pipeline stage must be 100 percent"
                + " where the outcome is won.");
    assertThat(Refused.sentences(() -> stage.withOutcome(DealOutcome.LOST)))
        .containsExactly(
            "/probability INCONSISTENT The probability of a pipeline stage must be 0 percent where"
                + " the outcome is lost.");
  }

  @Test
  void namesPrint() {
    assertThat(Refused.problems(() -> pipeline.withName("")))
        .containsExactly("/name MALFORMED_NAME");
    assertThat(Refused.problems(() -> stage.withName(""))).containsExactly("/name MALFORMED_NAME");
  }

  @Test
  void aMoveHasADayOfTheCalendar() {
    assertThat(
            Refused.sentences(
                () ->
                    new StageChange(StageId.of("a"), StageId.of("b"), LocalDate.of(1899, 12, 31))))
        .containsExactly(
            "/on DATE_OUT_OF_RANGE The on of a stage change must be a day of the years 1900 to"
                + " 2199.");
  }

  @Test
  void aRowAddsUp() {
    PipelineRow row = PipelineTotals.of(pipeline, List.of(SampleAgency.deal())).byCurrency().get(0);
    Money dollars = Money.of("1", "USD");
    assertThat(
            Refused.problems(
                () ->
                    row.toBuilder()
                        .deals(-1)
                        .value(dollars)
                        .weighted(dollars)
                        .spread(dollars.negated())
                        .build()))
        .containsExactly(
            "/deals NEGATIVE",
            "/withoutValue OUT_OF_RANGE",
            "/value CURRENCY_MISMATCH",
            "/weighted CURRENCY_MISMATCH",
            "/spread CURRENCY_MISMATCH",
            "/spread NEGATIVE");
  }

  @Test
  void theAmountsOfTotalsAreNotShown() {
    assertThat(PipelineTotals.of(pipeline, List.of(SampleAgency.deal())).toString())
        .contains("EUR")
        .doesNotContain("8000")
        .doesNotContain("4400");
  }
}
