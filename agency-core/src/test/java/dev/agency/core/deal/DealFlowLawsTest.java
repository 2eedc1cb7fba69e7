package dev.agency.core.deal;

import dev.agency.core.error.Ruling;
import dev.agency.core.error.Rulings;
import dev.agency.core.testkit.PlantedMistakes;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Moves of deals with a mistake, each of which breaks a law of {@link DealFlowProperties}. */
class DealFlowLawsTest {
  @Test
  void eachLawCatchesItsMistake() {
    PlantedMistakes.in(DealFlowProperties.class)
        .against(
            "theHistoryIsWholeAndTheCountOfWinsRight",
            "A deal only moves on, never back",
            new DealFlowProperties() {
              @Override
              Ruling<Deal, DealRefusal> tried(
                  Move move, Pipeline pipeline, Deal deal, PipelineStage target, LocalDate on) {
                boolean back =
                    pipeline.stages().indexOf(target)
                        < pipeline.stages().indexOf(pipeline.stageOf(deal));
                return back
                    ? new Ruling.Refused<>(DealRefusal.NOT_OPEN)
                    : super.tried(move, pipeline, deal, target, on);
              }
            })
        .against(
            "theHistoryIsWholeAndTheCountOfWinsRight",
            "Each move is counted as a win",
            new DealFlowProperties() {
              @Override
              Ruling<Deal, DealRefusal> tried(
                  Move move, Pipeline pipeline, Deal deal, PipelineStage target, LocalDate on) {
                return Rulings.changed(
                    super.tried(move, pipeline, deal, target, on),
                    after -> after.withConversions(deal.conversions() + 1));
              }
            })
        .against(
            "movesChangeNothingElse",
            "A deal is named for the stage it is in",
            new DealFlowProperties() {
              @Override
              Ruling<Deal, DealRefusal> tried(
                  Move move, Pipeline pipeline, Deal deal, PipelineStage target, LocalDate on) {
                return Rulings.changed(
                    super.tried(move, pipeline, deal, target, on),
                    after -> after.withName(target.name()));
              }
            })
        .areCaught();
  }
}
