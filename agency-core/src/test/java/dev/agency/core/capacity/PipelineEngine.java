package dev.agency.core.capacity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.id.DealId;

/** What answers about the demand of a pipeline: the library, or one with a mistake. */
class PipelineEngine {
  static final PipelineEngine LIBRARY = new PipelineEngine();

  PipelineDemand pipeline(DrawnPipeline drawn) {
    return drawn.pipeline();
  }

  ImmutableList<DealImpacts.Row> rows(
      PipelineDemand pipeline, DealId deal, PipelineDemand.Outlook outlook) {
    return DealImpacts.of(pipeline, deal, outlook).rows();
  }

  PipelineDemand.Ask ask(DrawnPipeline drawn, PipelineDemand pipeline, OpenDeal open) {
    return pipeline.ask(open.deal().id());
  }
}
