package dev.agency.core.deal;

import com.google.common.collect.Lists;
import dev.agency.core.id.StageId;
import dev.agency.core.testkit.PlantedMistakes;
import dev.agency.core.testkit.SampleAgency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Totals with a mistake, each of which breaks a law of {@link PipelineTotalsProperties}. */
class PipelineTotalsLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(PipelineTotalsProperties.class)
        .against(
            "eachRowIsWhatTheOracleSays",
            "What is lost may still be won",
            new PipelineTotalsProperties() {
              @Override
              PipelineTotals of(Pipeline pipeline, List<Deal> deals) {
                StageId lost = StageId.of("lost");
                return super.of(
                    pipeline,
                    deals.stream()
                        .map(
                            deal ->
                                deal.stage().equals(lost)
                                    ? deal.withStage(StageId.of("lead"))
                                    : deal)
                        .toList());
              }
            })
        .against(
            "eachOpenDealStandsInOneRowOfEach",
            "A deal without a day of closing is left out",
            new PipelineTotalsProperties() {
              @Override
              PipelineTotals of(Pipeline pipeline, List<Deal> deals) {
                return super.of(
                    pipeline,
                    deals.stream().filter(deal -> deal.expectedClose().isPresent()).toList());
              }
            })
        .against(
            "rowsAreInOrderAndEachKeyOnce",
            "The last currency comes first",
            new PipelineTotalsProperties() {
              @Override
              List<PipelineRow> byCurrency(PipelineTotals totals) {
                return Lists.reverse(super.byCurrency(totals));
              }
            })
        .against(
            "theOrderOfTheDealsDoesNotMatter",
            "The last deal is overlooked",
            new PipelineTotalsProperties() {
              @Override
              PipelineTotals of(Pipeline pipeline, List<Deal> deals) {
                return super.of(pipeline, deals.subList(0, Math.max(0, deals.size() - 1)));
              }
            })
        .against(
            "anEmptyPipelineHasNoRows",
            "A pipeline has a row before it has a deal",
            new PipelineTotalsProperties() {
              @Override
              PipelineTotals of(Pipeline pipeline, List<Deal> deals) {
                Deal first =
                    deal(
                        StageId.of("lead"),
                        SampleAgency.EUR,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
                return deals.isEmpty()
                    ? super.of(SampleAgency.pipeline(), List.of(first))
                    : super.of(pipeline, deals);
              }
            })
        .areCaught();
  }
}
