package dev.agency.core.store.entity;

import com.google.common.collect.ImmutableList;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PipelineId;

/** Pipelines, as a store finds them. */
public final class Pipelines {
  /** A name another system has for it. */
  public static final Attribute<Pipeline, ExternalRef> EXTERNAL_REF =
      Attribute.<Pipeline, ExternalRef>many("externalRef", Pipeline::externalRefs)
          .writtenAs(ExternalRefs::text);

  /** The type. */
  public static final EntityType<PipelineId, Pipeline> TYPE =
      EntityType.of(
          "pipeline", "pipeline", Pipeline.class, Pipeline::id, ImmutableList.of(EXTERNAL_REF));

  private Pipelines() {}
}
