package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.id.PipelineId;

/** Pipelines, as a store finds them. */
public final class Pipelines {
  /** The type. */
  public static final EntityType<PipelineId, Pipeline> TYPE =
      EntityType.of("pipeline", "pipeline", Pipeline.class, Pipeline::id, ImmutableList.of());

  private Pipelines() {}
}
