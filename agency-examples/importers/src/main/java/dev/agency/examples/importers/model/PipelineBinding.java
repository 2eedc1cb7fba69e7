package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.StageId;
import dev.agency.core.store.entity.Pipelines;
import dev.agency.examples.importers.problem.ImportCode;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Parts;
import dev.agency.examples.importers.value.Properties;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pipelines with their stages in the order the system shows them.
 *
 * <p>A stage that is closed is won at 100 % and lost at 0 %, by the convention of the systems; one
 * that is closed at anything else is refused. Where a system does not say what is closed, 100 % and
 * 0 % do; where it tells the outcome of a stage, that holds. The progress of the open stages is
 * their place: of three they are a quarter, a half and three quarters along.
 *
 * <p>A stage that its system has no more stays last while a deal stands in it, and that is noted.
 */
public final class PipelineBinding extends Binding<PipelineId, Pipeline> {
  /** Creates the binding. */
  public PipelineBinding() {
    super(Kind.PIPELINE, Pipelines.TYPE, ImmutableMap.of());
  }

  @Override
  public PipelineId id(String text) {
    return PipelineId.of(text);
  }

  @Override
  public Pipeline bind(Optional<Pipeline> before, PipelineId id, ImportRecord record, Bench bench) {
    Pipeline.Builder pipeline = before.map(Pipeline::toBuilder).orElseGet(Pipeline::builder).id(id);
    record.properties().set("name", String.class, pipeline::name);
    record
        .properties()
        .set(
            "stages",
            Parts.class,
            parts -> {
              ImmutableList<PipelineStage> stages =
                  stages(
                      known(parts, before),
                      record.properties().get("closing", Boolean.class).orElse(false),
                      bench);
              ImmutableList<PipelineStage> kept = kept(before, stages, bench);
              if (!kept.isEmpty()) {
                bench.note(record, "stages", ImportCode.KEPT);
              }
              pipeline.stages(
                  ImmutableList.<PipelineStage>builder().addAll(stages).addAll(kept).build());
            });
    return pipeline
        .externalRefs(
            with(before.map(Pipeline::externalRefs).orElse(ImmutableList.of()), record.ref()))
        .build();
  }

  /** A probability that the host gives is that of a stage that is new. */
  private static Parts known(Parts parts, Optional<Pipeline> before) {
    return new Parts(
        parts.all().stream()
            .map(
                part ->
                    part.text("id")
                        .filter(id -> part.isGiven("probability"))
                        .map(ImportIds::part)
                        .flatMap(id -> before.flatMap(known -> known.stage(StageId.of(id))))
                        .map(stage -> part.with("probability", stage.probability()))
                        .orElse(part))
            .collect(ImmutableList.toImmutableList()));
  }

  private static ImmutableList<PipelineStage> kept(
      Optional<Pipeline> before, ImmutableList<PipelineStage> stages, Bench bench) {
    ImmutableSet<StageId> told =
        stages.stream().map(PipelineStage::id).collect(ImmutableSet.toImmutableSet());
    return before.stream()
        .flatMap(
            known ->
                known.stages().stream()
                    .filter(stage -> !told.contains(stage.id()))
                    .filter(stage -> bench.isStoodIn(known.id(), stage.id())))
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<PipelineStage> stages(Parts parts, boolean closing, Bench bench) {
    List<Properties> sorted =
        parts.all().stream()
            .sorted(Comparator.comparing(part -> required(part, "order", Long.class, bench)))
            .toList();
    long open = sorted.stream().filter(part -> outcome(part, bench) == DealOutcome.OPEN).count();
    ImmutableList.Builder<PipelineStage> stages = ImmutableList.builder();
    long place = 0;
    for (Properties part : sorted) {
      DealOutcome outcome = outcome(part, bench);
      place += outcome == DealOutcome.OPEN ? 1 : 0;
      stages.add(
          PipelineStage.builder()
              .id(StageId.of(ImportIds.part(required(part, "id", String.class, bench))))
              .name(required(part, "name", String.class, bench))
              .probability(probability(part, bench))
              .outcome(outcome)
              .progress(progress(outcome, place, open))
              .build());
    }
    if (closing) {
      stages.add(closing("won", "Won", DealOutcome.WON), closing("lost", "Lost", DealOutcome.LOST));
    }
    return stages.build();
  }

  /** Where a system says of the deal and not of its stage that it is over. */
  private static PipelineStage closing(String id, String name, DealOutcome outcome) {
    return PipelineStage.builder()
        .id(StageId.of(id))
        .name(name)
        .probability(
            outcome == DealOutcome.WON ? BasisPoints.ONE_HUNDRED_PERCENT : BasisPoints.ZERO)
        .outcome(outcome)
        .progress(progress(outcome, 0, 0))
        .build();
  }

  private static BasisPoints progress(DealOutcome outcome, long place, long open) {
    return switch (outcome) {
      case OPEN -> BasisPoints.of(BasisPoints.WHOLE * place / (open + 1));
      case WON -> BasisPoints.ONE_HUNDRED_PERCENT;
      case LOST -> BasisPoints.ZERO;
    };
  }

  /** Where a system tells the outcome of a stage its probability is that of the outcome. */
  private static BasisPoints probability(Properties stage, Bench bench) {
    Optional<DealOutcome> told = told(stage, bench);
    if (told.equals(Optional.of(DealOutcome.WON))) {
      return BasisPoints.ONE_HUNDRED_PERCENT;
    }
    return told.equals(Optional.of(DealOutcome.LOST))
        ? BasisPoints.ZERO
        : required(stage, "probability", BasisPoints.class, bench);
  }

  private static Optional<DealOutcome> told(Properties stage, Bench bench) {
    return stage.text("outcome").map(name -> name(DealOutcome.class, name, "stages", bench));
  }

  private static DealOutcome outcome(Properties stage, Bench bench) {
    Optional<DealOutcome> told = told(stage, bench);
    if (told.isPresent()) {
      return told.get();
    }
    BasisPoints probability = required(stage, "probability", BasisPoints.class, bench);
    boolean won = probability.equals(BasisPoints.ONE_HUNDRED_PERCENT);
    boolean lost = probability.equals(BasisPoints.ZERO);
    boolean closed = stage.get("closed", Boolean.class).orElse(won || lost);
    if (!closed) {
      return DealOutcome.OPEN;
    }
    if (!won && !lost) {
      throw bench.refused("stages", ErrorCode.INCONSISTENT);
    }
    return won ? DealOutcome.WON : DealOutcome.LOST;
  }

  private static <V> V required(Properties part, String property, Class<V> type, Bench bench) {
    return part.get(property, type)
        .orElseThrow(() -> bench.refused("stages", ErrorCode.MISSING_PROPERTY));
  }
}
