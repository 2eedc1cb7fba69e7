package dev.agency.examples.benchmarks.capacity.impact;

import com.google.common.collect.ImmutableList;
import dev.agency.core.capacity.Buckets;
import dev.agency.core.capacity.CapacitySnapshot;
import dev.agency.core.capacity.Commitment;
import dev.agency.core.capacity.DealImpacts;
import dev.agency.core.capacity.OpenDeal;
import dev.agency.core.capacity.PipelineDemand;
import dev.agency.core.capacity.PipelineDemand.Outlook;
import dev.agency.core.deal.Deal;
import dev.agency.core.figure.BasisPoints;
import dev.agency.core.id.ClientId;
import dev.agency.core.id.DealId;
import dev.agency.core.id.LineId;
import dev.agency.core.id.PersonId;
import dev.agency.core.id.PipelineId;
import dev.agency.core.id.StageId;
import dev.agency.core.money.BillRate;
import dev.agency.core.pricing.ServiceLine;
import dev.agency.core.pricing.TimeAndMaterials;
import dev.agency.core.time.DateRange;
import dev.agency.core.time.Granularity;
import dev.agency.core.time.WeekStart;
import dev.agency.examples.benchmarks.capacity.CapacityWorld;
import dev.agency.examples.benchmarks.capacity.Prepared;
import dev.agency.examples.benchmarks.capacity.WorldModels;
import java.util.Currency;

/** This library: the report on a deal, the demand of the pipeline at hand or not. */
final class AgencyImpacts {
  private final ImpactWorld world;
  private final CapacitySnapshot snapshot;
  private final ImmutableList<OpenDeal> deals;
  private final Buckets weeks =
      Buckets.of(
          DateRange.of(CapacityWorld.date(ImpactWorld.FIRST), CapacityWorld.date(ImpactWorld.END)),
          Granularity.WEEK,
          WeekStart.ISO);

  private AgencyImpacts(ImpactWorld world) {
    this.world = world;
    snapshot = new WorldModels(world.agency).snapshot().counting(Commitment.WITH_TENTATIVE);
    deals = world.deals.stream().map(this::open).collect(ImmutableList.toImmutableList());
  }

  /** Each deal against what all deals ask for, which is known. */
  static Prepared<ImpactAnswer> ready(ImpactWorld world) {
    AgencyImpacts impacts = new AgencyImpacts(world);
    PipelineDemand pipeline = PipelineDemand.of(impacts.snapshot, impacts.weeks, impacts.deals);
    return Turns.all(
        world,
        deal -> DealImpacts.of(pipeline, impacts.id(deal), Outlook.EXPECTED),
        AgencyImpacts::read);
  }

  /** One deal, as if it were the only one. */
  static Prepared<ImpactAnswer> deal(ImpactWorld world) {
    AgencyImpacts impacts = new AgencyImpacts(world);
    return Turns.each(
        world,
        deal -> impacts.of(ImmutableList.of(impacts.deals.get(deal.number())), deal),
        AgencyImpacts::read);
  }

  /** One deal against all deals, of which nothing is known beforehand. */
  static Prepared<ImpactAnswer> pipeline(ImpactWorld world) {
    AgencyImpacts impacts = new AgencyImpacts(world);
    return Turns.each(world, deal -> impacts.of(impacts.deals, deal), AgencyImpacts::read);
  }

  private DealImpacts of(ImmutableList<OpenDeal> asked, PlainDeal deal) {
    return DealImpacts.of(PipelineDemand.of(snapshot, weeks, asked), id(deal), Outlook.EXPECTED);
  }

  private DealId id(PlainDeal deal) {
    return deals.get(deal.number()).deal().id();
  }

  private OpenDeal open(PlainDeal plain) {
    Deal.Builder deal = Deal.builder();
    deal.id(DealId.of("deal-" + plain.number()))
        .client(ClientId.of("client"))
        .name("Deal " + plain.number())
        .owner(PersonId.of("owner"))
        .pipeline(PipelineId.of("pipeline"))
        .stage(StageId.of("proposal"))
        .openedOn(CapacityWorld.FIRST_DAY)
        .currency(Currency.getInstance("EUR"))
        .pricing(TimeAndMaterials.builder().build())
        .minutesPerDay(480)
        .plan(DateRange.of(CapacityWorld.date(plain.from()), CapacityWorld.date(plain.end())));
    for (int i = 0; i < plain.disciplines().size(); i++) {
      deal.addLines(
          ServiceLine.builder()
              .id(LineId.of("line-" + i))
              .name("Line " + i)
              .discipline(world.agency.disciplineId(plain.disciplines().get(i)))
              .estimatedMinutes(plain.minutes().get(i))
              .billRate(BillRate.perHour("95.00", "EUR"))
              .build());
    }
    return new OpenDeal(deal.build(), BasisPoints.of(plain.basisPoints()), ImmutableList.of());
  }

  private static DealFigures read(PlainDeal deal, DealImpacts impacts) {
    DealFigures figures = new DealFigures(deal.number());
    for (int i = 0; i < DealFigures.SIZE; i++) {
      DealImpacts.Row row = impacts.rows().get(i);
      figures.left[i] = row.leftMinutes();
      figures.over[i] = row.overMinutes();
      figures.others[i] = row.pipelineMinutes();
      figures.needs[i] = row.dealMinutes();
    }
    return figures;
  }
}
