package dev.agency.core.deal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.error.InvalidModelException;
import dev.agency.core.error.Invariants;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.StageId;
import dev.agency.core.style.AgencyStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An ordered list of stages that deals pass through.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@AgencyStyle
public abstract sealed class Pipeline implements WithPipeline permits ImmutablePipeline {
  Pipeline() {}

  /**
   * Starts a new pipeline.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Pipeline fromJson(Builder builder) {
    return builder.build();
  }

  /**
   * Returns the identifier the host gave this pipeline.
   *
   * @return the identifier
   */
  public abstract PipelineId id();

  /**
   * Returns the name.
   *
   * @return 1 to 200 printable characters
   */
  public abstract String name();

  /**
   * Returns the stages.
   *
   * @return the stages from first to last, each id once, at least one of them open
   */
  public abstract ImmutableList<PipelineStage> stages();

  /**
   * Returns the names other systems have for it.
   *
   * @return the references, each once
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public abstract ImmutableList<ExternalRef> externalRefs();

  /**
   * Returns a stage.
   *
   * @param id its identifier
   * @return the stage, empty if the pipeline has no such stage
   */
  public Optional<PipelineStage> stage(StageId id) {
    return stages().stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  /**
   * Returns the stage a deal stands in.
   *
   * @param deal the deal
   * @return its stage
   * @throws InvalidModelException if the deal is of another pipeline, or its stage is not of this
   *     one ({@code UNKNOWN_REFERENCE})
   */
  public PipelineStage stageOf(Deal deal) {
    if (!deal.pipeline().equals(id())) {
      throw InvalidModelException.at(
          "/pipeline", ErrorCode.UNKNOWN_REFERENCE, "The deal must be of this pipeline.");
    }
    return stage(deal.stage())
        .orElseThrow(
            () ->
                InvalidModelException.at(
                    "/stage",
                    ErrorCode.UNKNOWN_REFERENCE,
                    "The stage of the deal must be one of its pipeline."));
  }

  /**
   * Returns a builder filled from this pipeline.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return builder().from(this);
  }

  /** Refuses stages that repeat, and a pipeline no deal can start in. */
  @Value.Check
  void check() {
    Invariants.of("a pipeline")
        .name("name", name())
        .unique("stages", stages().stream().map(PipelineStage::id).toList())
        .require(
            stages().stream().anyMatch(stage -> stage.outcome() == DealOutcome.OPEN),
            "stages",
            ErrorCode.EMPTY,
            "must have an open one")
        .unique("externalRefs", externalRefs())
        .verify();
  }

  /** Builds pipelines. */
  public static final class Builder extends ImmutablePipeline.Builder {
    Builder() {}
  }
}
