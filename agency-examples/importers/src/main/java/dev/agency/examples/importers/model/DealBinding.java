package dev.agency.examples.importers.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.agency.core.deal.Deal;
import dev.agency.core.deal.DealOutcome;
import dev.agency.core.deal.Pipeline;
import dev.agency.core.deal.PipelineStage;
import dev.agency.core.deal.StageChange;
import dev.agency.core.error.ErrorCode;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.ExternalRef;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.StageId;
import dev.agency.core.money.Money;
import dev.agency.core.pricing.FixedPrice;
import dev.agency.core.pricing.NonBillable;
import dev.agency.core.pricing.Pricing;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.store.entity.Deals;
import dev.agency.examples.importers.profile.Kind;
import dev.agency.examples.importers.value.ImportRecord;
import dev.agency.examples.importers.value.Properties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Deals. A deal stands in a stage of its pipeline, which has to be here: stages of other systems
 * mean nothing without theirs. One that was won here stays where it is, for what it was won.
 */
public final class DealBinding extends Binding<DealId, Deal> {
  /** Creates the binding. */
  public DealBinding() {
    super(
        Kind.DEAL,
        Deals.TYPE,
        ImmutableMap.of("statedValue", "value", "statedProbability", "probability"));
  }

  @Override
  public DealId id(String text) {
    return DealId.of(text);
  }

  @Override
  public Deal bind(Optional<Deal> before, DealId id, ImportRecord record, Bench bench) {
    Properties properties = record.properties();
    Deal.Builder deal = before.map(Deal::toBuilder).orElseGet(Deal::builder).id(id);
    bench
        .target(record, "client", Kind.CLIENT)
        .ifPresent(client -> deal.client(ClientId.of(client.id())));
    bench
        .target(record, "owner", Kind.PERSON)
        .ifPresent(owner -> deal.owner(PersonId.of(owner.id())));
    properties.set("name", String.class, deal::name);
    properties.set("openedOn", LocalDate.class, deal::openedOn);
    properties.set("minutesPerDay", Long.class, deal::minutesPerDay);
    properties.set(
        "currency", String.class, code -> deal.currency(ClientBinding.currency(code, bench)));
    properties.setOptional("value", Money.class, deal::statedValue);
    pricing(before, properties, bench).ifPresent(deal::pricing);
    properties.setOptional("probability", BasisPoints.class, deal::statedProbability);
    properties.setOptional("expectedClose", LocalDate.class, deal::expectedClose);
    properties.setOptional("lostReason", String.class, deal::lostReason);
    place(before, record, bench, deal);
    Deal made =
        deal.externalRefs(
                with(before.map(Deal::externalRefs).orElse(ImmutableList.of()), record.ref()))
            .build();
    if (before.filter(known -> isSettled(known) && !isWorthTheSame(known, made)).isPresent()) {
      throw bench.refused("value", ErrorCode.INCONSISTENT);
    }
    return made;
  }

  private static boolean isWorthTheSame(Deal before, Deal made) {
    return before.statedValue().equals(made.statedValue())
        && before.currency().equals(made.currency())
        && before.pricing().equals(made.pricing());
  }

  /** What was won is the ground its project and budget stand on. */
  @Override
  public boolean isSettled(Deal deal) {
    return deal.wonAs().isPresent();
  }

  /** A cap that was set here stays, and a fixed price that is the value goes with it. */
  private static Optional<Pricing> pricing(
      Optional<Deal> before, Properties properties, Bench bench) {
    Optional<Pricing> known = before.map(Deal::pricing);
    Optional<FixedPrice> value = properties.get("value", Money.class).map(FixedPrice::new);
    Optional<String> name = properties.text("pricing");
    if (name.isEmpty()) {
      boolean isValue =
          before.filter(deal -> deal.statedValue().map(FixedPrice::new).equals(known)).isPresent();
      return isValue ? value.map(Pricing.class::cast) : Optional.empty();
    }
    Pricing pricing =
        switch (name.get()) {
          case "TIME_AND_MATERIALS" ->
              known
                  .filter(TimeAndMaterials.class::isInstance)
                  .orElseGet(() -> TimeAndMaterials.builder().build());
          case "NON_BILLABLE" -> new NonBillable();
          case "FIXED_PRICE" ->
              value
                  .<Pricing>map(price -> price)
                  .or(() -> known.filter(FixedPrice.class::isInstance))
                  .orElseThrow(() -> bench.refused("value", ErrorCode.MISSING_PROPERTY));
          default -> throw bench.refused("pricing", ErrorCode.UNKNOWN_NAME);
        };
    return Optional.of(pricing);
  }

  private static void place(
      Optional<Deal> before, ImportRecord record, Bench bench, Deal.Builder deal) {
    Optional<PipelineId> pipeline =
        bench.target(record, "pipeline", Kind.PIPELINE).map(target -> PipelineId.of(target.id()));
    Optional<PipelineId> known = pipeline.or(() -> before.map(Deal::pipeline));
    pipeline.ifPresent(deal::pipeline);
    if (known.isEmpty()) {
      return; // the model says that it is missing
    }
    Pipeline stages = bench.pipeline(known.get().value()).orElseThrow();
    if (record.properties().isOpen("status")) {
      if (before.isEmpty()) {
        throw bench.refused("status", ErrorCode.MISSING_PROPERTY);
      }
      return; // nobody knows whether it is over, so it stays where it is
    }
    Optional<StageId> stage = stage(stages, record, bench);
    stage.ifPresent(
        to -> {
          checkAgrees(stages.stage(to).orElseThrow().outcome(), record, bench);
          move(before, to, record, bench, deal);
        });
  }

  /** Nobody knows which holds where a flag says something else than the stage. */
  private static void checkAgrees(DealOutcome outcome, ImportRecord record, Bench bench) {
    Optional<Boolean> closed = record.properties().get("closed", Boolean.class);
    if (closed.isPresent() && closed.get() != (outcome != DealOutcome.OPEN)) {
      throw bench.refused("closed", ErrorCode.INCONSISTENT);
    }
    Optional<Boolean> won = record.properties().get("won", Boolean.class);
    if (won.isPresent() && won.get() != (outcome == DealOutcome.WON)) {
      throw bench.refused("won", ErrorCode.INCONSISTENT);
    }
  }

  private static void move(
      Optional<Deal> before, StageId to, ImportRecord record, Bench bench, Deal.Builder deal) {
    boolean moved = before.filter(deal1 -> !deal1.stage().equals(to)).isPresent();
    if (moved && before.flatMap(Deal::wonAs).isPresent()) {
      throw bench.refused("stage", ErrorCode.INCONSISTENT);
    }
    Optional<LocalDate> since = record.properties().get("stageSince", LocalDate.class);
    if (moved && since.isPresent()) {
      deal.addHistory(new StageChange(before.get().stage(), to, since.get()));
    }
    deal.stage(to);
  }

  private static Optional<StageId> stage(Pipeline pipeline, ImportRecord record, Bench bench) {
    Optional<StageId> named =
        record.properties().text("stage").map(ImportIds::part).map(StageId::of);
    DealOutcome status =
        record
            .properties()
            .text("status")
            .map(name -> name(DealOutcome.class, name, "status", bench))
            .orElse(DealOutcome.OPEN);
    if (status == DealOutcome.OPEN) {
      if (named.isPresent() && pipeline.stage(named.get()).isEmpty()) {
        throw bench.refused("stage", ErrorCode.UNKNOWN_REFERENCE);
      }
      return named;
    }
    List<PipelineStage> closing =
        pipeline.stages().stream().filter(stage -> stage.outcome() == status).toList();
    if (closing.size() != 1) {
      throw bench.refused("status", ErrorCode.INCONSISTENT);
    }
    return Optional.of(closing.get(0).id());
  }

  @Override
  public Deal withRef(Deal deal, ExternalRef ref) {
    return deal.withExternalRefs(with(deal.externalRefs(), ref));
  }

  @Override
  public Identity identity(Deal deal) {
    return new Identity(deal.name(), Optional.empty(), deal.externalRefs());
  }
}
